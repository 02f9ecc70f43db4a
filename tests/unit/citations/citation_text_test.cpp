#include "unit/citations/found.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace citation_test;

namespace {

constexpr std::string_view every_kind[] = {
    "itu:pp/res/140@2014",
    "itu:pp/dec/5",
    "itu:council/res/1332@2016",
    "itu:wtsa/res/1@1996",
    "itu:wrc/res/646@2015",
    "itu:ra/res/9-6",
    "itu:ra/res/1-7@2015",
    "itu:ra/rec/100",
    "itu:t/rec/X.1255@2013",
    "itu:r/rec/M.2083-0",
    "itu:d/rec/22",
    "itu:council/2018/doc/40:rev1",
    "itu:council/2018/doc/INF/6",
    "itu:cwg-wsis/32/doc/18",
    "itu:cwg-wsis/32/report",
    "report:rag/31",
    "report:working-party-on-transport/5",
    "un:A/RES/70/125",
    "un:A/RES/57/270B",
    "un:A/RES/217A(III)",
    "un:E/DEC/1992/218",
    "un:S/RES/2250",
    "un:A/HRC/RES/32/13",
    "un:A/C.2/72/L.12/Rev.1",
    "un:S/24111",
    "un:CBD/COP/DEC/XIII/3",
    "res:WHA70.1",
    "res:140",
    "res:73/9",
    "res:40(CG-XII)",
    "res:C15/2016",
    "dec:205EX/DECISION5",
    "dec:1/CP.21",
    "dec:WHA70(9)",
    "dec:676/2002/EC",
    "rec:(05)08",
    "rec:204",
    "doc:A/55/9",
    "doc:WO/GA/49/21",
    "doc:5A/TEMP/257:rev1",
    "doc:20:add1",
    "doc:COM19-R4",
    "doc:JTC1N5983",
    "doc:MSC98/23",
    "doc:11-17-0196:rev2",
    "doc:SCCR/36/6:rev",
    "std:RFC8200",
    "std:ISO/IEC27001:2013",
    "std:EN303645",
    "std:TS103645",
    "std:DRAFT-IETF-HOMENET-DOT-14",
    "law:2002/21/EC",
    "law:182",
    "wsis:C5",
    "sdg:9",
    "sdg:9.c",
    "url:www.itu.int/en/council",
    "name:tunis-agenda-for-the-information-society",
    "name:new-urban-agenda",
    "name:wsis-10-vision-for-wsis-beyond-2015",
    "name:charter-of-the-united-nations",
    "event:pp-2018",
    "event:council-2018",
    "event:wsis-forum-2018",
    "event:cwg-wsis-32",
    "event:cstd-21",
    "event:cop-21",
};

} // namespace

TEST_CASE("every id turns into a text, and that text into the id") {
    for (const auto id : every_kind) {
        const auto text = wsis::citation_text(id);
        REQUIRE_MESSAGE(text, id);
        CHECK(ids(*text) == List{std::string(id)});
    }
}

TEST_CASE("the canonical text is how a secretariat would cite") {
    CHECK(wsis::citation_text("itu:pp/res/140@2014") == "PP-14 Resolution 140");
    CHECK(wsis::citation_text("itu:council/2018/doc/40:rev1") == "Document C18/40 (Rev.1)");
    CHECK(wsis::citation_text("itu:cwg-wsis/32/report") == "Report of the 32nd meeting of CWG-WSIS");
    CHECK(wsis::citation_text("event:cstd-21") == "21st session of CSTD");
}

TEST_CASE("what is no id has no text") {
    for (const std::string_view id : {"", "res", "itu:", "itu:pp", "report:x", "event:", "no:such", "res:", "name:"})
        CHECK_FALSE(wsis::citation_text(id));
}

namespace {

using Random = std::mt19937;

std::string_view any_of(std::initializer_list<std::string_view> choices, Random& random) {
    return choices.begin()[std::uniform_int_distribution<std::size_t>(0, choices.size() - 1)(random)];
}

/// How the same words come out of other keyboards, converters and justified lines.
std::string respell(std::string_view text, Random& random) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at);
        if (rest.substr(0, 10) == "Resolution") {
            out += any_of({"Resolution", "resolution", "RESOLUTION", "Res.", "Reso\u00ADlution"}, random);
            at += 9;
        } else if (rest.substr(0, 8) == "Document") {
            out += any_of({"Document", "document", "Doc.", "DOCUMENT"}, random);
            at += 7;
        } else if (rest.substr(0, 4) == "Rev.") {
            out += any_of({"Rev.", "REV.", "rev.", "Rev. "}, random);
            at += 3;
        } else if (text[at] == ' ') {
            out += any_of({" ", "\u00A0", "\n", "  ", "\u2009"}, random);
        } else if (text[at] == '-') {
            out += any_of({"-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"}, random);
        } else if (text[at] == '/') {
            out += any_of({"/", "\u2044", "\u2215", "\uFF0F"}, random);
        } else {
            out += text[at];
        }
    }
    return out;
}

} // namespace

TEST_CASE("spelled in another way it is still the same citation") {
    constexpr std::string_view texts[] = {
        "PP-14 Resolution 140",
        "PP-14 Resolution 140 (Rev. Busan, 2014)",
        "WTDC 2017 Resolution 30(Rev. Buenos Aires, 2017)",
        "Resolution 646 (Rev.WRC-15)",
        "Council Resolution 1332 (Modified 2016)",
        "Resolution 1332 (C11, last amended C16)",
        "Recommendation ITU-T X.1255 (09/2013)",
        "General Assembly resolution 70/125",
        "UN ECOSOC Resolution E/RES/2016/22",
        "Document A/C.2/72/L.12/Rev.1",
        "Document WG-WSIS-32/18-E (Rev.1)",
        "CWG-WSIS 32/10",
        "Document C17/INF/6 (Rev.2)-E",
        "WIPO document A/55/9",
        "Report of the 32nd meeting of CWG-WSIS",
        "resolution WHA70.1",
        "WMO Resolution 40 (Cg-XII)",
        "SDG target 9.c",
        "WSIS Action Line C7",
    };
    Random random(20181029);
    for (int round = 0; round < 10'000; ++round) {
        const auto text = texts[static_cast<std::size_t>(round) % std::size(texts)];
        const auto respelled = respell(text, random);
        CAPTURE(respelled);
        REQUIRE(ids(respelled) == ids(text));
    }
}

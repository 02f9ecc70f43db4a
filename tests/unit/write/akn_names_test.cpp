#include "write/akn_names.hpp"

#include <doctest/doctest.h>

using namespace wsis;
using namespace wsis::write;

namespace {

Reference reference(CitationKind kind, std::string id, std::optional<std::string> body = {},
                    std::optional<int> year = {}) {
    Reference made;
    made.kind = kind;
    made.id = std::move(id);
    made.body = std::move(body);
    made.year = year;
    return made;
}

} // namespace

TEST_CASE("an eId is the one around, the element and its number without punctuation") {
    ElementIds ids;
    CHECK(ids.numbered("", "sec", "6.") == "sec_6");
    CHECK(ids.numbered("sec_6", "subsec", "6.3") == "sec_6__subsec_6-3");
    CHECK(ids.numbered("sec_6__list_1", "item", "(a)") == "sec_6__list_1__item_a");
    CHECK(ids.counted("sec_6", "p") == "sec_6__p_1");
    CHECK(ids.counted("sec_6", "p") == "sec_6__p_2");
}

TEST_CASE("an eId is given once, and what prints no number is nn") {
    ElementIds ids;
    CHECK(ids.numbered("", "sec", "1") == "sec_1");
    CHECK(ids.numbered("", "sec", "1") == "sec_1_1");
    CHECK(ids.numbered("", "sec", "\xE2\x80\xA2") == "sec_nn_1");
    CHECK(ids.numbered("", "sec", "") == "sec_nn_2");
    CHECK(ids.named("person", "Ada Lamp") == "ada-lamp");
    CHECK(ids.named("role", "ada lamp") == "ada-lamp_1");
    CHECK(ids.named("person", "\xD0\x90\xD0\xB4\xD0\xB0") == "person_1");
}

TEST_CASE("a work is named by its body, day and number, or by what is known of them") {
    Report report;
    auto& metadata = report.metadata;
    report.source.sha256 = "0123456789abcdef0123";
    CHECK(work_iri(report) == "/akn/un/debateReport/report/0001-01-01/0123456789abcdef");
    metadata.id = "itu:cwg-wsis/32/doc/18";
    metadata.meeting.body_id = "CWG-WSIS";
    metadata.meeting.end = Date{std::chrono::year{2018}, std::chrono::January, std::chrono::day{25}};
    CHECK(work_iri(report) == "/akn/un/debateReport/report/cwg-wsis/2018-01-25/itu-cwg-wsis-32-doc-18");
}

TEST_CASE("what is cited has an IRI of its kind") {
    CHECK(reference_iri(reference(CitationKind::resolution, "itu:pp/res/140@2014", "ITU-PP", 2014)) ==
          "/akn/un/statement/deliberation/itu-pp/2014/itu-pp-res-140-2014");
    CHECK(reference_iri(reference(CitationKind::un_document, "un:A/71/212")) == "/akn/un/doc/document/un-A-71-212");
    CHECK(reference_iri(reference(CitationKind::sdg, "sdg:9.c")) == "/akn/ontology/concept/un/sdg-9.c");
}

TEST_CASE("a URL stays a web address, whatever it says") {
    const auto url = [](const char* id) { return reference_iri(reference(CitationKind::url, id)); };
    CHECK(url("url:www.example.org/a?b=c#d") == "https://www.example.org/a?b=c#d");
    CHECK(url("url:javascript:alert(1)") == "https://javascript%3Aalert%281%29");
    CHECK(url("url:example.org/a b<c>#d#e") == "https://example.org/a%20b%3Cc%3E#d%23e");
}

TEST_CASE("languages have three letters") {
    CHECK(akn_language("en") == "eng");
    CHECK(akn_language(std::nullopt) == "und");
    CHECK(akn_language("nb") == "nb");
}

TEST_CASE("a date that XML cannot hold is none") {
    CHECK(xml_date(Date{std::chrono::year{2018}, std::chrono::May, std::chrono::day{31}}) == "2018-05-31");
    CHECK_FALSE(xml_date(Date{std::chrono::year{2018}, std::chrono::February, std::chrono::day{31}}));
    CHECK_FALSE(xml_date(Date{std::chrono::year{0}, std::chrono::May, std::chrono::day{31}}));
}

#include "wsis/diff.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis;

namespace {

/// "the [-old-]{+new+} text"
std::string shown(std::string_view left, std::string_view right) {
    std::string out;
    for (const auto& [kind, text] : diff_words(left, right))
        out += kind == EditKind::equal ? text : kind == EditKind::removed ? "[-" + text + "-]" : "{+" + text + "+}";
    return out;
}

std::string side(const std::vector<Edit>& edits, EditKind kind) {
    std::string out;
    for (const auto& edit : edits)
        if (edit.kind == EditKind::equal || edit.kind == kind) out += edit.text;
    return out;
}

} // namespace

TEST_CASE("words that changed stand apart from those that stayed") {
    CHECK(shown("The Secretariat was requested to report by 15 March 2018.",
                "The Secretariat was encouraged to report by 30 June 2018.") ==
          "The Secretariat was [-requested-]{+encouraged+} to report by [-15 March-]{+30 June+} 2018.");
}

TEST_CASE("a symbol or a number changes as a whole") {
    CHECK(shown("agenda (CWG-PAC-7/1)", "agenda (CWG-PAC-8/1)") == "agenda ([-CWG-PAC-7/1-]{+CWG-PAC-8/1+})");
    CHECK(shown("CHF 1,500 or more", "CHF 1,700 or more") == "CHF [-1,500-]{+1,700+} or more");
}

TEST_CASE("joined words without a digit change one by one") {
    CHECK(shown("and/or later", "and/nor later") == "and/[-or-]{+nor+} later");
}

TEST_CASE("an inserted word takes the space behind it along") {
    CHECK(shown("The group met.", "The old group met.") == "The {+old +}group met.");
}

TEST_CASE("scripts without spaces change by character") {
    CHECK(shown("会议通过了决定", "会议未通过决定") == "会议{+未+}通过[-了-]决定");
}

TEST_CASE("a letter and its combining marks are one piece") {
    CHECK(shown("re\u0301sume\u0301", "resume") == "[-re\u0301sume\u0301-]{+resume+}");
}

TEST_CASE("a few words between long edits are part of them") {
    CHECK(shown("It thanked the Director of BDT for the report, and noted a gap.",
                "The Members welcomed what the Chairman of BR said, and saw a gap.") ==
          "[-It thanked the Director of BDT for the report, and noted-]{+The Members welcomed what the Chairman of BR "
          "said, "
          "and saw+} a gap.");
}

TEST_CASE("equal texts are one equal piece, and empty ones none") {
    CHECK(diff_words("The same.", "The same.") == std::vector<Edit>{{EditKind::equal, "The same."}});
    CHECK(diff_words("", "").empty());
    CHECK(shown("", "new") == "{+new+}");
    CHECK(shown("old", "") == "[-old-]");
}

TEST_CASE("the edits give both texts, and mirrored the other way round") {
    const std::string texts[] = {"a b a c a",         "c a b b a", "", " ", "a", "The a, the b; the c.",
                                 "1.2.3 \n\t\u00A0x", "a a a a"};
    for (const auto& left : texts) {
        for (const auto& right : texts) {
            const auto edits = diff_words(left, right);
            CHECK(side(edits, EditKind::removed) == left);
            CHECK(side(edits, EditKind::inserted) == right);
            const auto back = diff_words(right, left);
            CHECK(side(back, EditKind::removed) == right);
            REQUIRE(back.size() == edits.size());
        }
    }
}

TEST_CASE("very long texts without a word in common are replaced") {
    std::string left;
    std::string right;
    for (int i = 0; i < 100'000; ++i) {
        left += "l" + std::to_string(i) + ' ';
        right += "r" + std::to_string(i) + ' ';
    }
    const auto edits = diff_words(left, right);
    CHECK(side(edits, EditKind::removed) == left);
    CHECK(side(edits, EditKind::inserted) == right);
    CHECK(edits.size() <= 3);
}

TEST_CASE("in a very long text a changed word is found") {
    std::string left;
    for (int i = 0; i < 100'000; ++i) left += "word" + std::to_string(i % 5000) + ' ';
    auto right = left;
    right.replace(right.find("word77 "), 6, "other");
    const auto edits = diff_words(left, right);
    REQUIRE(edits.size() == 4);
    CHECK(edits[1] == Edit{EditKind::removed, "word77"});
    CHECK(edits[2] == Edit{EditKind::inserted, "other"});
}

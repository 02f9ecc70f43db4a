#include "found.hpp"
#include "wsis/fix.hpp"

using namespace wsis;

namespace {

std::string fixed(std::string_view text) {
    const auto report = report_of(text);
    return fix_text(text, report, validate_report(report)).text;
}

} // namespace

TEST_CASE("a doubled word, a doubled space and a missing space are mended") {
    CHECK(fixed("1. Opening\nThe Chair  opened the the meeting.All were welcome.\n") ==
          "1. Opening\nThe Chair opened the meeting. All were welcome.\n");
}

TEST_CASE("a hidden character goes") {
    CHECK(fixed("1. Opening\nThe meet\u200Bing was opened.\n") == "1. Opening\nThe meeting was opened.\n");
}

TEST_CASE("what is right is not touched") {
    const std::string text = "1.  Opening\n\n   The   table   stays.\n\n- 2 -\n";
    CHECK(fixed(text) == text);
}

TEST_CASE("a word doubled over a line end goes from the second line") {
    const std::string line = "The working group on ports and harbours opened its meeting at ten in the ";
    const std::string text = "1. Opening\n\n" + line + "the\n" +
                             "the morning, and all of the members who had come were welcomed by the Chair\n" +
                             "of the group, who thanked them for their presence and for their work there.\n";
    const auto mended = fixed(text);
    CHECK(mended.find("the\nmorning") != std::string::npos);
}

TEST_CASE("only UTF-8 is mended") {
    const auto report = report_of("1. Caf\xE9\n");
    CHECK_THROWS_WITH_AS(fix_text("1. Caf\xE9\n", report, {}), "not UTF-8; only UTF-8 text is fixed", Error);
}

TEST_CASE("a diff shows changed lines with three lines around them") {
    CHECK(unified_diff("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
          "--- a.txt\n+++ a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(unified_diff("a.txt", "same\n", "same\n") == "");
}

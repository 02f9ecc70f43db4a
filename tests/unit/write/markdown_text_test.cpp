#include "write/markdown_text.hpp"

#include <doctest/doctest.h>

using namespace wsis::write;

TEST_CASE("text in Markdown is no markup") {
    CHECK(markdown_line("*a* _b_ `c` [d](javascript:x) <e> ~~f~~ a|b & $g$ \\") ==
          "\\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(javascript:x) &lt;e\\> \\~\\~f\\~\\~ a\\|b \\& \\$g\\$ \\\\");
}

TEST_CASE("a line of text opens no block in Markdown") {
    CHECK(markdown_line("1. first") == "1\\. first");
    CHECK(markdown_line("12) twelfth") == "12\\) twelfth");
    CHECK(markdown_line("- item") == "\\- item");
    CHECK(markdown_line("+ item") == "\\+ item");
    CHECK(markdown_line("# title") == "\\# title");
    CHECK(markdown_line("===") == "\\===");
    CHECK(markdown_line("    code") == "code");
    CHECK(markdown_line("> quote") == "\\> quote");
    CHECK(markdown_text("a\n- b\n\n    2. c") == "a\\\n\\- b\\\n2\\. c");
}

TEST_CASE("numbers in running text stay as they are in Markdown") {
    CHECK(markdown_line("by 15 March 2018. See 3.2 and 1.5") == "by 15 March 2018. See 3.2 and 1.5");
}

TEST_CASE("addresses in text are no links in Markdown") {
    CHECK(markdown_line("https://example.int www.example.int a@example.int") ==
          "https\\://example.int www\\.example.int a\\@example.int");
}

TEST_CASE("controls are visible in Markdown") {
    CHECK(markdown_line("a\x1b[31m\tb") == "a\\\\x1b\\[31m b");
    CHECK(markdown_line("a\u202Eb") == "a\\\\xe2\\\\x80\\\\xaeb");
}

TEST_CASE("markers in Markdown stand at words") {
    CHECK(markdown_marked(" old words ", "~~") == " ~~old words~~ ");
    CHECK(markdown_marked("  ", "**") == "  ");
    CHECK(markdown_marked("a*b", "**") == "**a\\*b**");
    CHECK(markdown_marked("2017.", "") == "2017.");
}

TEST_CASE("code in Markdown has a longer fence than its text") {
    CHECK(markdown_code("itu:pp/res/140@2014") == "`itu:pp/res/140@2014`");
    CHECK(markdown_code("a``b`c") == "``` a``b`c ```");
}

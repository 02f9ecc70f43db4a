#include "text/utf8.hpp"

#include <doctest/doctest.h>

using namespace wsis::text;

TEST_CASE("a code point is read and written back") {
    for (const char32_t c : {U'a', U'é', U'€', U'\U0001F30D'}) {
        std::string utf8;
        append_code_point(utf8, c);
        CHECK(code_point_at(utf8, 0).value == c);
        CHECK(code_point_at(utf8, 0).size == utf8.size());
        CHECK(count_code_points(utf8) == 1);
    }
}

TEST_CASE("what is no character is written as a replacement") {
    std::string utf8;
    append_code_point(utf8, 0xD800);
    append_code_point(utf8, 0x110000);
    CHECK(utf8 == "\uFFFD\uFFFD");
}

TEST_CASE("white space of every width is skipped and trimmed") {
    CHECK(skip_space("\t \u00A0\u2003\u3000x", 0) == 10);
    CHECK(skip_space("x", 0) == 0);
    CHECK(skip_space("  ", 0) == 2);
    CHECK(trim_end("x \u00A0\u2009\n") == "x");
    CHECK(trim_end("é") == "é");
    CHECK(trim_end(" ") == "");
}

TEST_CASE("code points are counted in texts of any length") {
    std::string utf8;
    for (std::size_t count = 0; count < 20; ++count) {
        CHECK(count_code_points(utf8) == count);
        append_code_point(utf8, count % 2 == 0 ? U'€' : U'a');
    }
}

TEST_CASE("a text is clipped between code points") {
    CHECK(clip("aé", 2) == "a");
    CHECK(clip("aé", 3) == "aé");
    CHECK(clip("", 3) == "");
}

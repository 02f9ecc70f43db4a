#include "docx/symbols.hpp"

#include <doctest/doctest.h>

using namespace wsis::docx;

TEST_CASE("a sign of a symbol font becomes the character of the same look") {
    CHECK(bullet_text("\uF0B7", "Symbol") == "•");
    CHECK(bullet_text("·", "Symbol") == "•");
    CHECK(bullet_text("\uF06F", "Wingdings") == "□");
    CHECK(bullet_text("\uF050", "Wingdings 2") == "✓");
    CHECK(bullet_text("\uF061", "Webdings") == "✔");
}

TEST_CASE("without a font a private sign is Symbol's bullet or a Wingdings") {
    CHECK(bullet_text("\uF0B7", "") == "•");
    CHECK(bullet_text("\uF0A7", "") == "▪");
}

TEST_CASE("what no table knows stays as it is") {
    CHECK(bullet_text("–", "Arial") == "–");
    CHECK(bullet_text("\uE001", "Symbol") == "\uE001");
    CHECK(bullet_text("中", "Wingdings") == "中");
}

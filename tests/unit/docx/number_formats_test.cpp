#include "docx/number_formats.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace wsis::docx;

namespace {

std::string printed(std::int64_t value, std::string_view format) {
    std::string out;
    append_number(out, value, find_number_format(format));
    return out;
}

} // namespace

TEST_CASE("letters go on doubled and tripled, not like digits") {
    CHECK(printed(1, "lowerLetter") == "a");
    CHECK(printed(26, "lowerLetter") == "z");
    CHECK(printed(27, "lowerLetter") == "aa");
    CHECK(printed(28, "upperLetter") == "BB");
    CHECK(printed(53, "lowerLetter") == "aaa");
    CHECK(printed(5, "chicago") == "**");
}

TEST_CASE("Roman numerals subtract") {
    CHECK(printed(4, "lowerRoman") == "iv");
    CHECK(printed(1949, "upperRoman") == "MCMXLIX");
}

TEST_CASE("ordinals take the English ending") {
    CHECK(printed(1, "ordinal") == "1st");
    CHECK(printed(12, "ordinal") == "12th");
    CHECK(printed(103, "ordinal") == "103rd");
    CHECK(printed(21, "ordinalText") == "Twenty-first");
    CHECK(printed(40, "ordinalText") == "Fortieth");
    CHECK(printed(112, "ordinalText") == "One hundred twelfth");
}

TEST_CASE("numbers in words begin with a capital") {
    CHECK(printed(21, "cardinalText") == "Twenty-one");
    CHECK(printed(1200, "cardinalText") == "One thousand two hundred");
    CHECK(printed(7, "dollarText") == "Seven and 00/100");
}

TEST_CASE("digits of other scripts stand for digits") {
    CHECK(printed(105, "thaiNumbers") == "๑๐๕");
    CHECK(printed(20, "hindiNumbers") == "२०");
    CHECK(printed(12, "decimalFullWidth") == "１２");
    CHECK(printed(10, "ideographDigital") == "一〇");
}

TEST_CASE("Chinese and Japanese numerals name the tens and hundreds") {
    CHECK(printed(10, "chineseCounting") == "十");
    CHECK(printed(21, "chineseCountingThousand") == "二十一");
    CHECK(printed(105, "chineseCountingThousand") == "一百〇五");
    CHECK(printed(115, "japaneseCounting") == "百十五");
    CHECK(printed(10, "chineseLegalSimplified") == "壹拾");
    CHECK(printed(101, "japaneseLegal") == "壱百壱");
    CHECK(printed(25, "koreanCounting") == "이십오");
    CHECK(printed(25, "koreanLegal") == "스물다섯");
}

TEST_CASE("other scripts have numerals and words of their own") {
    CHECK(printed(15, "hebrew1") == "טו");
    CHECK(printed(421, "hebrew1") == "תכא");
    CHECK(printed(21, "vietnameseCounting") == "hai mươi mốt");
    CHECK(printed(21, "thaiCounting") == "ยี่สิบเอ็ด");
    CHECK(printed(11, "ideographZodiacTraditional") == "甲戌");
    CHECK(printed(3, "arabicAbjad") == "ج");
}

TEST_CASE("a value without a numeral of its own is printed in digits") {
    CHECK(printed(21, "decimalEnclosedCircle") == "21");
    CHECK(printed(11, "ideographTraditional") == "11");
    CHECK(printed(40000, "upperRoman") == "40000");
    CHECK(printed(32767, "lowerLetter") == "32767");
    CHECK(printed(-3, "upperLetter") == "-3");
}

TEST_CASE("letters and Roman numerals have no nought") {
    CHECK(printed(0, "lowerLetter") == "");
    CHECK(printed(0, "upperRoman") == "");
    CHECK(printed(0, "decimalZero") == "00");
}

TEST_CASE("an unknown format has no row") {
    CHECK(find_number_format("klingon") == nullptr);
    CHECK(is_silent(find_number_format("none")));
    CHECK(is_bullet(find_number_format("bullet")));
}

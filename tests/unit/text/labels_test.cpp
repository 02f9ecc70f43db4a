#include "text/labels.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis::text;

namespace {

/// "label|rest", "label?|rest" when it is doubtful, "" without a label.
std::string split(std::string_view text) {
    const auto label = scan_label(text);
    if (!label) return "";
    std::string out(text.substr(label->begin, label->end - label->begin));
    if (label->doubtful) out += '?';
    return out + '|' + std::string(text.substr(label->rest));
}

} // namespace

TEST_CASE("numbers of one and more levels are labels, with their punctuation") {
    CHECK(split("6.3.3 The group agreed") == "6.3.3|The group agreed");
    CHECK(split("6.3.3. The group agreed") == "6.3.3.|The group agreed");
    CHECK(split("  12.  Closing") == "12.|Closing");
    CHECK(split("1) Opening") == "1)|Opening");
    CHECK(split("(4) Opening") == "(4)|Opening");
    CHECK(split("§ 3 Scope") == "§ 3|Scope");
    CHECK(split("A.1. Scope") == "A.1.|Scope");
    CHECK(split("6bis. Scope") == "6bis.|Scope");
    CHECK(split("12a) Scope") == "12a)|Scope");
}

TEST_CASE("letters, Roman numerals and bullets are labels") {
    CHECK(split("a) to hold a workshop") == "a)|to hold a workshop");
    CHECK(split("(a) to hold a workshop") == "(a)|to hold a workshop");
    CHECK(split("(iv) to hold a workshop") == "(iv)|to hold a workshop");
    CHECK(split("aa) to hold a workshop") == "aa)|to hold a workshop");
    CHECK(split("IV. Methods of work") == "IV.|Methods of work");
    for (const std::string bullet : {"•", "·", "–", "-", "*", "\uF0B7"})
        CHECK(split(bullet + "\tharbours") == bullet + "|harbours");
    CHECK(split("•harbours") == "•|harbours");
}

TEST_CASE("white space of any kind separates label and text") {
    CHECK(split("3.\u00A0Agenda") == "3.|Agenda");
    CHECK(split("\u2003 3.2\t\u00A0 Agenda") == "3.2|Agenda");
    CHECK(split("2.Agenda") == "2.|Agenda");
    CHECK(split("(b)agenda") == "(b)|agenda");
    CHECK(split("1 – Agenda") == "1 –?|Agenda");
}

TEST_CASE("a label may stand without text") {
    CHECK(split("7.2.1. ") == "7.2.1.|");
    CHECK(split("4") == "4?|");
    CHECK(split("•") == "•|");
    CHECK(split("A") == "");
}

TEST_CASE("plain text has no label") {
    for (const std::string_view text :
         {"",           "   ",        "The group",         "2018. A year",      "32nd meeting", "24-25 January",
          "25/01/2018", "15.03.2018", "1,000 users",       "(2018) was a year", "(see below)",  "i.e. the group",
          "e.g. ports", "mix) of",    "Mr. Smith",         "3D printing",       "5G",           "-5 degrees",
          "– 6 –",      "- 6 -",      "www.ports.example", "A/71/67",           "C17/55",       "É. Dupont",
          "dé) coder",  "50% of"})
        CHECK_MESSAGE(split(text) == "", text);
}

TEST_CASE("what may be the first word of a sentence is a doubtful label") {
    CHECK(split("14 countries took part") == "14?|countries took part");
    CHECK(split("7 Methods of work") == "7?|Methods of work");
    CHECK(split("A Report to the Council") == "A?|Report to the Council");
    CHECK(split("A. Quellmore said") == "A.?|Quellmore said");
    CHECK(split("1.5 million users") == "1.5?|million users");
    CHECK(split("10.05 Opening") == "10.05?|Opening");
    CHECK(split("E.164 Numbers") == "E.164?|Numbers");
    CHECK(split("7\tMethods of work") == "7|Methods of work");
}

TEST_CASE("a label tells its parts, their values and its form") {
    const auto number = scan_label("6.13.3. x");
    REQUIRE(number);
    CHECK(number->kind == LabelKind::number);
    CHECK(number->closing == LabelClosing::dot);
    CHECK(number->parts == 3);
    CHECK(number->values[1] == 13);
    CHECK(number->last_value() == 3);

    const auto letter = scan_label("(i) x");
    REQUIRE(letter);
    CHECK(letter->kind == LabelKind::letter);
    CHECK(letter->closing == LabelClosing::enclosed);
    CHECK(letter->last_value() == 9);
    CHECK(letter->roman == 1);

    const auto roman = scan_label("XIV. x");
    REQUIRE(roman);
    CHECK(roman->kind == LabelKind::roman);
    CHECK(roman->upper);
    CHECK(roman->last_value() == 14);

    CHECK(scan_label("– x")->parts == 0);
}

TEST_CASE("Roman numerals count only in their usual spelling") {
    CHECK(scan_label("xlix) x")->last_value() == 49);
    CHECK_FALSE(scan_label("iiii) x"));
    CHECK_FALSE(scan_label("vx) x"));
    CHECK_FALSE(scan_label("iix) x"));
}

TEST_CASE("a computed label is parsed whole or not at all") {
    REQUIRE(parse_label("12345."));
    CHECK(parse_label("12345.")->last_value() == 12345);
    CHECK(parse_label("II.3")->parts == 2);
    CHECK_FALSE(parse_label("Annex 1"));
    CHECK_FALSE(parse_label("1. Scope"));
    CHECK_FALSE(parse_label(""));
}

TEST_CASE("more levels than a label can hold are no label") {
    CHECK(split("1.2.3.4.5.6.7.8.9 x") == "1.2.3.4.5.6.7.8.9|x");
    CHECK(split("1.2.3.4.5.6.7.8.9.10.11 x") == "");
}

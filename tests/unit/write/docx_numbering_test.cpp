#include "write/docx_numbering.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace wsis::write;

namespace {

std::vector<std::uint32_t> numbers_of(DocxNumbering& numbering, const std::vector<std::string_view>& labels,
                                      int level) {
    std::vector<std::uint32_t> numbers;
    for (const auto label : labels) numbers.push_back(numbering.place(label, NumberedKind::item, level).number);
    return numbers;
}

} // namespace

TEST_CASE("a label is numbers with text around") {
    const auto shape = shape_of_label("§ 6.3.iv)");
    REQUIRE(shape.numbers.size() == 3);
    CHECK(shape.numbers[0][0] == FormattedNumber{"decimal", 6});
    CHECK(shape.numbers[2][0] == FormattedNumber{"lowerRoman", 4});
    CHECK(shape.between[0] == "§ ");
    CHECK(shape.between[3] == ")");
}

TEST_CASE("the smaller of two readings of a number comes first") {
    const auto shape = shape_of_label("(i)");
    REQUIRE(shape.numbers[0].size() == 2);
    CHECK(shape.numbers[0][0] == FormattedNumber{"lowerRoman", 1});
    CHECK(shape.numbers[0][1] == FormattedNumber{"lowerLetter", 9});
}

TEST_CASE("words and signs are no numbers of labels") {
    CHECK(shape_of_label("Decision").numbers.empty());
    CHECK(shape_of_label("•").numbers.empty());
    CHECK(shape_of_label("iij").numbers.empty());
    CHECK(shape_of_label("99999").numbers.empty());
}

TEST_CASE("labels that follow each other are of one list") {
    DocxNumbering numbering;
    CHECK(numbers_of(numbering, {"a)", "b)", "c)"}, 0) == std::vector<std::uint32_t>{1, 1, 1});
}

TEST_CASE("a list that begins anew is a new instance of it") {
    DocxNumbering numbering;
    CHECK(numbers_of(numbering, {"a)", "b)", "a)", "b)"}, 0) == std::vector<std::uint32_t>{1, 1, 2, 2});
    CHECK(numbering.xml().find(R"(<w:startOverride w:val="1"/>)") != std::string::npos);
}

TEST_CASE("the ninth letter is no Roman one where letters go before") {
    DocxNumbering numbering;
    CHECK(numbers_of(numbering, {"(h)", "(i)", "(j)"}, 0) == std::vector<std::uint32_t>{1, 1, 1});
}

TEST_CASE("an outline is one list with a level for each of its numbers") {
    DocxNumbering numbering;
    for (const auto label : {"1", "1.1", "1.2", "2", "2.1"})
        CHECK(numbering.place(label, NumberedKind::section, -1).number == 1);
    CHECK(numbering.place("2.1.1", NumberedKind::section, -1).level == 2);
    CHECK(numbering.xml().find(R"(<w:lvlText w:val="%1.%2.%3"/>)") != std::string::npos);
}

TEST_CASE("an outline that leaves numbers out starts where it has to") {
    DocxNumbering numbering;
    CHECK(numbering.place("6.3", NumberedKind::section, -1).number == 1);
    CHECK(numbering.place("6.5", NumberedKind::section, -1).number == 2);
    CHECK(numbering.place("6.6", NumberedKind::section, -1).number == 2);
}

TEST_CASE("a label without number is printed as it is") {
    DocxNumbering numbering;
    CHECK(numbers_of(numbering, {"–", "Decision", "–"}, 0) == std::vector<std::uint32_t>{1, 2, 1});
    CHECK(numbering.xml().find(R"(<w:lvlText w:val="Decision"/>)") != std::string::npos);
}

TEST_CASE("what no list can print has no number") {
    DocxNumbering numbering;
    CHECK(numbering.place(std::string(300, 'x'), NumberedKind::item, 0).number == 0);
    CHECK(numbering.place("a\tb", NumberedKind::item, 0).number == 0);
}

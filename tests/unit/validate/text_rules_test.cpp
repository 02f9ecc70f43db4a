#include "found.hpp"

using namespace wsis;

TEST_CASE("the bracket behind a number of a symbol or a year is none of a label") {
    CHECK(quotes_of("bracket-unbalanced", "1. Fees\nThe paper on fees WG-PORTS-32/7) was read.\n") == List{")"});
    CHECK(quotes_of("bracket-unbalanced", "1. Fees\nThe text of Busan, 2014) was read.\n") == List{")"});
}

TEST_CASE("labels of items in running text are no brackets") {
    CHECK(quotes_of("bracket-unbalanced", "1. Fees\nThe group agreed: 1) to wait; 2) to read a) the list and iv) the "
                                          "notes.\n") == List{});
}

TEST_CASE("a sentence begins without space behind a name, a bracket or a short word") {
    CHECK(quotes_of("space-missing", "1. Opening\nIt met at the Council.The hall was full.\n") == List{"Council.The"});
    CHECK(quotes_of("space-missing", "1. Opening\nMs Ito spoke (Ports).Others did too.\n") == List{").Others"});
    CHECK(quotes_of("space-missing", "1. Opening\nThey agreed to it.All were glad.\n") == List{"it.All"});
}

TEST_CASE("a full stop in an abbreviation, a number or an address ends no sentence") {
    CHECK(quotes_of("space-missing",
                    "1. Opening\nSee Rev.Busan, St.Gallen, U.N.Charter, 4.A.2 and www.Ports.The.org.\n") == List{});
}

TEST_CASE("what Word prints for an unknown property is an error of a field") {
    CHECK(quotes_of("field-error", "1. Opening\nIt met in Error! Unknown document property name. again.\n").size() ==
          1);
}

TEST_CASE("quotations as other languages mark them are balanced") {
    CHECK(quotes_of("quote-unbalanced",
                    "1. Opening\nThe theme is „Ports for all“ and the next ”Tides for all” too.\n") == List{});
}

TEST_CASE("a closing mark in front of a word is not closed, and inches are no quotation") {
    CHECK(quotes_of("quote-unbalanced", "1. Opening\nThe theme is ”Ports for all.\n") == List{"”"});
    CHECK(quotes_of("quote-unbalanced", "1. Opening\nThe screen of 30” was new.\n") == List{});
}

TEST_CASE("a quotation may open one paragraph and close another") {
    const auto text =
        "1. Opening\n\n“The fees are due:\n\nthose of members first\n\nand those of guests later.”\n\nAll agreed.\n";
    CHECK(quotes_of("quote-unbalanced", text) == List{});
}

TEST_CASE("a sentence begins behind a name in a sentence without space") {
    CHECK(quotes_of("space-missing", "1. Opening\nIt spoke of the Information Society.Paragraph 23 was read.\n") ==
          List{"Society.Paragraph"});
}

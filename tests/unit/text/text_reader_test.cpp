#include "text/page_lines.hpp"
#include "wsis/read.hpp"

#include "support/lists.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

/// "label|text" per block; noise in angle brackets.
List read(std::string_view text) {
    const auto document = read_text(text);
    List out;
    for (const auto& block : document.blocks) {
        auto line = fmt::format("{}|{}", document.label_of(block), document.text_of(block));
        out.push_back(block.kind == BlockKind::noise ? '<' + line + '>' : line);
    }
    return out;
}

std::string without_space(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') out += c;
    return out;
}

/// Labels and texts, in order.
std::string printed(const Document& document) {
    std::string out;
    for (const auto& block : document.blocks)
        out += std::string(document.label_of(block)) + std::string(document.text_of(block));
    return without_space(out);
}

std::string omitted(const Document& document) {
    std::string out;
    for (const auto& omission : document.omitted) out += document.view(*omission.text);
    return out;
}

} // namespace

TEST_CASE("a line is a paragraph, with its label apart and its line number") {
    CHECK(read("\n1. Opening\r\n\tThe meeting was opened.\n") == List{"1.|Opening", "|The meeting was opened."});
    CHECK(read_text("\n1. Opening\r\n").blocks[0].origin.line == 2);
}

TEST_CASE("lines end in every way that texts know") {
    CHECK(read("a\nb\rc\r\nd\u0085e\u2028f\u2029g\vh\fi") ==
          List{"|a", "|b", "|c", "|d", "|e", "|f", "|g", "|h", "|i"});
}

TEST_CASE("marks of converters are omitted, and pictures among them are figures") {
    const auto document = read_text("[bookmark: top]1. Lamps [image: ]and tables\n\nlamp.png\n");
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.label_of(document.blocks[0]) == "1.");
    CHECK(document.text_of(document.blocks[0]) == "Lamps and tables");
    REQUIRE(document.omitted.size() == 3);
    CHECK(document.view(*document.omitted[0].text) == "[bookmark: top]");
    CHECK(document.omitted[0].reason == OmissionReason::marker);
    CHECK(document.omitted[0].origin.line == 1);
    CHECK(document.omitted[2].origin.line == 3);
    REQUIRE(document.figures.size() == 1);
    CHECK(document.figures[0].name == "lamp.png");
    CHECK(read("[see below] and [bookmark") == List{"|[see below] and [bookmark"});
}

TEST_CASE("page-number lines and labels without text are noise") {
    CHECK(read("- 6 -\nText.\nPage 3 of 9\n4 \n7.2.1.\n") ==
          List{"<|- 6 ->", "|Text.", "<|Page 3 of 9>", "<4|>", "<7.2.1.|>"});
    for (const std::string_view line :
         {"- 6 -", "– 6 –", "6", "3/9", "Page 3", "p. 12", "[5]", "Página 3 de 9", "page 2 sur 7", "3 | Page"})
        CHECK_MESSAGE(text::is_page_number(line), line);
    for (const std::string_view line : {"2018", "7.2", "24-25", "6.", "of", "Page", "3 lamps", "3 of", "page three"})
        CHECK_MESSAGE(!text::is_page_number(line), line);
}

TEST_CASE("hard-wrapped lines are joined to paragraphs") {
    CHECK(read("1. The northern beacon was repaired in January, and the keeper\n"
               "   reported that the new lamp uses half the power of the old one,\n"
               "   as foreseen.\n"
               "\n"
               "The Secretariat was asked to repaint the southern beacon before\n"
               "the end of the summer.\n") ==
          List{"1.|The northern beacon was repaired in January, and the keeper reported that the new lamp uses half "
               "the power "
               "of the old one, as foreseen.",
               "|The Secretariat was asked to repaint the southern beacon before the end of the summer."});
}

TEST_CASE("items of a hard-wrapped list stay apart, and a number inside a sentence starts none") {
    CHECK(read("The harbours were asked at the meeting to do these three things:\n"
               "   a) to repaint the northern beacon before the end of the next\n"
               "      summer;\n"
               "   b) to publish the table of the tides for all harbours of the\n"
               "      north;\n"
               "   c) to count the\n"
               "      lamps.\n"
               "In all of the northern harbours together, the keepers have seen\n"
               "14 ships with a lamp of the new kind in the course of the year.\n") ==
          List{"|The harbours were asked at the meeting to do these three things:",
               "a)|to repaint the northern beacon before the end of the next summer;",
               "b)|to publish the table of the tides for all harbours of the north;", "c)|to count the lamps.",
               "|In all of the northern harbours together, the keepers have seen 14 ships with a lamp of the new kind "
               "in the "
               "course of the year."});
}

TEST_CASE("a paragraph goes on behind a page break, and the page lines stand behind it") {
    const std::string page =
        "The Secretariat was asked to repaint the southern beacon before\n\n                  - 1 -\n\nLAMPS/3\n\n"
        "the end of the summer, and the keepers of the harbours agreed to\nhelp.\n\n"
        "The keepers of the harbours were asked to count all of the lamps\n\n                  - 2 -\n\nLAMPS/3\n\n\n"
        "The next meeting is held in May, and the keepers will count the\nlamps.\n";
    CHECK(read(page) ==
          List{"|The Secretariat was asked to repaint the southern beacon before the end of the summer, and the "
               "keepers of the harbours agreed to help.",
               "<|- 1 ->", "<|LAMPS/3>", "|The keepers of the harbours were asked to count all of the lamps",
               "<|- 2 ->", "<|LAMPS/3>", "|The next meeting is held in May, and the keepers will count the lamps."});
}

TEST_CASE("a hyphen at the end of a wrapped line is kept, and no space put behind it") {
    CHECK(read("The keepers of the harbours in the north were asked to put all self-\n"
               "made lamps aside, and to see that the ones that are lost are found\n"
               "again in the course of the year.\n")[0] ==
          "|The keepers of the harbours in the north were asked to put all self-made lamps aside, and to see that the "
          "ones that "
          "are lost are found again in the course of the year.");
}

TEST_CASE("a line that was broken by accident is joined in any text") {
    CHECK(read("This group was set up by the resolution on lamps and tables\nand meets once a year.\n") ==
          List{"|This group was set up by the resolution on lamps and tables and meets once a year."});
    CHECK(read("The symbol of the paper was broken at the margin: A/RES/\n70/125.\n") ==
          List{"|The symbol of the paper was broken at the margin: A/RES/70/125."});
    CHECK(read("The keepers of the lamps met under Resolution 59 (Rev. Kigali,\n2022).\n") ==
          List{"|The keepers of the lamps met under Resolution 59 (Rev. Kigali, 2022)."});
}

TEST_CASE("lines with as many tabs are rows of a table") {
    const auto document = read_text("\tLamp\tColour\n\tFirst\tred\n\t\tgreen\nText\n");
    REQUIRE(document.blocks.size() == 6);
    CHECK(document.blocks[3].kind == BlockKind::table_cell);
    CHECK(document.text_of(document.blocks[3]) == "red");
    CHECK(document.cells[document.blocks[3].cell].row == 1);
    CHECK(document.cells[document.blocks[3].cell].column == 1);
    CHECK(document.text_of(document.blocks[4]) == "green");
    CHECK(document.cells[document.blocks[4].cell].column == 1);
    CHECK(document.blocks[5].cell == none);
}

TEST_CASE("numbers and bullets before a tab are labels, not cells") {
    CHECK(read("1.\tOpening\n2.\tLamps\n•\tred\n•\tgreen\n") == List{"1.|Opening", "2.|Lamps", "•|red", "•|green"});
    CHECK(read("\ta) red\n\tb) green\n") == List{"a)|red", "b)|green"});
}

TEST_CASE("a lone line without full stop may be a heading") {
    const auto document = read_text("Text.\n\nInformal session\nMore text.\n");
    CHECK(document.blocks[1].kind == BlockKind::heading);
    CHECK(document.blocks[2].kind == BlockKind::paragraph);
}

TEST_CASE("nothing is lost") {
    for (const std::string_view text :
         {"- 6 -\n\n\tx\ty\n\tz\tw\n4\n", "\n\n  \n", "a", "• \n(a)\n§ 3 x\n", "Lamp\r\n\r\n1.1 x\ty\n"})
        CHECK(printed(read_text(text)) == without_space(text));
    const auto marked = read_text("[bookmark: a]1. Lamps[image: ] x\n[image: b]\n\nlamp.png\n");
    CHECK(printed(marked) == "1.Lampsx");
    CHECK(omitted(marked) == "[bookmark: a][image: ][image: b]lamp.png");
}

TEST_CASE("bytes that are no UTF-8 are read and reported") {
    const auto document = read_text("R\xE9union\n");
    CHECK(document.text_of(document.blocks[0]) == "Réunion");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].rule == "encoding-guessed");
}

TEST_CASE("long lines of one sign, and many short ones, take no long time") {
    for (const std::string_view unit :
         {"1.", "(", "[bookmark: ", "A.", "-", " ", "\t", "10:", "1) ", "x\n", "4\n", "\f", "a)\n"}) {
        std::string text;
        for (int i = 0; i < 200'000; ++i) text += unit;
        CHECK_NOTHROW(read_text(text));
    }
}

TEST_CASE("a table goes on behind a page break, and the page lines stand behind it") {
    const auto document = read_text("Lamp\tColour\nFirst\tred\n\n- 2 -\n\nSecond\tgreen\nThird\tblue\nText\n");
    REQUIRE(document.blocks.size() == 10);
    for (std::size_t i = 0; i < 8; ++i) {
        REQUIRE(document.blocks[i].kind == BlockKind::table_cell);
        CHECK(document.cells[document.blocks[i].cell].table == 1);
        CHECK(document.cells[document.blocks[i].cell].row == i / 2);
    }
    CHECK(document.text_of(document.blocks[4]) == "Second");
    CHECK(document.blocks[8].kind == BlockKind::noise);
    CHECK(document.text_of(document.blocks[9]) == "Text");
}

TEST_CASE("a table ends at a page break that more blank lines widen") {
    const auto document = read_text("Lamp\tred\nBuoy\tblue\n- 1 -\nText.\n\n\n- 2 -\nQuay\t1\nPier\t2\n");
    CHECK(document.cells.front().table != document.cells.back().table);
}

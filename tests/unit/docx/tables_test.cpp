#include "support/docx.hpp"
#include "unit/docx/read_lines.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace wsis;
using namespace wsis::test;

TEST_CASE("a cell knows its row, column, spans and the table around it") {
    const std::string inner = "<w:tbl><w:tr><w:tc>" + paragraph("inner") + "</w:tc></w:tr></w:tbl><w:p/>";
    const std::string body =
        R"(<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>)" +
        paragraph("wide") + "</w:tc><w:tc>" + paragraph("third") +
        R"(</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>)" + paragraph("tall") +
        "</w:tc><w:tc>" + inner +
        R"(</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>)";
    const Document document = read_docx(docx_with_body(body));
    CHECK(lines(document) == Lines{"cell||wide", "cell||third", "cell||tall", "cell||inner"});
    CHECK(document.cells == std::vector<TableCell>{{1, 0, 0, 1, 2, true, 0},
                                                   {1, 0, 2, 1, 1, true, 0},
                                                   {1, 1, 0, 2, 1, false, 0},
                                                   {2, 0, 0, 1, 1, false, 1}});
}

TEST_CASE("spans out of all measure are cut to size") {
    const std::string body =
        R"(<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2147483647"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>)" +
        paragraph("odd") + "</w:tc></w:tr></w:tbl>";
    const Document document = read_docx(docx_with_body(body));
    CHECK(document.cells.at(0).column == 16384);
    CHECK(document.cells.at(0).column_span == 16384);
}

TEST_CASE("spans that are cut to size cost one warning for all") {
    const std::string wide = R"(<w:tc><w:tcPr><w:gridSpan w:val="16384"/></w:tcPr>)" + paragraph("wide") + "</w:tc>";
    const std::string row = "<w:tr>" + wide + "</w:tr>";
    CHECK(warnings(read_docx(docx_with_body("<w:tbl>" + row + row + "</w:tbl>"))).empty());
    const std::string twice = "<w:tr>" + wide + wide + "</w:tr>";
    CHECK(warnings(read_docx(docx_with_body("<w:tbl>" + twice + twice + "</w:tbl>"))) ==
          Lines{"value-out-of-range|table columns beyond 16384 are counted as that one"});
}

TEST_CASE("a table larger than a piece is read like a small one") {
    std::string rows;
    for (int i = 0; i < 3000; ++i)
        rows += fmt::format("<w:tr><w:tc><w:tcPr/>{}</w:tc><w:tc>{}</w:tc></w:tr>",
                            paragraph(fmt::format("left {}", i)), paragraph(fmt::format("right {}", i)));
    const Document document = read_docx(docx_with_body("<w:sdt><w:sdtContent><w:tbl><w:tblPr/>" + rows +
                                                       "</w:tbl></w:sdtContent></w:sdt>" + paragraph("behind")));
    REQUIRE(document.blocks.size() == 6001);
    const Block& last = document.blocks[5999];
    CHECK(document.text_of(last) == "right 2999");
    CHECK(document.cells[last.cell] == TableCell{1, 2999, 1, 1, 1, false, 0});
    CHECK(last.origin.paragraph == 6000);
    CHECK(document.blocks[6000].cell == none);
}

TEST_CASE("what an element sets holds for all pieces that it comes in") {
    std::string many;
    for (int i = 0; i < 4000; ++i) many += paragraph(fmt::format("line {}", i));
    const std::string branches = "<mc:AlternateContent><mc:Choice>" + many + "</mc:Choice><mc:Fallback>" + many +
                                 "</mc:Fallback></mc:AlternateContent>";
    CHECK(texts(branches).size() == 4000);
    const std::string row = "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + many + "</w:tc><w:tc>" + many +
                            "</w:tc></w:tr></w:tbl>";
    CHECK(texts(row + paragraph("left")) == Lines{"left"});
}

TEST_CASE("a deleted row and a cell that is merged away are not shown") {
    const auto cell = [](const std::string& text, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    };
    const std::string body = "<w:tbl><w:tr>" + cell("A", R"(<w:vMerge w:val="restart"/>)") + cell("B") +
                             "</w:tr><w:tr>" + cell("under A", "<w:vMerge/>") + cell("C") +
                             "</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("D") + "</w:tr></w:tbl>";
    CHECK(texts(body) == Lines{"A", "B", "C"});
    CHECK(omitted(body) == Lines{"not-shown|under A", "not-shown|D"});
}

TEST_CASE("a row that a change adds or takes away is shown on one side of it and counted there") {
    const auto row = [](std::string_view text, std::string_view change, std::string_view merge) {
        return fmt::format("<w:tr><w:trPr>{}</w:trPr><w:tc><w:tcPr>{}</w:tcPr><w:p/></w:tc><w:tc>{}</w:tc></w:tr>",
                           change, merge, paragraph(text));
    };
    const std::string tall = R"(<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>)" + paragraph("tall") +
                             "</w:tc><w:tc>" + paragraph("first") + "</w:tc></w:tr>";
    const std::string body = tall + row("came", R"(<w:ins w:id="1"/>)", "<w:vMerge/>") +
                             row("went", R"(<w:del w:id="2"/>)", "<w:vMerge/>") + row("last", "", "<w:vMerge/>") +
                             "</w:tbl>";
    const auto side = [&](Tracked tracked) {
        ReadOptions options;
        options.tracked = tracked;
        const Document document = read_docx(docx_with_body(body), options);
        Lines found;
        for (const Block& block : document.blocks) {
            const TableCell& cell = document.cells.at(block.cell);
            found.push_back(fmt::format("{}|{}+{}", document.text_of(block), cell.row, cell.row_span));
        }
        return found;
    };
    CHECK(side(Tracked::accept) == Lines{"tall|0+3", "first|0+1", "came|1+1", "last|2+1"});
    CHECK(side(Tracked::reject) == Lines{"tall|0+3", "first|0+1", "went|1+1", "last|2+1"});
    CHECK(side(Tracked::all) == Lines{"tall|0+4", "first|0+1", "came|1+1", "went|2+1", "last|3+1"});
}

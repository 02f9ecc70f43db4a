#include "support/docx.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace wsis;
using namespace wsis::tests;

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view kind_names[] = {"title",  "heading",  "paragraph", "list",    "cell", "header",
                                           "footer", "footnote", "endnote",   "comment", "noise"};

/// "kind|label|text" of each block.
Lines lines(const Document& document) {
    Lines found;
    for (const Block& block : document.blocks)
        found.push_back(fmt::format("{}|{}|{}", kind_names[static_cast<std::size_t>(block.kind)],
                                    document.label_of(block), document.text_of(block)));
    return found;
}

Lines read_lines(std::string_view body, const Parts& more = {}) { return lines(read_docx(docx_with_body(body, more))); }

/// The texts alone.
Lines texts(std::string_view body, const Parts& more = {}) {
    const Document document = read_docx(docx_with_body(body, more));
    Lines found;
    for (const Block& block : document.blocks) found.emplace_back(document.text_of(block));
    return found;
}

constexpr std::string_view reason_names[] = {"deleted", "inserted",  "moved",    "field-code", "hidden",   "alternate",
                                             "comment", "not-shown", "embedded", "marker",     "generated"};

/// "reason|text" of each omission.
Lines omissions(const Document& document) {
    Lines found;
    for (const Omission& omission : document.omitted)
        found.push_back(fmt::format("{}|{}", reason_names[static_cast<std::size_t>(omission.reason)],
                                    omission.text ? document.view(*omission.text) : "-"));
    return found;
}

/// "rule|message" of each diagnostic.
Lines warnings(const Document& document) {
    Lines found;
    for (const Diagnostic& diagnostic : document.diagnostics)
        found.push_back(fmt::format("{}|{}", diagnostic.rule, diagnostic.message));
    return found;
}

Lines omitted(std::string_view body, const Parts& more = {}) {
    return omissions(read_docx(docx_with_body(body, more)));
}

} // namespace

// Paragraphs and runs

TEST_CASE("a paragraph is one block however many runs it has") {
    CHECK(texts("<w:p>" + run("The Board ") + run("met") + run(" ") + run("twice.") + "</w:p>") ==
          Lines{"The Board met twice."});
}

TEST_CASE("an empty paragraph is no block but counts for the next one's origin") {
    const Document document = read_docx(docx_with_body("<w:p/>" + paragraph("  ") + paragraph("Third")));
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.blocks[0].origin.paragraph == 3);
    CHECK(document.parts[document.blocks[0].origin.part] == "word/document.xml");
}

TEST_CASE("a block remembers the paragraph id that Word gave it") {
    const Document document = read_docx(docx_with_body(R"(<w:p w14:paraId="5F2A01C3">)" + run("Text") + "</w:p>"));
    CHECK(document.blocks.at(0).origin.para_id == 0x5F2A01C3);
}

TEST_CASE("elements that stand for a character become it") {
    CHECK(
        texts("<w:p><w:r><w:t>WG</w:t><w:noBreakHyphen/><w:t>7</w:t><w:tab/><w:t>in</w:t><w:softHyphen/><w:t>side</w:t>"
              "<w:br/><w:t>below</w:t></w:r></w:p>") == Lines{"WG\u20117\tinside\nbelow"});
}

TEST_CASE("a soft hyphen in a text is dropped and a line end in it is a space") {
    CHECK(texts("<w:p><w:r><w:t>inter\u00ADnational\nunion</w:t></w:r></w:p>") == Lines{"international union"});
}

TEST_CASE("a symbol becomes the Unicode character of the same look") {
    CHECK(
        texts(
            R"(<w:p><w:r><w:t>is </w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> agreed </w:t><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>)") ==
        Lines{"is ✓ agreed α"});
}

TEST_CASE("comments, instructions and CDATA do not cut a text") {
    CHECK(texts("<w:p><w:r><w:t>Draft<!-- x --> agen<?y z?>da<![CDATA[ & budget]]></w:t></w:r></w:p>") ==
          Lines{"Draft agenda & budget"});
}

TEST_CASE("elements around runs are looked through") {
    CHECK(texts("<w:p><w:smartTag w:element=\"e\"><w:customXml w:element=\"f\">" + run("The ") +
                "</w:customXml></w:smartTag>"
                "<w:sdt><w:sdtPr><w:alias w:val=\"t\"/></w:sdtPr><w:sdtContent>" +
                run("Council ") +
                "</w:sdtContent></w:sdt>"
                "<w:hyperlink r:id=\"none\">" +
                run("decided") + "</w:hyperlink></w:p>") == Lines{"The Council decided"});
}

TEST_CASE("formulas give their text") {
    CHECK(texts("<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>") == Lines{"a+b"});
}

TEST_CASE("hidden text is omitted, by the run or by its style") {
    const Parts styles = {
        {"word/styles.xml",
         wml("styles",
             R"(<w:style w:type="character" w:styleId="S"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>)")}};
    const std::string body = "<w:p>" + run("seen") + run("gone", "<w:vanish/>") +
                             run("away", R"(<w:rStyle w:val="S"/>)") +
                             run(" here", R"(<w:rStyle w:val="S"/><w:vanish w:val="0"/>)") + "</w:p>";
    CHECK(texts(body, styles) == Lines{"seen here"});
    CHECK(omitted(body, styles) == Lines{"hidden|goneaway"});
}

TEST_CASE("the text of an unknown namespace is no text") {
    CHECK(texts(R"(<w:p><w:r><x:t xmlns:x="urn:other">decoy</x:t><w:t>real</w:t></w:r></w:p>)") == Lines{"real"});
}

TEST_CASE("the prefix is free and strict names are read") {
    const std::string strict =
        R"(<k:document xmlns:k="http://purl.oclc.org/ooxml/wordprocessingml/main"><k:body><k:p><k:r><k:t>Strict</k:t></k:r></k:p></k:body></k:document>)";
    CHECK(texts("", {{"word/document.xml", strict}}) == Lines{"Strict"});
}

TEST_CASE("a part in UTF-16 is read") {
    const std::string ascii = wml("document", "<w:body>" + paragraph("wide") + "</w:body>");
    std::string wide = "\xFF\xFE";
    for (const char c : ascii) {
        wide += c;
        wide += '\0';
    }
    CHECK(texts("", {{"word/document.xml", wide}}) == Lines{"wide"});
}

// Fields

TEST_CASE("of a field the result is text and the code is omitted") {
    const std::string body =
        R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>)"
        R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r>)" +
        run("Annex 2") + R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)" + run(" applies") + "</w:p>";
    CHECK(texts(body) == Lines{"Annex 2 applies"});
    CHECK(omitted(body) == Lines{"field-code| REF a "});
}

TEST_CASE("the result of a field inside a code is part of the code") {
    const std::string begin = R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r>)",
                      separate = R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r>)",
                      end = R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
    CHECK(texts("<w:p>" + begin + "<w:r><w:instrText>IF </w:instrText></w:r>" + begin + separate + run("1") + end +
                separate + run("yes") + end + "</w:p>") == Lines{"yes"});
}

TEST_CASE("a field that never ends swallows nothing") {
    const std::string body =
        R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>)" + run("kept") + "</w:p>" + paragraph("and this");
    CHECK(texts(body) == Lines{"kept", "and this"});
    CHECK(read_docx(docx_with_body(body)).diagnostics.at(0).rule == "field-unfinished");
}

// Formatting

TEST_CASE("with formatting, runs tell what is bold, italic or a link") {
    const std::string relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
        R"(<Relationship Id="l" Type="http://t/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>)";
    const std::string field =
        R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.net/a" </w:instrText></w:r>)"
        R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r>)" +
        run("there") + R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
    ReadOptions options;
    options.formatting = true;
    const Document document =
        read_docx(docx_with_body("<w:p>" + run(" The ") + run("Board", "<w:b/>") + run(" met", "<w:b/><w:i/>") +
                                     " <w:hyperlink r:id=\"l\">" + run("here") + "</w:hyperlink>" + run(" or ") +
                                     field + "</w:p>",
                                 {{"word/_rels/document.xml.rels", relations}}),
                  options);
    CHECK(lines(document) == Lines{"paragraph||The Board methere or there"});
    CHECK(document.runs == std::vector<FormattedRun>{{0, 4, 9, true, false, std::nullopt},
                                                     {0, 9, 13, true, true, std::nullopt},
                                                     {0, 13, 17, false, false, "https://example.org/"},
                                                     {0, 21, 26, false, false, "https://example.net/a"}});
}

// Tracked changes

TEST_CASE("changes are taken as accepted") {
    const std::string body = "<w:p>" + run("We ") + "<w:ins w:id=\"1\">" + run("now ") +
                             "</w:ins><w:del w:id=\"2\"><w:r><w:delText>never </w:delText></w:r></w:del>" +
                             run("agree") + "<w:moveFrom w:id=\"3\">" + run("!") + "</w:moveFrom></w:p>";
    CHECK(texts(body) == Lines{"We now agree"});
    CHECK(omitted(body) == Lines{"deleted|never ", "moved|!"});
}

TEST_CASE("changes can be rejected") {
    const std::string body = "<w:p>" + run("We ") + "<w:ins w:id=\"1\">" + run("now ") +
                             "</w:ins><w:del w:id=\"2\"><w:r><w:delText>never </w:delText></w:r></w:del>" +
                             run("agree") + "</w:p>";
    ReadOptions options;
    options.tracked = Tracked::reject;
    const Document document = read_docx(docx_with_body(body), options);
    CHECK(lines(document) == Lines{"paragraph||We never agree"});
    CHECK(omissions(document) == Lines{"inserted|now "});
}

TEST_CASE("all changes can be shown with author and date") {
    const std::string body =
        "<w:p>" + run(" We ") + R"(<w:ins w:id="1" w:author="Rapporteur" w:date="2018-01-25T10:00:00Z">)" +
        run("now ") +
        R"(</w:ins><w:del w:id="2" w:author="Chair"><w:r><w:delText>never</w:delText></w:r></w:del></w:p>)";
    ReadOptions options;
    options.tracked = Tracked::all;
    const Document document = read_docx(docx_with_body(body), options);
    CHECK(lines(document) == Lines{"paragraph||We now never"});
    REQUIRE(document.changes.size() == 2);
    CHECK(document.changes[0] == TrackedChange{0, 3, 7, ChangeKind::insertion, "Rapporteur", "2018-01-25T10:00:00Z"});
    CHECK(document.changes[1] == TrackedChange{0, 7, 12, ChangeKind::deletion, "Chair", ""});
}

TEST_CASE("a paragraph whose mark is deleted goes on in the next one") {
    const std::string body = paragraph("First, ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + paragraph("second");
    CHECK(texts(body) == Lines{"First, second"});
    CHECK(read_docx(docx_with_body(body)).blocks.at(0).origin.paragraph == 2);
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

// Tables

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

// Boxes and alternate content

TEST_CASE("a text box follows its paragraph, once") {
    const std::string box = "<w:txbxContent>" + paragraph("boxed") + "</w:txbxContent>";
    const std::string body = "<w:p>" + run("before ") +
                             "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
                             "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                             "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("behind") +
                             "</w:p>" + paragraph("next");
    const Document document = read_docx(docx_with_body(body));
    CHECK(lines(document) == Lines{"paragraph||before behind", "paragraph||boxed", "paragraph||next"});
    CHECK(omissions(document) == Lines{"alternate|boxed"});
    CHECK(document.blocks[2].origin.paragraph == 4);
}

TEST_CASE("of alternate content the first branch whose namespaces Word understands is read") {
    const auto choice = [](std::string_view required) {
        return fmt::format(R"(<mc:Choice xmlns:new="urn:new" Requires="{0}">{1}</mc:Choice>)", required,
                           paragraph(required));
    };
    const auto alternate = [](std::string_view branches) {
        return fmt::format("<mc:AlternateContent>{}<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>", branches,
                           paragraph("older"));
    };
    CHECK(texts(alternate(choice("wps"))) == Lines{"wps"});
    CHECK(omitted(alternate(choice(" w14\t wps "))) == Lines{"alternate|older"});
    CHECK(texts(alternate(choice("new"))) == Lines{"older"});
    CHECK(omitted(alternate(choice("new"))) == Lines{"alternate|new"});
    CHECK(texts(alternate(choice("w14 new"))) == Lines{"older"});
    CHECK(texts(alternate(choice("unbound"))) == Lines{"older"});
    CHECK(texts(alternate(choice("new") + choice("wps") + choice("w14"))) == Lines{"wps"});
    CHECK(omitted(alternate(choice("new") + choice("wps"))) == Lines{"alternate|new", "alternate|older"});
}

TEST_CASE("of alternate content in a paragraph the branches that are not read hang on it") {
    const auto text = [](std::string_view prefix) {
        return fmt::format(R"(<mc:Choice xmlns:new="urn:new" Requires="{0}">{1}</mc:Choice>)", prefix, run(prefix));
    };
    const std::string body = "<w:p><mc:AlternateContent>" + text("new") + text("wps") + "<mc:Fallback>" + run("old") +
                             "</mc:Fallback></mc:AlternateContent></w:p>";
    CHECK(texts(body) == Lines{"wps"});
    CHECK(omitted(body) == Lines{"alternate|newold"});
}

TEST_CASE("a box may declare prefixes of its own") {
    const std::string body =
        R"(<w:p><w:r><k:pict xmlns:k="urn:k"><q:txbxContent xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
        R"(<q:p><q:r><q:t>inside</q:t></q:r></q:p></q:txbxContent></k:pict></w:r></w:p>)";
    CHECK(texts(body) == Lines{"inside"});
}

// Figures

namespace {

/// "kind|name|alternative text" of each figure.
Lines figures(std::string_view body, const Parts& more = {}) {
    Lines found;
    for (const Figure& figure : read_docx(docx_with_body(body, more)).figures)
        found.push_back(fmt::format("{}|{}|{}", figure.kind, figure.name, figure.alt.value_or("-")));
    return found;
}

/// A drawing of one picture; the attributes are those of wp:docPr and of pic:cNvPr.
std::string drawing(std::string_view placement, std::string_view picture = {}) {
    return fmt::format(
        R"(<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" {}/><a:graphic><a:graphicData><pic:pic>)"
        R"(<pic:nvPicPr><pic:cNvPr id="1" name="x.png" {}/></pic:nvPicPr><pic:blipFill>)"
        R"(<a:blip r:embed="image1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>)",
        placement, picture);
}

std::string in_paragraph(std::string_view content) { return fmt::format("<w:p><w:r>{}</w:r></w:p>", content); }

const Parts image = {{"word/image1.png", "PNG"}};

} // namespace

TEST_CASE("a picture keeps its alternative text, else its title") {
    CHECK(figures(in_paragraph(drawing(R"(descr="A lamp" title="Lamp")")), image) == Lines{"image|image1.png|A lamp"});
    CHECK(figures(in_paragraph(drawing(R"(descr="" title="Lamp")")), image) == Lines{"image|image1.png|Lamp"});
    CHECK(figures(in_paragraph(drawing("")), image) == Lines{"image|image1.png|-"});
}

TEST_CASE("the picture's own description counts where the drawing has none") {
    CHECK(figures(in_paragraph(drawing("", R"(descr="One of a group")")), image) ==
          Lines{"image|image1.png|One of a group"});
    CHECK(figures(in_paragraph(drawing(R"(descr="A lamp")", R"(descr="C:\lamp.png")")), image) ==
          Lines{"image|image1.png|A lamp"});
}

TEST_CASE("the description of one drawing is not that of the next") {
    CHECK(figures(in_paragraph(drawing(R"(descr="A lamp")") + drawing("")), image) ==
          Lines{"image|image1.png|A lamp", "image|image1.png|-"});
}

TEST_CASE("a VML picture and an object keep the alternative text of their shape") {
    const std::string shape = R"(<v:shape alt="A beacon"><v:imagedata r:id="image1"/></v:shape>)";
    CHECK(figures(in_paragraph("<w:pict>" + shape + "</w:pict>"), image) == Lines{"image|image1.png|A beacon"});
    CHECK(figures(in_paragraph("<w:object>" + shape + "</w:object>"), image) == Lines{"object||A beacon"});
}

TEST_CASE("of alternate content the first branch describes the picture") {
    const std::string body = in_paragraph("<mc:AlternateContent><mc:Choice Requires=\"wps\">" +
                                          drawing(R"(descr="A lamp")") + "</mc:Choice><mc:Fallback>" +
                                          drawing(R"(descr="An old lamp")") + "</mc:Fallback></mc:AlternateContent>");
    CHECK(figures(body, image) == Lines{"image|image1.png|A lamp"});
}

TEST_CASE("a picture in a page header keeps its alternative text") {
    const std::string section = R"(<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>)";
    Parts parts = {{"word/header1.xml",
                    wml("hdr", "<w:p>" + run("Report") + "<w:r>" + drawing(R"(descr="Logo")") + "</w:r></w:p>")}};
    CHECK(figures(paragraph("text") + section, parts) == Lines{"image||Logo"});
}

// Labels

namespace {

/// One list of decimal numbers "1.", "1.1", and a bullet list with the numId 2.
const Parts lists = {
    {"word/numbering.xml",
     wml("numbering",
         R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>)"
         R"(<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>)"
         R"(<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>)"
         R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>)")},
    {"word/styles.xml",
     wml("styles",
         R"(<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>)"
         R"(<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
         R"(<w:style w:type="paragraph" w:styleId="Annex"><w:name w:val="Annex title"/><w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>)"
         R"(<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)")}};

std::string item(std::string_view text, int list, int level = 0) {
    return paragraph(text, fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", level, list));
}

} // namespace

TEST_CASE("a list paragraph has the label that Word prints") {
    CHECK(read_lines(item("One", 1) + item("Below", 1, 1) + item("Dot", 2) + item("Two", 1), lists) ==
          Lines{"list|1.|One", "list|1.a.|Below", "list|•|Dot", "list|2.|Two"});
}

TEST_CASE("a heading is known by the English name of its style and by what that is based on") {
    const auto styled = [](std::string_view text, std::string_view style) {
        return paragraph(text, fmt::format(R"(<w:pStyle w:val="{}"/>)", style));
    };
    const Document document = read_docx(docx_with_body(
        styled("Opening", "berschrift1") + styled("Annex A", "Annex") + styled("Opening 3", "V1"), lists));
    CHECK(lines(document) == Lines{"heading|1.|Opening", "heading||Annex A", "paragraph||Opening 3"});
    CHECK(document.blocks[0].level == 1);
}

TEST_CASE("an empty numbered paragraph is noise that uses up a number") {
    CHECK(read_lines(item("One", 1) + item("", 1) + item("Three", 1), lists) ==
          Lines{"list|1.|One", "noise|2.|", "list|3.|Three"});
}

TEST_CASE("a list that is not defined gives no label and one warning") {
    const Document document = read_docx(docx_with_body(item("One", 9) + item("Two", 9), lists));
    CHECK(lines(document) == Lines{"paragraph||One", "paragraph||Two"});
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].rule == "numbering-undefined");
    CHECK(document.diagnostics[0].message == "list 9 is undefined, number left out");
    CHECK(document.diagnostics[0].location.paragraph == 1);
}

TEST_CASE("a typed label is split off, and its place in the text is kept") {
    const Document document =
        read_docx(docx_with_body("<w:p><w:r><w:t>4.2</w:t><w:tab/><w:t>Training</w:t></w:r></w:p>"));
    CHECK(lines(document) == Lines{"paragraph|4.2|Training"});
    CHECK(document.blocks[0].label.end < document.blocks[0].text.begin);
}

// Headers, footers, notes, comments

TEST_CASE("headers stand before the body, footers behind it, each once") {
    const Parts pages = {{"word/header1.xml", wml("hdr", paragraph("Head"))},
                         {"word/header2.xml", wml("hdr", paragraph("First"))},
                         {"word/footer1.xml", wml("ftr", paragraph("Foot"))}};
    const std::string section =
        R"(<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>)";
    const std::string body = paragraph("One", section) + paragraph("Two") + section;
    CHECK(read_lines(body, pages) == Lines{"header||Head", "paragraph||One", "paragraph||Two", "footer||Foot"});
    CHECK(omitted(body, pages) == Lines{"not-shown|First"});
}

TEST_CASE("a note stands behind the body and its anchor leads to the mark") {
    const Parts notes = {
        {"word/footnotes.xml",
         wml("footnotes", R"(<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">)" +
                              paragraph(" See annex.") + R"(</w:footnote><w:footnote w:id="3">)" + paragraph("lost") +
                              "</w:footnote>")}};
    const std::string body = paragraph("Intro") + "<w:p>" + run("Agreed") +
                             R"(<w:r><w:footnoteReference w:id="2"/></w:r>)" + run(" today") + "</w:p>";
    const Document document = read_docx(docx_with_body(body, notes));
    CHECK(lines(document) == Lines{"paragraph||Intro", "paragraph||Agreed today", "footnote||See annex."});
    CHECK(document.anchors == std::vector<Anchor>{{2, 1, 6}});
    CHECK(omissions(document) == Lines{"not-shown|lost"});
}

TEST_CASE("a part is read once, whatever it is said to be") {
    const std::string relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
        R"(<Relationship Id="f" Type="http://t/footnotes" Target="document.xml"/></Relationships>)";
    const Document document =
        read_docx(docx_with_body(paragraph("Text"), {{"word/_rels/document.xml.rels", relations}}));
    CHECK(lines(document) == Lines{"paragraph||Text"});
    CHECK(document.diagnostics.at(0).rule == "part-repeated");
}

TEST_CASE("a mark without its note and an unknown style cost a warning each") {
    const std::string mark =
        R"(<w:p><w:pPr><w:pStyle w:val="Lost"/></w:pPr><w:r><w:t>Text</w:t><w:footnoteReference w:id="9"/></w:r></w:p>)";
    const Document document = read_docx(docx_with_body(mark + mark, {{"word/styles.xml", wml("styles", "")}}));
    CHECK(lines(document) == Lines{"paragraph||Text", "paragraph||Text"});
    REQUIRE(document.diagnostics.size() == 2);
    CHECK(document.diagnostics[0].message == "style 'Lost' is undefined, the default one taken");
    CHECK(document.diagnostics[1].message == "footnote 9 is referred to and not there");
}

TEST_CASE("a message cuts no character of the id of a missing note in two") {
    const std::string longest(39, '1');
    const std::string body = "<w:p><w:r><w:footnoteReference w:id=\"" + longest + "\u00E9\"/></w:r></w:p>";
    CHECK(warnings(read_docx(docx_with_body(body, {{"word/footnotes.xml", wml("footnotes", "")}}))) ==
          Lines{"note-missing|footnote " + longest + " is referred to and not there"});
}

TEST_CASE("comments are omitted unless they are asked for") {
    const Parts comments = {
        {"word/comments.xml", wml("comments", R"(<w:comment w:id="0">)" + paragraph("Really?") + "</w:comment>")}};
    const std::string body = "<w:p>" + run("Agreed") + R"(<w:r><w:commentReference w:id="0"/></w:r></w:p>)";
    CHECK(omitted(body, comments) == Lines{"comment|Really?"});
    ReadOptions options;
    options.comments = true;
    const Document document = read_docx(docx_with_body(body, comments), options);
    CHECK(lines(document) == Lines{"paragraph||Agreed", "comment||Really?"});
    CHECK(document.anchors == std::vector<Anchor>{{1, 0, 6}});
}

TEST_CASE("an imported file is named and not read") {
    const std::string rels =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://t/aFChunk" Target="chunk.html"/></Relationships>)";
    const Document document =
        read_docx(docx_with_body(R"(<w:altChunk r:id="x"/>)" + paragraph("Text"),
                                 {{"word/chunk.html", "<p>no</p>"}, {"word/_rels/document.xml.rels", rels}}));
    CHECK(omissions(document) == Lines{"embedded|-"});
    CHECK(document.diagnostics.at(0).message == "the imported file 'chunk.html' is not read");
}

TEST_CASE("what our own renderer added is omitted") {
    CHECK(omitted(R"(<w:sdt><w:sdtPr><w:tag w:val="wsis-generated"/></w:sdtPr><w:sdtContent>)" + paragraph("Contents") +
                  "</w:sdtContent></w:sdt>") == Lines{"generated|Contents"});
}

// Refusals

TEST_CASE("what is no DOCX is refused by name") {
    const auto message = [](std::string_view bytes) {
        try {
            read_docx(bytes);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string("read");
    };
    CHECK(message("") == "not a DOCX file: it is empty");
    CHECK(message("Dear all") == "not a DOCX file: it is no zip");
    const std::string whole = docx_with_body(paragraph("Text"));
    CHECK(message(std::string_view(whole).substr(0, whole.size() / 2)) ==
          "not a DOCX file: the zip is damaged or cut off");
    CHECK(message(zip_of({{"readme.txt", "x"}})) == "not a DOCX file: no main document part");
    CHECK(message(docx_with_body("", {{"word/document.xml", "<workbook/>"}})) ==
          "not a DOCX file: its main part is no Word document");
    CHECK(message(docx_with_body("<w:p>")) == "word/document.xml: not well-formed XML: ends inside an element");
    CHECK(message(docx_with_body("", {{"word/document.xml", "<!DOCTYPE w:document><a/>"}})) ==
          "word/document.xml: has a document type (DOCTYPE), which no DOCX may have");
    CHECK(message(docx_with_body("<w:p>&#0;</w:p>")) ==
          "word/document.xml: not well-formed XML: an undefined reference");
    CHECK(message(docx_with_body("<w:p>\xC3(</w:p>")) == "word/document.xml: not well-formed XML: invalid UTF-8");
}

namespace {

/// What reading with one limit lowered says.
std::string refusal(std::string_view bytes, std::size_t Limits::*limit, std::size_t value) {
    ReadOptions options;
    options.limits.*limit = value;
    try {
        (void)read_docx(bytes, options);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("each limit is named, with its option, where it is hit") {
    const std::string bytes = docx_with_body(paragraph(std::string(2000, 'x')));
    CHECK(refusal(bytes, &Limits::input_bytes, bytes.size()) == "");
    CHECK(refusal(bytes, &Limits::input_bytes, 100) ==
          "larger than the limit of 100 bytes for an input; see --max-input");
    CHECK(refusal(bytes, &Limits::members, 2) == "more than 2 members in the zip; see --max-members");
    CHECK(refusal(bytes, &Limits::part_bytes, 1000) == "word/document.xml: more than 1000 bytes; see --max-part");
    CHECK(refusal(bytes, &Limits::inflated_bytes, 2500) ==
          "word/document.xml: more than 2500 bytes inflated in all; see --max-inflated");
    std::string many;
    for (int i = 0; i < 100; ++i) many += "<w:p/>";
    CHECK(refusal(docx_with_body(many), &Limits::xml_nodes, 90) ==
          "word/document.xml: more than 90 XML nodes; see --max-nodes");
    const std::string deep = "<w:p><a><a><a><a><a><a><a><a><a></a></a></a></a></a></a></a></a></a></w:p>";
    CHECK(refusal(docx_with_body(deep), &Limits::xml_depth, 10) ==
          "word/document.xml: elements nested deeper than 10; see --max-depth");
    const std::string blank = docx_with_body(std::string(65u << 20, ' '));
    CHECK(refusal(blank, &Limits::ratio, 2000) == "");
    CHECK(refusal(blank, &Limits::ratio, 10) == "word/document.xml: packed more than 10 to 1; see --max-ratio");
}

TEST_CASE("a text beyond the limit of an input is refused like a DOCX") {
    ReadOptions options;
    options.limits.input_bytes = 4;
    CHECK_THROWS_WITH_AS(read_document("agreed", "report.txt", InputFormat::automatic, options),
                         "larger than the limit of 4 bytes for an input; see --max-input", Error);
}

TEST_CASE("elements nested as deep as the limit allows are walked without recursion") {
    std::string deep;
    for (int i = 0; i < 4000; ++i) deep += "<w:sdt>";
    deep += paragraph("bottom");
    for (int i = 0; i < 4000; ++i) deep += "</w:sdt>";
    CHECK(texts(deep) == Lines{"bottom"});
}

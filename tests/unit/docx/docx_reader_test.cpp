#include "support/docx.hpp"
#include "unit/docx/read_lines.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace wsis;
using namespace wsis::test;

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

TEST_CASE("an insertion that is taken for text is noted once") {
    const std::string inserted = "<w:p><w:ins w:id=\"1\" w:author=\"A\">" + run("New.") + "</w:ins></w:p>";
    const Document document = read_docx(docx_with_body(paragraph("Old.") + inserted + inserted));
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0] == Diagnostic{Severity::note,
                                                "insertion-accepted",
                                                "a tracked insertion is taken for text; see --tracked",
                                                {"word/document.xml", 2, std::nullopt}});
}

TEST_CASE("a paragraph whose mark is deleted goes on in the next one") {
    const std::string body = paragraph("First, ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + paragraph("second");
    CHECK(texts(body) == Lines{"First, second"});
    CHECK(read_docx(docx_with_body(body)).blocks.at(0).origin.paragraph == 2);
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

TEST_CASE("page matter that our own renderer hid is noise") {
    const Document document = read_docx(
        docx_with_body(R"(<w:sdt><w:sdtPr><w:tag w:val="wsis-noise"/></w:sdtPr><w:sdtContent><w:p>)" +
                       run("1. Page 3", "<w:vanish/>") + "</w:p></w:sdtContent></w:sdt>" + paragraph("Text")));
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].kind == BlockKind::noise);
    CHECK(document.text_of(document.blocks[0]) == "1. Page 3");
    CHECK(document.blocks[1].kind == BlockKind::paragraph);
    CHECK(document.omitted.empty());
}

// Depth

TEST_CASE("elements nested as deep as the limit allows are walked without recursion") {
    std::string deep;
    for (int i = 0; i < 4000; ++i) deep += "<w:sdt>";
    deep += paragraph("bottom");
    for (int i = 0; i < 4000; ++i) deep += "</w:sdt>";
    CHECK(texts(deep) == Lines{"bottom"});
}

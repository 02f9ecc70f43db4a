#include "docx/package.hpp"
#include "support/docx.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace wsis;
using namespace wsis::test;

namespace {

std::string package_relations(std::string_view target, std::string_view mode = {}) {
    return fmt::format(
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" )"
        R"(Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="{}" {}/></Relationships>)",
        target, mode);
}

/// What reading says of a package whose main part is `name` and said to be `target`.
std::string read_main(const std::string& name, std::string_view target, std::string_view mode = {}) {
    Parts parts = docx_parts("", {{"_rels/.rels", package_relations(target, mode)}});
    parts.erase("word/document.xml");
    parts[name] = wml("document", "<w:body>" + paragraph("Text") + "</w:body>");
    try {
        const Document document = read_docx(zip_of(parts));
        return std::string(document.text_of(document.blocks.at(0)));
    } catch (const Error& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("the main part is found by its relationship, however its name is spelled") {
    CHECK(read_main("content/report 42.xml", "content/report 42.xml") == "Text");
    CHECK(read_main("content/report 42.xml", "/content/./x/../report%2042.xml") == "Text");
    CHECK(read_main("Word/Document.xml", "word/document.xml") == "Text");
    CHECK(read_main("word\\document.xml", "/word/document.xml") == "Text");
    CHECK(read_main("word/document.xml", "word\\document.xml") == "Text");
}

TEST_CASE("a main part that is missing or outside is no main part") {
    CHECK(read_main("word/document.xml", "word/other.xml") == "not a DOCX file: no main document part");
    CHECK(read_main("word/document.xml", "file:///etc/hosts", R"(TargetMode="External")") ==
          "not a DOCX file: the main document part lies outside the package");
}

TEST_CASE("a package of another kind is named") {
    const std::string types =
        R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" )"
        R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)";
    const std::string bytes = zip_of({{"[Content_Types].xml", types},
                                      {"_rels/.rels", package_relations("xl/workbook.xml")},
                                      {"xl/workbook.xml", "<workbook/>"}});
    CHECK_THROWS_WITH_AS(read_docx(bytes), "not a DOCX file: an Excel workbook", Error);
    const std::string open_document =
        zip_of({{"META-INF/manifest.xml", "<m/>"}, {"mimetype", "application/vnd.oasis.opendocument.text"}});
    CHECK_THROWS_WITH_AS(read_docx(open_document), "not a DOCX file: an OpenDocument file; save it as .docx", Error);
}

TEST_CASE("a part that is announced and absent costs a warning") {
    const std::string relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://t/styles" Target="styles.xml"/></Relationships>)";
    const Document document =
        read_docx(docx_with_body(paragraph("Text"), {{"word/_rels/document.xml.rels", relations}}));
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].rule == "part-missing");
    CHECK(document.diagnostics[0].message == "the part 'styles.xml' is announced and not there");
}

TEST_CASE("two members of one name are two documents, and refused") {
    Parts parts = docx_parts(paragraph("One"));
    parts["Word/Document.xml"] = wml("document", "<w:body>" + paragraph("Two") + "</w:body>");
    CHECK_THROWS_WITH_AS(read_docx(zip_of(parts)), "Word/Document.xml: stands twice in the zip", Error);
}

#include "docx/package_writer.hpp"

#include "docx/archive.hpp"
#include "docx/package.hpp"
#include "support/docx.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>

using namespace wsis;
using docx::PackageWriter;

namespace {

std::string small_package() {
    PackageWriter package;
    package.relate("", "officeDocument", "word/document.xml");
    package.add_part("word/document.xml", "officedocument.wordprocessingml.document.main+xml",
                     test::wml("document", "<w:body>" + test::paragraph("One &amp; all") + "</w:body>"));
    CHECK(package.relate("word/document.xml", "styles", "word/styles.xml") == "rId1");
    CHECK(package.relate_external("word/document.xml", "hyperlink", "https://example.int/?a=1&b=\"2\"") == "rId2");
    package.add_part("word/styles.xml", "officedocument.wordprocessingml.styles+xml", test::wml("styles", ""));
    return package.finish();
}

} // namespace

TEST_CASE("a written package reads back") {
    const std::string bytes = small_package();
    CHECK(bytes.starts_with("PK"));
    const Document document = read_docx(bytes);
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.text_of(document.blocks[0]) == "One & all");
    CHECK(document.diagnostics.empty());
}

TEST_CASE("relationships of a written package lead to its parts") {
    const std::string bytes = small_package();
    docx::Archive archive(bytes, Limits{});
    const docx::Relations relations = docx::read_relations(archive, *archive.find("word/document.xml"));
    REQUIRE(relations.size() == 2);
    CHECK(relations[0].target == "styles.xml");
    CHECK(relations[0].member == archive.find("word/styles.xml"));
    CHECK(relations[1].external);
    CHECK(relations[1].target == "https://example.int/?a=1&b=\"2\"");
}

TEST_CASE("the same parts give the same bytes, with no time in them") {
    const std::string bytes = small_package();
    CHECK(bytes == small_package());
    CHECK(bytes.substr(10, 4) == std::string("\0\0\x21\0", 4)); // time and date in the first local header
}

TEST_CASE("content types stand first in a package") {
    const std::string bytes = small_package();
    CHECK(bytes.substr(30, 19) == "[Content_Types].xml");
}

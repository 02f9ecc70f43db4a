#include "support/docx.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace wsis;
using namespace wsis::test;

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
          "word/document.xml: has a document type (DOCTYPE), which is not allowed");
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

#include "write/wordprocessing.hpp"

#include <doctest/doctest.h>

using namespace wsis;
using namespace wsis::write;

namespace {

/// What `fill` writes, with an author "a".
template <class Fill>
std::string story(Fill fill) {
    Annotations annotations("a");
    StoryXml xml(annotations);
    fill(xml);
    return xml.take();
}

} // namespace

TEST_CASE("tabs and line feeds of a text are elements in Word") {
    CHECK(story([](StoryXml& xml) {
              xml.add_text("1.\tone\n\ntwo ", Revision::none);
              xml.end_paragraph({}, {}, Revision::none);
          }) == R"(<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>one</w:t><w:br/><w:br/>)"
                R"(<w:t xml:space="preserve">two </w:t></w:r></w:p>)");
}

TEST_CASE("a deleted text is no w:t, a moved one is") {
    CHECK(
        story([](StoryXml& xml) {
            xml.add_text("x", Revision::deleted);
            xml.add_text("y", Revision::moved_from);
            xml.end_paragraph({}, {}, Revision::deleted);
        }) ==
        R"(<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="a" w:date="1970-01-01T00:00:00Z"/></w:rPr></w:pPr>)"
        R"(<w:del w:id="1" w:author="a" w:date="1970-01-01T00:00:00Z"><w:r><w:delText>x</w:delText></w:r></w:del>)"
        R"(<w:moveFrom w:id="2" w:author="a" w:date="1970-01-01T00:00:00Z"><w:r><w:t>y</w:t></w:r></w:moveFrom></w:p>)");
}

TEST_CASE("a paragraph that looks otherwise now remembers how it looked") {
    CHECK(
        story([](StoryXml& xml) {
            xml.end_paragraph({"Heading2", -1}, ParagraphLook{"ListParagraph", 1}, Revision::none);
        }) ==
        R"(<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:pPrChange w:id="1" w:author="a" w:date="1970-01-01T00:00:00Z"><w:pPr>)"
        R"(<w:pStyle w:val="ListParagraph"/><w:ind w:left="1134" w:hanging="567"/></w:pPr></w:pPrChange></w:pPr></w:p>)");
}

TEST_CASE("a cell ends with a paragraph, and two tables do not touch") {
    const auto table = [](StoryXml& xml) {
        xml.begin_table(1);
        xml.begin_row(false, Revision::none);
        xml.begin_cell(1, VerticalMerge::none);
        xml.end_cell();
        xml.end_row();
        xml.end_table();
    };
    const std::string xml = story([&](StoryXml& twice) {
        table(twice);
        table(twice);
        twice.close_story();
    });
    CHECK(xml.find("<w:tc><w:p/></w:tc>") != std::string::npos);
    CHECK(xml.find("</w:tbl><w:p/><w:tbl>") != std::string::npos);
    CHECK(xml.ends_with("</w:tbl><w:p/>"));
}

TEST_CASE("changes at both sides of an untracked paragraph mark differ in their hour") {
    const std::string xml = story([](StoryXml& two) {
        two.add_text("x", Revision::inserted);
        two.end_paragraph({}, {}, Revision::none);
        two.add_text("y", Revision::inserted);
        two.end_paragraph({}, {}, Revision::inserted);
        two.add_text("z", Revision::inserted);
        two.end_paragraph({}, {}, Revision::none);
    });
    CHECK(xml.find(R"(w:id="1" w:author="a" w:date="1970-01-01T00:00:00Z")") != std::string::npos);
    CHECK(xml.find(R"(w:id="2" w:author="a" w:date="1970-01-01T01:00:00Z")") != std::string::npos);
    CHECK(xml.find(R"(w:id="4" w:author="a" w:date="1970-01-01T01:00:00Z")") != std::string::npos);
}

TEST_CASE("an author with signs of XML breaks nothing") {
    Annotations annotations("<a \"b\">", 7);
    CHECK(annotations.attributes() == R"(w:id="7" w:author="&lt;a &quot;b&quot;&gt;" w:date="1970-01-01T00:00:00Z")");
}

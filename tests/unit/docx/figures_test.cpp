#include "support/docx.hpp"
#include "unit/docx/read_lines.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace wsis;
using namespace wsis::test;

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

#include "wsis/render.hpp"

#include "support/lists.hpp"
#include "support/samples.hpp"
#include "wsis/extract.hpp"

#include <algorithm>
#include <string>

using namespace wsis;

namespace {

std::string rendered(std::string_view format, const Report& report, const RenderStyle& style = {}) {
    const auto formats = render_formats();
    const auto found = std::ranges::find(formats, format, &RenderFormat::name);
    REQUIRE(found != formats.end());
    return found->render(report, style);
}

std::string rendered(std::string_view format, std::string_view text, const RenderStyle& style = {}) {
    return rendered(format, read_report(text, "report.txt"), style);
}

std::string sample_named(std::string_view name) {
    for (const auto& sample : test::samples())
        if (sample.name == name) return sample.bytes;
    return {};
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

constexpr std::string_view lamps =
    "1. Lamps\n"
    "1.1 The Secretariat was requested to order two spare lamps by 31 May 2018 in line with "
    "Resolution 140 (Rev. Busan, 2014).\n"
    "1.2 Member States were invited to report to the next meeting.\n";

} // namespace

TEST_CASE("Markdown has a heading for a section and prints its label as it is") {
    CHECK(rendered("markdown", "1. Lamps\nThe lamps *shine* at # 5.\n") ==
          "## 1\\. Lamps\n\nThe lamps \\*shine\\* at \\# 5.\n");
}

TEST_CASE("Markdown has a table for a table, its first row empty without a head") {
    CHECK(has(rendered("markdown", "1. Attendance\n\tCountry\tDelegates\n\tNorland | North\t5\n"),
              "| Country | Delegates |\n"));
    CHECK(
        has(rendered("markdown", "1. Attendance\n\tCountry\tDelegates\n\tNorland | North\t5\n"), "Norland \\| North"));
}

TEST_CASE("Markdown has the metadata in front on request") {
    RenderStyle style;
    style.front_matter = true;
    const auto text =
        rendered("markdown", "Document CWG-PAC-8/13-E\n\nSUMMARY OF THE 8th MEETING\n\n1. Lamps\nText.\n", style);
    CHECK(text.starts_with("---\n"));
    CHECK(has(text, "symbol: \"CWG-PAC-8/13-E\"\n"));
    CHECK(has(text, "\n---\n\n"));
}

TEST_CASE("text is wrapped, and what follows a label stands under the text") {
    RenderStyle style;
    style.width = 30;
    CHECK(rendered("text", "1. Lamps\n1.1 The lamps of the south were cleaned by the keepers.\n", style) ==
          "1. Lamps\n\n1.1 The lamps of the south\n    were cleaned by the\n    keepers.\n");
    style.width = 0;
    CHECK(rendered("text", "1. Lamps\n1.1 The lamps of the south were cleaned by the keepers.\n", style) ==
          "1. Lamps\n\n1.1 The lamps of the south were cleaned by the keepers.\n");
}

TEST_CASE("plain text has the cells of a column below each other") {
    CHECK(has(rendered("text", "1. Lamps\n\tLamp\tHours\n\tNorth\t310\n\tOuter mole\t295\n"),
              "Lamp       | Hours\nNorth      | 310\nOuter mole | 295\n"));
}

TEST_CASE("a table that is too wide for aligned columns is written row by row") {
    RenderStyle style;
    style.width = 30;
    CHECK(has(rendered("text", "1. Lamps\n\tLamp\tHours\n\tThe lamp at the end of the outer mole\t295\n", style),
              "| Lamp | Hours\n| The lamp at the end of the\n  outer mole | 295\n"));
}

TEST_CASE("items of a list stand further in than the text above them") {
    CHECK(has(rendered("text", "1.1 The Secretariat was requested:\na) to paint;\nb) to order lamps.\n"),
              "\n    a) to paint;\n"));
}

TEST_CASE("the sign of a note stands at its mark and in front of the note") {
    const auto report = read_report(sample_named("footnotes.docx"), "footnotes.docx");
    CHECK(has(rendered("text", report), "nine miles[1] in clear weather"));
    CHECK(has(rendered("text", report), "\n[1] Measured at low tide.\n"));
    CHECK(has(rendered("markdown", report), "nine miles\\[1\\] in clear weather"));
}

TEST_CASE("a link goes where it goes in the document, if only to the web or by mail") {
    auto report = read_report("1. Lamps\nSee the circular (letter).\n", "report.txt");
    const auto run_to = [&](std::string href) {
        report.document.runs = {FormattedRun{1, 8, 25, false, false, std::move(href)}};
    };
    run_to("https://www.example.int/a b>c");
    CHECK(has(rendered("markdown", report), "See the [circular (letter)](<https://www.example.int/a%20b%3Ec>)."));
    CHECK(has(rendered("text", report), "circular (letter) <https://www.example.int/a b>c>."));
    run_to("javascript:alert(1)");
    CHECK(has(rendered("markdown", report), "See the circular (letter)."));
}

TEST_CASE("the title of a section that goes on in its line is bold in Markdown") {
    CHECK(has(rendered("markdown", "1. Lamps\n1.1 Repair of lamps: The lamps were repaired.\n1.2 Costs: They rose.\n"),
              "1.1 **Repair of lamps:** The lamps were repaired."));
}

TEST_CASE("page headers and footers stand behind all else") {
    auto report = read_report("1. Lamps\nThe lamps shine.\n", "report.txt");
    report.document.blocks[0].kind = BlockKind::header;
    CHECK(rendered("text", report) == "The lamps shine.\n\n* * *\n\n1. Lamps\n");
}

TEST_CASE("a word that is longer than the line stays whole") {
    RenderStyle style;
    style.width = 5;
    CHECK(rendered("text", "1. Lamps\nextraordinarily bright lamps\n", style) ==
          "1. Lamps\n\nextraordinarily\nbright\nlamps\n");
}

TEST_CASE("CSV lists decisions with addressees, deadlines and acts") {
    const auto csv = rendered("csv", lamps);
    CHECK(has(csv, "id,section,force,verb,"));
    CHECK(has(csv, "1.1,1.1,request,request,,Secretariat,"));
    CHECK(has(csv, ",31 May 2018,2018-05-31,2018-05-31,itu:pp/res/140@2014\r\n"));
}

TEST_CASE("a cell that a spreadsheet would run is text") {
    RenderStyle style;
    style.table = "sections";
    CHECK(has(rendered("csv", "1. =cmd|' /C calc'!A0\nText.\n", style), ",'=cmd|"));
    CHECK(has(rendered("tsv", "1. @SUM(A1)\nText.\n", style), "\t'@SUM(A1)\t"));
}

TEST_CASE("a cell with commas, quotes or lines is quoted") {
    RenderStyle style;
    style.table = "sections";
    CHECK(has(rendered("csv", "1. Lamps, \"old\"\nText.\n", style), ",\"Lamps, \"\"old\"\"\","));
}

TEST_CASE("every table has as many cells in a row as columns") {
    for (const auto table : render_tables()) {
        RenderStyle style;
        style.table = table;
        const auto tsv = rendered("tsv", lamps, style);
        const auto tabs = std::ranges::count(tsv.substr(0, tsv.find('\n')), '\t');
        const auto lines = std::ranges::count(tsv, '\n');
        CHECK(std::ranges::count(tsv, '\t') == tabs * lines);
    }
}

TEST_CASE("the same report gives the same bytes, in every format") {
    const auto report = read_report(lamps, "report.txt");
    for (const auto& format : render_formats()) CHECK(format.render(report, {}) == format.render(report, {}));
}

TEST_CASE("a graph has the section, its decision and the act that it cites") {
    const auto dot = rendered("dot", lamps);
    CHECK(has(dot, "label=\"1 Lamps\""));
    CHECK(has(dot, "label=\"itu:pp/res/140@2014\""));
    CHECK(has(dot, "[style=dashed]"));
    CHECK(has(rendered("graphml", lamps), "<data key=\"id\">itu:pp/res/140@2014</data>"));
    CHECK(has(rendered("mermaid", lamps), "n0[\"1 Lamps\"]"));
}

TEST_CASE("what is dangerous elsewhere comes out as text") {
    const auto hostile =
        "1. <script>alert(1)</script>\n\n1.1 The Secretariat was requested to open [this](javascript:alert(1)) "
        "and `rm` \"]; x --> y by 31 May 2018.\n\nIt said \x1B[31mred\x1B[0m.\n";
    for (const auto& format : render_formats()) {
        INFO(format.name);
        auto out = rendered(format.name, hostile);
        if (format.name == "docx") out = read_document(out, "report.docx").text; // packed, its bytes say nothing
        CHECK_FALSE(has(out, "\x1B"));
        if (format.name == "markdown") {
            CHECK_FALSE(has(out, "<script>"));
            CHECK(has(out, "\\[this\\]\\(javascript"));
        }
        if (format.name == "graphml" || format.name == "mermaid") CHECK_FALSE(has(out, "<script>"));
    }
}

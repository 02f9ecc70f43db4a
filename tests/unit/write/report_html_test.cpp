#include "support/samples.hpp"
#include "write/html_text.hpp"
#include "write/render_formats.hpp"
#include "wsis/extract.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace wsis;

namespace {

std::string page_of(const Report& report) { return write::render_report_html(report, {}); }

std::string page_of(std::string_view text) { return page_of(read_report(text, "report.txt")); }

bool holds(const std::string& page, std::string_view part) {
    const bool found = page.find(part) != std::string::npos;
    if (!found) MESSAGE(page.substr(page.find("<body>")));
    return found;
}

/// What stands in the page outside of tags.
std::string words_of(const std::string& page) {
    std::string out;
    bool tag = false;
    for (auto at = page.find("<article"); at < page.find("</article>"); ++at) {
        if (page[at] == '<') tag = true;
        if (!tag) out += page[at];
        if (page[at] == '>') tag = false;
    }
    return out;
}

std::string without_space(std::string_view text) {
    std::string out;
    for (const auto c : text)
        if (c != ' ' && c != '\n' && c != '\t') out += c;
    return out;
}

/// A report of one paragraph.
Report paragraph(std::string text) {
    Report report;
    report.document.text = std::move(text);
    report.document.parts = {"word/document.xml"};
    Block block;
    block.text = {0, static_cast<std::uint32_t>(report.document.text.size())};
    report.document.blocks = {block};
    return report;
}

/// A report of blocks "Summary", "Lamps." and "End.", of which the first two stand in a table of one column and the
/// last, with `columns`, in a second table.
Report boxed() {
    auto report = paragraph("SummaryLamps.End.");
    report.document.cells.resize(3);
    for (std::uint32_t at = 0; at < 3; ++at) {
        report.document.cells[at].table = at < 2 ? 1 : 2;
        report.document.cells[at].row = at < 2 ? at : 0;
    }
    report.document.cells[2].column = 1;
    report.document.blocks.resize(3);
    constexpr std::uint32_t ends[] = {0, 7, 13, 17};
    for (std::uint32_t at = 0; at < 3; ++at) {
        report.document.blocks[at].kind = BlockKind::table_cell;
        report.document.blocks[at].cell = at;
        report.document.blocks[at].text = {ends[at], ends[at + 1]};
    }
    Section section;
    section.path = "summary";
    section.title = "Summary";
    section.title_end = 7;
    section.block = 0;
    report.sections = {section};
    return report;
}

} // namespace

TEST_CASE("a section is found by its number") {
    const auto page = page_of("1. Lamps\n1.1 The lamps were old.\n1.1 Printed twice.\n");
    CHECK(holds(page, "id=\"1\""));
    CHECK(holds(page, "id=\"1.1\"><a class=\"label\" href=\"#1.1\">1.1</a>"));
    CHECK(holds(page, "id=\"1.1~2\""));
    CHECK(holds(page, "<a href=\"#1\"><span class=\"label\">1.</span> Lamps</a>"));
}

TEST_CASE("a title is a heading with its label as printed") {
    CHECK(holds(
        page_of("1. Lamps\n1.1 The lamps were old.\n"),
        "<h3 class=\"title\" id=\"1\"><a class=\"label\" href=\"#1\">1.</a> <span class=\"t\">Lamps</span></h3>"));
}

TEST_CASE("no section takes an id of the page") {
    auto report = paragraph("x");
    for (const auto* path : {"content", "_text", "a b\"<", ""}) {
        Section section;
        section.path = path;
        section.block = 0;
        report.sections.push_back(section);
    }
    const auto page = page_of(report);
    CHECK(holds(page, "id=\"content~1\""));
    CHECK(holds(page, "id=\"section_text\""));
    CHECK(holds(page, "id=\"a-b--\""));
    CHECK(holds(page, "id=\"section\""));
}

TEST_CASE("a decision is set apart with force, addressee and deadline") {
    const auto page = page_of("1. Lamps\n1.1 The Secretariat was requested to order lamps by 30 April 2018.\n");
    CHECK(holds(
        page,
        "<div class=\"decision act\"><p class=\"slip act\" id=\"_d1\"><a class=\"force\" href=\"#_t1\">request</a>"));
    CHECK(holds(page, "</span>Secretariat</span> <span class=\"by\">deadline: 30 April 2018</span></p>"));
    CHECK(holds(page, "<span class=\"deadline\">30 April 2018</span>"));
}

TEST_CASE("the table of decisions says what its filters and its order need") {
    const auto page = page_of("1. Lamps\n1.1 The Secretariat was requested to order lamps by 30 April 2018.\n"
                              "1.2 The Group thanked the keeper.\n");
    CHECK(holds(page, "data-force=\"request\" data-to=\"1\" data-by=\"any 1\""));
    CHECK(holds(page, "data-by=\"none\""));
    CHECK(holds(page, "<td data-key=\"2018-04-30\">30 April 2018</td>"));
    CHECK(holds(page, "<option value=\"1\">Secretariat</option>"));
}

TEST_CASE("a citation leads to the index and to the text as published, and the index back") {
    const auto page = page_of("1. Lamps\n1.1 The Group recalled UNGA Resolution 70/125, para 60.\n");
    CHECK(holds(page,
                "<a id=\"_m1.1\" class=\"cite\" href=\"#_r1\" title=\"un:A/RES/70/125\">UNGA Resolution 70/125</a>"));
    CHECK(holds(page, "href=\"https://undocs.org/A/RES/70/125\" rel=\"noreferrer\""));
    CHECK(
        holds(page, "<li id=\"_r1\"><span class=\"name\">UNGA Resolution 70/125</span> <code>un:A/RES/70/125</code>"));
    CHECK(holds(page, "<a href=\"#_m1.1\">1.1</a> (para 60)"));
}

TEST_CASE("what is cited by a word out of a list has its whole name in the index") {
    CHECK(holds(page_of("1. Lamps\n1.1 The Group recalled WSIS Action Lines C2 and C4.\n"),
                "<span class=\"name\">WSIS Action Line C4</span>"));
}

TEST_CASE("citations that overlap keep their ids") {
    auto report = paragraph("Resolution 1");
    for (const auto* id : {"res:1", "res:2"}) {
        Reference reference;
        reference.id = id;
        reference.mentions.push_back({{0, 0, 12}, {}, {}});
        report.references.push_back(reference);
    }
    const auto page = page_of(report);
    CHECK(holds(page, "id=\"_m1.1\""));
    CHECK(holds(page, "<span id=\"_m2.1\"></span>"));
}

TEST_CASE("a link of a document that could run a script is no link") {
    auto report = paragraph("here and there");
    report.document.runs = {{0, 0, 4, false, false, "javascript:alert(1)"},
                            {0, 9, 14, true, true, "https://example.int/"}};
    const auto page = page_of(report);
    CHECK(page.find("javascript:") == std::string::npos);
    CHECK(holds(page, "<a href=\"https://example.int/\" rel=\"noreferrer\"><b class=\"italic\">there</b></a>"));
}

TEST_CASE("a note stands behind the text, with links there and back") {
    auto report = paragraph("Low water.By the gauge.");
    report.document.blocks[0].text = {0, 10};
    Block note;
    note.kind = BlockKind::footnote;
    note.text = {10, 23};
    report.document.blocks.push_back(note);
    report.document.anchors = {{1, 0, 9}};
    const auto page = page_of(report);
    CHECK(holds(
        page, "Low water<sup><a class=\"note-mark\" id=\"_a2\" href=\"#_n2\" aria-label=\"Footnote 1\">1</a></sup>."));
    CHECK(holds(page, "id=\"_n2\"><a class=\"label\" href=\"#_a2\""));
}

TEST_CASE("items of lists stand in lists, deeper ones inside") {
    auto report = paragraph("a)oneb)two");
    Block item;
    item.kind = BlockKind::list_item;
    item.level = 0;
    item.label = {0, 2};
    item.text = {2, 5};
    auto inner = item;
    inner.level = 1;
    inner.label = {5, 7};
    inner.text = {7, 10};
    report.document.blocks = {item, inner};
    CHECK(holds(page_of(report),
                "<ul class=\"list\"><li class=\"item\"><div class=\"p\"><span class=\"label\">a)</span> "
                "<span class=\"t\">one</span></div>\n<ul class=\"list\"><li class=\"item\">"));
}

TEST_CASE("a table that only frames paragraphs is none, and a title in it is a heading") {
    const auto page = page_of(boxed());
    CHECK(holds(page, "<h3 class=\"title\" id=\"summary\">"));
    CHECK(holds(page, "<p class=\"b\"><span class=\"t\">Lamps.</span></p>"));
}

TEST_CASE("a table of a title page is no table, whatever its columns") {
    auto report = boxed();
    report.document.blocks[2].kind = BlockKind::title;
    const auto page = page_of(report);
    CHECK(holds(page, "<p class=\"b front\"><span class=\"t\">End.</span></p>"));
    CHECK(page.find("class=\"doc\"") == std::string::npos);
}

TEST_CASE("tables are counted as they stand on the page") {
    const auto page = page_of(boxed());
    CHECK(holds(page, "aria-label=\"Table 1\""));
    CHECK(page.find("Table 2") == std::string::npos);
}

TEST_CASE("a label without text stands where the document has it") {
    const auto page =
        page_of("1. Opening\nThe meeting was opened.\n2. Lamps\n2.1 One was mended.\n2.1.1. \n2.2 Two are new.\n");
    CHECK(holds(page, "<p class=\"b stray\"><span class=\"label\">2.1.1.</span> <span class=\"t\"></span></p>\n"
                      "<p class=\"b\" id=\"2.2\">"));
    CHECK(page.find("<details") == std::string::npos);
}

TEST_CASE("documents are counted apart from those who attended") {
    Report report;
    report.metadata.statistics.documents = 7;
    CHECK(holds(page_of(report), "<div><dt>Documents</dt><dd>7</dd></div>"));
    CHECK(page_of(report).find("Attendance") == std::string::npos);
    report.metadata.statistics.delegates = 70;
    CHECK(holds(page_of(report), "<div><dt>Attendance</dt><dd>70 delegates</dd></div>"));
}

TEST_CASE("a section whose parent was not seen is in the contents by its first words") {
    const auto page = page_of("1. Opening\nThe meeting was opened.\n2. Lamps\nLamps were shown.\n"
                              "4.1 The Secretariat was asked for a list of the lamps of all the coasts and rivers.\n");
    CHECK(holds(
        page,
        "<a href=\"#4.1\"><span class=\"label\">4.1</span> The Secretariat was asked for a list of the lamps of all "
        "th…</a>"));
}

TEST_CASE("numbered paragraphs of a report are no contents") {
    std::string text = "Lamps\n";
    for (int number = 1; number < 9; ++number)
        text += std::to_string(number) + ". The keeper saw that it was dark at night.\n";
    CHECK(page_of(text).find("href=\"#3\"><span") == std::string::npos);
}

TEST_CASE("a scheme is safe in letters of any size, and a mark in the same document is no link") {
    auto report = paragraph("here and there");
    report.document.runs = {{0, 0, 4, false, false, "#below"}, {0, 9, 14, false, false, "HTTPS://example.int/"}};
    const auto page = page_of(report);
    CHECK(holds(page, "<span class=\"t\">here and <a href=\"HTTPS://example.int/\" rel=\"noreferrer\">there</a>"));
}

TEST_CASE("markup and control characters of a document are text on its page") {
    auto report =
        read_report("1. </title></script><script>alert(1)</script>\n"
                    "1.1 The Group requested <img src=x onerror=alert(2)> \"to\" \x1b[31m act by 3 May 2018.\n",
                    "report.txt");
    report.metadata.symbol = "<script>alert(3)</script>";
    report.metadata.author = "\" onload=\"alert(4)";
    report.metadata.language = "\"><script>";
    report.source.name = "<b>\x01.txt";
    for (auto& decision : report.decisions) decision.addressees = {"<i>&'\""};
    const auto page = page_of(report);
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("<i>") == std::string::npos);
    CHECK(page.find("\" onload") == std::string::npos);
    CHECK(page.find("\"><script>") == std::string::npos);
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK(page.find('\x01') == std::string::npos);
}

TEST_CASE("the page of a report without anything is a page") {
    const auto page = page_of(Report{});
    CHECK(holds(page, "<h1 dir=\"auto\">Report</h1>"));
    CHECK(page.find("<script>") == std::string::npos);
}

TEST_CASE("every text of every sample stands on its page") {
    for (const auto& sample : test::samples()) {
        if (sample.name.size() > 5 && sample.name.substr(sample.name.size() - 5) == ".toml") continue;
        CAPTURE(sample.name);
        const auto report = read_report(sample.bytes, sample.name);
        const auto words = without_space(words_of(page_of(report)));
        auto plain = words; // the sign of a link to the published text may stand inside a text
        for (std::size_t at = 0; (at = plain.find("↗", at)) != std::string::npos;) plain.erase(at, 3);
        for (const auto& block : report.document.blocks) {
            const auto text =
                without_space(words_of("<article>" + write::html_text(report.document.text_of(block)) + "</article>"));
            bool anchored = false; // the mark of a note stands inside
            for (const auto& anchor : report.document.anchors)
                anchored |= &report.document.blocks[anchor.block] == &block;
            if (anchored) continue;
            const bool found = words.find(text) != std::string::npos || plain.find(text) != std::string::npos;
            CHECK_MESSAGE(found, text);
        }
    }
}

TEST_CASE("all ids of a page are different, and links inside it lead somewhere") {
    for (const auto& sample : test::samples()) {
        if (sample.name.size() > 5 && sample.name.substr(sample.name.size() - 5) == ".toml") continue;
        CAPTURE(sample.name);
        const auto page = page_of(read_report(sample.bytes, sample.name));
        std::set<std::string> ids;
        for (std::size_t at = 0; (at = page.find(" id=\"", at)) != std::string::npos;) {
            at += 5;
            CHECK(ids.insert(page.substr(at, page.find('"', at) - at)).second);
        }
        for (std::size_t at = 0; (at = page.find(" href=\"#", at)) != std::string::npos;) {
            at += 8;
            CHECK(ids.count(page.substr(at, page.find('"', at) - at)) == 1);
        }
    }
}

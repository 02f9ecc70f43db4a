#include "json/report_reader.hpp"

#include "support/schema.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace wsis;

namespace {

Span append(Document& document, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += text;
    return {begin, static_cast<std::uint32_t>(document.text.size())};
}

std::uint32_t add_block(Document& document, BlockKind kind, std::string_view label, std::string_view text) {
    Block block;
    block.kind = kind;
    block.label = append(document, label);
    block.text = append(document, text);
    block.origin = {0, static_cast<std::uint32_t>(document.blocks.size() + 1), 0, 0x5F2A01C3};
    document.blocks.push_back(block);
    return static_cast<std::uint32_t>(document.blocks.size() - 1);
}

Date date(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

/// A report with something in every list, and text that is no ASCII before each place.
Report full_report() {
    Report report;
    auto& document = report.document;
    report.source = {"a.docx", "docx", 12, std::string(64, 'a')};
    report.metadata.symbol = "CWG-X-1/2-E";
    report.metadata.date = date(2018, 1, 25);
    report.metadata.meeting = {"Group", "CWG-X", 1, "Genève", date(2018, 1, 24), date(2018, 1, 25)};
    report.metadata.statistics.delegates = 70;
    document.parts = {"word/document.xml"};
    const auto heading = add_block(document, BlockKind::heading, "1.", "Été");
    const auto lead =
        add_block(document, BlockKind::paragraph, "1.1", "“Été”: the Secretariat was requested by 5 May 2018:");
    const auto item = add_block(document, BlockKind::list_item, "a)", "to report on Resolution 140;");
    const auto note = add_block(document, BlockKind::footnote, "1", "A note.");
    document.blocks[heading].level = 1;
    document.blocks[item].level = 0;
    document.cells.push_back({1, 2, 3, 1, 2, true, 0});
    document.blocks[item].cell = 0;
    document.anchors.push_back({note, lead, 8});
    document.changes.push_back({item, 3, 9, ChangeKind::deletion, "Ann", "2018-01-01T00:00:00Z"});
    document.runs.push_back({item, 0, 2, true, false, "https://example.org"});
    document.figures.push_back({"image", "image1.png", heading, "A lamp"});
    document.omitted.push_back({OmissionReason::deleted, append(document, "gone"), {0, 3, 0, 0}});
    document.omitted.push_back({OmissionReason::embedded, std::nullopt, {0, 4, 0, 0}});
    document.diagnostics.push_back(
        {Severity::warning, "numbering-undefined", "list 7 is undefined", {"word/document.xml", 3, {}}});
    report.sections.push_back({"1", "1.", "Été", 5, SectionRole::body, none, heading, {heading}, {}});
    report.sections.push_back(
        {"1.1", "1.1", std::nullopt, 0, SectionRole::body, 0, lead, {lead, item}, {"itu:cwg-x/1/doc/3"}});
    for (const auto block : {lead, item}) document.blocks[block].section = 1;
    document.blocks[heading].section = 0;
    report.references.push_back({"res:140",
                                 CitationKind::resolution,
                                 "ITU-PP",
                                 "140",
                                 2014,
                                 std::nullopt,
                                 {{{item, 13, 27}, "Rev. Busan, 2014", "para 2"}}});
    report.decisions.push_back({"1.1",
                                "1.1",
                                Force::request,
                                "request",
                                std::nullopt,
                                {"Secretariat"},
                                {lead, 13, 57},
                                {{item, 0, 28}},
                                {{{lead, 46, 56}, date(2018, 5, 5), date(2018, 5, 5)}},
                                {"res:140"},
                                std::nullopt});
    report.dates.push_back({DateKind::deadline, false, {lead, 46, 56}, date(2018, 5, 5), date(2018, 5, 5), "report"});
    report.people.push_back({"Ann Example", "Ms", "Chair", "Norway", {note, 0, 2}});
    return report;
}

std::string error_of(std::string json) {
    try {
        json::read_report_json(json);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST_CASE("a report written as JSON and read back is the same, and so is its JSON") {
    const auto report = full_report();
    const auto json = render_json(report, "test");
    const auto again = json::read_report_json(json);
    CHECK(render_json(again, "test") == json);
    CHECK(again.metadata == report.metadata);
    CHECK(again.sections == report.sections);
    CHECK(again.references == report.references);
    CHECK(again.decisions == report.decisions);
    CHECK(again.dates == report.dates);
    CHECK(again.people == report.people);
    CHECK(again.document == report.document);
}

TEST_CASE("offsets in JSON count code points of the block's text") {
    const auto json = render_json(full_report(), "test", {true});
    CHECK(json.find(R"("block":"b2","start":7,"end":51,"text":"the Secretariat was requested by 5 May 2018:")") !=
          json.npos);
}

TEST_CASE("compact JSON is the same data on one line") {
    const auto json = render_json(full_report(), "test", {true});
    CHECK(json.find('\n') == json.size() - 1);
    CHECK(json::read_report_json(json) == json::read_report_json(render_json(full_report(), "test")));
}

TEST_CASE("report JSON comes in bounded pieces that make up the whole") {
    Report report = full_report();
    for (int i = 0; i < 5000; ++i) add_block(report.document, BlockKind::paragraph, "", "The harbour was \"open\".\n");
    std::size_t pieces = 0, largest = 0;
    std::string whole;
    write_json(report, "wsis-extract", {}, [&](std::string_view piece) {
        ++pieces;
        largest = std::max(largest, piece.size());
        whole += piece;
    });
    CHECK(whole == render_json(report, "wsis-extract"));
    CHECK(pieces > 10);
    CHECK(largest < 70'000);
}

TEST_CASE("report JSON is valid by the published schema, and the schema can refuse") {
    const auto json = render_json(full_report(), "test", {true});
    CHECK(test::schema_faults(json, "wsis-report.schema.json") == "");
    CHECK(test::schema_faults(render_json(Report{{"-", "text", 0, std::string(64, '0')}}, "test"),
                              "wsis-report.schema.json") == "");
    const std::pair<std::string_view, std::string_view> faults[] = {{R"("force":"request")", R"("force":"wish")"},
                                                                    {R"("addressees")", R"("adressees")"},
                                                                    {R"("b1")", R"("c1")"},
                                                                    {"2018-05-05", "5 May 2018"}};
    for (const auto& fault : faults)
        CHECK_MESSAGE(test::schema_faults(replaced(json, fault.first, fault.second), "wsis-report.schema.json") != "",
                      std::string(fault.second));
}

TEST_CASE("wrong report JSON is refused with the place") {
    const auto json = render_json(full_report(), "test", {true});
    CHECK(error_of("{") == "not valid JSON: unexpected input at byte 2");
    CHECK(error_of("{}") == "'format' is missing");
    CHECK(error_of(replaced(json, "wsis-report", "wsis-else")) == "format: must be 'wsis-report'");
    CHECK(error_of(replaced(json, R"("version":1)", R"("version":2)")) == "version: only version 1 is understood");
    CHECK(error_of(replaced(json, R"("kind":"heading")", R"("kind":"head")")) ==
          "blocks[0].kind: unknown value 'head'");
    CHECK(error_of(replaced(json, R"("text":"A note.")", R"("text":7)")) == "blocks[3].text: must be a string");
    CHECK(error_of(replaced(json, R"("end":51)", R"("end":52)")) ==
          "decisions[0].end: lies behind the end of its block's text");
    CHECK(error_of(replaced(json, R"("block":"b3","start":13)", R"("block":"b9","start":13)")) ==
          "references[0].mentions[0].block: there is no block 'b9'");
    CHECK(error_of(replaced(json, R"("start":13)", R"("start":12)")) ==
          "references[0].mentions[0].text: is not what stands at its place");
    CHECK(error_of(replaced(json, "2018-05-05", "2018-13-05")) ==
          "decisions[0].deadlines[0].start_date: must be a date YYYY-MM-DD");
}

TEST_CASE("JSON nested a million deep is refused, not followed") {
    CHECK(error_of(std::string(1'000'000, '[')).starts_with("not valid JSON"));
}

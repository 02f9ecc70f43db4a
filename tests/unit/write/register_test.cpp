#include "write/register_reading.hpp"
#include "write/register_statistics.hpp"

#include "support/holds.hpp"
#include "support/lists.hpp"
#include "support/series.hpp"
#include "wsis/register_formats.hpp"
#include "wsis/track.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace wsis;
using test::holds;
using test::meeting_report;

namespace {

constexpr std::string_view order = "2. Lamps\n2.1 The Secretariat was requested to order two lamps by 1 May 2018.\n";
constexpr std::string_view more = "2. Lamps\n2.1 The Secretariat was requested to order three lamps by 1 June 2018.\n";
constexpr std::string_view nothing = "2. Lamps\n2.1 The lamps were cold.\n";
constexpr std::string_view ordered = "2. Lamps\n2.1 As requested at the previous meeting, the Secretariat ordered two "
                                     "lamps.\n";

Date day(int year, unsigned month, unsigned of) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{of};
}

std::string rendered(const Register& known, std::string_view format, const RegisterStyle& style = {}) {
    const auto found = std::ranges::find(register_formats(), format, &RegisterFormat::name);
    REQUIRE(found != register_formats().end());
    return found->render(known, style);
}

/// "31 new, 32 not-repeated" of the only chain.
std::string cells(const std::vector<Report>& reports) {
    const auto known = track(reports);
    REQUIRE(known.chains.size() == 1);
    std::string out;
    for (const auto& cell : write::cells_of(known, known.chains[0]))
        out += (out.empty() ? "" : ", ") + std::to_string(known.meetings[cell.meeting].ordinal.value_or(0)) + ' ' +
               std::string(name_of(cell.state));
    return out;
}

/// `text` has no part that shows or starts anything of its own where it is read.
void check_harmless(const std::string& text, const List& parts) {
    for (const auto& part : parts) {
        INFO(part);
        CHECK(text.find(part) == std::string::npos);
    }
}

/// Markdown without the signs that a backslash takes their meaning from.
std::string without_escaped(const std::string& markdown) {
    std::string out;
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        if (markdown[at] == '\\')
            ++at;
        else
            out += markdown[at];
    }
    return out;
}

} // namespace

TEST_CASE("what is gone has one more cell in the timeline") {
    CHECK(cells({meeting_report(31, order), meeting_report(32, nothing), meeting_report(33, nothing)}) ==
          "31 new, 32 not-repeated");
}

TEST_CASE("a meeting that leaves a decision out has a cell in the timeline") {
    CHECK(cells({meeting_report(31, order), meeting_report(32, nothing), meeting_report(33, order)}) ==
          "31 new, 32 not-repeated, 33 repeated");
}

TEST_CASE("a decision is done where the report says so") {
    CHECK(cells({meeting_report(31, order), meeting_report(32, more), meeting_report(33, ordered)}) ==
          "31 new, 32 reworded, 33 reported-done");
}

TEST_CASE("a day has a year of four digits, without a sign") {
    CHECK(register_day("2018-01-31"));
    CHECK(!register_day("-018-01-31"));
}

TEST_CASE("without a day nothing is due or overdue") {
    const auto known = track(std::vector{meeting_report(31, order)});
    REQUIRE(known.chains.at(0).last().deadlines.size() == 1);
    CHECK(write::due_note(known.chains[0], known.chains[0].last().deadlines[0], std::nullopt).empty());
    for (const auto* format : {"text", "markdown"}) CHECK(rendered(known, format).find("overdue") == std::string::npos);
}

TEST_CASE("a deadline is due up to its day and overdue behind it") {
    const auto known = track(std::vector{meeting_report(31, order)});
    const auto& chain = known.chains.at(0);
    const auto note = [&](const Date& as_of) { return write::due_note(chain, chain.last().deadlines.at(0), as_of); };
    CHECK(note(day(2018, 4, 30)) == " (due in 1 day)");
    CHECK(note(day(2018, 5, 1)) == " (due today)");
    CHECK(note(day(2018, 5, 3)) == " (overdue by 2 days)");
}

TEST_CASE("what is reported done is never overdue") {
    const auto known = track(std::vector{meeting_report(31, order), meeting_report(32, ordered)});
    REQUIRE(known.chains.at(0).status == ChainStatus::reported_done);
    CHECK(write::due_groups(known, day(2020, 1, 1)).empty());
}

TEST_CASE("deadlines stand under each of their addressees, the earliest first") {
    const auto known = track(std::vector{meeting_report(
        31, "2. Lamps\n2.1 The Secretariat was requested to order lamps by 1 June 2018.\n"
            "2.2 The Secretariat was requested to paint buoys by 1 May 2018.\n2.3 The Chairman was requested to write "
            "to the keepers by the next meeting.\n")});
    const auto groups = write::due_groups(known, std::nullopt);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].addressee == "Chairman");
    CHECK(groups[1].addressee == "Secretariat");
    REQUIRE(groups[1].entries.size() == 2);
    CHECK(groups[1].entries[0].deadline->quote.text == "1 May 2018");
}

TEST_CASE("text and Markdown list what is overdue on a day") {
    const auto known = track(std::vector{meeting_report(31, order)});
    RegisterStyle style;
    style.as_of = day(2018, 5, 3);
    CHECK(holds(rendered(known, "text", style), "deadlines as of 2018-05-03\n  Secretariat\n    2018-05-01"));
    CHECK(holds(rendered(known, "markdown", style),
                "# Deadlines as of 2018-05-03\n\n## Secretariat\n\n- 2018-05-01 (overdue by 2 days)"));
}

TEST_CASE("the JSON and the spreadsheet know no day") {
    const auto known = track(std::vector{meeting_report(31, order)});
    RegisterStyle style;
    style.as_of = day(2018, 5, 3);
    for (const auto* format : {"json", "csv"}) CHECK(rendered(known, format, style) == rendered(known, format));
}

TEST_CASE("statistics count meetings and days until a decision is reported done") {
    const auto figures = write::figures_of(
        track(std::vector{meeting_report(31, order), meeting_report(32, order), meeting_report(33, ordered)}));
    const auto& requests = figures.by_force.at(Force::request);
    CHECK(requests.chains == 1);
    CHECK(requests.in_meetings_from(2) == 1);
    CHECK(requests.meetings_until_done == std::vector<long>{2});
    CHECK(requests.days_until_done == std::vector<long>{365}); // July to July
    CHECK(figures.by_addressee.at("Secretariat").chains == 1);
}

TEST_CASE("a spread is the median and both ends") {
    CHECK(write::spread_text({}) == "–");
    CHECK(write::spread_text({3}) == "3");
    CHECK(write::spread_text({5, 1, 2, 9}) == "2 (1–9)");
}

TEST_CASE("Markdown of a register has chains by status and addressee with their changes") {
    const auto known = track(std::vector{meeting_report(31, order), meeting_report(32, more)});
    const auto text = rendered(known, "markdown");
    CHECK(holds(text, "\n## reworded (1)\n\n*stands there in other words*\n\n### Secretariat\n\n- **request**, due 1 "
                      "June 2018 `" +
                          known.chains[0].id +
                          "`\\\n  The Secretariat was requested to order three lamps by 1 June 2018.\n"
                          "  - 31: decision 2.1, new\n  - 32: decision 2.1, reworded (deadline): The Secretariat was "
                          "requested to order ~~two~~ **three** lamps by 1 ~~May~~ **June** 2018.\n"));
}

TEST_CASE("the page of a register has an anchor for a decision and one for each of its meetings") {
    const auto known = track(std::vector{meeting_report(31, order), meeting_report(32, more)});
    const auto page = rendered(known, "html");
    const auto& id = known.chains.at(0).id;
    for (const auto& part :
         {" id=\"" + id + "\"", " id=\"" + id + ".31\"", " id=\"" + id + ".32\"", "href=\"#" + id + ".32\""})
        CHECK(holds(page, part));
    CHECK(holds(page, "order <del>two</del><ins>three</ins> lamps"));
}

TEST_CASE("meetings of one number on the page have anchors of their own") {
    auto known = track(std::vector{meeting_report(31, order), meeting_report(32, order)});
    for (auto& meeting : known.meetings) meeting.ordinal = 7;
    const auto page = rendered(known, "html");
    CHECK(holds(page, " id=\"" + known.chains.at(0).id + ".m1\""));
    CHECK(holds(page, " id=\"" + known.chains.at(0).id + ".m2\""));
}

TEST_CASE("repeated decisions of a page take no more words than a place") {
    std::vector<Report> reports;
    for (int ordinal = 31; ordinal < 37; ++ordinal) reports.push_back(meeting_report(ordinal, order));
    const auto page = rendered(track(reports), "html");
    std::size_t count = 0;
    for (auto at = page.find("order two lamps"); at != std::string::npos; at = page.find("order two lamps", at + 1))
        ++count;
    CHECK(count == 3); // the head, the first meeting, the deadline
}

TEST_CASE("a series of several bodies is several timelines") {
    const auto page = rendered(
        track(std::vector{meeting_report(31, order), meeting_report(31, order, "Working Group on Buoys", "WG-BUOYS")}),
        "html");
    CHECK(holds(page, "aria-label=\"Timeline: Working Group on Buoys\""));
    CHECK(holds(page, "<h3 dir=\"auto\">Working Group on Buoys</h3>"));
}

TEST_CASE("the page of references leads from an old revision to the new one") {
    RegisterStyle style;
    style.references = true;
    const auto known =
        track(std::vector{meeting_report(31, "2. Acts\n2.1 See PP-14 Resolution 140 (Rev. Busan, 2014).\n"),
                          meeting_report(32, "2. Acts\n2.1 See PP-18 Resolution 140 (Rev. Dubai, 2018).\n")});
    const auto page = rendered(known, "html", style);
    CHECK(holds(page, "superseded by <a href=\"#a"));
    CHECK(holds(rendered(known, "markdown", style), "| itu:pp/res/140\\@2014 | 31 | 31 | 31 | 1 | "
                                                    "itu:pp/res/140\\@2018 |"));
}

TEST_CASE("an empty register is a page, too") {
    for (const bool references : {false, true}) {
        RegisterStyle style;
        style.references = references;
        CHECK(holds(rendered(Register{}, "html", style), "id=\"content\""));
    }
}

TEST_CASE("hostile text is harmless in every format of a register") {
    constexpr std::string_view hostile =
        "2. Lamps\n2.1 The Secretariat was requested to publish <script>alert(1)</script> "
        "[x](javascript:alert(2)) \x1b[31mred | *x* \xe2\x80\xae by 1 May 2018.\n"
        "2.2 See Resolution <img src=x onerror=alert(3)> 140 (Rev. Busan, 2014).\n";
    const auto old = std::string(hostile).replace(hostile.find("publish"), 7, "print");
    const auto done = "2. Lamps\n2.1 As requested at the previous meeting, the Secretariat printed <script>alert(1)"
                      "</script> [x](javascript:alert(2)) \x1b[31mred.\n";
    auto known = track(std::vector{meeting_report(31, old, "Group <script>alert(4)</script>"),
                                   meeting_report(32, hostile, "Group <script>alert(4)</script>"),
                                   meeting_report(33, done, "Group <script>alert(4)</script>")});
    for (auto& meeting : known.meetings) meeting.name = "\"><script>alert(5)</script>\x1b]0;x\x07.txt";
    for (auto& chain : known.chains)
        for (auto& appearance : chain.history) {
            appearance.addressees = {"=cmd|'<script>alert(6)</script>'", "\"onclick=\"alert(7)"};
            appearance.decision = "</td><script>alert(8)</script>";
        }
    for (const bool references : {false, true}) {
        RegisterStyle style;
        style.references = references;
        style.as_of = day(2019, 1, 1);
        const List controls{"\x1b", "\x07"};
        check_harmless(rendered(known, "text", style), controls);
        check_harmless(rendered(known, "json", style), controls);
        check_harmless(rendered(known, "csv", style), {"\x1b", "\x07", "\n=cmd", ",=cmd", ",\"=cmd"});
        check_harmless(without_escaped(rendered(known, "markdown", style)),
                       {"\x1b", "\x07", "<script", "<img", "](javascript", "\n| *x"});
        check_harmless(rendered(known, "html", style),
                       {"\x1b", "\x07", "<script>alert", "<img", "href=\"javascript", "\"onclick=\""});
    }
}

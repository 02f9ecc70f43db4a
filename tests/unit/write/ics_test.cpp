// Calendars, as libical reads them.

#include "support/lists.hpp"
#include "support/samples.hpp"
#include "support/series.hpp"
#include "wsis/extract.hpp"
#include "wsis/register_formats.hpp"
#include "wsis/render.hpp"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace wsis;

namespace {

std::string calendar_of(const Report& report) {
    return std::ranges::find(render_formats(), "ics", &RenderFormat::name)->render(report, {});
}

std::string calendar_of(std::string_view text) { return calendar_of(read_report(text, "report.txt")); }

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Component parsed(const std::string& ics) {
    Component calendar(icalparser_parse_string(ics.c_str()), &icalcomponent_free);
    REQUIRE(calendar);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(icalrestriction_check(calendar.get()) == 1);
    return calendar;
}

/// "DUE summary" of tasks, "DTSTART-DTEND summary" of events.
std::vector<std::string> entries(const std::string& ics, icalcomponent_kind kind) {
    const auto calendar = parsed(ics);
    std::vector<std::string> out;
    for (auto* entry = icalcomponent_get_first_component(calendar.get(), kind); entry != nullptr;
         entry = icalcomponent_get_next_component(calendar.get(), kind)) {
        const auto day = [](icaltimetype time) { return std::string(icaltime_as_ical_string(time)); };
        const auto when = kind == ICAL_VTODO_COMPONENT
                              ? day(icalcomponent_get_due(entry))
                              : day(icalcomponent_get_dtstart(entry)) + "-" + day(icalcomponent_get_dtend(entry));
        out.push_back(when + " " + icalcomponent_get_summary(entry));
    }
    return out;
}

using Entries = std::vector<std::string>;

} // namespace

TEST_CASE("a deadline is a task, and the next meeting is no day") {
    CHECK(entries(calendar_of("1. Lamps\n1.1 The Secretariat was requested to order lamps by 31 May 2018.\n"
                              "1.2 Member States were invited to report to the next meeting.\n"),
                  ICAL_VTODO_COMPONENT) ==
          Entries{"20180531 The Secretariat was requested to order lamps by 31 May 2018."});
}

TEST_CASE("a deadline in an item is the task of that item, and of the addressee") {
    CHECK(entries(calendar_of("1. Lamps\n1.1 The Secretariat was requested:\na) to paint the beacon;\n"
                              "b) to order lamps, posts by 31 May 2018.\n"),
                  ICAL_VTODO_COMPONENT) == Entries{"20180531 Secretariat: to order lamps, posts by 31 May 2018."});
}

TEST_CASE("a deadline that no decision sets is a task too") {
    CHECK(entries(calendar_of("1. Lamps\nReplies are due by 30 April 2018.\n"), ICAL_VTODO_COMPONENT) ==
          Entries{"20180430 Replies"});
}

TEST_CASE("an event ends on the day behind its last one") {
    CHECK(entries(calendar_of("1. Events\nThe workshop on lamps will be held in Port Vale from 3 to 5 October 2018.\n"),
                  ICAL_VEVENT_COMPONENT) == Entries{"20181003-20181006 workshop on lamps"});
}

TEST_CASE("the meeting itself is one event, however often its days are told") {
    const auto report =
        read_report("Council Working Group on Lamps (CWG-LAMPS)\n5th meeting - Geneva, 6-7 March 2018\n\n"
                    "REPORT OF THE 5th MEETING\n\n1. Opening\nThe meeting was held on 6 and 7 March 2018.\n",
                    "report.txt");
    CHECK(entries(calendar_of(report), ICAL_VEVENT_COMPONENT) == Entries{"20180306-20180308 CWG-LAMPS, 5th meeting"});
}

TEST_CASE("an event without a name is told by its sentence") {
    CHECK(entries(
              calendar_of("1. Opening\nThe hall was full. The Harbour Lights Group met on 6 March 2018. It rained.\n"),
              ICAL_VEVENT_COMPONENT) == Entries{"20180306-20180307 The Harbour Lights Group met on 6 March 2018."});
}

TEST_CASE("a month is no day, and no event") {
    CHECK(entries(calendar_of("1. Closing\nThe next meeting will be held in October 2018.\n"), ICAL_VEVENT_COMPONENT)
              .empty());
}

TEST_CASE("all entries of a report without a date have the stamp of its earliest day") {
    const auto ics = calendar_of("1. Lamps\n1.1 The Secretariat was requested to order lamps by 31 May 2018.\n"
                                 "1.2 Members were invited to send comments by 3 April 2018.\n");
    std::size_t stamps = 0;
    for (std::size_t at = 0; (at = ics.find("DTSTAMP:20180403T000000Z\r\n", at)) != std::string::npos; ++at) ++stamps;
    CHECK(stamps == 2);
}

TEST_CASE("no line of a calendar is longer than 75 octets, and none is cut within a character") {
    std::string text = "1. Lampes\n1.1 The Secretariat was requested to send ";
    for (int i = 0; i < 60; ++i) text += "é";
    const auto ics = calendar_of(text + " by 31 May 2018.\n");
    std::size_t begin = 0;
    while (begin < ics.size()) {
        const auto end = ics.find("\r\n", begin);
        CHECK(end - begin <= 75);
        CHECK((static_cast<unsigned char>(ics[begin]) & 0xC0U) != 0x80U);
        begin = end + 2;
    }
}

TEST_CASE("a paragraph full of deadlines makes no calendar of paragraphs") {
    std::string text = "1. Lamps\nReplies";
    for (int i = 0; i < 500; ++i) text += " are due by 30 April 2018, and others";
    CHECK(calendar_of(text + ".\n").size() < 100 * text.size());
}

TEST_CASE("libical reads the calendar of every sample") {
    for (const auto& sample : test::samples()) {
        INFO(sample.name);
        const auto calendar = parsed(calendar_of(read_report(sample.bytes, sample.name)));
    }
}

TEST_CASE("the deadlines of a register are tasks, complete when a later report says so") {
    const std::vector<Report> reports{
        test::meeting_report(30, "1. Lamps\n1.1 The Secretariat was requested to order the lamps by 31 May 2017.\n"
                                 "1.2 The Secretariat was requested to paint the beacon by 30 June 2017.\n"),
        test::meeting_report(
            31, "1. Lamps\n1.1 As requested by the previous meeting, the Secretariat ordered the lamps.\n")};
    const auto ics = std::ranges::find(register_formats(), "ics", &RegisterFormat::name)->render(track(reports), {});
    CHECK(entries(ics, ICAL_VTODO_COMPONENT) ==
          Entries{"20170531 The Secretariat was requested to order the lamps by 31 May 2017.",
                  "20170630 The Secretariat was requested to paint the beacon by 30 June 2017."});
    CHECK(ics.find("STATUS:COMPLETED") != std::string::npos);
    CHECK(ics.find("STATUS:NEEDS-ACTION") != std::string::npos);
}

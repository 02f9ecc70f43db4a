#include "extract/dates.hpp"
#include "pass_results.hpp"

#include "wsis/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

constexpr Date day(int year, unsigned month, unsigned of_month) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

Metadata meeting_of_january() {
    Metadata metadata;
    metadata.date = day(2018, 1, 25);
    metadata.meeting.start = day(2018, 1, 24);
    metadata.meeting.end = day(2018, 1, 25);
    return metadata;
}

std::vector<DateMention> dates_in(std::string_view text, BlockKind kind = BlockKind::paragraph,
                                  const Metadata& metadata = meeting_of_january()) {
    Document document;
    document.text = text;
    document.blocks.resize(1);
    document.blocks[0].kind = kind;
    document.blocks[0].text = {0, static_cast<std::uint32_t>(text.size())};
    return report_after(extract::dates_pass(document, metadata), document).dates;
}

/// The kind and what it is the date of.
std::string first_of(std::string_view text, BlockKind kind = BlockKind::paragraph) {
    const auto dates = dates_in(text, kind);
    if (dates.empty()) return "none";
    constexpr const char* names[] = {"deadline", "event", "meeting", "document"};
    return std::string(names[static_cast<std::size_t>(dates[0].kind)]) + "|" + dates[0].what.value_or("");
}

} // namespace

TEST_CASE("a deadline stands behind its preposition or its label") {
    CHECK(first_of("Harbour Photo Contest 2018: Deadline 9 February 2018") == "deadline|Harbour Photo Contest 2018");
    CHECK(first_of("Proposals are to be sent by 30 January 2018.") == "deadline|Proposals");
    CHECK(first_of("Members were invited to submit texts no later than 5 May.") == "deadline|submit texts");
}

TEST_CASE("what is due is what is to be done, or the thing in front of the verb") {
    CHECK(first_of("The Secretariat was asked to send the form to all administrations by 5 May 2018.") ==
          "deadline|send the form to all administrations");
    CHECK(first_of("to report the count to the Secretariat no later than 5 May 2018;") ==
          "deadline|report the count to the Secretariat");
    CHECK(first_of(
              "Members were urged to align their texts on Resolution 12 (Rev. Lima, 2014) in the region before 5 May "
              "2018.") == "deadline|align their texts on Resolution 12 (Rev. Lima, 2014) in the region");
    CHECK(first_of("The Board would print the map by 5 May 2018.") == "deadline|print the map");
    CHECK(first_of("The comments received by 5 May 2018 will be printed.") == "deadline|comments");
    CHECK(first_of("The replies to the letter are due by 5 May 2018.") == "deadline|replies to the letter");
    CHECK(first_of("The deadline for posters is 5 May 2018.") == "deadline|posters");
    CHECK(first_of("The Group joined the poll, which remains open until 5 May 2018.") == "deadline|");
    CHECK(first_of("Members, and those in Asia, were asked to send replies, comments and maps by 4 June 2018.") ==
          "deadline|send replies, comments and maps");
    CHECK(first_of("The Secretariat should, by 9 May 2018, send the list.") == "deadline|");
    CHECK(first_of("The map (printed in Oslo before 5 May 2018) is out.") == "deadline|");
}

TEST_CASE("a bare noun is due, and a later deadline leaves an earlier one its words") {
    CHECK(first_of("Replies to the survey by 5 May 2018") == "deadline|Replies to the survey");
    CHECK(first_of("In Lima by 5 May 2018") == "deadline|");
    const auto dates = dates_in("The harbours were asked to send the form by 5 May 2018 and the map by 6 June 2018.");
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].what.value_or("") == "send the form");
    CHECK(dates[1].what.value_or("") == "map");
}

TEST_CASE("an event is named whole, and without its place") {
    CHECK(first_of("The next Night Boats Week will be held from 14 to 18 May 2018.") == "event|next Night Boats Week");
    CHECK(first_of("The Group decided to hold its next meeting in Lima on 14 May 2018.") == "event|next meeting");
    CHECK(first_of("The map covers two bays and was printed in the six languages of the Union on 8 May 2017.") ==
          "event|");
    CHECK(first_of("The rowing course runs from 14 to 18 May 2018.") == "event|rowing course");
}

TEST_CASE("an event is what is held on its date") {
    CHECK(first_of("The Harbour Forum 2018 is scheduled to be held from 19-23 March in Bergen.") ==
          "event|Harbour Forum 2018");
    CHECK(first_of("All were invited to the Harbour Forum 2018 that will be held from 19-23 March 2018.") ==
          "event|Harbour Forum 2018");
}

TEST_CASE("the days of the meeting and of the report are told from events") {
    CHECK(first_of("The Group met on the 24th and 25th of January 2018.") == "meeting|");
    CHECK(first_of("25 January 2018", BlockKind::title) == "document|");
    CHECK(first_of("In its letter dated 3 March 2017 the Board") == "document|");
}

TEST_CASE("days on which the group met are days of a meeting") {
    CHECK(first_of("The Harbour Lights Group met on 6 March 2017.") == "meeting|");
    CHECK(first_of("The meeting was held on 5 and 6 March 2017.") == "meeting|");
    CHECK(first_of("The previous meeting was held on 5 March 2017.") == "event|previous meeting");
    CHECK(first_of("The General Assembly met on 6 March 2017.") == "event|General Assembly");
}

TEST_CASE("an inferred year is marked") {
    const auto dates = dates_in("Replies are due by 9 February.");
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].inferred);
    CHECK(dates[0].start == day(2018, 2, 9));
}

TEST_CASE("without a date of the report the year is that of the meeting") {
    auto metadata = meeting_of_january();
    metadata.date.reset();
    const auto dates = dates_in("Replies are due by 9 February.", BlockKind::paragraph, metadata);
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].inferred);
    CHECK(dates[0].start == day(2018, 2, 9));
}

TEST_CASE("a month with its year is a date from its first day to its last") {
    const auto dates = dates_in("Replies are due by the end of October 2018. The course takes place in June 2019.");
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].kind == DateKind::deadline);
    CHECK(dates[0].start == day(2018, 10, 31));
    CHECK(dates[1].kind == DateKind::event);
    CHECK(dates[1].what == "course");
    CHECK(dates[1].start == day(2019, 6, 1));
    CHECK(dates[1].end == day(2019, 6, 30));
}

TEST_CASE("the month of a whole date is none of its own") {
    CHECK(dates_in("The course begins on 5 October 2018.").size() == 1);
}

TEST_CASE("a column of a table headed with a deadline holds deadlines") {
    const auto document = read_text("Action\tDue date\nCount the lamps\t15 March 2021\nLight them\t4 May 2021\n");
    const Metadata metadata;
    const auto dates = report_after(extract::dates_pass(document, metadata), document).dates;
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].kind == DateKind::deadline);
    CHECK(dates[1].kind == DateKind::deadline);
}

TEST_CASE("a number alone is nothing that takes place") {
    CHECK(first_of("The number of lamps had passed 40 000 in August 2016.") == "event|");
}

TEST_CASE("what was done by a day in the past is no deadline") {
    CHECK(first_of("Replies from 67 administrations were received by the end of August 2017.") ==
          "event|Replies from 67 administrations");
    CHECK(first_of("The comments received by 15 December 2017 were taken into account.") == "event|comments");
    CHECK(first_of("Twelve papers had been sent to the Secretariat by 5 May 2017.") == "event|Twelve papers");
    CHECK(first_of("Forty administrations replied no later than 5 May 2017.").starts_with("event|"));
    CHECK(first_of("The survey was complete by 5 May 2017.").starts_with("event|"));
    CHECK(first_of("The Secretariat presented the replies received by 5 May 2017.").starts_with("event|"));
}

TEST_CASE("what was asked for by a day is a deadline, and so is what is to be done") {
    for (const std::string_view text :
         {"Comments were requested by 5 May 2018.", "Replies were expected by 5 May 2018.",
          "Papers had to be submitted by 5 May 2018.", "Papers should have been received by 5 May 2018.",
          "Comments received by 5 May 2018 will be taken into account.", "Texts are to be submitted by 5 May 2018.",
          "The Secretariat was asked to present the replies received by 5 May 2018.",
          "The Group agreed that the form would be printed by 5 May 2018.",
          "Members were invited to send data to the Secretariat before 5 May 2018."})
        CHECK_MESSAGE(first_of(text).starts_with("deadline|"), text);
}

TEST_CASE("a day of the meeting that the sentence names is one of the meeting") {
    auto metadata = meeting_of_january();
    metadata.meeting.ordinal = 5;
    const auto kind_in = [&](std::string_view text) { return dates_in(text, BlockKind::paragraph, metadata)[0].kind; };
    CHECK(kind_in("The fifth meeting of the group was opened on Wednesday, 24 January 2018.") == DateKind::meeting);
    CHECK(kind_in("The fourth meeting of the group was opened on 24 January 2018.") == DateKind::event);
    CHECK(kind_in("The fifth meeting heard that a boat had sunk on 24 January 2017.") == DateKind::event);
}

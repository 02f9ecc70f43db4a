#include "extract/dates.hpp"

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
    return extract::find_dates(document, extract::TokenIndex(document), metadata);
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

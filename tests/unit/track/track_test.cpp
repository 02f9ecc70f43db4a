#include "support/lists.hpp"
#include "support/series.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/extract.hpp"
#include "wsis/track.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wsis;
using test::meeting_report;

namespace {

/// "status: 31 2.1 new, 32 2.1 repeated" of each chain.
List chains_of(const Register& known) {
    List lines;
    for (const auto& chain : known.chains) {
        std::string line(name_of(chain.status));
        line += ':';
        for (const auto& a : chain.history)
            line += (line.back() == ':' ? " " : ", ") + std::to_string(known.meetings[a.meeting].ordinal.value_or(0)) +
                    ' ' + a.decision + ' ' + std::string(name_of(a.change));
        lines.push_back(line);
    }
    return lines;
}

List chains_of(const std::vector<Report>& reports) { return chains_of(track(reports)); }

/// Id of the only chain.
std::string only_id(const std::vector<Report>& reports) {
    const auto known = track(reports);
    REQUIRE(known.chains.size() == 1);
    return known.chains[0].id;
}

constexpr std::string_view order = "2. Lamps\n2.1 The Secretariat was requested to order two spare lamps.\n";
constexpr std::string_view other = "2. Lamps\n2.1 The lamps were cold.\n";

} // namespace

TEST_CASE("a decision that comes again is repeated") {
    CHECK(chains_of({meeting_report(31, order), meeting_report(32, order)}) ==
          List{"repeated: 31 2.1 new, 32 2.1 repeated"});
}

TEST_CASE("a decision with other words is reworded") {
    CHECK(chains_of({meeting_report(31, order),
                     meeting_report(
                         32, "2. Lamps\n2.1 The Secretariat was urged to order two spare lamps by 1 May 2018.\n")}) ==
          List{"reworded: 31 2.1 new, 32 2.1 reworded"});
}

TEST_CASE("another number alone changes no words") {
    CHECK(chains_of({meeting_report(31, order),
                     meeting_report(32, "1. Opening\n1.1 The day was dry.\n3. Lamps\n3.1 The Secretariat "
                                        "was requested to order two spare lamps.\n")}) ==
          List{"repeated: 31 2.1 new, 32 3.1 repeated"});
}

TEST_CASE("a decision that is gone is not repeated, whatever else is said") {
    CHECK(chains_of({meeting_report(31, order), meeting_report(32, other)}) == List{"not-repeated: 31 2.1 new"});
}

TEST_CASE("a decision that a meeting leaves out goes on when it comes again") {
    CHECK(chains_of({meeting_report(31, order), meeting_report(32, other), meeting_report(33, order)}) ==
          List{"repeated: 31 2.1 new, 33 2.1 repeated"});
}

TEST_CASE("thanks for a table are no request for one") {
    CHECK(chains_of({meeting_report(31, "2. Lamps\n2.1 The Group thanked the Secretariat for the table of lamps.\n"),
                     meeting_report(32, "2. Lamps\n2.1 The Group requested the Secretariat to paint the lamps.\n")}) ==
          List{"not-repeated: 31 2.1 new", "new: 32 2.1 new"});
}

TEST_CASE("requests to do different things in one section are two") {
    CHECK(
        chains_of({meeting_report(
                       31, "2. Fog horns\n2.1 The Secretariat was invited to archive the older files on fog horns.\n"),
                   meeting_report(
                       32, "2. Fog horns\n2.1 The Secretariat was invited to interview keepers about fog horns.\n")}) ==
        List{"not-repeated: 31 2.1 new", "new: 32 2.1 new"});
}

TEST_CASE("chains do not cross bodies") {
    CHECK(chains_of({meeting_report(31, order), meeting_report(32, order, "Working Group on Buoys", "WG-BUOYS")}) ==
          List{"new: 32 2.1 new", "new: 31 2.1 new"});
}

TEST_CASE("a later report changes no id") {
    const auto first = only_id({meeting_report(31, order)});
    CHECK(only_id({meeting_report(31, order), meeting_report(32, order)}) == first);
}

TEST_CASE("a slightly edited old report keeps its ids") {
    CHECK(only_id({meeting_report(31, order)}) ==
          only_id({meeting_report(31, "2. Lamps\n2.1 The Secretariat was requested to order three spare lamps.\n")}));
}

TEST_CASE("the order of the reports changes nothing") {
    const std::vector reports{meeting_report(31, order), meeting_report(32, other), meeting_report(33, order)};
    const std::vector reversed{reports[2], reports[1], reports[0]};
    CHECK(track(reports) == track(reversed));
}

TEST_CASE("one report after another gives the same register as all at once") {
    const std::vector reports{
        meeting_report(31, order), meeting_report(30, order, "Working Group on Buoys", "WG-BUOYS"),
        meeting_report(32, other), meeting_report(31, order, "Working Group on Buoys", "WG-BUOYS"),
        meeting_report(33, order)};
    Tracker tracker;
    for (const auto& report : reports) tracker.add(report);
    CHECK(tracker.result() == track(reports));
}

TEST_CASE("a register goes on where it was kept") {
    const std::vector reports{meeting_report(31, order), meeting_report(32, other), meeting_report(33, order)};
    Tracker tracker(track(std::span(reports).first(2)), {reports[1]});
    REQUIRE(tracker.follows(reports[2]));
    tracker.add(reports[2]);
    CHECK(tracker.result() == track(reports));
}

TEST_CASE("an older report does not follow") {
    Tracker tracker;
    tracker.add(meeting_report(32, order));
    CHECK(!tracker.follows(meeting_report(31, order)));
    CHECK_THROWS_AS(tracker.add(meeting_report(31, order)), Error);
}

TEST_CASE("a revision of a known report does not follow") {
    Tracker tracker;
    tracker.add(meeting_report(32, order));
    CHECK(!tracker.follows(meeting_report(32, other)));
}

TEST_CASE("an act is superseded by the newest revision that the body cites") {
    const auto known =
        track(std::vector{meeting_report(31, "2. Acts\n2.1 See PP-14 Resolution 140 (Rev. Busan, 2014).\n"),
                          meeting_report(32, "2. Acts\n2.1 See PP-18 Resolution 140 (Rev. Dubai, 2018).\n")});
    const auto old = std::ranges::find(known.references, "itu:pp/res/140@2014", &ReferenceChain::id);
    REQUIRE(old != known.references.end());
    CHECK(old->uses.size() == 1);
    CHECK(old->superseded_by == "itu:pp/res/140@2018");
}

TEST_CASE("no reports are an empty register") { CHECK(track(std::span<const Report>()) == Register{}); }

TEST_CASE("a report of another body that takes a nameless one away from the first does not follow") {
    const auto nameless = read_report("1. Lamps\n1.1 The Secretariat was requested to order lamps.\n", "nameless.txt");
    const auto lamps = test::meeting_report(30, "1. Lamps\n1.1 The Secretariat was requested to paint posts.\n");
    const auto buoys = test::meeting_report(4, "1. Buoys\n1.1 The Secretariat was requested to moor them.\n",
                                            "Working Group on Buoys", "WG-BUOYS");
    const std::vector<Report> all{nameless, lamps, buoys};
    CHECK(track(std::span(all).first(2)).meetings.back().series == 0);
    CHECK(track(all).meetings.back().series == 2);
    Tracker tracker;
    tracker.add(nameless);
    if (tracker.follows(lamps)) tracker.add(lamps);
    CHECK_FALSE(tracker.follows(buoys));
}

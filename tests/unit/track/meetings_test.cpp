#include "support/lists.hpp"
#include "wsis/track.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

using namespace wsis;
using namespace std::chrono;

namespace {

RegisterMeeting meeting(const char* name, std::optional<int> ordinal, std::optional<Date> start = {},
                        const char* id = nullptr, const char* body = "WG-LAMPS") {
    RegisterMeeting meeting;
    meeting.name = name;
    meeting.sha256 = std::string("hash of ") + name;
    meeting.ordinal = ordinal;
    meeting.start = start;
    meeting.date = start;
    if (id != nullptr) meeting.id = id;
    if (body != nullptr) meeting.body_id = body;
    return meeting;
}

/// "name series key" of each meeting.
List planned(std::vector<RegisterMeeting> meetings, const TrackOptions& options = {}) {
    List lines;
    for (const auto& m : plan_meetings(std::move(meetings), options).meetings)
        lines.push_back(m.name + ' ' + std::to_string(m.series) + ' ' + m.key);
    return lines;
}

/// "name: the name that stands for it".
List left_out(std::vector<RegisterMeeting> meetings) {
    List lines;
    for (const auto& report : plan_meetings(std::move(meetings)).left_out)
        lines.push_back(report.name + ": " + report.stands_for + (report.same_bytes ? " (same)" : ""));
    return lines;
}

constexpr Date january{year(2018), January, day(10)};
constexpr Date july{year(2018), July, day(10)};

} // namespace

TEST_CASE("meetings are sorted by their number, not by name or date") {
    CHECK(planned({meeting("b", 32, january, "x/32"), meeting("a", 33, january, "x/33"),
                   meeting("c", 4, july, "x/4")}) == List{"c 0 x/4", "b 0 x/32", "a 0 x/33"});
}

TEST_CASE("meetings without a number are sorted by date") {
    CHECK(planned({meeting("b", {}, july, "x/2"), meeting("a", 7, january, "x/1")}) == List{"a 0 x/1", "b 0 x/2"});
}

TEST_CASE("a session that was resumed is another meeting") {
    CHECK(planned({meeting("b", 61, july, "x/2"), meeting("a", 61, january, "x/1")}) == List{"a 0 x/1", "b 0 x/2"});
}

TEST_CASE("bodies keep apart, in the order of their names") {
    CHECK(planned({meeting("b", 1, july, "b/1", "WG-LAMPS"), meeting("a", 1, july, "a/1", "CWG-PAC")}) ==
          List{"a 0 a/1", "b 1 b/1"});
}

TEST_CASE("bodies are one when the user says so") {
    TrackOptions options;
    options.one_body = true;
    CHECK(planned({meeting("b", 2, july, "b/2", "WG-LAMPS&BUOYS"), meeting("a", 1, july, "a/1", "WG-LAMPS")},
                  options) == List{"a 0 a/1", "b 0 b/2"});
}

TEST_CASE("a report that prints the name of its body alone belongs to those of that name") {
    auto named = meeting("b", 2, july, "x/2", nullptr);
    named.body = "Working group on LAMPS";
    auto known = meeting("a", 1, january, "x/1");
    known.body = "Working Group on Lamps";
    CHECK(planned({named, known}) == List{"a 0 x/1", "b 0 x/2"});
}

TEST_CASE("a report that prints no body belongs to the only one there is") {
    CHECK(planned({meeting("b", 2, july, "doc:7", nullptr), meeting("a", 1, january, "x/1")}) ==
          List{"a 0 x/1", "b 0 doc:7"});
}

TEST_CASE("a revision stands for its meeting under the same key") {
    const std::vector meetings{meeting("final", 31, january, "x/31/doc/18:rev1"),
                               meeting("draft", 31, january, "x/31/doc/18")};
    CHECK(planned(meetings) == List{"final 0 x/31/doc/18"});
    CHECK(left_out(meetings) == List{"draft: final"});
}

TEST_CASE("another document of the same meeting does not make it two") {
    CHECK(left_out({meeting("draft", 31, january, "x/31/doc/9"), meeting("report", 31, january, "x/31/doc/18")}) ==
          List{"draft: report"});
}

TEST_CASE("the same file is there once") {
    auto copy = meeting("copy", 31, january, "x/31");
    copy.sha256 = "hash of report";
    CHECK(left_out({meeting("report", 31, january, "x/31"), copy}) == List{"copy: report (same)"});
}

TEST_CASE("two meetings whose reports have one symbol get keys of their own") {
    CHECK(planned({meeting("b", 32, july, "doc:TD/1"), meeting("a", 31, january, "doc:TD/1")}) ==
          List{"a 0 doc:TD/1", "b 0 doc:TD/1~2"});
}

TEST_CASE("the order of the reports changes nothing in the plan") {
    std::vector meetings{meeting("a", 1, january, "x/1"), meeting("b", 2, july, "x/2"),
                         meeting("c", 2, july, "x/2:rev1"), meeting("d", {}, {}, nullptr, nullptr),
                         meeting("e", 1, july, "y/1", "CWG-PAC")};
    const auto first = planned(meetings);
    std::ranges::sort(meetings, std::greater(), &RegisterMeeting::name);
    CHECK(planned(meetings) == first);
}

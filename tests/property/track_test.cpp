// What holds for every register, whatever the reports.

#include "support/samples.hpp"
#include "support/schema.hpp"
#include "wsis/register_formats.hpp"
#include "wsis/track.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace wsis;

namespace {

/// The text at a place of a report, by code points.
std::string text_at(const Report& report, const RegisterPlace& place) {
    const auto text = report.document.text_of(report.document.blocks.at(std::stoul(place.block.substr(1)) - 1));
    std::string out;
    std::uint32_t at = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        at += begins ? 1 : 0;
        if (at > place.start && at <= place.end) out += c;
    }
    return out;
}

const Report& report_of(const RegisterMeeting& meeting) {
    return *std::ranges::find(test::sample_reports(), meeting.name,
                              [](const Report& report) { return report.source.name; });
}

/// Every quote of the register with the report it is of.
template <class Check>
void for_each_quote(const Register& known, const Check& check) {
    for (const auto& chain : known.chains) {
        for (const auto& appearance : chain.history) {
            const auto& report = report_of(known.meetings[appearance.meeting]);
            check(report, appearance.quote);
            for (const auto& item : appearance.items) check(report, item.quote);
            for (const auto& deadline : appearance.deadlines) check(report, deadline.quote);
        }
        for (const auto& evidence : chain.evidence) check(report_of(known.meetings[evidence.meeting]), evidence.quote);
    }
    for (const auto& reference : known.references)
        for (const auto& use : reference.uses) check(report_of(known.meetings[use.meeting]), use.first);
}

} // namespace

TEST_CASE("every quote of a register is found at its place") {
    for (const bool one_body : {false, true}) {
        TrackOptions options;
        options.one_body = one_body;
        for_each_quote(track(test::sample_reports(), options), [](const Report& report, const Quote& quote) {
            CHECK(text_at(report, quote.place) == quote.text);
        });
    }
}

TEST_CASE("every decision of a meeting is in one chain") {
    const auto known = track(test::sample_reports());
    std::multiset<std::string> found;
    for (const auto& chain : known.chains)
        for (const auto& appearance : chain.history)
            found.insert(fmt::format("{} {}", appearance.meeting, appearance.decision));
    std::multiset<std::string> wanted;
    for (std::size_t m = 0; m < known.meetings.size(); ++m)
        for (const auto& decision : report_of(known.meetings[m]).decisions)
            if (decision.force != Force::remark) wanted.insert(fmt::format("{} {}", m, decision.id));
    CHECK(found == wanted);
}

TEST_CASE("ids of chains are unique and stay when a report is added") {
    const auto& all = test::sample_reports();
    for (std::size_t count = 1; count <= all.size(); count += 7) {
        const auto known = track(std::span(all).first(count));
        std::set<std::string> ids;
        for (const auto& chain : known.chains) CHECK(ids.insert(chain.id).second);
    }
}

TEST_CASE("appending the last meeting changes no earlier id") {
    const auto known = track(test::sample_reports());
    std::vector<Report> without;
    for (std::size_t m = 0; m < known.meetings.size(); ++m)
        if (!known.is_last(m)) without.push_back(report_of(known.meetings[m]));
    std::set<std::string> ids;
    for (const auto& chain : known.chains) ids.insert(chain.id);
    for (const auto& chain : track(without).chains) CHECK(ids.contains(chain.id));
}

TEST_CASE("the order of the reports changes no register") {
    auto shuffled = test::sample_reports();
    const auto known = track(shuffled);
    std::ranges::reverse(shuffled);
    CHECK(track(shuffled) == known);
    std::rotate(shuffled.begin(), shuffled.begin() + 11, shuffled.end());
    CHECK(track(shuffled) == known);
}

TEST_CASE("the JSON of every register is valid by the schema") {
    for (const bool references : {false, true}) {
        RegisterStyle style;
        style.references = references;
        const auto& json = *std::ranges::find(register_formats(), "json", &RegisterFormat::name);
        CHECK(test::schema_faults(json.render(track(test::sample_reports()), style), "wsis-register.schema.json") ==
              "");
        CHECK(test::schema_faults(json.render({}, style), "wsis-register.schema.json") == "");
    }
}

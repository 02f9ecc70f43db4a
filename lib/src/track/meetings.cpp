#include "diff/references.hpp"
#include "extract/slug.hpp"
#include "iso_date.hpp"
#include "track/natural_order.hpp"
#include "track/series.hpp"
#include "wsis/track.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace wsis {

namespace {

using Meetings = std::vector<RegisterMeeting>;
using Indices = std::vector<std::size_t>;

std::string key_of(const RegisterMeeting& meeting) {
    if (meeting.id) return std::string(diff::without_revision(*meeting.id));
    const auto& body = meeting.body_id ? meeting.body_id : meeting.body;
    if (body && (meeting.ordinal || meeting.date))
        return fmt::format("{}/{}/{}", extract::slug(*body), meeting.ordinal ? std::to_string(*meeting.ordinal) : "",
                           meeting.date ? iso_date(*meeting.date) : "");
    return meeting.name;
}

/// Among reports of one meeting the later one comes last: by symbol ("rev2" behind "rev1", "doc/18" behind "doc/5"),
/// then by the name of the file.
bool reads_before(const RegisterMeeting& a, const RegisterMeeting& b) {
    if (const auto order = tracking::compare_naturally(a.id.value_or(""), b.id.value_or("")); order != 0)
        return order < 0;
    if (const auto order = tracking::compare_naturally(a.name, b.name); order != 0) return order < 0;
    return a.sha256 < b.sha256;
}

/// What the meetings of one body are sorted by.
enum class Order { ordinal, date, both };

bool is_resumed(const RegisterMeeting& a, const RegisterMeeting& b) {
    return a.ordinal == b.ordinal && a.start && b.start && a.start != b.start;
}

/// Numbers tell the order, unless one is used twice: of a session that was resumed, of one that starts anew each year.
Order order_of(const Meetings& meetings, const Indices& of_body) {
    const auto all = [&](auto has) { return std::ranges::all_of(of_body, has); };
    const bool dated = all([&](std::size_t i) { return meetings[i].date.has_value(); });
    if (!all([&](std::size_t i) { return meetings[i].ordinal.has_value(); })) return dated ? Order::date : Order::both;
    std::unordered_map<int, std::size_t> first;
    for (const auto i : of_body)
        if (const auto [found, added] = first.try_emplace(*meetings[i].ordinal, i);
            !added && is_resumed(meetings[found->second], meetings[i]))
            return dated ? Order::date : Order::both;
    return Order::ordinal;
}

void sort_by_time(const Meetings& meetings, Indices& of_body) {
    const auto order = order_of(meetings, of_body);
    constexpr auto unknown = std::numeric_limits<int>::max();
    const auto ordinal = [&](std::size_t i) {
        return order == Order::date ? 0 : meetings[i].ordinal.value_or(unknown);
    };
    const auto date = [&](std::size_t i) {
        if (order == Order::ordinal) return std::chrono::sys_days{};
        return meetings[i].date ? std::chrono::sys_days(*meetings[i].date) : std::chrono::sys_days::max();
    };
    std::ranges::sort(of_body, [&](std::size_t a, std::size_t b) {
        if (ordinal(a) != ordinal(b)) return ordinal(a) < ordinal(b);
        if (date(a) != date(b)) return date(a) < date(b);
        return reads_before(meetings[a], meetings[b]);
    });
}

/// Whether two reports of one body are of the same meeting: drafts, revisions, other files of one report.
bool same_meeting(const RegisterMeeting& a, const RegisterMeeting& b) {
    if (!a.sha256.empty() && a.sha256 == b.sha256) return true;
    if (a.ordinal && b.ordinal && a.ordinal != b.ordinal) return false;
    if (a.start && b.start && a.start != b.start) return false;
    if (a.id && b.id && key_of(a) == key_of(b)) return true;
    return a.ordinal && b.ordinal && a.start && b.start;
}

/// Adds the meetings of one body to the plan, in order.
class BodyPlanner {
public:
    BodyPlanner(const Meetings& meetings, MeetingPlan& plan) : meetings_(meetings), plan_(plan) {}

    void add(const Indices& sorted, std::size_t series) {
        std::map<std::string, Indices> by_trait;
        std::vector<Indices> groups;
        for (const auto i : sorted) {
            const auto group = find_group(by_trait, groups, i);
            for (const auto& trait : traits(meetings_[i])) by_trait[trait].push_back(group);
        }
        for (const auto& group : groups) add_meeting(group, series);
    }

private:
    /// What reports of one meeting have at least one of in common.
    static std::vector<std::string> traits(const RegisterMeeting& meeting) {
        std::vector<std::string> all{"k" + key_of(meeting), "h" + meeting.sha256};
        if (meeting.ordinal) all.push_back(fmt::format("n{}", *meeting.ordinal));
        return all;
    }

    std::size_t find_group(std::map<std::string, Indices>& by_trait, std::vector<Indices>& groups, std::size_t i) {
        for (const auto& trait : traits(meetings_[i]))
            for (const auto group : by_trait[trait])
                if (same_meeting(meetings_[groups[group].front()], meetings_[i])) {
                    groups[group].push_back(i);
                    return group;
                }
        groups.push_back({i});
        return groups.size() - 1;
    }

    void add_meeting(const Indices& group, std::size_t series) {
        const auto stands = *std::ranges::max_element(
            group, [&](std::size_t a, std::size_t b) { return reads_before(meetings_[a], meetings_[b]); });
        auto meeting = meetings_[stands];
        meeting.series = series;
        const auto times = ++used_[meeting.key = key_of(meeting)];
        if (times > 1) meeting.key += fmt::format("~{}", times);
        for (const auto i : group)
            if (i != stands)
                plan_.left_out.push_back({meetings_[i].name, meeting.name, meetings_[i].sha256 == meeting.sha256});
        plan_.meetings.push_back(std::move(meeting));
        plan_.inputs.push_back(stands);
    }

    const Meetings& meetings_;
    MeetingPlan& plan_;
    std::unordered_map<std::string, std::size_t> used_{}; ///< Keys, and how often.
};

} // namespace

RegisterMeeting meeting_of(const Report& report) {
    const auto& metadata = report.metadata;
    RegisterMeeting meeting;
    meeting.id = metadata.id;
    meeting.body = metadata.meeting.body;
    meeting.body_id = metadata.meeting.body_id;
    meeting.ordinal = metadata.meeting.ordinal;
    meeting.start = metadata.meeting.start;
    meeting.date = metadata.meeting.end ? metadata.meeting.end : metadata.date ? metadata.date : meeting.start;
    meeting.name = report.source.name;
    meeting.sha256 = report.source.sha256;
    meeting.key = key_of(meeting);
    return meeting;
}

MeetingPlan plan_meetings(std::vector<RegisterMeeting> meetings, const TrackOptions& options) {
    const auto series = tracking::find_series(meetings, options.one_body);
    std::vector<Indices> bodies;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        if (series[i] >= bodies.size()) bodies.resize(series[i] + 1);
        bodies[series[i]].push_back(i);
    }
    MeetingPlan plan;
    BodyPlanner planner(meetings, plan);
    for (std::size_t s = 0; s < bodies.size(); ++s) {
        sort_by_time(meetings, bodies[s]);
        planner.add(bodies[s], s);
    }
    return plan;
}

} // namespace wsis

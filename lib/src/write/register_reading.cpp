#include "write/register_reading.hpp"

#include "write/counted.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace wsis::write {

namespace {

long days_between(const Date& from, const Date& to) {
    return static_cast<long>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

/// Of meetings in order, `evidence` or `history`: moves `at` behind those before `meeting`.
template <class Entry>
const Entry* next_at(const std::vector<Entry>& entries, std::size_t& at, std::size_t meeting) {
    while (at < entries.size() && entries[at].meeting < meeting) ++at;
    return at < entries.size() && entries[at].meeting == meeting ? &entries[at++] : nullptr;
}

bool is_earlier(const DueEntry& a, const DueEntry& b) {
    const auto& left = a.deadline->end;
    const auto& right = b.deadline->end;
    return left && right ? *left < *right : left.has_value() && !right;
}

} // namespace

std::string_view meaning_of(ChainStatus status) {
    switch (status) {
    case ChainStatus::fresh:
        return "stands there for the first time";
    case ChainStatus::repeated:
        return "stands there in the same words";
    case ChainStatus::reworded:
        return "stands there in other words";
    case ChainStatus::reported_done:
        return "gone, and a later report says that it was done";
    case ChainStatus::not_repeated:
        return "gone, and no report says plainly that it was done";
    }
    return {};
}

std::vector<BodyMeetings> bodies_of(const Register& known) {
    std::vector<BodyMeetings> out;
    for (std::size_t at = 0; at < known.meetings.size(); ++at) {
        const auto& meeting = known.meetings[at];
        if (at == 0 || known.meetings[at - 1].series != meeting.series) out.push_back({at, at, {}});
        auto& body = out.back();
        body.end = at + 1;
        if (meeting.body) body.name = *meeting.body;
        if (body.name.empty() && meeting.body_id) body.name = *meeting.body_id;
    }
    return out;
}

std::vector<ChainCell> cells_of(const Register& known, const Chain& chain) {
    std::vector<ChainCell> out;
    auto last = chain.last().meeting;
    if (!chain.evidence.empty())
        last = std::max(last, chain.evidence.back().meeting);
    else if (!known.is_last(last))
        ++last;
    std::size_t appearance = 0;
    std::size_t evidence = 0;
    for (auto meeting = chain.history.front().meeting; meeting <= last && meeting < known.meetings.size(); ++meeting) {
        ChainCell cell;
        cell.meeting = meeting;
        cell.state = ChainStatus::not_repeated;
        cell.appearance = next_at(chain.history, appearance, meeting);
        while (const auto* said = next_at(chain.evidence, evidence, meeting)) cell.evidence.push_back(said);
        if (cell.appearance)
            cell.state = cell.appearance->change;
        else if (!cell.evidence.empty())
            cell.state = ChainStatus::reported_done;
        out.push_back(std::move(cell));
    }
    return out;
}

std::string kinds_of(const Appearance& appearance) {
    std::string out;
    for (const auto kind : appearance.kinds)
        if (kind != DiffKind::reworded) out += fmt::format("{}{}", out.empty() ? "" : ", ", wsis::name_of(kind));
    return out;
}

std::string asks_of(const Appearance& appearance) {
    return fmt::format("{}{}{}", json::name_of(appearance.force), appearance.addressees.empty() ? "" : " to ",
                       fmt::join(appearance.addressees, ", "));
}

std::string_view name_of(DueState state) {
    switch (state) {
    case DueState::due:
        return "due";
    case DueState::overdue:
        return "overdue";
    case DueState::open:
        break;
    }
    return {};
}

DueState due_state(const Chain& chain, const RegisterDeadline& deadline, const std::optional<Date>& as_of) {
    if (!as_of || !deadline.end || chain.status == ChainStatus::reported_done) return DueState::open;
    return *deadline.end < *as_of ? DueState::overdue : DueState::due;
}

std::string due_note(const Chain& chain, const RegisterDeadline& deadline, const std::optional<Date>& as_of) {
    const auto state = due_state(chain, deadline, as_of);
    if (state == DueState::open) return {};
    const auto days = days_between(*as_of, *deadline.end);
    if (days == 0) return " (due today)";
    const auto count = counted(static_cast<std::size_t>(days < 0 ? -days : days), "day");
    return days < 0 ? fmt::format(" (overdue by {})", count) : fmt::format(" (due in {})", count);
}

std::vector<DueGroup> due_groups(const Register& known, const std::optional<Date>& as_of) {
    std::map<std::string, std::vector<DueEntry>, std::less<>> groups;
    for (const auto& chain : known.chains) {
        if (chain.status == ChainStatus::reported_done) continue;
        for (const auto& deadline : chain.last().deadlines) {
            const DueEntry entry{&chain, &deadline, due_state(chain, deadline, as_of)};
            for (const auto& addressee : chain.last().addressees) groups[addressee].push_back(entry);
            if (chain.last().addressees.empty()) groups[{}].push_back(entry);
        }
    }
    std::vector<DueGroup> out;
    for (auto& [addressee, entries] : groups) {
        std::stable_sort(entries.begin(), entries.end(), is_earlier);
        DueGroup group;
        group.addressee = addressee;
        group.entries = std::move(entries);
        out.push_back(std::move(group));
    }
    if (!out.empty() && out.front().addressee.empty()) std::rotate(out.begin(), out.begin() + 1, out.end());
    return out;
}

} // namespace wsis::write

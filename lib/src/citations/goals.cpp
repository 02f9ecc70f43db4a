#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "text/ascii.hpp"

#include <fmt/format.h>

namespace wsis::citations {

namespace {

constexpr int most_action_lines = 11; ///< C1 to C11 (Geneva Plan of Action).
constexpr int most_goals = 17;        ///< UNGA resolution 70/1.

/// "C7", "C11".
bool is_action_code(const Reading& reading, std::size_t at) {
    if (!reading.upper(at) || !reading.word(at, "c"_w) || !reading.joined(at + 1) || !reading.number(at + 1))
        return false;
    return reading.value(at + 1) >= 1 && reading.value(at + 1) <= most_action_lines;
}

/// "9", "9.c", "17.8": the end, or `at`.
std::size_t goal_end(const Reading& reading, std::size_t at) {
    if (!reading.number(at) || reading[at].size() > 2 || counts_something(reading, at)) return at;
    const auto target = at + 2;
    if (!reading.sign(at + 1, U'.') || !reading.joined(at + 1) || !reading.joined(target)) return at + 1;
    return reading.number(target) || (reading.word(target) && reading[target].size() == 1) ? target + 1 : at + 1;
}

bool begins_goals(const Reading& reading, std::size_t at) {
    return reading.word(at, "sdg"_w) || reading.word(at, "sdgs"_w) ||
           (reading.word(at, "sustainable"_w) && reading.word(at + 1, "development"_w));
}

/// Behind "target" alone: "9.c" can be nothing else, "9.1" may be a measure unless it is said whose target it is.
bool is_bare_target(const Reading& reading, std::size_t at) {
    const auto end = goal_end(reading, at);
    if (end != at + 3 || reading.value(at) < 1 || reading.value(at) > most_goals) return false;
    if (!reading.number(at + 2)) return true;
    const auto next = reading.word(end + 1, "the"_w) ? end + 2 : end + 1;
    return reading.word(end, "of"_w) && begins_goals(reading, next);
}

/// The words in front of the number of a goal.
struct GoalHead {
    std::size_t end = 0;
    bool plural = false;
};

/// "SDG", "SDGs", "SDG target", "Sustainable Development Goals", "target" where a target follows.
std::optional<GoalHead> scan_goal_head(const Reading& reading, std::size_t at) {
    const bool targets = reading.word(at, "targets"_w);
    if (targets || reading.word(at, "target"_w))
        return is_bare_target(reading, at + 1) ? std::optional(GoalHead{at + 1, targets}) : std::nullopt;
    GoalHead head{at + 1, reading.word(at, "sdgs"_w)};
    if (reading.word(at, "sustainable"_w)) {
        head = {at + 3, reading.word(at + 2, "goals"_w)};
        if (!reading.word(at + 1, "development"_w) || (!head.plural && !reading.word(at + 2, "goal"_w)))
            return std::nullopt;
    }
    if (reading.word(head.end, "target"_w) || reading.word(head.end, "targets"_w) || reading.word(head.end, "goal"_w)) {
        head.plural = head.plural || reading.word(head.end, "targets"_w);
        ++head.end;
    }
    if (reading.sign(head.end, U'-') && reading.joined(head.end)) ++head.end;
    return head;
}

} // namespace

std::size_t scan_action_lines(const Reading& reading, std::size_t at, Findings& findings) {
    if (!reading.word(at + 1, "line"_w) && !reading.word(at + 1, "lines"_w)) return at;
    const auto begin = at > findings.floor() && reading.word(at - 1, "wsis"_w) ? at - 1 : at;
    auto end = at;
    for (auto next = at + 2; next != 0 && is_action_code(reading, next); next = next_member(reading, end)) {
        Citation citation;
        citation.kind = CitationKind::action_line;
        citation.number = std::string(reading.view(next, next + 2));
        citation.id = fmt::format("wsis:C{}", reading.value(next + 1));
        citation.body = "WSIS";
        const auto first = end == at ? begin : next;
        end = next + 2;
        findings.add(std::move(citation), first, end);
    }
    return end;
}

std::size_t scan_goals(const Reading& reading, std::size_t at, Findings& findings) {
    const auto head = scan_goal_head(reading, at);
    if (!head) return at;
    auto end = at;
    for (auto next = head->end; next != 0; next = head->plural ? next_member(reading, end) : 0) {
        const auto goal = goal_end(reading, next);
        if (goal == next) break;
        Citation citation;
        citation.kind = CitationKind::sdg;
        citation.number = canon(reading.view(next, goal));
        citation.id = fmt::format("sdg:{}", text::lower(*citation.number));
        citation.body = "UNGA";
        const auto first = end == at ? at : next;
        end = goal;
        findings.add(std::move(citation), first, end);
    }
    return end;
}

} // namespace wsis::citations

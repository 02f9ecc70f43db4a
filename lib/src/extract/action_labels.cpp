#include "extract/action_labels.hpp"

#include "extract/addressees.hpp"
#include "profile/word_table.hpp"

namespace wsis::extract {

namespace {

using profile::WordRole;

struct LabelWord {
    std::string_view verb{};
    Force force = Force::decision;
};

constexpr profile::WordTable label_words{{
    profile::WordRow<LabelWord>{"action", {"action", Force::instruction}},
    {"actions", {"action", Force::instruction}},
    {"decision", {"decide", Force::decision}},
    {"decisions", {"decide", Force::decision}},
    {"recommendation", {"recommend", Force::recommendation}},
    {"recommendations", {"recommend", Force::recommendation}},
}};

constexpr std::size_t longest_phrase = 8; // "Action point MSC-99/3:"

/// Behind the colon of the label, or 0.
std::size_t label_end(const Sentence& s) {
    for (std::size_t at = 1; at < s.size() && at <= longest_phrase; ++at) {
        if (s.is_sign(at, U':')) return at + 1;
        if (s.is_sign(at, U'-') && s[at].spaced && at + 1 < s.size() && s[at + 1].spaced) return at + 1;
        const bool part = s[at].kind == TokenKind::number || s[at].kind == TokenKind::sign ||
                          s.is_word(at, "point"_w) || s.is_word(at, "points"_w) || s.is_word(at, "item"_w) ||
                          s.is_word(at, "items"_w) || s[at].upper || s.is(at, WordRole::aside);
        if (!part) return 0;
    }
    return 0;
}

/// "Action (Secretariat):": who must act, by the label itself.
std::vector<std::string> read_label_owner(const Sentence& s, std::size_t label_end) {
    for (std::size_t at = 1; at + 1 < label_end; ++at) {
        if (!s.is_sign(at, U'(') || !s.is(at, WordRole::aside)) continue;
        auto last = at + 1;
        while (last < label_end && !s.is_sign(last, U')')) ++last;
        // what stands in brackets takes no part in the sentence, but is one here
        const Sentence inner(s.text(), s.tokens().subspan(at + 1, last - at - 1), s.added());
        return read_addressees(inner, {0, inner.size()}, true);
    }
    return {};
}

/// Who must act: before "to", or the actor before "should".
std::vector<std::string> read_assignee(const Sentence& s, std::size_t first) {
    if (s.is_word(first, "that"_w)) { // "Recommendation 5: that the Council extend"
        const auto end = actor_end(s, first + 1, s.size());
        return end > first + 1 ? read_addressees(s, {first + 1, end}, true) : std::vector<std::string>{};
    }
    const auto end = actor_end(s, first, s.size());
    if (end > first && (s.is(end, WordRole::modal) || s.is(end, WordRole::to) || end >= s.size()))
        return read_addressees(s, {first, end}, true);
    for (auto at = first; at < s.size() && at < first + 16; ++at) {
        if (s.is(at, WordRole::be) || s.is(at, WordRole::modal)) break;
        if (s.is(at, WordRole::to))
            return s[first].capital ? read_addressees(s, {first, at}, false) : std::vector<std::string>{};
    }
    return {};
}

} // namespace

bool is_label_word(const Token& token) { return label_words.contains(token); }

std::vector<Act> read_labelled(const Sentence& s, const Surroundings& around) {
    if (s.size() < 2) return {};
    const auto* word = label_words.find(s[0]);
    if (word == nullptr) return {};
    const auto first = label_end(s);
    if (first == 0) return {};
    bool says = around.list_follows;
    for (auto at = first; at < s.size() && !says; ++at) says = s[at].kind == TokenKind::word;
    if (!says) return {};
    if (word->force == Force::decision) {
        auto acts = read_acts(Sentence(s.text(), s.tokens().subspan(first), s.added()), around);
        // "Decision: Agreed to meet" is labelled, and needs no subject
        std::erase_if(acts, [](const Act& act) { return !act.why.empty() || act.verb_at == 0; });
        for (auto& act : acts) {
            act.range.first += first;
            act.range.last += first;
        }
        if (!acts.empty()) {
            acts.front().range.first = 0;
            return acts;
        }
    }
    Act act;
    act.range = {0, s.size()};
    act.verb = word->verb;
    act.force = word->force;
    if (word->force != Force::decision) act.addressees = read_label_owner(s, first);
    if (word->force != Force::decision && act.addressees.empty()) act.addressees = read_assignee(s, first);
    return {act};
}

} // namespace wsis::extract

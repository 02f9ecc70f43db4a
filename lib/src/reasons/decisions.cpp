#include "extract/action_labels.hpp"
#include "extract/clauses.hpp"
#include "extract/sentences.hpp"
#include "extract/verb_groups.hpp"
#include "reasons/row_texts.hpp"
#include "wsis/explain.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis {

namespace {

using extract::Act;
using extract::Sentence;
using extract::Token;

void add_row(std::string row, std::vector<std::string>& rows) {
    if (!row.empty() && std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(std::move(row));
}

/// The rows of the verb, and of the one that takes its place: "decided to request".
void add_verb_rows(const Sentence& sentence, const Act& act, std::vector<std::string>& rows) {
    add_row(reasons::verb_row(sentence[act.verb_at], sentence.added()), rows);
    const auto outer = profile::find_verb(sentence[act.verb_at], sentence.added());
    if (!outer || outer.verb->lemma == act.verb) return;
    for (auto at = act.verb_at + 1; at < act.range.last; ++at)
        if (const auto inner = profile::find_verb(sentence[at], sentence.added());
            inner && inner.verb->lemma == act.verb)
            return add_row(reasons::verb_row(sentence[at], sentence.added()), rows);
}

/// The row of the last word in the name that has one: that is its head.
void add_actor_row(std::string_view name, const profile::Rows* added, std::vector<std::string>& rows) {
    std::vector<Token> tokens;
    extract::tokenize(name, tokens);
    for (auto at = tokens.size(); at-- > 0;)
        if (auto row = reasons::actor_row(name, tokens, at, added); !row.empty()) return add_row(std::move(row), rows);
}

std::string_view rule_of(const Sentence& sentence, const Act& act) {
    const auto group = extract::read_verb_group(sentence, act.verb_at);
    if (!group.passive) return "active verb, its subject decides";
    if (group.first > 0 && sentence.is_word(group.first - 1, extract::word_key("it")))
        return "passive verb behind \"it\"";
    const auto match = profile::find_verb(sentence[act.verb_at], sentence.added());
    if (match && (match.verb->uses & profile::addressing) != 0) return "passive verb, its subject is asked to act";
    return "passive verb, its subject is the outcome";
}

DecisionExplanation explain_act(const Sentence& sentence, const Act& act, bool labelled) {
    DecisionExplanation one;
    one.begin = sentence[act.range.first].begin;
    one.text = sentence.text().substr(one.begin, sentence[act.range.last - 1].end - one.begin);
    one.force = json::name_of(act.why.empty() ? act.force : Force::remark);
    one.verb = act.verb;
    one.decider = act.decided_by.value_or("");
    one.why = act.why;
    for (const auto& name : act.addressees) one.addressees.push_back(name.empty() ? "whom \"it\" means" : name);
    const bool by_label = labelled && act.verb_at == 0;
    one.rule = by_label ? "label in front" : rule_of(sentence, act);
    if (!by_label) add_verb_rows(sentence, act, one.rows);
    add_actor_row(one.decider, sentence.added(), one.rows);
    for (const auto& name : act.addressees) add_actor_row(name, sentence.added(), one.rows);
    return one;
}

} // namespace

std::vector<DecisionExplanation> explain_decisions(std::string_view text, const Profile& profile) {
    std::vector<Token> tokens;
    extract::tokenize(text, tokens);
    std::vector<extract::TokenRange> ranges;
    extract::split_sentences(tokens, ranges, profile.rows());
    std::vector<DecisionExplanation> all;
    for (const auto& range : ranges) {
        const auto size = std::min(range.last - range.first, extract::longest_sentence);
        const Sentence sentence(text, std::span(tokens).subspan(range.first, size), profile.rows());
        if (sentence.size() == 0) continue;
        auto acts = extract::read_labelled(sentence, {});
        const bool labelled = !acts.empty();
        if (acts.empty()) acts = extract::read_acts(sentence, {});
        for (const auto& act : acts) all.push_back(explain_act(sentence, act, labelled));
    }
    return all;
}

} // namespace wsis

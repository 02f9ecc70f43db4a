#include "extract/verb_groups.hpp"

#include "profile/time_words.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActVerb;
using profile::VerbMatch;
using profile::WordRole;

constexpr std::size_t light_verb_reach = 8; // "expressed its deep and sincere appreciation"

bool begins_infinitive(const Sentence& s, std::size_t at, bool list_follows) {
    while (at < s.size() && s.is(at, WordRole::adverb)) ++at;
    if (at >= s.size()) return list_follows;
    if (is_clause_sign(s, at)) return true;
    switch (s.role(at)) {
    case WordRole::content:
        return s[at].kind == TokenKind::word && !s[at].capital;
    case WordRole::be:
    case WordRole::have:
    case WordRole::past_verb: // "put", "set"
    case WordRole::auxiliary_do:
    case WordRole::aside:
        return true; // "to (i) revise"
    default:
        return false;
    }
}

/// "established under item 5", "adopted in 2012", "approved at the last session": what was done, not who did it.
bool begins_participle(const Sentence& s, std::size_t next) {
    if (next + 1 >= s.size() || !s.is(next, WordRole::preposition)) return false;
    switch (s[next].key) {
    case "under"_w:
    case "at"_w:
    case "during"_w:
    case "pursuant"_w:
    case "from"_w:
        return true;
    case "in"_w:
    case "on"_w:
        return s[next + 1].kind == TokenKind::number || s[next + 1].capital;
    default:
        return false;
    }
}

} // namespace

bool is_clause_sign(const Sentence& s, std::size_t at) {
    if (s.is_sign(at, U';') || s.is_sign(at, U':')) return true;
    return s.is_sign(at, U'-') && s[at].spaced && at + 1 < s.size() && s[at + 1].spaced;
}

bool is_repeated(const Sentence& s, std::size_t at) {
    return at > 1 && s.is_word(at - 2, "re"_w) && s.is_sign(at - 1, U'-') && !s[at].spaced;
}

bool precedes_noun(const Sentence& s, std::size_t at) {
    switch (s.role(at)) {
    case WordRole::article:
    case WordRole::possessive:
    case WordRole::quantifier:
    case WordRole::preposition:
        return true;
    default:
        return false;
    }
}

bool is_ed_verb(const Sentence& s, std::size_t at) {
    return s[at].kind == TokenKind::word && s[at].size() > 4 && s.is(at, WordRole::content) &&
           s.word(at).ends_with("ed") && at > 0 && !precedes_noun(s, at - 1);
}

namespace {

/// "the gaps", "its reply": an object, but not "this morning".
bool has_object(const Sentence& s, std::size_t verb_at) {
    const auto next = verb_at + 1;
    if (!s.is(next, WordRole::article) && !s.is(next, WordRole::possessive) && !s.is(next, WordRole::quantifier))
        return false;
    return next + 1 < s.size() && !profile::begins_time(s[next + 1]) && !profile::is_period(s[next + 1]);
}

} // namespace

VerbGroup read_verb_group(const Sentence& s, std::size_t verb_at) {
    VerbGroup group;
    bool joined = false;
    group.first = verb_at;
    if (is_repeated(s, verb_at)) group.first -= 2;
    while (group.first > 0) {
        const auto before = group.first - 1;
        switch (s.role(before)) {
        case WordRole::adverb:
            break;
        case WordRole::be:
            if (joined && has_object(s, verb_at)) return group; // "was printed and noted the gaps"
            group.passive = true;
            group.present_be = s.is_word(before, "is"_w) || s.is_word(before, "are"_w);
            break;
        case WordRole::have:
            group.perfect = true;
            group.pluperfect = s.is_word(before, "had"_w);
            break;
        case WordRole::modal:
            group.modal = true;
            break;
        case WordRole::auxiliary_do:
            group.helped = true;
            break;
        case WordRole::negation:
            group.negated = true;
            break;
        case WordRole::to:
            group.infinitive = true;
            return group;
        case WordRole::conjunction: // "considered and approved", "was discussed and approved"
            if (before < 2 || !s.is_word(before, "and"_w) || !is_ed_verb(s, before - 1)) return group;
            group.first = before - 1;
            joined = true;
            continue;
        default:
            return group;
        }
        group.first = before;
    }
    return group;
}

bool is_its_noun(const Sentence& s, const ActVerb& verb, std::size_t at) {
    return s[at].kind == TokenKind::word &&
           std::any_of(verb.needs.begin(), verb.needs.end(),
                       [&](std::string_view need) { return !need.empty() && s[at].key == word_key(need); });
}

bool takes_its_noun(const Sentence& s, const ActVerb& verb, std::size_t at) {
    if (verb.needs[0].empty() || noun_behind(s, verb, at) != no_token) return true;
    if ((verb.uses & profile::outcome) == 0) return false;
    for (auto i = at; i > 0 && at - i < light_verb_reach; --i)
        if (is_its_noun(s, verb, i - 1)) return true;
    return false;
}

VerbMatch verb_with_noun(const Sentence& s, std::size_t at) {
    auto match = profile::find_verb(s[at], s.added());
    while (match && !takes_its_noun(s, *match.verb, at)) match.verb = profile::next_sense(match.verb);
    return match;
}

std::size_t noun_behind(const Sentence& s, const ActVerb& verb, std::size_t at) {
    const auto reach = std::min(s.size(), at + 1 + ((verb.uses & profile::particle) != 0 ? 1 : light_verb_reach));
    for (auto i = at + 1; i < reach; ++i) {
        if (is_its_noun(s, verb, i)) return i;
        if (s.is_sign(i, U',') || s.is_sign(i, U'.') || is_clause_sign(s, i)) break;
    }
    return no_token;
}

bool is_finite(const Sentence& s, const VerbMatch& match, std::size_t at, const VerbGroup& group) {
    if (group.perfect) return match.is(profile::participle_form);
    if (group.first > 0 && precedes_noun(s, group.first - 1)) return false; // "their support", "the requested fee"
    if (group.modal || group.helped) return match.is(profile::base_form) || match.is(profile::participle_form);
    if (match.is(profile::past_form)) return true;
    switch (at + 1 < s.size() ? s.role(at + 1) : WordRole::content) { // "requests were", "support of"
    case WordRole::be:
    case WordRole::have:
    case WordRole::modal:
    case WordRole::auxiliary_do:
        return false;
    default:
        return !s.is_word(at + 1, "of"_w) && !s.is_word(at + 1, "from"_w) && !s.is_word(at + 1, "for"_w);
    }
}

bool fits_active(const Sentence& s, const ActVerb& verb, std::size_t at) {
    const auto next = at + 1;
    if ((verb.uses & profile::listing) != 0 && !s.is_sign(s.size() - 1, U':')) return false;
    if ((verb.uses & profile::clausal) != 0)
        return next >= s.size() || s.is_word(next, "that"_w) || s.is(next, WordRole::to) || s.is_sign(next, U':') ||
               s.is_sign(next, U',') || s.is_word(next, "not"_w) || s.is_word(next, "as"_w) ||
               s.is(next, WordRole::adverb);
    // "called on Governments" is no place or time of what was called
    if ((verb.uses & profile::particle) == 0 && begins_participle(s, next)) return false;
    switch (word_key(verb.lemma)) {
    case "refer"_w:
        return !s.is(next, WordRole::to); // "referred to the document"
    case "rule"_w:
        return !s.is_word(next, "out"_w);
    case "ask"_w:
        return !s.is(next, WordRole::subordinator) && !s.is_word(next, "about"_w); // a question
    case "determine"_w:
        return !s.is_word(next, "that"_w) && !s.is(next, WordRole::subordinator);
    default:
        return true;
    }
}

std::size_t find_infinitive(const Sentence& s, std::size_t from, bool list_follows) {
    for (auto at = from; at < s.size(); ++at) {
        if (is_clause_sign(s, at) || s.is(at, WordRole::relative)) break;
        if (s.is(at, WordRole::to) && begins_infinitive(s, at + 1, list_follows)) return at;
    }
    return no_token;
}

} // namespace wsis::extract

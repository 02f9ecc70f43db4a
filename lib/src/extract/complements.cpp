#include "extract/complements.hpp"

#include "extract/addressees.hpp"
#include "extract/names.hpp"
#include "extract/verb_groups.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActVerb;
using profile::WordRole;

using Names = std::vector<std::string>;

constexpr std::size_t source_reach = 8; // words between "requested" and "from the Secretariat"
constexpr std::size_t honoured_reach = 5;
constexpr std::size_t adjunct_reach = 12;  // tokens of ", subject to the availability of funds,"
constexpr std::size_t longest_subject = 7; // words of "operators of ..." up to the verb of a that-clause
constexpr std::size_t that_reach = 14;     // words of "agreed, subject to the availability of funds, that"

/// Behind "in principle", "by consensus", ", as a matter of urgency,": how it was agreed, not what.
std::size_t skip_adjunct(const Sentence& s, std::size_t at) {
    const bool manner = (s.is_word(at, "in"_w) && s.is_word(at + 1, "principle"_w)) ||
                        (s.is_word(at, "by"_w) && (s.is_word(at + 1, "consensus"_w) || s.is_word(at + 1, "vote"_w) ||
                                                   s.is_word(at + 1, "acclamation"_w)));
    if (manner) return at + 2;
    if (!s.is_sign(at, U',')) return at;
    for (auto end = at + 2; end < std::min(s.size(), at + adjunct_reach); ++end) {
        if (is_clause_sign(s, end) || s.is(end, WordRole::conjunction) || s.is(end, WordRole::relative)) break;
        if (s.is_sign(end, U',')) return end + 1;
    }
    return at;
}

/// "agreed to invite", "agreed, in principle, to invite": where the infinitive of another verb of the table stands, or
/// `no_token`.
std::size_t wrapped_verb(const Sentence& s, std::size_t at) {
    const auto skip_adverbs = [&](std::size_t i) {
        while (i < s.size() && s.is(i, WordRole::adverb)) ++i;
        return i;
    };
    const auto to = skip_adverbs(skip_adjunct(s, skip_adverbs(at + 1)));
    if (!s.is(to, WordRole::to)) return no_token;
    const auto inner = skip_adverbs(to + 1);
    if (inner >= s.size()) return no_token;
    const auto match = verb_with_noun(s, inner);
    return match && match.is(profile::base_form) && (match.verb->uses & profile::listing) == 0 ? inner : no_token;
}

/// ", and invited", "and requests": the next verb of the sentence, with what joins it in front.
bool begins_next_act(const Sentence& s, std::size_t at) {
    if (!s.is_sign(at, U',') && !s.is(at, WordRole::conjunction)) return false;
    while (s.is_sign(at, U',') || s.is(at, WordRole::conjunction) || s.is(at, WordRole::adverb)) ++at;
    if (at >= s.size() || !s.is(at, WordRole::content)) return false;
    const auto match = profile::find_verb(s[at], s.added());
    return match && (match.is(profile::past_form) || match.is(profile::third_person)) && !s.is_word(at + 1, "by"_w);
}

/// The object up to "for" or "on": who is thanked.
Names read_object(const Sentence& s, std::size_t first, bool known) {
    if (s.is(first, WordRole::pronoun)) return {std::string(pronoun_addressee)};
    auto last = first;
    while (last < s.size() && !is_clause_sign(s, last) && !s.is_sign(last, U'.') && !s.is_word(last, "for"_w) &&
           !s.is_word(last, "on"_w) && !begins_next_act(s, last))
        ++last;
    return read_addressees(s, {first, last}, known);
}

/// "requested a report from the Secretariat".
Names read_source(const Sentence& s, std::size_t first) {
    for (auto at = first; at + 1 < std::min(s.size(), first + source_reach); ++at) {
        if (s.is_sign(at, U',') || is_clause_sign(s, at)) break;
        if (!s.is_word(at, "from"_w)) continue;
        const auto end = actor_end(s, at + 1, s.size());
        return end > at + 1 ? read_addressees(s, {at + 1, end}, true) : Names{};
    }
    return {};
}

/// "agreed that", "agreed, with thanks, that": where "that" opens the clause of the verb, or `no_token`.
std::size_t find_that(const Sentence& s, std::size_t first) {
    for (auto at = first; at < std::min(s.size(), first + that_reach); ++at) {
        if (s.is_word(at, "that"_w)) return at;
        if (is_clause_sign(s, at) || s.is(at, WordRole::be) || s.is(at, WordRole::conjunction)) break;
        if (s.is(at, WordRole::to) && at != first && !s.is(at - 1, WordRole::preposition)) break; // but "subject to"
    }
    return no_token;
}

/// "directed that", "recommended to the Council that", but "urged Parties that are in arrears to".
std::size_t find_proposal(const Sentence& s, const ActVerb& verb, std::size_t at) {
    auto next = at + 1;
    while (s.is(next, WordRole::adverb)) ++next;
    const bool opens = s.is_word(next, "that"_w) || s.is_sign(next, U',') || s.is(next, WordRole::to) ||
                       s.is(next, WordRole::preposition);
    return (verb.uses & profile::addressing) == 0 || opens ? find_that(s, at + 1) : no_token;
}

/// "has completed its work", "was ready", but "is to report": behind "that", what somebody did, not what to do.
bool states_fact(const Sentence& s, std::size_t at) {
    const bool finite = s.is(at, WordRole::have) || s.is(at, WordRole::be) || s.is_word(at, "did"_w);
    return finite && !s.is_word(at, "be"_w) && !s.is(at + 1, WordRole::to);
}

/// "would be closed", "be held": behind "that", what is to be done with it. Those who "would be asked" or "thanked" are
/// somebody all the same.
bool suffers(const Sentence& s, std::size_t at) {
    while (s.is(at, WordRole::modal) || s.is(at, WordRole::adverb) || s.is(at, WordRole::negation)) ++at;
    if (!s.is_word(at, "be"_w)) return false;
    do ++at;
    while (s.is(at, WordRole::adverb));
    if (at >= s.size() || s[at].kind != TokenKind::word) return false;
    const auto match = profile::find_verb(s[at], s.added());
    if (match && (match.verb->uses & (profile::addressing | profile::honouring)) != 0) return false;
    const auto word = s.word(at);
    return s.is(at, WordRole::past_verb) || (word.size() > 4 && (word.ends_with("ed") || word.ends_with("wn")));
}

/// Behind "that", the end of a subject that no table knows, where its verb shows it to be somebody: "fishing fleets use
/// hooks", "the ferry should report". `no_token` if there is none, or it is an event.
std::size_t find_agent_verb(const Sentence& s, std::size_t first) {
    const auto start = skip_determiners(s, first, s.size());
    auto at = start;
    while (at < std::min(s.size(), start + longest_subject) && s.is(at, WordRole::content)) {
        const auto before = at > start ? s.word(at - 1) : std::string_view{};
        // "fleets use", "the crew test the alarm", but "the fleet review process"
        const bool parted = before.ends_with('s') || s.is(at + 1, WordRole::article) ||
                            s.is(at + 1, WordRole::possessive) || s.is(at + 1, WordRole::quantifier) ||
                            s.is(at + 1, WordRole::preposition);
        if (at > start && parted && profile::is_agent_verb(s[at])) break;
        ++at;
    }
    if (at == start || at >= s.size() || profile::is_event_noun(s.word(at - 1)) ||
        profile::find_actor(s[at - 1], s.added()).kind != profile::ActorKind::none)
        return no_token;
    auto verb = at;
    while (s.is(verb, WordRole::modal) || s.is(verb, WordRole::adverb) || s.is(verb, WordRole::negation)) ++verb;
    return verb < s.size() && profile::is_agent_verb(s[verb]) ? at : no_token;
}

/// "recommended to the Council that", "agreed that the Secretariat should": who must act.
Names read_proposed(const Sentence& s, std::size_t verb_at, std::size_t that) {
    const auto told = verb_at + 2;
    if (s.is(verb_at + 1, WordRole::to) && actor_end(s, told, that) > told)
        return read_addressees(s, {told, that}, true);
    if (s.is(that + 1, WordRole::pronoun) && !s.is_word(that + 1, "it"_w) && !s.is_word(that + 1, "there"_w))
        return {std::string(pronoun_addressee)}; // "asked that he circulate the slides"
    const auto end = actor_end(s, that + 1, s.size());
    if (states_fact(s, end) || suffers(s, end)) return {};
    if (end > that + 1) return read_addressees(s, {that + 1, end}, true);
    const auto verb = find_agent_verb(s, that + 1);
    return verb != no_token ? read_addressees(s, {that + 1, verb}, false) : Names{};
}

/// "Management", "the High Commissioner": capitals throughout.
bool is_proper(const Sentence& s, TokenRange phrase) {
    const auto first = skip_determiners(s, phrase.first, phrase.last);
    for (auto at = first; at < phrase.last; ++at)
        if (!s.is(at, WordRole::content) || !s[at].capital) return false;
    return first < phrase.last;
}

/// "the laboratory": someone no table knows, but known to those who read; and no text and no event.
bool is_definite_actor(const Sentence& s, TokenRange phrase) {
    if (!s.is(phrase.first, WordRole::article) && !s.is(phrase.first, WordRole::all)) return false;
    const auto name = read_name(s, phrase);
    return !name.empty() && name.actor.kind == profile::ActorKind::none && name.range.last == phrase.last &&
           !profile::is_event_noun(s.word(name.noun));
}

/// Who is asked: the object in front of "to" and a verb, or of a list.
Names read_asked(const Sentence& s, const ActVerb& verb, std::size_t at, bool list_follows) {
    const bool called = (verb.uses & profile::particle) != 0; // "called upon"
    const auto first = at + (called ? 2 : 1);
    if (s.is(first, WordRole::pronoun)) return {std::string(pronoun_addressee)};
    // "recommended to the Council the adoption of", but "recommended to nominate contact points"
    if (s.is(first, WordRole::to) &&
        (s.is(first + 1, WordRole::article) || (first + 1 < s.size() && s[first + 1].capital))) {
        const auto end = actor_end(s, first + 1, s.size());
        return end > first + 1 ? read_addressees(s, {first + 1, end}, true) : Names{};
    }
    const bool colon = s.is_sign(s.size() - 1, U':');
    auto last = find_infinitive(s, first, list_follows);
    if (last == no_token && (colon || list_follows)) last = s.size() - (colon ? 1 : 0);
    if (last == no_token && called) last = s.size();
    if (last != no_token && last > first) {
        if (s.is_word(last + 1, "be"_w)) return {}; // "requested changes to be made"
        auto names =
            read_addressees(s, {first, last}, (verb.uses & profile::demanding) != 0 && !is_proper(s, {first, last}));
        if (!names.empty()) return names;
        if (is_definite_actor(s, {first, last})) return read_addressees(s, {first, last}, false);
    }
    const auto end = actor_end(s, first, s.size()); // "invited observers to the meeting"
    return end > first ? read_addressees(s, {first, end}, true) : read_source(s, first);
}

} // namespace

Names read_honoured(const Sentence& s, std::size_t first) {
    for (auto at = first; at < std::min(s.size(), first + honoured_reach); ++at) {
        if (s.is_word(at, "for"_w)) break;
        if (s.is(at, WordRole::to) || s.is_word(at, "towards"_w) || s.is_word(at, "toward"_w))
            return read_object(s, at + 1, false);
    }
    return {};
}

Complement read_complement(const Sentence& s, const ActVerb& outer, std::size_t outer_at, bool list_follows) {
    Complement complement{&outer, {}, outer_at + 1};
    const auto* verb = &outer;
    auto at = outer_at;
    if ((outer.uses & profile::wrapping) != 0) {
        if (const auto inner = wrapped_verb(s, outer_at); inner != no_token) {
            verb = verb_with_noun(s, inner).verb;
            at = inner;
            if (verb->force != outer.force) complement.verb = verb;
        }
    }
    complement.end = at + 1;
    if (!verb->needs[0].empty()) // "thanks" of "expressed its thanks" is no verb of its own
        if (const auto noun = noun_behind(s, *verb, at); noun != no_token) complement.end = noun + 1;
    const bool known = (verb->uses & profile::demanding) != 0;
    if ((verb->uses & profile::honouring) != 0) {
        complement.addressees =
            verb->needs[0].empty() ? read_object(s, at + 1, known) : read_honoured(s, complement.end);
    } else if (const auto that = (verb->uses & profile::proposing) != 0 ? find_proposal(s, *verb, at) : no_token;
               that != no_token) {
        complement.addressees = read_proposed(s, at, that);
    } else if ((verb->uses & profile::addressing) != 0) {
        complement.addressees = read_asked(s, *verb, at, list_follows);
    }
    return complement;
}

} // namespace wsis::extract

#include "extract/past_deeds.hpp"

#include "extract/verb_groups.hpp"
#include "extract/word_set.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::WordRole;

constexpr std::size_t longest_phrase = 12; // words from the verb to "by": "had been sent to the Secretariat by"
constexpr std::size_t longest_group = 5;   // words from "had" to its verb
constexpr std::size_t longest_clause = 60; // words on either side that tell the tense

/// Participles that do not end in "ed", and states that are reached: "was complete by".
constexpr WordSet done{"done given written taken shown drawn chosen come complete ready available"};

/// What is still to come even when it is told in the past: "replies were expected by 5 May".
constexpr WordSet ahead{"expected planned scheduled required needed intended foreseen supposed obliged envisaged "
                        "extended postponed fixed called anticipated solicited sought awaited"};

/// Verbs without object, which are no attributes: "67 administrations replied by 5 May".
constexpr WordSet plain_deeds{"replied responded answered arrived came"};

/// An act that demands something by the day: "comments were requested by 5 May".
bool asks(const Sentence& s, std::size_t at) {
    if (ahead.contains(s[at])) return true;
    const auto match = profile::find_verb(s[at], s.added());
    return match && match.verb->force != Force::adoption && match.verb->force != Force::noting &&
           match.verb->force != Force::appreciation;
}

bool is_deed(const Sentence& s, std::size_t at) {
    return is_ed_verb(s, at) || s.is(at, WordRole::past_verb) || done.contains(s[at]);
}

/// The "to" of "to submit", not that of "to the Secretariat".
bool is_infinitive(const Sentence& s, std::size_t at) {
    if (!s.is(at, WordRole::to)) return false;
    const auto next = at + 1;
    if (s.is(next, WordRole::be) || s.is(next, WordRole::have) || s.is(next, WordRole::adverb)) return true;
    return s.is(next, WordRole::content) && s[next].kind == TokenKind::word && !s[next].capital &&
           !s.word(next).ends_with('s');
}

bool is_past_auxiliary(const Sentence& s, std::size_t at) {
    return s.is_word(at, "was"_w) || s.is_word(at, "were"_w) || s.is_word(at, "had"_w);
}

enum class Tense : std::uint8_t { past, other, bare };

/// What the auxiliaries in front of the verb say.
Tense tense_of(const Sentence& s, std::size_t verb) {
    bool perfect = false;
    bool been = false;
    for (auto at = verb; at > 0 && verb - at < longest_group; --at) {
        const auto before = at - 1;
        if (is_past_auxiliary(s, before)) return Tense::past;
        if (s.is(before, WordRole::have))
            perfect = true;
        else if (s.is_word(before, "been"_w))
            been = true;
        else if (s.is(before, WordRole::modal) || s.is(before, WordRole::to) || s.is(before, WordRole::be))
            return Tense::other;
        else if (!s.is(before, WordRole::adverb) && !s.is(before, WordRole::negation))
            break;
    }
    if (perfect) return Tense::past; // "have been received"
    return been ? Tense::other : Tense::bare;
}

/// The sentence tells what happened: behind the date ("received by 5 May were taken into account"), or in front and
/// nowhere of what is to be done ("presented the replies received by 5 May").
bool is_narrative(const Sentence& s, std::size_t verb, std::size_t date) {
    const auto last = std::min(s.size(), date + longest_clause);
    for (auto at = date; at < last; ++at) {
        if (is_past_auxiliary(s, at)) return true;
        if (s.is(at, WordRole::modal) || s.is(at, WordRole::be) || s.is(at, WordRole::have) || is_infinitive(s, at))
            return false;
    }
    bool past = false;
    const auto first = verb > longest_clause ? verb - longest_clause : 0;
    for (auto at = first; at < verb; ++at) {
        if (s.is(at, WordRole::modal) || is_infinitive(s, at)) return false;
        if (is_deed(s, at) && asks(s, at)) return false;
        past = past || is_past_auxiliary(s, at) || is_deed(s, at);
    }
    return past;
}

} // namespace

bool is_past_deed(const Sentence& s, std::size_t link, std::size_t date) {
    for (auto at = link; at > 0 && link - at < longest_phrase; --at) {
        const auto verb = at - 1;
        if (s[verb].kind == TokenKind::sign || s.is(verb, WordRole::modal) || s.is(verb, WordRole::be) ||
            s.is_word(verb, "due"_w) || s.is_word(verb, "deadline"_w) || is_infinitive(s, verb))
            return false;
        if (is_past_auxiliary(s, verb)) return !s.is(at, WordRole::to); // "had 67 replies by", "had to reply by"
        if (!is_deed(s, verb)) continue;
        if (asks(s, verb)) return false;
        switch (tense_of(s, verb)) {
        case Tense::past:
            return true;
        case Tense::other:
            return false;
        case Tense::bare:
            return plain_deeds.contains(s[verb]) || is_narrative(s, verb, date);
        }
    }
    return false;
}

} // namespace wsis::extract

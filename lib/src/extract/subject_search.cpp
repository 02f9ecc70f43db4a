#include "extract/subject_search.hpp"

#include "extract/names.hpp"
#include "extract/verb_groups.hpp"
#include "profile/titles.hpp"

namespace wsis::extract {

namespace {

using profile::ActorKind;
using profile::WordRole;

bool is_finite_word(const Sentence& s, std::size_t at) {
    switch (s.role(at)) {
    case WordRole::be:
        return !s.is_word(at, "be"_w) && !s.is_word(at, "been"_w) && !s.is_word(at, "being"_w);
    case WordRole::have:
    case WordRole::modal:
    case WordRole::auxiliary_do:
        return true;
    case WordRole::past_verb: // "a fund set up by the Board", "a team led by Peru"
        return !s.is_word(at + 1, "by"_w) && !(s.is_word(at + 1, "up"_w) && s.is_word(at + 2, "by"_w));
    case WordRole::content:
        return is_ed_verb(s, at);
    default:
        return false;
    }
}

/// "Confirmed partners", "developing countries": the word belongs to the noun behind it.
bool is_attribute(const Sentence& s, TokenRange segment) {
    if (segment.first + 1 >= segment.last || !s.is(segment.first + 1, WordRole::content)) return false;
    const auto name = read_name(s, segment);
    return !name.empty() && name.actor.kind != ActorKind::none;
}

} // namespace

SubjectSearch::SubjectSearch(const Sentence& sentence, const House& house)
    : s_(sentence), house_(house), finite_(sentence.size() + 1, no_word), commas_(sentence.size() + 1, no_word) {
    for (std::size_t at = 0; at < s_.size(); ++at) {
        finite_[at + 1] = is_finite_word(s_, at) ? at : finite_[at];
        commas_[at + 1] = s_.is_sign(at, U',') ? at : commas_[at];
    }
}

FoundSubject SubjectSearch::before(std::size_t verb_first) const {
    FoundSubject found;
    auto end = verb_first;
    for (bool over_comma = false;; over_comma = true) {
        TokenRange segment{segment_start(end), end};
        const bool at_start = segment.first == 0;
        found.opening = opening_before(segment.first);
        while (!segment.empty() &&
               (s_.is(segment.first, WordRole::adverb) || s_.is(segment.first, WordRole::conjunction)))
            ++segment.first;
        if (!over_comma &&
            ends_list(segment)) { // the subject of no verb: "open to Members, observers and invited guests"
            found.inherited = !s_.is(verb_first + 1, WordRole::content) || s_[verb_first + 1].capital;
            return found;
        }
        if (segment.empty()) {
            if (is_embedded(found.opening)) return found;
            if (!at_start && continues_verb(segment.first)) return found.inherited = true, found;
        } else if (found.opening == ClauseOpening::relative && !over_comma && finite_[segment.last] != no_word &&
                   finite_[segment.last] >= segment.first) { // "Parties which had not done so were urged"
            found.over_relative = true;
        } else if (!begins_adjunct(segment)) {
            segment = with_list(segment);
            found.subject = read_subject(s_, segment, house_);
            if (finite_[segment.last] != no_word && finite_[segment.last] > segment.first)
                found.other_verb = finite_[segment.last];
            if (over_comma) found.subject = apposed(found.subject, segment.first);
            if (found.over_relative && found.subject.actor == ActorKind::members)
                found.subject.kind = SubjectKind::some_members;
            return found;
        } else if (!over_comma) {
            if (const auto tail = tail_of(segment); !tail.empty()) {
                found.subject = read_subject(s_, tail, house_);
                if (found.opening != ClauseOpening::coordinated) found.opening = ClauseOpening::plain;
                return found;
            }
            const auto subject = read_subject(s_, {segment.first + 1, segment.last}, house_);
            if (opens_temporal_clause(segment) && subject.kind != SubjectKind::text) {
                found.subject = subject;
                found.opening = ClauseOpening::reported;
                return found;
            }
            if (is_embedded(found.opening)) return found;
        }
        if (at_start) return found;
        end = segment_start(end) - 1;
    }
}

Subject SubjectSearch::leading() const {
    for (std::size_t first = 0; first < s_.size();) {
        auto last = first;
        while (last < s_.size() && !is_clause_sign(s_, last) &&
               (!s_.is_sign(last, U',') || s_.is(last, WordRole::aside)))
            ++last;
        TokenRange segment{first, last};
        while (!segment.empty() && s_.is(segment.first, WordRole::adverb)) ++segment.first;
        for (auto at = segment.first; at < segment.last; ++at)
            if (finite_[at + 1] == at) segment.last = at;
        if (!segment.empty() && !begins_adjunct(segment)) return read_subject(s_, segment, house_);
        if (!segment.empty() && segment.last < last) {
            if (const auto tail = tail_of(segment); !tail.empty()) return read_subject(s_, tail, house_);
        }
        first = last + 1;
    }
    return {};
}

/// Behind the comma, conjunction or other word that opens the segment ending at `end`.
std::size_t SubjectSearch::segment_start(std::size_t end) const {
    for (auto at = end; at > 0; --at) {
        const auto before = at - 1;
        if (s_.is(before, WordRole::aside)) continue;
        if (s_.is_sign(before, U',') || is_clause_sign(s_, before)) return at;
        switch (s_.role(before)) {
        case WordRole::subordinator:
        case WordRole::relative:
            return at;
        case WordRole::conjunction:
            if (!s_.is_word(before, "and"_w) && !s_.is_word(before, "or"_w)) return at;
            if (has_verb_since_comma(before)) return at;
            break;
        default:
            break;
        }
    }
    return 0;
}

/// A finite word stands between the last comma and `at`, or a comma right before it: a new clause follows.
bool SubjectSearch::has_verb_since_comma(std::size_t at) const {
    if (finite_[at] == no_word) return false;
    return commas_[at] == no_word || commas_[at] < finite_[at] || commas_[at] + 1 == at;
}

/// "observers and": nouns alone, and the list goes on.
bool SubjectSearch::ends_list(TokenRange segment) const {
    return !segment.empty() && (s_.is_word(segment.last - 1, "and"_w) || s_.is_word(segment.last - 1, "or"_w)) &&
           (finite_[segment.last] == no_word || finite_[segment.last] < segment.first);
}

/// "At its fifth meeting", "having considered the report", "as amended".
bool SubjectSearch::begins_adjunct(TokenRange segment) const {
    const auto first = segment.first;
    switch (s_.role(first)) {
    case WordRole::preposition:
    case WordRole::to:
    case WordRole::subordinator:
        return true;
    case WordRole::content: {
        const auto word = s_.word(first);
        const bool participle =
            s_[first].size() > 5 && !s_[first].upper && (word.ends_with("ing") || word.ends_with("ed"));
        // "the meeting", but "the Ministers, meeting in Lima,"
        const bool noun = s_.is_word(first, "meeting"_w) &&
                          (first == 0 || !s_.is_sign(first - 1, U',') || !s_.is(first + 1, WordRole::preposition));
        return participle && !noun && !is_attribute(s_, segment);
    }
    default:
        return false;
    }
}

/// The noun phrase right before the verb, behind an adjunct without comma: "In this context the Group",
/// "At its fifth meeting TSAG". What the adjunct's own preposition governs is none.
TokenRange SubjectSearch::tail_of(TokenRange segment) const {
    for (auto at = segment.last; at > segment.first + 2; --at)
        if ((s_.is_word(at - 1, "the"_w) || s_.is(at - 1, WordRole::all)) && !precedes_noun(s_, at - 2))
            return {at - 1, segment.last};
    auto at = segment.last;
    while (at > segment.first + 2 && s_.is(at - 1, WordRole::content) && s_[at - 1].capital) --at;
    if (at == segment.last) {
        if (profile::find_actor(s_[at - 1], s_.added()).kind == ActorKind::none) return {};
        --at;
    }
    if (at <= segment.first + 1 || precedes_noun(s_, at - 1)) return {};
    return {at, segment.last};
}

/// "After the Committee approved": a clause of its own, not an adjunct.
bool SubjectSearch::opens_temporal_clause(TokenRange segment) const {
    return s_.is_word(segment.first, "after"_w) || s_.is_word(segment.first, "before"_w);
}

ClauseOpening SubjectSearch::opening_before(std::size_t first) const {
    if (first == 0) return ClauseOpening::plain;
    const auto before = first - 1;
    switch (s_.role(before)) {
    case WordRole::relative:
        return s_.is_word(before, "that"_w) ? ClauseOpening::reported : ClauseOpening::relative;
    case WordRole::subordinator:
        switch (s_[before].key) {
        case "if"_w:
        case "whether"_w:
        case "unless"_w:
        case "when"_w:
        case "provided"_w:
            return ClauseOpening::conditional;
        default:
            return ClauseOpening::reported;
        }
    case WordRole::conjunction:
        return ClauseOpening::coordinated;
    default:
        return is_clause_sign(s_, before) ? ClauseOpening::coordinated : ClauseOpening::plain;
    }
}

/// "Parties, organizations and other stakeholders": the members of a list before the last comma.
TokenRange SubjectSearch::with_list(TokenRange segment) const {
    bool joins = false;
    for (auto at = segment.first; at < segment.last && !joins; ++at) joins = s_.is(at, WordRole::conjunction);
    while (joins && segment.first > 1 && s_.is_sign(segment.first - 1, U',')) {
        const TokenRange earlier{segment_start(segment.first - 1), segment.first - 1};
        if (earlier.empty() || begins_adjunct(earlier) || !read_name(s_, earlier).somebody) break;
        if (finite_[earlier.last] != no_word && finite_[earlier.last] >= earlier.first) break;
        segment.first = earlier.first;
    }
    return segment;
}

/// The verb at `first` goes on from one before it: ", and decided", "but requested", ", supported".
bool SubjectSearch::continues_verb(std::size_t first) const {
    if (s_.is(first - 1, WordRole::conjunction) || is_clause_sign(s_, first - 1)) return true;
    return finite_[first - 1] != no_word && leading().kind != SubjectKind::none;
}

/// "Ms", "Dr": a person is named at `at`.
bool SubjectSearch::is_person(std::size_t at) const { return at < s_.size() && profile::is_honorific(s_[at]); }

/// "the Chairman, Mr Smith, ruled": the person is the one named before.
Subject SubjectSearch::apposed(const Subject& subject, std::size_t segment_first) const {
    if (subject.kind != SubjectKind::speaker || segment_first == 0 || !s_.is_sign(segment_first - 1, U','))
        return subject;
    TokenRange earlier{segment_start(segment_first - 1), segment_first - 1};
    const bool person = is_person(segment_first);
    while (person && is_person(earlier.first) && earlier.first > 1 && s_.is_sign(earlier.first - 1, U','))
        earlier = {segment_start(earlier.first - 1), earlier.first - 1}; // "the Vice-Chairs, Ms A, Mr B and Mr C"
    if (earlier.empty() || begins_adjunct(earlier)) return subject;
    const auto before = read_subject(s_, earlier, house_);
    const bool officers = person && before.actor == ActorKind::officer;
    return before.kind == SubjectKind::chair || before.kind == SubjectKind::decider || officers ? before : subject;
}

} // namespace wsis::extract

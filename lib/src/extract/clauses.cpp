#include "extract/clauses.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActVerb;
using profile::VerbForm;
using profile::VerbMatch;
using profile::WordRole;

constexpr std::size_t light_verb_reach = 8; // "expressed its deep and sincere appreciation"

/// The words of the verb: auxiliaries and adverbs before it, and what they make of it.
struct VerbGroup {
    std::size_t first = 0;
    bool passive = false;
    bool perfect = false;
    bool pluperfect = false;
    bool modal = false;
    bool negated = false;
    bool infinitive = false;
    bool present_be = false;
    bool helped = false; ///< "did"
};

enum class Opening : std::uint8_t { plain, coordinated, conditional, reported, that_clause };

struct SubjectSearch {
    Subject subject{};
    Opening opening = Opening::plain;
    bool inherited = false;
};

class ClauseReader {
public:
    ClauseReader(const Sentence& sentence, const Surroundings& around) : s_(sentence), around_(around) {
        mark_finite_words();
    }

    std::vector<Act> read() {
        for (std::size_t at = 0; at < s_.size(); ++at) {
            if (s_.is(at, WordRole::aside)) continue;
            const auto match = profile::find_verb(s_[at]);
            if (match && takes_its_noun(*match.verb, at)) consider(match, at);
        }
        close();
        return std::move(acts_);
    }

private:
    // ---- words -------------------------------------------------------------------------------------------------

    [[nodiscard]] bool is_ed_word(std::size_t at) const {
        return s_[at].kind == TokenKind::word && s_[at].size() > 4 && s_.is(at, WordRole::content) &&
               s_.word(at).ends_with("ed");
    }

    /// finite_[i]: the last word before i that a clause may turn on, or `none`.
    void mark_finite_words() {
        finite_.assign(s_.size() + 1, none);
        for (std::size_t at = 0; at < s_.size(); ++at) {
            bool finite = false;
            switch (s_.role(at)) {
            case WordRole::be:
                finite = !s_.is_word(at, "be"_w) && !s_.is_word(at, "been"_w) && !s_.is_word(at, "being"_w);
                break;
            case WordRole::have:
            case WordRole::modal:
            case WordRole::auxiliary_do:
            case WordRole::past_verb:
                finite = true;
                break;
            case WordRole::content:
                finite = is_ed_word(at) && at > 0 && !is_attribute_place(at - 1);
                break;
            default:
                break;
            }
            finite_[at + 1] = finite ? static_cast<std::uint32_t>(at) : finite_[at];
        }
    }

    [[nodiscard]] bool is_attribute_place(std::size_t before) const {
        switch (s_.role(before)) {
        case WordRole::article:
        case WordRole::possessive:
        case WordRole::quantifier:
        case WordRole::all:
        case WordRole::preposition:
            return true;
        default:
            return false;
        }
    }

    [[nodiscard]] bool is_clause_sign(std::size_t at) const {
        return s_.is_sign(at, U';') || s_.is_sign(at, U':') ||
               (s_.is_sign(at, U'-') && s_[at].spaced && at + 1 < s_.size() && s_[at + 1].spaced);
    }

    /// A light verb has its noun behind it; in the passive the noun is the subject ("note was taken").
    [[nodiscard]] bool takes_its_noun(const ActVerb& verb, std::size_t at) const {
        if (verb.needs[0].empty()) return true;
        return noun_behind(verb, at) != none || noun_before(verb, at);
    }

    [[nodiscard]] bool is_needed(const ActVerb& verb, std::size_t at) const {
        return s_[at].kind == TokenKind::word &&
               std::any_of(verb.needs.begin(), verb.needs.end(),
                           [&](std::string_view need) { return !need.empty() && s_[at].key == word_key(need); });
    }

    [[nodiscard]] std::size_t noun_behind(const ActVerb& verb, std::size_t at) const {
        const bool particle =
            verb.needs[0].size() <= 4 && verb.needs[0] != "note"; // "set up", "call upon" hold together
        const auto reach = std::min(s_.size(), at + 1 + (particle ? 1 : light_verb_reach));
        for (auto i = at + 1; i < reach; ++i) {
            if (is_needed(verb, i)) return i;
            if (s_.is_sign(i, U',') || is_clause_sign(i) || s_.is_sign(i, U'.')) break;
        }
        return none;
    }

    [[nodiscard]] bool noun_before(const ActVerb& verb, std::size_t at) const {
        for (auto i = at; i > 0 && at - i < light_verb_reach; --i)
            if (is_needed(verb, i - 1)) return true;
        return false;
    }

    // ---- the verb ----------------------------------------------------------------------------------------------

    [[nodiscard]] VerbGroup read_group(std::size_t at) const {
        VerbGroup group;
        group.first = at;
        auto first = at;
        while (first > 0) {
            const auto before = first - 1;
            switch (s_.role(before)) {
            case WordRole::adverb:
                break;
            case WordRole::be:
                group.passive = true;
                group.present_be = s_.is_word(before, "is"_w) || s_.is_word(before, "are"_w);
                break;
            case WordRole::have:
                group.perfect = true;
                group.pluperfect = s_.is_word(before, "had"_w);
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
                if (before > 0 && s_.is_word(before, "and"_w) && is_ed_word(before - 1) && before - 1 > 0 &&
                    !is_attribute_place(before - 2)) {
                    first = before - 1;
                    group.first = first;
                    continue;
                }
                return group;
            default:
                return group;
            }
            first = before;
            group.first = first;
        }
        return group;
    }

    // ---- the subject -------------------------------------------------------------------------------------------

    /// The comma, conjunction or other word that the segment ending at `end` begins behind.
    [[nodiscard]] std::size_t segment_start(std::size_t end) const {
        for (auto at = end; at > clause_first_; --at) {
            const auto before = at - 1;
            if (s_.is(before, WordRole::aside)) continue;
            if (s_.is_sign(before, U',') || is_clause_sign(before)) return at;
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
        return clause_first_;
    }

    /// A finite word stands between the last comma and `at`: what follows `at` is a new clause.
    [[nodiscard]] bool has_verb_since_comma(std::size_t at) const {
        const auto finite = finite_[at];
        if (finite == none || finite < clause_first_) return false;
        for (auto i = at; i > finite; --i)
            if (s_.is_sign(i - 1, U',')) return i == at;
        return true;
    }

    [[nodiscard]] bool begins_adjunct(TokenRange segment) const {
        const auto first = segment.first;
        switch (s_.role(first)) {
        case WordRole::preposition:
        case WordRole::to:
        case WordRole::subordinator:
            return true;
        case WordRole::content: {
            const auto word = s_.word(first);
            return s_[first].size() > 5 && !s_[first].upper && (word.ends_with("ing") || word.ends_with("ed")) &&
                   !s_.is_word(first, "meeting"_w) && !is_attribute(first, segment.last);
        }
        default:
            return false;
        }
    }

    /// "Confirmed partners", "Working Party", "developing countries": it belongs to the noun behind it.
    [[nodiscard]] bool is_attribute(std::size_t at, std::size_t last) const {
        if (at + 1 >= last || !s_.is(at + 1, WordRole::content)) return false;
        const auto head = find_head(s_, {at, last});
        return !head.empty() && profile::find_actor(s_[head.last - 1]).kind != profile::ActorKind::none;
    }

    /// "In this context the Group", "At its fifth meeting TSAG": the noun phrase right before the verb.
    [[nodiscard]] TokenRange tail_of(TokenRange segment) const {
        for (auto at = segment.last; at > segment.first + 1; --at)
            if (s_.is_word(at - 1, "the"_w) || s_.is(at - 1, WordRole::all)) return {at - 1, segment.last};
        auto at = segment.last;
        while (at > segment.first + 1 && s_.is(at - 1, WordRole::content) && s_[at - 1].capital) --at;
        if (at == segment.last) {
            if (profile::find_actor(s_[at - 1]).kind == profile::ActorKind::none) return {at, at};
            --at;
        }
        return {at, segment.last};
    }

    [[nodiscard]] Opening opening_before(std::size_t first) const {
        if (first == 0 || first <= clause_first_) return Opening::plain;
        const auto before = first - 1;
        switch (s_.role(before)) {
        case WordRole::relative:
            return s_.is_word(before, "that"_w) ? Opening::that_clause : Opening::reported;
        case WordRole::subordinator:
            if (s_.is_word(before, "if"_w) || s_.is_word(before, "whether"_w) || s_.is_word(before, "unless"_w) ||
                s_.is_word(before, "when"_w) || s_.is_word(before, "provided"_w))
                return Opening::conditional;
            return Opening::reported;
        case WordRole::conjunction:
            return Opening::coordinated;
        default:
            return is_clause_sign(before) ? Opening::coordinated : Opening::plain;
        }
    }

    [[nodiscard]] SubjectSearch find_subject(std::size_t verb_first) const {
        SubjectSearch found;
        auto end = verb_first;
        bool over_comma = false;
        for (;;) {
            TokenRange segment{segment_start(end), end};
            found.opening = opening_before(segment.first);
            auto inner = segment;
            while (!inner.empty() &&
                   (s_.is(inner.first, WordRole::adverb) || s_.is(inner.first, WordRole::conjunction)))
                ++inner.first;
            const bool at_start = segment.first <= clause_first_;
            if (inner.empty()) {
                if (at_start) break;
                const bool coordinated = found.opening == Opening::coordinated || segment.first < inner.first
                                             ? opens_verb(segment.first)
                                             : false;
                if (coordinated || has_verb_before(segment.first)) {
                    found.inherited = true;
                    return found;
                }
            } else if (!begins_adjunct(inner)) {
                found.subject = read_subject(s_, inner, around_.house);
                if (over_comma && found.subject.kind == SubjectKind::speaker && !at_start)
                    prefer_apposed(found, segment.first);
                return found;
            } else if (!over_comma) {
                const auto tail = tail_of(inner);
                if (!tail.empty()) {
                    found.subject = read_subject(s_, tail, around_.house);
                    const bool bare = tail.first == inner.first + 1 &&
                                      (s_.is_word(inner.first, "after"_w) || s_.is_word(inner.first, "before"_w) ||
                                       s_.is_word(inner.first, "following"_w));
                    if (bare)
                        found.opening = Opening::reported;
                    else if (found.opening != Opening::coordinated)
                        found.opening = Opening::plain;
                    return found;
                }
            }
            if (at_start) break;
            if (found.opening == Opening::conditional || found.opening == Opening::reported ||
                found.opening == Opening::that_clause) {
                if (!over_comma) return found;
            }
            end = segment.first - 1;
            over_comma = true;
        }
        return found;
    }

    /// ", and decided", "but requested".
    [[nodiscard]] bool opens_verb(std::size_t first) const {
        return first > clause_first_ && (s_.is(first, WordRole::conjunction) ||
                                         s_.is(first - 1, WordRole::conjunction) || is_clause_sign(first - 1));
    }

    [[nodiscard]] bool has_verb_before(std::size_t at) const {
        return at > 0 && finite_[at - 1] != none && finite_[at - 1] >= clause_first_ &&
               (established_ || leading_subject().kind != SubjectKind::none);
    }

    /// "the Chairman, Mr Smith, ruled": the person is the one named before.
    void prefer_apposed(SubjectSearch& found, std::size_t segment_first) const {
        if (!s_.is_sign(segment_first - 1, U',')) return;
        const TokenRange before{segment_start(segment_first - 1), segment_first - 1};
        if (before.empty() || begins_adjunct(before)) return;
        const auto subject = read_subject(s_, before, around_.house);
        if (subject.kind == SubjectKind::chair || subject.kind == SubjectKind::decider) found.subject = subject;
    }

    /// The subject of a clause whose first verb is none of the table: "The Group heard a report and agreed".
    [[nodiscard]] Subject leading_subject() const {
        auto first = clause_first_;
        while (first < s_.size()) {
            auto last = first;
            while (last < s_.size() && (!s_.is_sign(last, U',') || s_.is(last, WordRole::aside)) &&
                   !is_clause_sign(last))
                ++last;
            TokenRange segment{first, last};
            while (!segment.empty() && s_.is(segment.first, WordRole::adverb)) ++segment.first;
            if (!segment.empty()) {
                for (auto at = segment.first; at < segment.last; ++at)
                    if (finite_[at + 1] == at) segment.last = at;
                if (!segment.empty() && !begins_adjunct(segment)) return read_subject(s_, segment, around_.house);
                if (!segment.empty() && segment.last < last) {
                    const auto tail = tail_of(segment);
                    if (!tail.empty()) return read_subject(s_, tail, around_.house);
                }
            }
            first = last + 1;
        }
        return {};
    }

    // ---- judging -----------------------------------------------------------------------------------------------

    void consider(const VerbMatch& match, std::size_t at) {
        if (at < consumed_) return;
        const auto group = read_group(at);
        if (group.infinitive) return;
        if (group.passive && !match.is(profile::participle_form)) return;
        if (!group.passive && !is_finite(match, at, group)) return;
        if (at == 0 || starts_with_verb(group.first)) {
            if (around_.decider && !group.passive && !group.modal) accept_headed(match, at, group);
            return;
        }
        auto search = find_subject(group.first);
        if (search.inherited) {
            if (!established_) {
                subject_ = leading_subject();
                established_ = true;
            }
            search.subject = subject_;
            search.opening = Opening::coordinated;
        }
        if (search.subject.kind == SubjectKind::none && !search.inherited) return;
        Act act;
        act.verb_at = at;
        act.verb = match.verb->lemma;
        act.force = match.verb->force;
        act.range.first = search.inherited ? group.first : search.subject.phrase.first;
        if (!match.verb->needs[0].empty()) // "thanks" of "expressed its thanks" is no verb
            if (const auto noun = noun_behind(*match.verb, at); noun != none) consumed_ = noun + 1;
        act.why = judge(match, at, group, search, act);
        if (act.why == skip) return;
        if (search.opening != Opening::that_clause && search.opening != Opening::reported &&
            search.opening != Opening::conditional && !search.inherited) {
            subject_ = search.subject;
            established_ = true;
        }
        add(std::move(act), search);
    }

    /// The sentence or item begins with its verb: "Requests the Director to", "noted the figures;".
    [[nodiscard]] bool starts_with_verb(std::size_t first) const {
        for (std::size_t i = 0; i < first; ++i)
            if (!s_.is(i, WordRole::adverb) && !s_.is_sign(i, U'.') && !s_.is_sign(i, U')') &&
                s_[i].kind != TokenKind::number)
                return false;
        return true;
    }

    void accept_headed(const VerbMatch& match, std::size_t at, const VerbGroup& group) {
        if (!match.is(profile::past_form) && !match.is(profile::third_person)) return;
        if (!fits_active(*match.verb, at)) return;
        Act act;
        act.verb_at = at;
        act.verb = match.verb->lemma;
        act.force = match.verb->force;
        act.decided_by = around_.decider;
        act.range.first = group.first;
        headed_ = true;
        subject_.kind = SubjectKind::decider;
        established_ = true;
        read_complement(act, *match.verb, at);
        SubjectSearch search;
        search.inherited = true;
        add(std::move(act), search);
    }

    /// A past or present form that can be the verb of a clause, not a noun or an attribute.
    [[nodiscard]] bool is_finite(const VerbMatch& match, std::size_t at, const VerbGroup& group) const {
        if (group.perfect) return match.is(profile::participle_form);
        if (group.modal || group.helped) return match.is(profile::base_form) || match.is(profile::participle_form);
        if (at + 1 < s_.size()) {
            switch (s_.role(at + 1)) { // "requests were", "support of": nouns
            case WordRole::be:
            case WordRole::have:
            case WordRole::modal:
            case WordRole::auxiliary_do:
                if (!match.is(profile::past_form)) return false;
                break;
            default:
                break;
            }
            if (!match.is(profile::past_form) &&
                (s_.is_word(at + 1, "of"_w) || s_.is_word(at + 1, "from"_w) || s_.is_word(at + 1, "for"_w)))
                return false;
        }
        return match.is(profile::past_form) || match.is(profile::third_person) || match.is(profile::base_form);
    }

    /// What has to stand behind an active verb for it to be an act.
    [[nodiscard]] bool fits_active(const ActVerb& verb, std::size_t at) const {
        const auto next = at + 1;
        if (verb.lemma == "conclude" || verb.lemma == "resolve" || verb.lemma == "rule")
            return s_.is_word(next, "that"_w) || s_.is(next, WordRole::to) || s_.is_sign(next, U':') ||
                   s_.is_sign(next, U',') || s_.is_word(next, "not"_w) || s_.is_word(next, "as"_w) ||
                   s_.is(next, WordRole::adverb) || next >= s_.size();
        if (verb.lemma == "refer") return !s_.is(next, WordRole::to);
        if (verb.lemma == "ask") return !s_.is(next, WordRole::subordinator) && !s_.is_word(next, "about"_w);
        if (verb.lemma == "determine") return !s_.is_word(next, "that"_w) && !s_.is(next, WordRole::subordinator);
        return true;
    }

    static constexpr std::string_view skip = "-";

    [[nodiscard]] std::string_view judge(const VerbMatch& match, std::size_t at, const VerbGroup& group,
                                         SubjectSearch& search, Act& act) {
        if (begins_conditional()) return "conditional";
        switch (search.opening) {
        case Opening::conditional:
            return "conditional";
        case Opening::reported:
            return "reported act";
        case Opening::that_clause:
            return "reported act";
        default:
            break;
        }
        if (group.negated) return "negated";
        if (group.modal) return "conditional";
        if (group.pluperfect) return "reported act";
        return group.passive ? judge_passive(*match.verb, at, group, search, act)
                             : judge_active(match, at, search, act);
    }

    /// "Should the Group agree, ...", "Had the Board approved".
    [[nodiscard]] bool begins_conditional() const {
        return s_.is(0, WordRole::modal) || s_.is_word(0, "had"_w) || s_.is_word(0, "were"_w);
    }

    [[nodiscard]] std::string_view judge_active(const VerbMatch& match, std::size_t at, const SubjectSearch& search,
                                                Act& act) {
        const auto& subject = search.subject;
        const bool plural_only = !match.is(profile::past_form) && !match.is(profile::third_person);
        if (plural_only && !is_plural(subject)) return skip;
        if (!fits_active(*match.verb, at)) return skip;
        if (s_.is_word(at + 1, "by"_w) && !is_manner(at + 2)) return skip; // "the texts approved by Council": no verb
        switch (subject.kind) {
        case SubjectKind::decider:
            break;
        case SubjectKind::chair:
            if (!chair_may(*match.verb, at)) return "chairman";
            break;
        case SubjectKind::other_body:
            return "other body";
        default:
            return reason_of(subject.kind);
        }
        if (is_dated_elsewhere()) return "reported act";
        act.decided_by = decider_name(s_, subject.head);
        read_complement(act, *match.verb, at);
        return {};
    }

    [[nodiscard]] static std::string_view reason_of(SubjectKind kind) {
        switch (kind) {
        case SubjectKind::chair:
            return "chairman";
        case SubjectKind::pronoun:
            return "pronoun";
        case SubjectKind::some_members:
            return "some members";
        case SubjectKind::speaker:
            return "speaker";
        case SubjectKind::secretariat:
            return "secretariat";
        case SubjectKind::other_body:
            return "other body";
        case SubjectKind::nobody:
            return "negated";
        default:
            return "document as subject";
        }
    }

    [[nodiscard]] bool is_plural(const Subject& subject) const {
        return subject.kind == SubjectKind::decider && !subject.head.empty() &&
               s_.word(subject.head.last - 1).ends_with("s");
    }

    /// "agreed by consensus", "adopted by acclamation".
    [[nodiscard]] bool is_manner(std::size_t at) const {
        return s_.is_word(at, "consensus"_w) || s_.is_word(at, "acclamation"_w) || s_.is_word(at, "vote"_w) ||
               s_.is_word(at, "correspondence"_w) || s_.is_word(at, "unanimity"_w) || s_.is_word(at, "secret"_w) ||
               s_.is_word(at, "show"_w) || s_.is_word(at, "roll"_w) ||
               (s_.is_word(at, "a"_w) && is_manner_noun(at + 1));
    }

    [[nodiscard]] bool is_manner_noun(std::size_t at) const {
        return s_.is_word(at, "show"_w) || s_.is_word(at, "vote"_w) || s_.is_word(at, "majority"_w) ||
               s_.is_word(at, "large"_w) || s_.is_word(at, "unanimous"_w);
    }

    /// The chair rules, declares, concludes, decides, appoints, and directs organs of the meeting.
    [[nodiscard]] bool chair_may(const ActVerb& verb, std::size_t at) const {
        if (verb.lemma == "rule" || verb.lemma == "declare" || verb.lemma == "conclude" || verb.lemma == "decide" ||
            verb.lemma == "appoint")
            return true;
        if (verb.force != Force::instruction && verb.lemma != "request") return false;
        const auto head = find_head(s_, {at + 1, s_.size()});
        if (head.empty()) return false;
        switch (profile::find_actor(s_[head.last - 1]).kind) {
        case profile::ActorKind::secretariat:
        case profile::ActorKind::officer:
        case profile::ActorKind::decider:
            return true;
        default:
            return s_.is_word(head.last - 1, "team"_w);
        }
    }

    /// "In 2012, the Group decided", "At its previous meeting, the Group agreed".
    [[nodiscard]] bool is_dated_elsewhere() const {
        if (!s_.is(0, WordRole::preposition)) return false;
        if ((s_.is_word(0, "in"_w) || s_.is_word(0, "since"_w)) && s_.size() > 1 && s_[1].kind == TokenKind::number &&
            s_[1].size() == 4)
            return around_.house.year != static_cast<int>(s_[1].key);
        if (!s_.is_word(0, "at"_w) && !s_.is_word(0, "in"_w) && !s_.is_word(0, "during"_w)) return false;
        for (std::size_t at = 1; at < std::min<std::size_t>(s_.size(), 4); ++at)
            if (s_.is_word(at, "previous"_w) || s_.is_word(at, "last"_w) || s_.is_word(at, "earlier"_w) ||
                s_.is_word(at, "preceding"_w))
                return true;
        return false;
    }

    // ---- passives ----------------------------------------------------------------------------------------------

    [[nodiscard]] std::string_view judge_passive(const ActVerb& verb, std::size_t at, const VerbGroup& group,
                                                 const SubjectSearch& search, Act& act) {
        const auto& subject = search.subject;
        if (subject.kind == SubjectKind::nobody) return "negated";
        if (const auto why = read_agent(at, act); !why.empty()) return why;
        if (subject.kind == SubjectKind::pronoun && s_.is_word(subject.phrase.first, "it"_w))
            return judge_impersonal(verb, at, act);
        if (group.perfect) return "reported act";
        if ((verb.uses & profile::addressing) != 0) {
            if (subject.kind == SubjectKind::text &&
                profile::find_actor(s_[subject.head.last - 1]).kind == profile::ActorKind::text)
                return "document as subject";
            if (!asks_to_act(at)) return skip;
            if (subject.kind != SubjectKind::pronoun)
                act.addressees = read_addressees(s_, subject.phrase, false);
            else
                act.addressees.emplace_back("");
            return {};
        }
        return judge_outcome(verb, at, group, subject, act);
    }

    /// "by the Group" behind a passive: who decided. An agent that is no decider makes it a remark.
    [[nodiscard]] std::string_view read_agent(std::size_t at, Act& act) const {
        for (auto by = at + 1; by < std::min(s_.size(), at + 6); ++by) {
            if (s_.is(by, WordRole::to) || is_clause_sign(by) || s_.is_sign(by, U',')) break;
            if (!s_.is_word(by, "by"_w)) continue;
            if (by > at + 1 && is_ed_word(by - 1)) break; // "prepared by"
            if (is_manner(by + 1)) break;
            auto last = by + 1;
            while (last < s_.size() && (s_.is(last, WordRole::article) || s_.is(last, WordRole::content) ||
                                        s_.is(last, WordRole::quantifier) || s_[last].kind == TokenKind::number))
                ++last;
            if (is_time(by + 1)) break;
            const auto agent = read_subject(s_, {by + 1, last}, around_.house);
            if (agent.kind == SubjectKind::decider) {
                act.decided_by = decider_name(s_, agent.head);
                break;
            }
            return agent.kind == SubjectKind::other_body ? "other body" : "another agent";
        }
        return {};
    }

    [[nodiscard]] bool is_time(std::size_t at) const {
        if (at >= s_.size()) return false;
        if (s_[at].kind == TokenKind::number) return true;
        if (s_.is(at, WordRole::article)) ++at;
        return s_.is_word(at, "end"_w) || s_.is_word(at, "next"_w) || s_.is_word(at, "close"_w) ||
               s_.is_word(at, "mid"_w);
    }

    [[nodiscard]] std::string_view judge_impersonal(const ActVerb& verb, std::size_t at, Act& act) {
        if ((verb.uses & profile::impersonal) == 0) {
            if (verb.force == Force::adoption && !s_.is_word(at + 1, "that"_w)) return {};
            return "impersonal";
        }
        read_complement(act, verb, at);
        return {};
    }

    /// Behind "was requested": "to" and a verb, or a list.
    [[nodiscard]] bool asks_to_act(std::size_t at) const {
        if (s_.is_sign(s_.size() - 1, U':')) return true;
        if (find_infinitive(at + 1) != none) return true;
        auto next = at + 1;
        while (next < s_.size() && s_.is(next, WordRole::adverb)) ++next;
        return next >= s_.size() && around_.list_follows;
    }

    /// The first "to" in front of a verb.
    [[nodiscard]] std::size_t find_infinitive(std::size_t from) const {
        for (auto at = from; at < s_.size(); ++at) {
            if (is_clause_sign(at) || s_.is(at, WordRole::relative)) break;
            if (s_.is(at, WordRole::to) && begins_infinitive(at + 1)) return at;
        }
        return none;
    }

    [[nodiscard]] bool begins_infinitive(std::size_t at) const {
        while (at < s_.size() && s_.is(at, WordRole::adverb)) ++at;
        if (at >= s_.size()) return around_.list_follows;
        if (is_clause_sign(at)) return true;
        switch (s_.role(at)) {
        case WordRole::content:
            return s_[at].kind == TokenKind::word && !s_[at].capital;
        case WordRole::be:
        case WordRole::have:
        case WordRole::past_verb:
        case WordRole::auxiliary_do:
            return true;
        case WordRole::aside:
            return true; // "to (i) revise"
        default:
            return false;
        }
    }

    [[nodiscard]] std::string_view judge_outcome(const ActVerb& verb, std::size_t at, const VerbGroup& group,
                                                 const Subject& subject, Act& act) {
        if ((verb.uses & (profile::outcome | profile::honouring)) == 0) return skip;
        const bool people = subject.kind != SubjectKind::text && subject.kind != SubjectKind::none;
        if (subject.kind == SubjectKind::decider && (verb.uses & profile::honouring) == 0 &&
            verb.lemma != "establish" && verb.lemma != "set")
            return skip;
        if (group.present_be && !is_document(subject)) return skip;
        if (verb.lemma == "note" && s_.is_word(at + 1, "for"_w)) return skip;
        if ((verb.lemma == "establish" || verb.lemma == "set") && !people && !heads_organ(subject)) return skip;
        if (is_past_year(at + 1)) return "reported act";
        if ((verb.uses & profile::honouring) != 0) {
            if (verb.needs[0].empty())
                act.addressees = read_addressees(s_, subject.phrase, false);
            else
                act.addressees = read_honoured(at + 1);
        }
        return {};
    }

    [[nodiscard]] bool is_document(const Subject& subject) const {
        return !subject.head.empty() && profile::find_actor(s_[subject.head.last - 1]).kind == profile::ActorKind::text;
    }

    [[nodiscard]] bool heads_organ(const Subject& subject) const {
        if (subject.head.empty()) return false;
        const auto kind = profile::find_actor(s_[subject.head.last - 1]).kind;
        return kind == profile::ActorKind::actor || kind == profile::ActorKind::decider;
    }

    /// "in 2012", "on 5 May 2012": another year than the report's.
    [[nodiscard]] bool is_past_year(std::size_t at) const {
        if (!s_.is_word(at, "in"_w) && !s_.is_word(at, "on"_w)) return false;
        for (auto i = at + 1; i < std::min(s_.size(), at + 4); ++i)
            if (s_[i].kind == TokenKind::number && s_[i].size() == 4)
                return around_.house.year != static_cast<int>(s_[i].key);
        return false;
    }

    // ---- complements -------------------------------------------------------------------------------------------

    void read_complement(Act& act, const ActVerb& verb, std::size_t at) {
        if ((verb.uses & profile::wrapping) != 0) {
            if (const auto inner = wrapped_verb(at); inner != none) {
                const auto match = profile::find_verb(s_[inner]);
                consumed_ = inner + 1;
                if (match.verb->force != verb.force) {
                    act.verb = match.verb->lemma;
                    act.force = match.verb->force;
                }
                read_complement(act, *match.verb, inner);
                return;
            }
        }
        if ((verb.uses & profile::honouring) != 0) {
            const auto noun = verb.needs[0].empty() ? at : std::min(noun_behind(verb, at), s_.size());
            act.addressees =
                verb.needs[0].empty() ? read_object(at + 1, verb.lemma == "commend") : read_honoured(noun + 1);
            if (s_.is(at + 1, WordRole::pronoun)) act.addressees.emplace_back("");
            return;
        }
        if ((verb.uses & profile::proposing) != 0 && s_.is_word(at + 1, "that"_w)) {
            const auto end = actor_end(s_, at + 2, s_.size());
            if (end > at + 2) act.addressees = read_addressees(s_, {at + 2, end}, true);
            return;
        }
        if ((verb.uses & profile::addressing) != 0) read_asked(act, verb, at);
    }

    /// "agreed to invite": the verb of the table in the infinitive.
    [[nodiscard]] std::size_t wrapped_verb(std::size_t at) const {
        auto to = at + 1;
        while (to < s_.size() && s_.is(to, WordRole::adverb)) ++to;
        if (!s_.is(to, WordRole::to)) return none;
        auto inner = to + 1;
        while (inner < s_.size() && s_.is(inner, WordRole::adverb)) ++inner;
        if (inner >= s_.size()) return none;
        const auto match = profile::find_verb(s_[inner]);
        return match && match.is(profile::base_form) && takes_its_noun(*match.verb, inner) ? inner : none;
    }

    void read_asked(Act& act, const ActVerb& verb, std::size_t at) {
        const bool called = !verb.needs[0].empty();
        const auto first = at + 1 + (called ? 1 : 0);
        if (s_.is(first, WordRole::pronoun)) {
            act.addressees.emplace_back("");
            return;
        }
        auto last = find_infinitive(first);
        if (last == none && (s_.is_sign(s_.size() - 1, U':') || around_.list_follows))
            last = s_.size() - (s_.is_sign(s_.size() - 1, U':') ? 1 : 0);
        if (last == none && called) last = s_.size();
        if (last != none && last > first) {
            if (last + 1 < s_.size() && s_.is_word(last + 1, "be"_w)) return; // "requested changes to be made"
            act.addressees = read_addressees(s_, {first, last}, verb.lemma == "request" || verb.lemma == "recommend");
        }
        if (!act.addressees.empty()) return;
        if (const auto end = actor_end(s_, first, s_.size()); end > first)
            act.addressees = read_addressees(s_, {first, end}, true);
        else
            read_source(act, first);
    }

    /// "requested a report from the Secretariat".
    void read_source(Act& act, std::size_t first) {
        for (auto at = first; at + 1 < std::min(s_.size(), first + 8); ++at) {
            if (s_.is_sign(at, U',') || is_clause_sign(at)) break;
            if (s_.is_word(at, "from"_w)) {
                const auto end = actor_end(s_, at + 1, s_.size());
                if (end > at + 1) act.addressees = read_addressees(s_, {at + 1, end}, true);
                break;
            }
        }
    }

    /// The object up to "for", "on": who is thanked.
    [[nodiscard]] std::vector<std::string> read_object(std::size_t first, bool known) const {
        auto last = first;
        while (last < s_.size() && !is_clause_sign(last) && !s_.is_word(last, "for"_w) && !s_.is_word(last, "on"_w) &&
               !s_.is_sign(last, U'.'))
            ++last;
        return read_addressees(s_, {first, last}, known);
    }

    /// "thanks to the outgoing Chairman", "appreciation towards".
    [[nodiscard]] std::vector<std::string> read_honoured(std::size_t first) const {
        for (auto at = first; at < std::min(s_.size(), first + 5); ++at) {
            if (s_.is_word(at, "for"_w)) break;
            if (!s_.is(at, WordRole::to) && !s_.is_word(at, "towards"_w) && !s_.is_word(at, "toward"_w)) continue;
            return read_object(at + 1, false);
        }
        return {};
    }

    // ---- ranges ------------------------------------------------------------------------------------------------

    void add(Act act, const SubjectSearch& search) {
        if (!acts_.empty()) end_before(acts_.back(), act.range.first);
        const bool first_clause = acts_.empty() && !(search.opening == Opening::coordinated && !search.inherited) &&
                                  search.opening != Opening::that_clause;
        if (first_clause && !headed_) act.range.first = 0;
        act.range.last = s_.size();
        acts_.push_back(std::move(act));
    }

    /// An act ends before the comma and conjunction in front of the next.
    void end_before(Act& act, std::size_t next) const {
        auto last = next;
        while (last > act.range.first + 1 && (s_.is_sign(last - 1, U',') || s_.is(last - 1, WordRole::conjunction) ||
                                              s_.is(last - 1, WordRole::adverb)))
            --last;
        act.range.last = last;
    }

    void close() {
        std::erase_if(acts_, [](const Act& act) { return act.range.empty(); });
    }

    const Sentence& s_;
    const Surroundings& around_;
    std::vector<Act> acts_{};
    std::vector<std::uint32_t> finite_{};
    std::size_t clause_first_ = 0;
    std::size_t consumed_ = 0;
    Subject subject_{};
    bool established_ = false;
    bool headed_ = false;
};

} // namespace

std::vector<Act> read_acts(const Sentence& sentence, const Surroundings& around) {
    if (sentence.size() == 0) return {};
    return ClauseReader(sentence, around).read();
}

std::optional<std::string> read_header(const Sentence& sentence, const House& house) {
    auto last = sentence.size();
    while (last > 0 && (sentence.is_sign(last - 1, U':') || sentence.is_sign(last - 1, U',') ||
                        sentence.is(last - 1, WordRole::adverb)))
        --last;
    auto first = last;
    while (first > 0 && !sentence.is_sign(first - 1, U',')) --first;
    if (first == last) return std::nullopt;
    const auto subject = read_subject(sentence, {first, last}, house);
    if (subject.kind != SubjectKind::decider) return std::nullopt;
    for (auto at = subject.head.last; at < last; ++at)
        if (sentence.is(at, WordRole::be) || sentence.is(at, WordRole::have) || sentence.is(at, WordRole::modal) ||
            sentence.is(at, WordRole::past_verb))
            return std::nullopt;
    return decider_name(sentence, subject.head);
}

} // namespace wsis::extract

#include "extract/clauses.hpp"

#include "extract/circumstances.hpp"
#include "extract/complements.hpp"
#include "extract/names.hpp"
#include "extract/passives.hpp"
#include "extract/subject_search.hpp"
#include "extract/verb_groups.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActorKind;
using profile::ActVerb;
using profile::VerbMatch;
using profile::WordRole;

constexpr std::size_t longest_aside = 8; // words between "and" and its verb

/// Why a subject of this kind makes no decision.
std::string_view reason_of(SubjectKind kind) {
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

class ClauseReader {
public:
    ClauseReader(const Sentence& sentence, const Surroundings& around)
        : s_(sentence), around_(around), search_(sentence, around.house) {}

    std::vector<Act> read() {
        for (std::size_t at = 0; at < s_.size(); ++at) {
            if (at < consumed_ || s_.is(at, WordRole::aside)) continue;
            const auto match = verb_with_noun(s_, at);
            if (!match) continue;
            // "donor-supported", but "re-established"
            const bool compound = at > 0 && is_joint(s_, at - 1) && !is_repeated(s_, at);
            if (!compound) consider(match, at);
        }
        return std::move(acts_);
    }

    [[nodiscard]] std::optional<std::string> read_header() const {
        auto last = s_.size();
        while (last > 0 &&
               (s_.is_sign(last - 1, U':') || s_.is_sign(last - 1, U',') || s_.is(last - 1, WordRole::adverb)))
            --last;
        // "The Committee:", "The Council,", "The Committee then", never a bare word of a table
        const bool marked = last < s_.size() || (last > 1 && s_.is(0, WordRole::article));
        if (last == 0 || !marked || search_.has_verb_before(last)) return std::nullopt;
        const auto found = search_.before(last);
        // "The General Assembly," opens a resolution of it, whoever reports that
        const bool resolves = s_.is_sign(s_.size() - 1, U',') && found.subject.kind == SubjectKind::other_body;
        if (found.opening != ClauseOpening::plain || (found.subject.kind != SubjectKind::decider && !resolves))
            return std::nullopt;
        return decider_name(s_, found.subject.head);
    }

private:
    void consider(const VerbMatch& match, std::size_t at) {
        auto group = read_verb_group(s_, at);
        if (group.infinitive) return;
        if (group.passive ? !match.is(profile::participle_form) : !is_finite(s_, match, at, group)) return;
        if (starts_with_verb(group.first)) {
            if (group.passive || group.modal) return;
            if (around_.decider || is_headless(match, at)) accept_headed(match, at, group);
            return;
        }
        auto found = search_.before(group.first);
        if (found.inherited) {
            if (!subject_) subject_ = search_.leading();
            found.subject = *subject_;
            found.opening = in_relative_clause(group.first) ? ClauseOpening::relative : ClauseOpening::coordinated;
        }
        group.passive = group.passive || (found.inherited && shares_passive(match, at, group, found.subject));
        if (found.opening == ClauseOpening::relative) relative_verb_ = at;
        if (found.subject.kind == SubjectKind::none && !found.inherited) return;
        if (!group.passive && (is_object(match, at, group, found) || !fits_active(s_, *match.verb, at))) return;
        auto act = act_of(*match.verb, at);
        act.range.first = found.inherited ? group.first : found.subject.phrase.first;
        act.why = judge(match, at, group, found, act);
        consumed_ = std::max(consumed_, act.read_to);
        if (act.why == no_act) return;
        if (!found.inherited && (found.opening == ClauseOpening::plain || found.opening == ClauseOpening::coordinated))
            subject_ = found.subject;
        const bool embedded = is_embedded(found.opening);
        if (acts_.empty() && !embedded && (found.inherited || found.opening == ClauseOpening::plain) &&
            !s_.is_sign(group.first - 1, U':')) // "the Committee: endorsed ...; requested ..."
            act.range.first = 0;
        if (embedded && !acts_.empty() && acts_.back().why.empty()) return; // a clause of the decision before
        add(std::move(act));
    }

    /// "The Secretariat was thanked for the map and asked to print it": the verb of the auxiliary before.
    [[nodiscard]] bool shares_passive(const VerbMatch& match, std::size_t at, const VerbGroup& group,
                                      const Subject& subject) const {
        if (!match.is(profile::participle_form) || subject.phrase.empty()) return false;
        auto next = at + 1;
        while (s_.is(next, WordRole::adverb)) ++next;
        const bool asks = (match.verb->uses & profile::addressing) != 0 && s_.is(next, WordRole::to);
        // "was printed in May and noted the gaps" has an object, and is active
        const bool bare = next >= s_.size() || s_[next].kind == TokenKind::sign || s_.is(next, WordRole::preposition) ||
                          s_.is(next, WordRole::subordinator);
        if (!asks && (!bare || (match.verb->uses & profile::outcome) == 0 || subject.kind != SubjectKind::text))
            return false;
        for (auto be = subject.phrase.last; be < group.first; ++be) {
            if (s_.is(be, WordRole::adverb)) continue;
            if (!s_.is(be, WordRole::be)) return false;
            do ++be;
            while (s_.is(be, WordRole::adverb));
            return is_ed_verb(s_, be);
        }
        return false;
    }

    /// "Agreed that the port be closed", "RESOLVED to meet in May": minutes that leave the body out.
    [[nodiscard]] bool is_headless(const VerbMatch& match, std::size_t at) const {
        if (at != 0 || !s_[0].capital || !match.is(profile::past_form) || (match.verb->uses & profile::wrapping) == 0)
            return false;
        const auto next = s_.is_sign(1, U',') ? 2u : 1u;
        return s_.is_word(next, "that"_w) || s_.is_sign(1, U':') ||
               (s_.is(next, WordRole::to) && s_.is(next + 1, WordRole::content) && !s_[next + 1].capital);
    }

    /// "who welcomed the guests and thanked the hosts": no comma parts the verb from that of the relative clause.
    [[nodiscard]] bool in_relative_clause(std::size_t first) const {
        if (relative_verb_ == no_token) return false;
        for (auto at = relative_verb_; at < first; ++at)
            if (s_.is_sign(at, U',') || is_clause_sign(s_, at)) return false;
        return true;
    }

    /// "approved the staff rules", "noted the texts adopted", "who brought the agreed text": the clause has its verb.
    [[nodiscard]] bool is_object(const VerbMatch& match, std::size_t at, const VerbGroup& group,
                                 const FoundSubject& found) const {
        const bool past = match.is(profile::past_form);
        if (found.over_relative) return true;
        if (found.inherited && !past) { // "responsibilities and tasks", but "approves the budget and instructs"
            const auto before = acts_.empty() ? VerbMatch{} : profile::find_verb(s_[acts_.back().verb_at], s_.added());
            return !s_.is_sign(group.first - 1, U':') && (before.is(profile::past_form) || !before);
        }
        if (found.other_verb == no_token) return false;
        if (found.other_verb + 1 == at || !s_.is(found.other_verb, WordRole::content))
            return true; // "is considered agreed"
        return !past || (!acts_.empty() && acts_.back().verb_at >= found.subject.phrase.first);
    }

    static Act act_of(const ActVerb& verb, std::size_t at) {
        Act act;
        act.verb_at = at;
        act.verb = verb.lemma;
        act.force = verb.force;
        return act;
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
        if (!fits_active(s_, *match.verb, at)) return;
        auto act = act_of(*match.verb, at);
        act.decided_by = around_.decider;
        act.range.first = group.first;
        subject_ = Subject{SubjectKind::decider, {}, {}};
        complete(act, s_, around_, *match.verb);
        consumed_ = act.read_to;
        add(std::move(act));
    }

    /// An act ends in front of the next. One whose subject stands in front of the verb before begins with its own verb.
    void add(Act act) {
        if (!acts_.empty()) {
            if (act.range.first <= acts_.back().verb_at) act.range.first = act.verb_at;
            end_before(acts_.back(), act.range.first);
        }
        act.range.last = s_.size();
        acts_.push_back(std::move(act));
    }

    /// Without the comma, the conjunction and the adjunct that belong to the next act.
    void end_before(Act& act, std::size_t next) const {
        const auto least = act.range.first + 1;
        auto last = next;
        const auto strip = [&] {
            while (last > least && (s_.is_sign(last - 1, U',') || s_.is(last - 1, WordRole::conjunction) ||
                                    s_.is(last - 1, WordRole::adverb)))
                --last;
        };
        strip();
        for (auto at = last; at > least && last - at < longest_aside; --at) { // "and, in particular, endorsed"
            if (!s_.is(at - 1, WordRole::conjunction)) continue;
            if (s_.is(at + (s_.is_sign(at, U',') ? 1 : 0), WordRole::preposition)) last = at - 1;
            break;
        }
        strip();
        act.range.last = last;
        cut_other_verb(act);
    }

    /// "approved the accounts, discharged the Treasurer": what is no act has its own verb and object, too.
    void cut_other_verb(Act& act) const {
        for (auto at = act.verb_at + 1; at < act.range.last; ++at) {
            if (s_.is(at, WordRole::relative) || s_.is(at, WordRole::subordinator)) return;
            if (!s_.is_sign(at, U',')) continue;
            auto verb = at + 1;
            while (s_.is(verb, WordRole::adverb) || s_.is(verb, WordRole::conjunction)) ++verb;
            if (verb >= act.range.last || !is_ed_verb(s_, verb)) continue;
            if (!s_.is(verb + 1, WordRole::article) && !s_.is(verb + 1, WordRole::possessive)) continue;
            act.range.last = at;
            return;
        }
    }

    /// Why the verb is no decision of the meeting; empty: it is one, and `act` is complete.
    std::string_view judge(const VerbMatch& match, std::size_t at, const VerbGroup& group, const FoundSubject& found,
                           Act& act) {
        if (s_.is(0, WordRole::modal) || s_.is_word(0, "had"_w) || s_.is_word(0, "were"_w)) return "conditional";
        if (found.opening == ClauseOpening::conditional) return "conditional";
        if (is_embedded(found.opening)) return "reported act";
        if (group.negated || is_behind_nor(found.subject)) return "negated";
        if (group.modal) return "conditional";
        if (group.pluperfect) return "reported act";
        return group.passive ? judge_passive(s_, around_, *match.verb, group, found.subject, act)
                             : judge_active(match, at, found.subject, act);
    }

    /// "Neither the Board nor the Council endorsed the plan."
    [[nodiscard]] bool is_behind_nor(const Subject& subject) const {
        return subject.phrase.first > 0 && s_.is_word(subject.phrase.first - 1, "nor"_w);
    }

    // ---- active verbs ------------------------------------------------------------------------------------------

    std::string_view judge_active(const VerbMatch& match, std::size_t at, const Subject& subject, Act& act) {
        const bool base_only = !match.is(profile::past_form) && !match.is(profile::third_person);
        if (base_only && !(subject.kind == SubjectKind::decider && subject.actor == ActorKind::members)) return no_act;
        const auto next = at + ((match.verb->uses & profile::particle) != 0 ? 2 : 1);
        if (s_.is_word(next, "by"_w) && !is_manner(s_, next + 1)) return no_act; // "the texts approved by Council"
        if (subject.kind == SubjectKind::chair ? !chair_may(*match.verb, at) : subject.kind != SubjectKind::decider)
            return reason_of(subject.kind);
        if ((match.verb->uses & profile::everyday) != 0 && is_unknown_code(subject)) return "speaker";
        if (subject.head.empty() ? false : is_dated_elsewhere(s_, around_.house) || cites_record(s_, 0, at))
            return "reported act";
        act.decided_by = subject.head.empty() ? around_.decider : decider_name(s_, subject.head);
        complete(act, s_, around_, *match.verb);
        return {};
    }

    /// "UNEX supported a project": an acronym that no table knows as a body that meets.
    [[nodiscard]] bool is_unknown_code(const Subject& subject) const {
        if (subject.head.empty() || subject.actor != ActorKind::none) return false;
        for (auto at = subject.head.first; at < subject.head.last; ++at)
            if (profile::is_known_body(s_[at], s_.added())) return false;
        return true;
    }

    /// The chair rules, declares, concludes, decides, appoints, and directs organs of the meeting.
    [[nodiscard]] bool chair_may(const ActVerb& verb, std::size_t at) const {
        if ((verb.uses & profile::presiding) != 0) return true;
        if (verb.force != Force::instruction && verb.lemma != "request") return false;
        const auto name = read_name(s_, {at + 1, s_.size()});
        switch (name.actor.kind) {
        case ActorKind::secretariat:
        case ActorKind::officer:
        case ActorKind::decider:
            return true;
        default:
            return !name.empty() && s_.is_word(name.noun, "team"_w);
        }
    }

    const Sentence& s_;
    const Surroundings& around_;
    SubjectSearch search_;
    std::vector<Act> acts_{};
    std::size_t consumed_ = 0; ///< Words before it belong to acts already read.
    std::size_t relative_verb_ = no_token;
    std::optional<Subject> subject_{}; ///< Of the clause before, for verbs that share it.
};

} // namespace

void complete(Act& act, const Sentence& sentence, const Surroundings& around, const ActVerb& verb) {
    auto complement = read_complement(sentence, verb, act.verb_at, around.list_follows);
    act.verb = complement.verb->lemma;
    act.force = complement.verb->force;
    act.addressees = std::move(complement.addressees);
    act.read_to = complement.end;
}

std::vector<Act> read_acts(const Sentence& sentence, const Surroundings& around) {
    return sentence.size() == 0 ? std::vector<Act>{} : ClauseReader(sentence, around).read();
}

std::optional<std::string> read_header(const Sentence& sentence, const House& house) {
    Surroundings around;
    around.house = house;
    return ClauseReader(sentence, around).read_header();
}

} // namespace wsis::extract

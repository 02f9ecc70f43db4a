#include "extract/clauses.hpp"

#include "extract/addressees.hpp"
#include "extract/complements.hpp"
#include "extract/names.hpp"
#include "extract/subject_search.hpp"
#include "extract/verb_groups.hpp"
#include "profile/months.hpp"
#include "profile/time_words.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActorKind;
using profile::ActVerb;
using profile::VerbMatch;
using profile::WordRole;

constexpr std::size_t longest_aside = 8; // words between "and" and its verb
constexpr std::size_t agent_reach = 6;   // words between a passive and "by the Group"
constexpr std::size_t longest_owner = 4; // tokens of "2017 ECOSOC", "PP-14"
constexpr std::string_view no_act = "-"; // not even a remark: a noun, an attribute, another sense of the verb

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

/// "by consensus", "by acclamation", "by a show of hands": how it was decided, not by whom.
bool is_manner(const Sentence& s, std::size_t at) {
    if (s.is_word(at, "a"_w)) ++at;
    if (at >= s.size()) return false;
    switch (s[at].key) {
    case "consensus"_w:
    case "acclamation"_w:
    case "vote"_w:
    case "ballot"_w:
    case "correspondence"_w:
    case "unanimity"_w:
    case "unanimous"_w:
    case "secret"_w:
    case "show"_w:
    case "roll"_w:
    case "majority"_w:
    case "large"_w:
        return s[at].kind == TokenKind::word;
    default:
        return false;
    }
}

/// "by 15 March", "by the end of the year".
bool is_time(const Sentence& s, std::size_t at) {
    if (s.is(at, WordRole::article) || s.is(at, WordRole::possessive)) ++at;
    if (at >= s.size()) return false;
    return s[at].kind == TokenKind::number || profile::begins_time(s[at]) || profile::is_weekday(s[at]) ||
           profile::month_of(s[at], s.added()) != 0 || profile::is_ordinal(s[at]);
}

class ClauseReader {
public:
    ClauseReader(const Sentence& sentence, const Surroundings& around)
        : s_(sentence), around_(around), search_(sentence, around.house) {}

    std::vector<Act> read() {
        for (std::size_t at = 0; at < s_.size(); ++at) {
            if (at < consumed_ || s_.is(at, WordRole::aside)) continue;
            const auto match = verb_with_noun(s_, at);
            // "donor-supported", but "re-established"
            const bool compound = at > 0 && is_joint(s_, at - 1) && !is_repeated(s_, at);
            if (match && !compound) consider(match, at);
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
        if (found.opening != Opening::plain || (found.subject.kind != SubjectKind::decider && !resolves))
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
            found.opening = in_relative_clause(group.first) ? Opening::relative : Opening::coordinated;
        }
        group.passive = group.passive || (found.inherited && shares_passive(match, at, group, found.subject));
        if (found.opening == Opening::relative) relative_verb_ = at;
        if (found.subject.kind == SubjectKind::none && !found.inherited) return;
        if (!group.passive && (is_object(match, at, group, found) || !fits_active(s_, *match.verb, at))) return;
        auto act = act_of(*match.verb, at);
        act.range.first = found.inherited ? group.first : found.subject.phrase.first;
        act.why = judge(match, at, group, found, act);
        if (act.why == no_act) return;
        if (!found.inherited && (found.opening == Opening::plain || found.opening == Opening::coordinated))
            subject_ = found.subject;
        const bool embedded = is_embedded(found.opening);
        if (acts_.empty() && !embedded && (found.inherited || found.opening == Opening::plain) &&
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
        complete(act, *match.verb, at);
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
    }

    /// Why the verb is no decision of the meeting; empty: it is one, and `act` is complete.
    std::string_view judge(const VerbMatch& match, std::size_t at, const VerbGroup& group, const FoundSubject& found,
                           Act& act) {
        if (s_.is(0, WordRole::modal) || s_.is_word(0, "had"_w) || s_.is_word(0, "were"_w)) return "conditional";
        if (found.opening == Opening::conditional) return "conditional";
        if (is_embedded(found.opening)) return "reported act";
        if (group.negated) return "negated";
        if (group.modal) return "conditional";
        if (group.pluperfect) return "reported act";
        return group.passive ? judge_passive(*match.verb, at, group, found.subject, act)
                             : judge_active(match, at, found.subject, act);
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
        if (subject.head.empty() ? false : is_dated_elsewhere() || cites_record(0, at)) return "reported act";
        act.decided_by = subject.head.empty() ? around_.decider : decider_name(s_, subject.head);
        complete(act, *match.verb, at);
        return {};
    }

    void complete(Act& act, const ActVerb& verb, std::size_t at) {
        auto complement = read_complement(s_, verb, at, around_.list_follows);
        act.verb = complement.verb->lemma;
        act.force = complement.verb->force;
        act.addressees = std::move(complement.addressees);
        consumed_ = complement.end;
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

    /// "In 2012, the Group decided", "At its previous meeting, the Group agreed".
    [[nodiscard]] bool is_dated_elsewhere() const {
        if ((s_.is_word(0, "in"_w) || s_.is_word(0, "since"_w)) && s_.size() > 1 && s_[1].kind == TokenKind::number &&
            s_[1].size() == 4)
            return around_.house.year != static_cast<int>(s_[1].key);
        if (!s_.is_word(0, "at"_w) && !s_.is_word(0, "in"_w) && !s_.is_word(0, "during"_w)) return false;
        if (!s_.is_word(0, "in"_w) && is_other_edition(1)) return true; // "In SDG 9" is no meeting
        for (std::size_t at = 1; at < std::min<std::size_t>(s_.size(), 4); ++at)
            if (s_.is_word(at, "previous"_w) || s_.is_word(at, "last"_w) || s_.is_word(at, "earlier"_w) ||
                s_.is_word(at, "preceding"_w))
                return true;
        return false;
    }

    /// "SBI 46", "WTSA-16", "HLPF 2018": a meeting by its number or year, and not this one.
    [[nodiscard]] bool is_other_edition(std::size_t at) const {
        if (at >= s_.size() || !is_acronym(s_[at])) return false;
        const auto number = at + (is_joint(s_, at + 1) ? 2 : 1);
        if (number >= s_.size() || s_[number].kind != TokenKind::number) return false;
        const auto own = s_[number].size() == 4 ? around_.house.year : around_.house.ordinal;
        return own != static_cast<int>(s_[number].key);
    }

    /// "by its decision 12/4", "in resolution 61/295": the act stands in another text.
    [[nodiscard]] bool cites_record(std::size_t first, std::size_t last) const {
        for (auto at = first; at + 2 < last; ++at) {
            if (!s_.is_word(at, "by"_w) && !s_.is_word(at, "in"_w)) continue;
            auto noun = at + 1 + (s_.is(at + 1, WordRole::possessive) ? 1 : 0);
            while (noun < last && noun <= at + longest_owner && // "ECOSOC Resolution", "PP-14 Decision"
                   (is_acronym(s_[noun]) || s_[noun].kind == TokenKind::number || is_joint(s_, noun)))
                ++noun;
            if ((s_.is_word(noun, "decision"_w) || s_.is_word(noun, "resolution"_w)) && noun + 1 < last &&
                (s_[noun + 1].kind == TokenKind::number || s_[noun + 1].upper))
                return true;
        }
        return false;
    }

    // ---- passive verbs -----------------------------------------------------------------------------------------

    std::string_view judge_passive(const ActVerb& verb, std::size_t at, const VerbGroup& group, const Subject& subject,
                                   Act& act) {
        if (subject.kind == SubjectKind::nobody) return "negated";
        if (const auto why = read_agent(at, act); !why.empty()) return why;
        if (act.decided_by && cites_record(at + 1, s_.size())) return "reported act";
        if (subject.kind == SubjectKind::pronoun && s_.is_word(subject.phrase.first, "it"_w))
            return judge_impersonal(verb, at, act);
        if (group.perfect) return "reported act";
        if ((verb.uses & profile::addressing) != 0) return judge_request(at, subject, act);
        return judge_outcome(verb, at, group, subject, act);
    }

    /// "by the Group" behind a passive: who decided. Any other agent makes it a remark.
    std::string_view read_agent(std::size_t at, Act& act) const {
        for (auto by = at + 1; by < std::min(s_.size(), at + agent_reach); ++by) {
            if (s_.is(by, WordRole::to) || s_.is_word(by, "for"_w) || s_.is_word(by, "of"_w) ||
                is_clause_sign(s_, by) || s_.is_sign(by, U','))
                break;
            if (!s_.is_word(by, "by"_w)) continue;
            if ((by > at + 1 && is_ed_verb(s_, by - 1)) || is_manner(s_, by + 1) || is_time(s_, by + 1)) break;
            const auto agent = read_subject(s_, {by + 1, s_.size()}, around_.house);
            if (agent.kind != SubjectKind::decider)
                return agent.kind == SubjectKind::other_body ? "other body" : "another agent";
            act.decided_by = decider_name(s_, agent.head);
            break;
        }
        return {};
    }

    /// "It was agreed that", but "It was noted that" says nothing of the meeting.
    std::string_view judge_impersonal(const ActVerb& verb, std::size_t at, Act& act) {
        if ((verb.uses & profile::impersonal) == 0)
            return verb.force == Force::adoption && !s_.is_word(at + 1, "that"_w) ? "" : "impersonal";
        complete(act, verb, at);
        return {};
    }

    /// "The Secretariat was requested to".
    std::string_view judge_request(std::size_t at, const Subject& subject, Act& act) const {
        if (subject.kind == SubjectKind::text && subject.actor == ActorKind::text) return "document as subject";
        auto next = at + 1;
        while (s_.is(next, WordRole::adverb)) ++next;
        const bool charged = act.force == Force::instruction && s_.is_word(next, "with"_w); // "tasked with drafting"
        const bool asked = charged || s_.is_sign(s_.size() - 1, U':') ||
                           find_infinitive(s_, at + 1, around_.list_follows) != no_token ||
                           (next >= s_.size() && around_.list_follows);
        if (!asked || is_event_noun(subject)) return no_act;
        if (cites_record(at + 1, std::min(s_.size(), find_infinitive(s_, at + 1, around_.list_follows))))
            return "reported act";
        if (subject.actor == ActorKind::members && keeps_order(at)) return no_act;
        if (is_own_body(subject) || is_asked_to_consider(subject, at)) return "asked of the meeting";
        if (subject.kind == SubjectKind::pronoun)
            act.addressees.emplace_back(pronoun_addressee);
        else
            act.addressees = read_addressees(s_, subject.phrase, false);
        return {};
    }

    /// "The Committee was invited to note", in a report of that committee: what a paper or a speaker asked of it.
    [[nodiscard]] bool is_own_body(const Subject& subject) const {
        const auto& body = around_.house.body;
        if (subject.kind != SubjectKind::decider || subject.actor != ActorKind::decider || body.empty()) return false;
        const auto name = s_.words(subject.phrase.first + (s_.is(subject.phrase.first, WordRole::article) ? 1 : 0),
                                   subject.phrase.last);
        const auto at = body.find(name);
        if (at == body.npos) return false;
        const auto rest = body.substr(at + name.size()); // the head of the body's name: "Committee on Fees"
        return rest.empty() || rest.starts_with(" on ") || rest.starts_with(" for ") || rest.starts_with(" of ");
    }

    /// "Participants were asked to leave the room": how the meeting went, not what comes of it.
    [[nodiscard]] bool keeps_order(std::size_t at) const {
        auto verb = find_infinitive(s_, at + 1, false);
        if (verb == no_token) return false;
        do ++verb;
        while (s_.is(verb, WordRole::adverb));
        return profile::keeps_order(s_[std::min(verb, s_.size() - 1)]);
    }

    /// "The Committee was invited to consider the paper", where the body that reports has no name.
    [[nodiscard]] bool is_asked_to_consider(const Subject& subject, std::size_t at) const {
        if (!around_.house.body.empty() || subject.actor != ActorKind::decider || subject.head.empty()) return false;
        if (!s_.is(subject.phrase.first, WordRole::article) ||
            subject.head != TokenRange{subject.phrase.first + 1, subject.phrase.last})
            return false;
        auto verb = find_infinitive(s_, at + 1, false);
        if (verb == no_token) return false;
        do ++verb;
        while (s_.is(verb, WordRole::adverb));
        return profile::considers(s_[std::min(verb, s_.size() - 1)]);
    }

    /// "The establishment of posts is requested": a thing by its ending, unless the table knows it as somebody.
    [[nodiscard]] bool is_event_noun(const Subject& subject) const {
        if (subject.kind != SubjectKind::text || subject.head.empty()) return false;
        const auto word = s_.word(subject.head.last - 1);
        for (const std::string_view ending : {"tion", "tions", "sion", "ment", "ments", "ance", "ence", "ness", "ity"})
            if (word.ends_with(ending)) return true;
        return false;
    }

    /// "The agenda was adopted", "Partners were thanked".
    std::string_view judge_outcome(const ActVerb& verb, std::size_t at, const VerbGroup& group, const Subject& subject,
                                   Act& act) const {
        if ((verb.uses & (profile::outcome | profile::honouring)) == 0) return no_act;
        const bool honours = (verb.uses & profile::honouring) != 0;
        const bool founds = verb.lemma == "establish" || verb.lemma == "set";
        const auto head = subject.actor;
        const bool light = !verb.needs[0].empty() && (verb.uses & profile::particle) == 0;
        if (light && (subject.head.empty() || !is_its_noun(s_, verb, subject.head.last - 1))) return no_act;
        if (subject.kind == SubjectKind::decider && !honours && !founds) return no_act;
        if ((group.present_be || verb.lemma == "support") && head != ActorKind::text) return no_act;
        if (founds && head != ActorKind::actor && head != ActorKind::decider) return no_act; // "trials were set up"
        if (verb.lemma == "refer" && s_.is(at + 1, WordRole::to) && !s_.is(at + 2, WordRole::article) &&
            !s_.is(at + 2, WordRole::content))
            return no_act; // "is referred to in", "as"
        if (verb.lemma == "note" && s_.is_word(at + 1, "for"_w)) return no_act;
        if (is_past_year(at + 1) || is_elsewhere(at + 1)) return "reported act";
        if (honours)
            act.addressees =
                verb.needs[0].empty() ? read_addressees(s_, subject.phrase, false) : read_honoured(s_, at + 1);
        return {};
    }

    /// "in 2012", "on 5 May 2012": another year than the report's.
    [[nodiscard]] bool is_past_year(std::size_t at) const {
        if (!s_.is_word(at, "in"_w) && !s_.is_word(at, "on"_w)) return false;
        for (auto i = at + 1; i < std::min(s_.size(), at + 4); ++i)
            if (s_[i].kind == TokenKind::number && s_[i].size() == 4)
                return around_.house.year != static_cast<int>(s_[i].key);
        return false;
    }

    /// "at the open consultation meeting": another meeting than this.
    [[nodiscard]] bool is_elsewhere(std::size_t at) const {
        if (!s_.is_word(at, "at"_w) || !s_.is_word(at + 1, "the"_w)) return false;
        const auto name = read_name(s_, {at + 1, s_.size()});
        return !name.empty() && profile::is_gathering(s_[name.noun]);
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

std::vector<Act> read_acts(const Sentence& sentence, const Surroundings& around) {
    return sentence.size() == 0 ? std::vector<Act>{} : ClauseReader(sentence, around).read();
}

std::optional<std::string> read_header(const Sentence& sentence, const House& house) {
    Surroundings around;
    around.house = house;
    return ClauseReader(sentence, around).read_header();
}

} // namespace wsis::extract

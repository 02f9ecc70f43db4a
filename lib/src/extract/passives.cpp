#include "extract/passives.hpp"

#include "extract/addressees.hpp"
#include "extract/circumstances.hpp"
#include "extract/complements.hpp"
#include "extract/names.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActorKind;
using profile::ActVerb;
using profile::WordRole;

constexpr std::size_t agent_reach = 6; // words between a passive and "by the Group"

class PassiveJudge {
public:
    PassiveJudge(const Sentence& sentence, const Surroundings& around) : s_(sentence), around_(around) {}

    std::string_view judge(const ActVerb& verb, std::size_t at, const VerbGroup& group, const Subject& subject,
                           Act& act) const {
        if (subject.kind == SubjectKind::nobody) return "negated";
        if (const auto why = read_agent(at, act); !why.empty()) return why;
        if (act.decided_by && cites_record(s_, at + 1, s_.size())) return "reported act";
        if (subject.kind == SubjectKind::pronoun && s_.is_word(subject.phrase.first, "it"_w))
            return judge_impersonal(verb, at, act);
        if (group.perfect) return "reported act";
        if ((verb.uses & profile::addressing) != 0) return judge_request(at, subject, act);
        return judge_outcome(verb, at, group, subject, act);
    }

private:
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
    std::string_view judge_impersonal(const ActVerb& verb, std::size_t at, Act& act) const {
        if ((verb.uses & profile::impersonal) == 0)
            return verb.force == Force::adoption && !s_.is_word(at + 1, "that"_w) ? "" : "impersonal";
        complete(act, s_, around_, verb);
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
        if (cites_record(s_, at + 1, std::min(s_.size(), find_infinitive(s_, at + 1, around_.list_follows))))
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
        return profile::is_event_noun(s_.word(subject.head.last - 1));
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
        if (is_past_year(s_, at + 1, around_.house) || is_elsewhere(s_, at + 1)) return "reported act";
        if (honours)
            act.addressees =
                verb.needs[0].empty() ? read_addressees(s_, subject.phrase, false) : read_honoured(s_, at + 1);
        return {};
    }

    const Sentence& s_;
    const Surroundings& around_;
};

} // namespace

std::string_view judge_passive(const Sentence& sentence, const Surroundings& around, const ActVerb& verb,
                               const VerbGroup& group, const Subject& subject, Act& act) {
    return PassiveJudge(sentence, around).judge(verb, act.verb_at, group, subject, act);
}

} // namespace wsis::extract

#pragma once

#include "extract/clauses.hpp"
#include "extract/verb_groups.hpp"

namespace wsis::extract {

/// Not even a remark: a noun, an attribute, another sense of the verb.
inline constexpr std::string_view no_act = "-";

/// Why a passive verb ("The Secretariat was requested to", "The agenda was adopted", "It was agreed that") is no
/// decision of the meeting, or `no_act`; empty: it is one, and `act` has its addressees and who decided.
std::string_view judge_passive(const Sentence& sentence, const Surroundings& around, const profile::ActVerb& verb,
                               const VerbGroup& group, const Subject& subject, Act& act);

/// Reads what belongs to the verb at `act.verb_at` into the act.
void complete(Act& act, const Sentence& sentence, const Surroundings& around, const profile::ActVerb& verb);

} // namespace wsis::extract

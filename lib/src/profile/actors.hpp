#pragma once

#include "extract/tokens.hpp"

#include <cstdint>
#include <string_view>

namespace wsis::profile {

/// What kind of word heads the name of somebody (or something) in the report.
enum class ActorKind : std::uint8_t {
    none,
    decider, ///< The meeting: "Group", "Committee".
    members, ///< The meeting as its members: "Delegates", never "some delegates".
    chair,   ///< Decides only by ruling, declaring, instructing.
    secretariat,
    officer, ///< Acts when asked: "Rapporteur", "Director".
    actor,   ///< Any other that can be asked to act: "regional offices", "donors".
    speaker, ///< Speaks for a State or for himself: "representative", "delegation".
    text     ///< A document or its like: "contribution", "report", "agenda".
};

struct ActorHead {
    ActorKind kind = ActorKind::none;
    std::string_view fixed{}; ///< The one form in which reports name it: "Vice-Chairs"; empty: as printed.
};

/// The head that the word is, by itself.
ActorHead find_actor(const extract::Token& token);

/// The head that two words make where one does not: "Study Group", "Task Force", "Member States".
ActorHead find_actor(const extract::Token& first, const extract::Token& second);

/// An organization whose acronym is no body that meets ("ITU", "UNESCO"): dropped in front of an actor, and no decider.
bool is_organization(const extract::Token& token);

/// An acronym that meetings decide under: "TSAG", "SC" of "SC 29".
bool is_known_body(const extract::Token& token);

/// The other half of the name of a body that is another's in most reports: "General Assembly", "Security Council".
bool is_foreign_body(const extract::Token& modifier, const extract::Token& head);

/// The acronym of such a body: "IESG".
bool is_foreign_body(const extract::Token& code);

/// The plural of an office whose holders meet as a body: "Deputies", "Leaders".
bool is_meeting_office(const extract::Token& token);

/// By its ending the noun says what happens or is, not who: "establishment", "clarification".
bool is_event_noun(std::string_view word);

/// By its ending the plural says who does something: "inspectors", "hydrologists". Words like "papers" are told apart.
bool is_agent_noun(const extract::Token& token, std::string_view word);

/// The base form of what somebody does and no thing can do: "submit", "consult", not "include".
bool is_agent_verb(const extract::Token& token);

/// An adjective of state that says nothing of who it is: "outgoing", "past", "relevant".
bool is_status_word(const extract::Token& token);

} // namespace wsis::profile

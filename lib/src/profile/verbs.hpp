#pragma once

#include "extract/tokens.hpp"
#include "wsis/report.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace wsis::profile {

/// How a verb of decision is built into a sentence. Flags.
enum VerbUse : std::uint16_t {
    addressing = 1, ///< Its object is who must act: "requested the Secretariat to", "the Secretariat was requested to".
    honouring = 2,  ///< Its object is who is thanked.
    outcome = 4,    ///< Passive with a text or a result as subject: "the agenda was adopted".
    impersonal = 8, ///< "It was agreed that".
    proposing = 16, ///< "agreed that the Secretariat should": the subject of the clause must act.
    wrapping = 32,  ///< "decided to request": an infinitive of another verb of the table takes its place.
    clausal = 64,   ///< Acts in front of "that", "to" or a colon alone: "concluded that", not "concluded its work".
    particle = 128, ///< The word it needs stands right behind it: "set up", "call upon".
    everyday = 1024, ///< Organizations do it outside meetings, too: "supported a project".
    listing = 2048,  ///< Acts in front of a list alone: "took the following decisions:".
    presiding = 512, ///< The chair may do it alone: "ruled", "declared".
    demanding = 256  ///< Its object may be a thing; it is somebody only if known to be: "requested the report".
};

/// One verb by which a meeting acts.
struct ActVerb {
    std::string_view lemma{}; ///< As reported: "note" for "take note".
    Force force = Force::decision;
    std::uint16_t uses = 0;                  ///< VerbUse flags.
    std::array<std::string_view, 4> forms{}; ///< Base, third person, past, participle.
    std::array<std::string_view, 6> needs{}; ///< One of these words behind it makes it the verb: "set" needs "up".
};

enum VerbForm : std::uint8_t { base_form = 1, third_person = 2, past_form = 4, participle_form = 8 };

struct VerbMatch {
    const ActVerb* verb = nullptr;
    std::uint8_t forms = 0; ///< VerbForm flags: those that are spelled like this.

    [[nodiscard]] bool is(VerbForm form) const { return (forms & form) != 0; }

    explicit operator bool() const { return verb != nullptr; }
};

/// The verb of decision that the word may be a form of.
VerbMatch find_verb(const extract::Token& token);

/// The next sense of a light verb ("made decisions", "made recommendations"), or null.
const ActVerb* next_sense(const ActVerb* verb);

/// The base form of what those present are asked to do in the room: "leave", "rise".
bool keeps_order(const extract::Token& verb);

/// The base form of what a paper asks of the meeting: "consider", "note", "approve".
bool considers(const extract::Token& verb);

} // namespace wsis::profile

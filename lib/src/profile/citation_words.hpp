#pragma once

#include "extract/tokens.hpp"

#include <cstdint>

/// What single words may do in a citation. A word may have several roles: "Regulations" is a treaty, "Regulation" a
/// coded act.
namespace wsis::profile {

using Roles = std::uint64_t;

namespace role {
inline constexpr Roles act = 1u << 0;        ///< Resolution, Res, Decision ...
inline constexpr Roles document = 1u << 1;   ///< Document, Doc
inline constexpr Roles supplement = 1u << 2; ///< Addendum, Corrigendum
inline constexpr Roles report = 1u << 3;
inline constexpr Roles gathering = 1u << 4; ///< meeting, session
inline constexpr Roles coded_act = 1u << 5; ///< Directive, Regulation, Act, Law
inline constexpr Roles name_head =
    1u << 6; ///< Convention, Agenda, Plan ...: may end or begin the name of a treaty or instrument
inline constexpr Roles organ = 1u << 7; ///< Assembly, Board, and the words before them: Executive, Governing
inline constexpr Roles function =
    1u << 8; ///< Never part of a name or modifier in front of a head noun, even with a capital
inline constexpr Roles status = 1u << 9;     ///< draft, new, revised
inline constexpr Roles pinpoint = 1u << 10;  ///< paragraph, article, annex
inline constexpr Roles operative = 1u << 11; ///< resolves, considering, instructs
inline constexpr Roles counted = 1u << 12;   ///< weeks, pixels, members: what a number in front of it counts
inline constexpr Roles month = 1u << 13;
inline constexpr Roles un_symbol = 1u << 14;    ///< First segment of a UN symbol
inline constexpr Roles revision = 1u << 15;     ///< Rev, Add, Corr
inline constexpr Roles modification = 1u << 16; ///< Rev, revised, Mod, amended: inside the parenthesis of an act
inline constexpr Roles ordinal = 1u << 17;      ///< first, twentieth, twenty
inline constexpr Roles connector = 1u << 18;    ///< of, on, for, the, and: inside a name
inline constexpr Roles no_symbol =
    1u << 19;                               ///< First segment of what looks like a document symbol and is none: IMT, FY
inline constexpr Roles family = 1u << 20;   ///< First word of a document family
inline constexpr Roles standard = 1u << 21; ///< RFC, ISO, EN
inline constexpr Roles url = 1u << 22;      ///< www
inline constexpr Roles sdg = 1u << 23;      ///< SDG, Sustainable
inline constexpr Roles action = 1u << 24;   ///< Action (Line)
inline constexpr Roles forum = 1u << 25;    ///< Forum, Summit
inline constexpr Roles body_first = 1u << 26; ///< First word of the name of a body
inline constexpr Roles body_last = 1u << 27;  ///< Last word of the name of a body
inline constexpr Roles numbering = 1u << 28;  ///< No, Nos, Number
inline constexpr Roles generic =
    1u << 29; ///< Says nothing of whose a treaty or statement is: joint, opening, financial
inline constexpr Roles verb_like = 1u << 30; ///< to, will, must: what follows is a verb ("to document 12 practices")
inline constexpr Roles adjourned = 1u << 31; ///< regular, special: between an ordinal and "session"
inline constexpr Roles predicate = Roles{1} << 32; ///< deals, covers: what a text does behind its number
} // namespace role

/// All roles of the word; 0 for an ordinary one. One probe of a table made at compile time.
Roles roles_of(extract::WordKey word);

} // namespace wsis::profile

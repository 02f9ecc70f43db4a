#pragma once

#include "extract/tokens.hpp"

#include <cstdint>
#include <string_view>

namespace wsis::profile {

/// The part that a small word plays in a sentence. English has a closed list of these; every other word is `content`.
enum class WordRole : std::uint8_t {
    content,
    article,    ///< "the", "this": a subject begins here.
    possessive, ///< "its", "their".
    quantifier, ///< "some", "several", "a", "two": part of the members, not the meeting.
    all,        ///< "all", "each": the meeting whole.
    pronoun,
    preposition,
    conjunction,  ///< Joins words and clauses: "and", "or", "but", "while".
    subordinator, ///< Opens a clause that the meeting does not state: "if", "whether", "when".
    relative,     ///< "which", "who", "that".
    adverb,
    be,
    have,
    auxiliary_do,
    modal,
    negation,
    to,
    past_verb, ///< An irregular past that a clause may turn on: "took", "heard".
    aside,     ///< In brackets or quotation marks. This one and the next are set by whoever reads the sentence,
    inner      ///< never by the table: a comma or "and" inside a name ("the Budget, Staff and Rules Committee").
};

WordRole role_of(const extract::Token& token);

/// The same with the adverbs that is_adverb knows besides. `text` is that of the token.
WordRole role_of(const extract::Token& token, std::string_view text);

/// "-ly" words are adverbs without standing in the table; so are the words in front that join sentences ("however").
bool is_adverb(const extract::Token& token, std::string_view text);

} // namespace wsis::profile

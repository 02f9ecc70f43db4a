#pragma once

#include "extract/sentences.hpp"
#include "profile/actors.hpp"

#include <string>
#include <string_view>

namespace wsis::extract {

/// The name of somebody or something in a sentence: "Study Group 13" of "the Study Group 13 on tariffs".
struct Name {
    TokenRange range{};         ///< All its words, behind articles and up to "of", a bracket, a comma, a verb.
    TokenRange head{};          ///< The noun in it, with the first word of two ("Study Group") and a number behind.
    std::size_t noun = 0;       ///< The word that says what it is: "Group".
    profile::ActorHead actor{}; ///< What the tables say of it.

    [[nodiscard]] bool empty() const { return head.empty(); }

    /// Known to be somebody: a member, a body, an officer, or an acronym.
    bool somebody = false;
};

/// The name that begins behind the determiners at the start of the phrase.
Name read_name(const Sentence& sentence, TokenRange phrase);

/// Behind articles, possessives, quantifiers, adverbs, commas and conjunctions.
std::size_t skip_determiners(const Sentence& sentence, std::size_t at, std::size_t last);

bool is_determiner(profile::WordRole role);

/// "ITU", "EWG": two capital letters or more.
bool is_acronym(const Token& token);

/// A hyphen, slash or apostrophe that holds two words together.
bool is_joint(const Sentence& sentence, std::size_t at);

/// The words with a capital in front.
std::string capitalized(std::string_view words);

} // namespace wsis::extract

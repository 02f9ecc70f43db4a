#pragma once

#include "extract/sentences.hpp"
#include "profile/actors.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wsis::extract {

/// Who a sentence is about.
enum class SubjectKind : std::uint8_t {
    none,
    decider,
    chair,
    pronoun,
    some_members, ///< "several delegations", "a Member State".
    speaker,
    secretariat,
    text,       ///< A document, an outcome or anything else.
    other_body, ///< "Council 2016", "PP-14", "the General Assembly".
    nobody      ///< "no decision".
};

struct Subject {
    SubjectKind kind = SubjectKind::none;
    TokenRange phrase{};
    TokenRange head{}; ///< "Study Group" of "the Study Group on tariffs".
};

/// What the document says about itself, so that its own body is told from others.
struct House {
    std::string_view body{}; ///< Name of the meeting's body; empty: unknown.
    std::string_view body_id{};
    std::optional<int> year{};
};

/// Reads a noun phrase as a subject.
Subject read_subject(const Sentence& sentence, TokenRange phrase, const House& house);

/// The head noun of the phrase: its last word before "of", "on", a bracket, a comma or a verb.
TokenRange find_head(const Sentence& sentence, TokenRange phrase);

/// Everybody that the phrase names, in the form in which addressees are reported; empty if it names a thing. With
/// `known`, unless its head is known to be somebody.
std::vector<std::string> read_addressees(const Sentence& sentence, TokenRange phrase, bool known);

/// Whom a pronoun at `before` means: those last named in front of it, but for the decider.
std::vector<std::string> last_named(const Sentence& sentence, std::size_t before, std::string_view except);

/// The decider as reported: its head, with a capital and without article.
std::string decider_name(const Sentence& sentence, TokenRange head);

/// The end of the actor that begins at `first` ("the Director of BDT"), or `first`.
std::size_t actor_end(const Sentence& sentence, std::size_t first, std::size_t last);

} // namespace wsis::extract

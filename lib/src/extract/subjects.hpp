#pragma once

#include "extract/sentences.hpp"
#include "profile/actors.hpp"

#include <optional>
#include <string>

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
    TokenRange head{};                                   ///< "Study Group" of "the Study Group on tariffs".
    profile::ActorKind actor = profile::ActorKind::none; ///< What its head noun is.
};

/// What the document says about itself, so that its own body is told from others.
struct House {
    std::string_view body{};      ///< Name of the meeting's body; empty: unknown.
    std::optional<int> year{};    ///< Of the report.
    std::optional<int> ordinal{}; ///< Of the meeting.
};

/// Reads a noun phrase as a subject.
Subject read_subject(const Sentence& sentence, TokenRange phrase, const House& house);

/// The decider as reported: its head, with a capital and without article.
std::string decider_name(const Sentence& sentence, TokenRange head);

} // namespace wsis::extract

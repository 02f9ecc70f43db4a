#pragma once

#include "extract/sentences.hpp"
#include "profile/verbs.hpp"

namespace wsis::extract {

/// "No such token."
inline constexpr std::size_t no_token = static_cast<std::size_t>(-1);

/// A verb with its auxiliaries and adverbs: "was also requested", "could not agree", "considered and approved".
struct VerbGroup {
    std::size_t first = 0;
    bool passive = false;
    bool present_be = false; ///< "is", "are"
    bool perfect = false;
    bool pluperfect = false;
    bool modal = false;
    bool helped = false; ///< "did"
    bool negated = false;
    bool infinitive = false;
};

VerbGroup read_verb_group(const Sentence& sentence, std::size_t verb_at);

/// A light verb has its noun behind it ("took note") or, in the passive, before it ("note was taken"); any other verb
/// needs none.
bool takes_its_noun(const Sentence& sentence, const profile::ActVerb& verb, std::size_t at);

/// The verb of decision at `at`, in the sense whose noun stands by it; empty if it is none.
profile::VerbMatch verb_with_noun(const Sentence& sentence, std::size_t at);

/// The word is the noun or particle that the light verb needs.
bool is_its_noun(const Sentence& sentence, const profile::ActVerb& verb, std::size_t at);

/// Where the noun or particle of a light verb stands behind it, or `no_token`.
std::size_t noun_behind(const Sentence& sentence, const profile::ActVerb& verb, std::size_t at);

/// The form can be the verb of a clause here; it is no noun ("their requests were") and no attribute ("the agreed
/// fee").
bool is_finite(const Sentence& sentence, const profile::VerbMatch& match, std::size_t at, const VerbGroup& group);

/// What stands behind the active verb lets it be an act: "concluded that", not "concluded its work".
bool fits_active(const Sentence& sentence, const profile::ActVerb& verb, std::size_t at);

/// A word like "approved" that no small word in front makes an attribute.
bool is_ed_verb(const Sentence& sentence, std::size_t at);

/// A word in front of which nothing but a noun phrase follows: "the", "its", "several", "of".
bool precedes_noun(const Sentence& sentence, std::size_t at);

/// "re-established": the verb at `at` stands behind its prefix.
bool is_repeated(const Sentence& sentence, std::size_t at);

/// A semicolon, a colon or a dash between spaces.
bool is_clause_sign(const Sentence& sentence, std::size_t at);

/// The first "to" in front of a verb, from `from` up to the end of the clause, or `no_token`. With `list_follows`, a
/// "to" at the end of the sentence, too.
std::size_t find_infinitive(const Sentence& sentence, std::size_t from, bool list_follows);

} // namespace wsis::extract

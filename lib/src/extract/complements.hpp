#pragma once

#include "extract/sentences.hpp"
#include "profile/verbs.hpp"

#include <string>
#include <vector>

namespace wsis::extract {

/// Stands among addressees for a pronoun, until it is known whom it means.
inline constexpr std::string_view pronoun_addressee = "";

/// What stands behind an active verb of decision.
struct Complement {
    const profile::ActVerb* verb = nullptr; ///< "recommend" for "agreed to recommend".
    std::vector<std::string> addressees{};
    std::size_t end = 0; ///< Behind the last verb that belongs to it.
};

Complement read_complement(const Sentence& sentence, const profile::ActVerb& verb, std::size_t at, bool list_follows);

/// "to the Secretariat", "towards the hosts" behind thanks or appreciation: who is thanked.
std::vector<std::string> read_honoured(const Sentence& sentence, std::size_t first);

} // namespace wsis::extract

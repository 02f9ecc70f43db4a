#pragma once

#include "extract/sentences.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// Everybody that the phrase names, in the form in which addressees are reported ("Secretariat", "Director BDT"); empty
/// if it names a thing. With `known`, empty unless its head is known to be somebody.
std::vector<std::string> read_addressees(const Sentence& sentence, TokenRange phrase, bool known);

/// Whom a pronoun at `before` means: those last named in front of it, but for the decider.
std::vector<std::string> last_named(const Sentence& sentence, std::size_t before, std::string_view except);

/// Whom "they" or "it" at the head of the next sentence means: those first named here of that number, but for the
/// decider.
std::vector<std::string> first_named(const Sentence& sentence, bool plural, std::string_view except);

/// The end of the actors that begin at `first` ("the Director of BDT and the Chairman"), or `first`.
std::size_t actor_end(const Sentence& sentence, std::size_t first, std::size_t last);

} // namespace wsis::extract

#pragma once

#include "citations/reading.hpp"

namespace wsis::citations {

/// "(EU)", "(EU, Euratom)": the end, or `at`.
std::size_t skip_community(const Reading& reading, std::size_t at);

/// Behind a member of a list: the first token of the next one, over ",", "and", ", and", "to"; 0: the list ends.
std::size_t next_member(const Reading& reading, std::size_t at);

/// Behind "No.", "Nos." or "number" when a number follows; else `at`.
std::size_t skip_numbering(const Reading& reading, std::size_t at);

/// A number that counts or dates something else: "3 weeks", "24 January".
bool counts_something(const Reading& reading, std::size_t number);

} // namespace wsis::citations

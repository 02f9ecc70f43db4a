#pragma once

#include "citations/reading.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wsis::citations {

/// The pinpoint before or, failing that, behind the citation [begin, end).
std::optional<std::string> pinpoint_of(const Reading& reading, std::size_t begin, std::size_t end);

/// "paras 4 and 7 of [the]", "resolves 5 of", "Annex 2 to": the pinpoint that ends before the token `begin`; empty:
/// none.
std::string_view pinpoint_before(const Reading& reading, std::size_t begin);

/// ", para 60", " (paras. 65-66)", ", annex": the pinpoint from the token `end` on; empty: none.
std::string_view pinpoint_after(const Reading& reading, std::size_t end);

/// Where the text goes on behind that pinpoint; `end` when there is none.
std::size_t pinpoint_end(const Reading& reading, std::size_t end);

} // namespace wsis::citations

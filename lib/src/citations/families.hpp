#pragma once

#include "citations/reading.hpp"

#include <string_view>

namespace wsis::citations {

/// Matches the pattern of a family (profile/family_table.hpp) from the token `at` on; the end, or 0.
std::size_t match_family(const Reading& reading, std::size_t at, std::string_view pattern);

} // namespace wsis::citations

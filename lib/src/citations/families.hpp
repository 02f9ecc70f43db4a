#pragma once

#include "citations/reading.hpp"

#include <cstdint>
#include <string_view>

namespace wsis::citations {

/// Some families of profile/family_table.hpp, by their places there: bit 0 is the first.
using FamilySet = std::uint64_t;

/// A cheap look at the first token: the families that may begin with it.
FamilySet families_at(const Reading& reading, std::size_t at);

/// Matches the pattern of a family (profile/family_table.hpp) from the token `at` on; the end, or 0.
std::size_t match_family(const Reading& reading, std::size_t at, std::string_view pattern);

} // namespace wsis::citations

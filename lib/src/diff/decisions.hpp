#pragma once

#include "diff/known_words.hpp"
#include "diff/sides.hpp"

namespace wsis::diff {

/// Remarks are none.
bool is_decision(const Decision& decision);

/// The right decision of each left one, or `none`: by wording, and by the section around. `sections` are the right
/// section of each left one. Remarks have none.
std::vector<std::uint32_t> match_decisions(const Report& left, const Report& right, KnownWords& words,
                                           const std::vector<std::uint32_t>& sections, double similarity);

} // namespace wsis::diff

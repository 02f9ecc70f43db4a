#pragma once

#include "diff/sides.hpp"

namespace wsis::diff {

/// The right decision of each left one, or `none`: by wording, and by the section around. `sections` are the right
/// section of each left one. Remarks are no decisions and have none.
std::vector<std::uint32_t> match_decisions(const Report& left, const Report& right,
                                           const std::vector<std::uint32_t>& sections, double similarity);

/// What changed with decisions.
std::vector<Change> find_decision_changes(const Sides& sides);

} // namespace wsis::diff

#pragma once

#include "diff/sides.hpp"

namespace wsis::diff {

/// What changed with decisions: those that came or went, and of the others force, addressee, deadline, items, cited
/// acts, wording and place.
std::vector<Change> find_decision_changes(const Sides& sides);

/// For each left decision what changed to its right one; nothing where it has none. Blocks need not be matched.
std::vector<std::vector<DiffKind>> compare_decisions(const Sides& sides);

} // namespace wsis::diff

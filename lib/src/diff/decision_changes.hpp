#pragma once

#include "diff/sides.hpp"

namespace wsis::diff {

/// What changed with decisions: those that came or went, and of the others force, addressee, deadline, items, cited
/// acts, wording and place.
std::vector<Change> find_decision_changes(const Sides& sides);

} // namespace wsis::diff

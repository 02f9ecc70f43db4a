#pragma once

#include "diff/sides.hpp"

namespace wsis::diff {

/// What the title pages say differently, key by key.
std::vector<Change> find_metadata_changes(const Sides& sides);

} // namespace wsis::diff

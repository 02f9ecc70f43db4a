#pragma once

#include "diff/sides.hpp"

namespace wsis::diff {

/// What changed in paragraphs, cells, headers and notes beside their decisions and the titles of sections, which are
/// changes of their own.
std::vector<Change> find_block_changes(const Sides& sides, const std::vector<DiffRow>& rows);

} // namespace wsis::diff

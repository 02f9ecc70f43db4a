#pragma once

#include "diff/known_words.hpp"
#include "diff/matching.hpp"

namespace wsis::diff {

/// What is the same among the blocks, when it is known of the sections and decisions: paragraph by paragraph, row of a
/// table by row, and in the rows cell by cell. Noise is the same where it is equal.
std::vector<BlockGroup> match_blocks(const Report& left, const Report& right, const Matching& known, KnownWords& words,
                                     double similarity);

} // namespace wsis::diff

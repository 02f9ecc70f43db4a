#pragma once

#include "wsis/diff.hpp"

namespace wsis::diff {

/// Blocks that are the same: one of each side, of a merge or split several of one side.
struct BlockGroup {
    std::vector<std::uint32_t> left{};
    std::vector<std::uint32_t> right{};
    bool in_order = true; ///< It kept its place among the other groups.
};

/// What of two reports is the same.
struct Matching {
    std::vector<std::uint32_t> sections{};  ///< The right section of each left one, or `none`.
    std::vector<bool> reordered{};          ///< Left sections that changed places with others below their parent.
    std::vector<std::uint32_t> decisions{}; ///< The right decision of each left one, or `none`.
    std::vector<BlockGroup> blocks{};       ///< By the first left block.
};

/// Swapping the reports swaps the sides of the result.
Matching match_reports(const Report& left, const Report& right, double similarity);

/// The same without the blocks.
Matching match_decisions(const Report& left, const Report& right, double similarity);

} // namespace wsis::diff

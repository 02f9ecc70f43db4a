#pragma once

#include "diff/sides.hpp"

namespace wsis::diff {

/// The two reports side by side.
std::vector<DiffRow> lay_out_rows(const Sides& sides);

/// The row of each of the `count` blocks of a side.
std::vector<std::uint32_t> rows_of_blocks(const std::vector<DiffRow>& rows, std::size_t count,
                                          std::vector<std::uint32_t> DiffRow::*side);

/// The texts of some blocks, joined by "\n".
std::string joined_text(const Document& document, const std::vector<std::uint32_t>& blocks);

} // namespace wsis::diff

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

/// The same without a copy where it is one block.
class JoinedText {
public:
    JoinedText(const Document& document, const std::vector<std::uint32_t>& blocks)
        : joined_(blocks.size() == 1 ? std::string() : joined_text(document, blocks)),
          single_(blocks.size() == 1 ? document.text_of(document.blocks[blocks.front()]) : std::string_view()) {}

    /// Of the document, or of this.
    [[nodiscard]] std::string_view view() const { return joined_.empty() ? single_ : std::string_view(joined_); }

private:
    std::string joined_;
    std::string_view single_;
};

} // namespace wsis::diff

#include "extract/table_headers.hpp"

namespace wsis::extract {

namespace {

constexpr std::uint32_t longest_header = 80; ///< Bytes: more is a text.

std::uint64_t key_of(const TableCell& cell) { return std::uint64_t{cell.table} << 32 | cell.column; }

} // namespace

TableHeaders::TableHeaders(const Document& document) : document_(document) {
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
        const auto& block = document.blocks[i];
        if (block.text.size() > longest_header) continue;
        if (block.cell != none && document.cells[block.cell].row == 0)
            blocks_.try_emplace(key_of(document.cells[block.cell]), i);
    }
}

std::string_view TableHeaders::of(const Block& block) const {
    if (block.cell == none || document_.cells[block.cell].row == 0) return {};
    const auto found = blocks_.find(key_of(document_.cells[block.cell]));
    return found == blocks_.end() ? std::string_view{} : document_.text_of(document_.blocks[found->second]);
}

} // namespace wsis::extract

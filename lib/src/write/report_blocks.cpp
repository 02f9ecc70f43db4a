#include "write/report_blocks.hpp"

#include <algorithm>
#include <utility>

namespace wsis::write {

namespace {

/// The outermost table around a block; 0: none.
std::uint32_t table_of(const Document& document, const Block& block, std::uint32_t around) {
    if (block.cell == none) return 0;
    const auto& cell = document.cells[block.cell];
    return cell.parent == 0 ? cell.table : around;
}

/// Behind the blocks of the table that a block stands in, or behind the block.
std::uint32_t run_end(const Document& document, std::uint32_t first) {
    const auto table = table_of(document, document.blocks[first], 0);
    auto last = first + 1;
    while (table != 0 && last < document.blocks.size() && table_of(document, document.blocks[last], table) == table)
        ++last;
    return last;
}

/// The widest table that is laid out in columns.
constexpr std::uint32_t most_columns = 64;

/// Blocks [first, last) are those of one table.
Piece table_piece(const Document& document, std::uint32_t first, std::uint32_t last) {
    Piece piece;
    std::uint32_t columns = 0;
    for (auto b = first; b < last; ++b) {
        const auto& cell = document.cells[document.blocks[b].cell];
        if (cell.parent == 0) columns = std::max(columns, cell.column + 1);
    }
    std::uint32_t row = none;
    std::uint32_t column = 0;
    for (auto b = first; b < last; ++b) {
        const auto& cell = document.cells[document.blocks[b].cell];
        if (cell.parent == 0 && cell.row != row) {
            row = cell.row;
            piece.rows.push_back({std::vector<std::vector<std::uint32_t>>(columns), cell.header});
        }
        if (piece.rows.empty())
            piece.rows.push_back({std::vector<std::vector<std::uint32_t>>(std::max(columns, 1U)), false});
        if (cell.parent == 0) column = cell.column;
        if (document.blocks[b].kind != BlockKind::noise) piece.rows.back().cells[column].push_back(b);
    }
    return piece;
}

/// One column, or the lines of a title page side by side.
bool is_frame(const Document& document, std::uint32_t first, std::uint32_t last) {
    const auto begin = document.blocks.begin() + first;
    const auto end = document.blocks.begin() + last;
    return std::all_of(begin, end,
                       [&](const Block& block) {
                           const auto& cell = document.cells[block.cell];
                           return cell.parent == 0 && cell.column == 0;
                       }) ||
           std::all_of(begin, end, [](const Block& block) { return block.kind == BlockKind::title; });
}

bool is_wide(const Document& document, std::uint32_t first, std::uint32_t last) {
    return std::any_of(document.blocks.begin() + first, document.blocks.begin() + last, [&](const Block& block) {
        const auto& cell = document.cells[block.cell];
        return cell.parent == 0 && cell.column >= most_columns;
    });
}

bool is_page_line(BlockKind kind) { return kind == BlockKind::header || kind == BlockKind::footer; }

} // namespace

std::vector<bool> framed_blocks(const Document& document) {
    std::vector<bool> framed(document.blocks.size());
    for (std::uint32_t first = 0; first < framed.size();) {
        const auto last = run_end(document, first);
        if (table_of(document, document.blocks[first], 0) != 0 && is_frame(document, first, last))
            std::fill(framed.begin() + first, framed.begin() + last, true);
        first = last;
    }
    return framed;
}

std::vector<Piece> split_pieces(const Document& document) {
    std::vector<Piece> pieces;
    const auto framed = framed_blocks(document);
    for (std::uint32_t first = 0; first < framed.size();) {
        const auto last = run_end(document, first);
        if (table_of(document, document.blocks[first], 0) != 0 && !framed[first] && !is_wide(document, first, last)) {
            pieces.push_back(table_piece(document, first, last));
        } else {
            for (auto b = first; b < last; ++b)
                if (document.blocks[b].kind != BlockKind::noise)
                    pieces.push_back({b, {}, is_page_line(document.blocks[b].kind)});
        }
        first = last;
    }
    std::stable_partition(pieces.begin(), pieces.end(), [](const Piece& piece) { return !piece.apart; });
    return pieces;
}

} // namespace wsis::write

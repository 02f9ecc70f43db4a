#pragma once

#include "wsis/document.hpp"

#include <cstdint>
#include <vector>

namespace wsis::write {

/// The cells of a row, each with the blocks in it; nested tables stand in the cell around them.
struct TableRow {
    std::vector<std::vector<std::uint32_t>> cells{}; ///< By column, empty where nothing stands.
    bool header = false;
};

/// What follows each other in a document: a block, or a table.
struct Piece {
    std::uint32_t block = none;
    std::vector<TableRow> rows{}; ///< Of a table; else empty.
    bool apart = false;           ///< A page header or footer.
};

/// By block: whether it stands in a table that only frames paragraphs (one column, or a title page), which is no table
/// to a reader.
std::vector<bool> framed_blocks(const Document& document);

/// A document as pieces, in reading order, without noise; page headers and footers are the last. Tables that only frame
/// paragraphs are taken apart.
std::vector<Piece> split_pieces(const Document& document);

} // namespace wsis::write

#pragma once

#include "write/wordprocessing.hpp"
#include "wsis/document.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace wsis::write {

/// A cell in a row of a table, or its continuation in a row below where it began.
struct GridSlot {
    std::uint32_t begin = 0; ///< Columns, half open.
    std::uint32_t end = 0;
    std::uint32_t cell = none; ///< Index into Document::cells.
    VerticalMerge merge = VerticalMerge::none;
};

struct GridRow {
    std::vector<GridSlot> slots{}; ///< By column; where none stands there is an empty cell.
    bool header = false;
};

/// A table that stands in no other one. Tables inside it are paragraphs of the cell in which they stand.
struct Grid {
    std::vector<GridRow> rows{};
    std::uint32_t columns = 0;
    std::uint32_t first_block = none; ///< In Document::blocks.
    bool merges = false;              ///< Cells span rows.
};

/// Where a block stands in the grids of its document.
struct GridPlace {
    std::uint32_t grid = none;
    std::uint32_t row = none; ///< In Grid::rows.
    std::uint32_t cell = none;
};

/// The tables of a document.
struct Grids {
    std::vector<Grid> grids{};
    std::vector<GridPlace> places{}; ///< For each block.
};

/// Lays the tables out anew from what their cells say. Rows and columns without text close up where there are more
/// columns than Word takes; a table with too many all the same is left out, its blocks are paragraphs.
Grids find_grids(const Document& document);

/// A row of two tables merged into one.
struct MergedSlot {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t left = none; ///< Cells of either document.
    std::uint32_t right = none;
    VerticalMerge merge = VerticalMerge::none;
};

struct MergedRow {
    std::vector<MergedSlot> slots{};
    bool header = false;
    Revision revision = Revision::none;
};

struct MergedGrid {
    std::vector<MergedRow> rows{};
    std::uint32_t columns = 0;
};

/// A row of the left table and the row of the right one that has its cells.
struct RowLink {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
};

/// Both tables as one, with deleted and inserted rows between the linked ones. `links` ascend on both sides; those
/// whose cells do not fit each other are not used. Without rows where none fit, or where a row that is in one table
/// only would tear cells that span rows.
MergedGrid merge_grids(const Grid& left, const Grid& right, std::span<const RowLink> links);

/// One table whose rows are all deleted or inserted.
MergedGrid lone_grid(const Grid& grid, Revision revision);

} // namespace wsis::write

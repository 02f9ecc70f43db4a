#pragma once

#include "write/diff_html.hpp"
#include "write/html_blocks.hpp"

#include <string>
#include <vector>

namespace wsis::write {

/// What became of a row, as the page shows it.
enum class RowState { same, changed, renumbered, added, removed, moved };

/// Writes both sides of rows.
class RowWriter {
public:
    RowWriter(const HtmlStep& step, HeadingLevels& levels);

    [[nodiscard]] RowState state_of(const DiffRow& row) const;

    /// The left side with what was removed marked.
    std::string left_html(const DiffRow& row);

    /// The right side with what was inserted marked; what was removed stands in it, too, where both sides are there:
    /// hidden unless it stands alone.
    std::string right_html(const DiffRow& row);

    /// The blocks that the page shows: all but noise.
    [[nodiscard]] DiffRow without_noise(const DiffRow& row) const;

private:
    [[nodiscard]] std::vector<Edit> edits_of(const DiffRow& row) const;

    const HtmlStep& step_;
    BlockWriter left_;
    BlockWriter right_;
};

/// The table cells that stand in a row of the comparison; null where a side has no block or its block is in no table.
struct RowCells {
    const TableCell* left = nullptr;
    const TableCell* right = nullptr;
};

RowCells cells_of(const DiffStep& step, const DiffRow& row);

/// How many rows from `begin` on are cells of the same table, at least 0. Rows that moved are none of them.
std::size_t table_rows_at(const DiffStep& step, std::size_t begin);

/// The old and the new table of the rows [begin, begin + count). The new one holds what was removed, too, hidden unless
/// it stands alone.
struct TablePair {
    std::string left{};
    std::string right{};
};

TablePair html_tables(const HtmlStep& step, RowWriter& writer, std::size_t begin, std::size_t count);

} // namespace wsis::write

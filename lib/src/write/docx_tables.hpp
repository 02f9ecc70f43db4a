#pragma once

#include "write/wordprocessing.hpp"
#include "wsis/document.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace wsis::write {

/// A cell of a table in one of its rows.
struct TableSlot {
    std::uint32_t begin = 0; ///< Columns, half open.
    std::uint32_t end = 0;
    std::uint32_t cell = none; ///< Index into Document::cells; none: nothing stands here.
    VerticalMerge merge = VerticalMerge::none;
};

struct TableLine {
    std::vector<TableSlot> slots{}; ///< They fill the row.
    bool header = false;
};

/// A table as Word has it.
struct PlannedTable {
    std::uint32_t number = 0;           ///< TableCell::table
    std::uint32_t parent = none;        ///< Index of the table around it.
    std::vector<std::uint32_t> cells{}; ///< In order.
    std::vector<TableLine> lines{};
    std::vector<std::uint32_t> widths{}; ///< Of the columns, as shares of any whole, by how much text stands there.
};

/// The tables of a story, and in which each of its blocks stands.
struct TablePlan {
    std::vector<PlannedTable> tables{};
    std::vector<std::uint32_t> table_of{}; ///< By place in the story; none: in no table.
    std::vector<std::uint32_t> cell_of{};  ///< The cell of its slot: reports from JSON have one for each block.
};

/// A table whose cells overlap or go back is several, and the blocks of one with more columns than Word takes stand in
/// none: reports may come from anywhere. What stands in a table before its first cell belongs into its first slot.
class TablePlanner {
public:
    /// `order`: all blocks as they are read, story by story. By it tables are found that only frame others.
    TablePlanner(const Document& document, std::span<const std::uint32_t> order);
    ~TablePlanner();
    TablePlanner(const TablePlanner&) = delete;
    TablePlanner& operator=(const TablePlanner&) = delete;

    [[nodiscard]] TablePlan plan(std::span<const std::uint32_t> story);

private:
    class Planner;
    std::unique_ptr<Planner> planner_;
};

} // namespace wsis::write

#include "write/docx_tables.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace wsis::write {

namespace {

constexpr std::uint32_t most_columns = 63; ///< Of Word.
constexpr std::size_t deepest_table = 16;
constexpr std::uint32_t least_width = 8, greatest_width = 60; ///< Of columns, in letters.
constexpr std::uint32_t most_empty_rows = 1000;               ///< More between rows with text are left out.

} // namespace

class TablePlanner::Planner {
public:
    Planner(const Document& document, std::span<const std::uint32_t> order) : document_(document) {
        for (const TableCell& cell : document.cells) parents_.emplace(cell.table, cell.parent);
        find_frames(order);
        sizes_.resize(document.cells.size());
        for (const Block& block : document.blocks)
            if (block.cell != none)
                sizes_[block.cell] =
                    std::min(greatest_width, std::max(sizes_[block.cell], block.label.size() + block.text.size()));
        find_wide();
    }

    TablePlan plan(std::span<const std::uint32_t> story) {
        plan_ = {};
        open_.clear();
        for (const std::uint32_t index : story) {
            const Block& block = document_.blocks[index];
            if (block.cell == none || wide_.contains(document_.cells[block.cell].table))
                open_.clear();
            else
                place(block.cell);
            plan_.table_of.push_back(open_.empty() ? none : open_.back());
            plan_.cell_of.push_back(open_.empty() ? none : plan_.tables[open_.back()].cells.back());
        }
        for (PlannedTable& table : plan_.tables) lay_out(table);
        return std::move(plan_);
    }

private:
    /// Tables are numbered when the first block in them is read, the outer ones first: numbers that no cell has are
    /// those of tables around the next one, which hold nothing else. Such a table stands in one that goes on behind.
    void find_frames(std::span<const std::uint32_t> order) {
        std::unordered_map<std::uint32_t, std::size_t> last;
        for (std::size_t i = 0; i < order.size(); ++i)
            if (const std::uint32_t cell = document_.blocks[order[i]].cell; cell != none)
                last[document_.cells[cell].table] = i;
        std::uint32_t highest = 0;
        std::uint32_t before = 0; // the table of the block before
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::uint32_t cell = document_.blocks[order[i]].cell;
            const std::uint32_t table = cell != none ? document_.cells[cell].table : 0;
            if (table > highest) {
                std::uint32_t around = 0;
                for (const std::uint32_t open : chain_of(before))
                    if (const auto at = last.find(open); around == 0 && at != last.end() && at->second > i)
                        around = open;
                for (std::uint32_t frame = highest + 1; frame < table && table - highest <= deepest_table; ++frame) {
                    parents_.emplace(frame, frame == highest + 1 ? around : frame - 1);
                }
                highest = table;
            }
            before = table;
        }
    }

    /// Tables with more columns than Word takes, columns without text closed up.
    void find_wide() {
        std::unordered_map<std::uint32_t, std::unordered_set<std::uint32_t>> edges;
        for (const TableCell& cell : document_.cells)
            if (end_of(cell) > most_columns) edges[cell.table].insert(0);
        if (edges.empty()) return;
        for (const TableCell& cell : document_.cells)
            if (const auto of = edges.find(cell.table); of != edges.end())
                of->second.insert({cell.column, end_of(cell)});
        for (const auto& [table, columns] : edges)
            if (columns.size() > most_columns + 1) wide_.insert(table);
    }

    /// The numbers of a table and those around it, the innermost first.
    std::vector<std::uint32_t> chain_of(std::uint32_t number) const {
        std::vector<std::uint32_t> chain;
        while (number != 0 && chain.size() < deepest_table && std::ranges::find(chain, number) == chain.end()) {
            chain.push_back(number);
            const auto parent = parents_.find(number);
            number = parent != parents_.end() ? parent->second : 0;
        }
        return chain;
    }

    void place(std::uint32_t index) {
        const TableCell& cell = document_.cells[index];
        const std::vector<std::uint32_t> chain = chain_of(cell.table);
        const auto is_around = [&](std::uint32_t table) {
            return std::ranges::find(chain, plan_.tables[table].number) != chain.end();
        };
        while (!open_.empty() && !is_around(open_.back())) open_.pop_back();
        if (!open_.empty() && plan_.tables[open_.back()].number == cell.table &&
            goes_back(plan_.tables[open_.back()], index))
            open_.pop_back();
        std::size_t missing = chain.size();
        if (!open_.empty())
            missing =
                static_cast<std::size_t>(std::ranges::find(chain, plan_.tables[open_.back()].number) - chain.begin());
        for (; missing > 0; --missing) open_table(chain[missing - 1]);
        if (open_.empty()) return;
        PlannedTable& table = plan_.tables[open_.back()];
        if (table.cells.empty() || !is_same(table.cells.back(), index)) table.cells.push_back(index);
        std::uint32_t& size = sizes_[table.cells.back()]; // reports from JSON have a cell for each block
        size = std::max(size, sizes_[index]);
    }

    bool is_same(std::uint32_t left, std::uint32_t right) const {
        return left == right || document_.cells[left] == document_.cells[right];
    }

    bool goes_back(const PlannedTable& table, std::uint32_t index) const {
        if (table.cells.empty() || is_same(table.cells.back(), index)) return false;
        const TableCell& last = document_.cells[table.cells.back()];
        const TableCell& next = document_.cells[index];
        return next.row < last.row || (next.row == last.row && next.column < end_of(last));
    }

    void open_table(std::uint32_t number) {
        PlannedTable table;
        table.number = number;
        if (!open_.empty()) {
            table.parent = open_.back();
        }
        plan_.tables.push_back(std::move(table));
        open_.push_back(static_cast<std::uint32_t>(plan_.tables.size() - 1));
    }

    /// The columns, closed up where there are more than Word takes.
    std::vector<std::uint32_t> edges_of(const PlannedTable& table) const {
        std::vector<std::uint32_t> edges;
        std::uint32_t last = 1;
        for (const std::uint32_t index : table.cells) {
            const TableCell& cell = document_.cells[index];
            last = std::max(last, end_of(cell));
            edges.push_back(cell.column);
            edges.push_back(end_of(cell));
        }
        edges.push_back(0);
        if (last <= most_columns) {
            edges.clear();
            for (std::uint32_t column = 0; column <= last; ++column) edges.push_back(column);
        }
        std::ranges::sort(edges);
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        if (edges.size() == 1) edges.push_back(edges[0] + 1);
        return edges;
    }

    static std::uint32_t end_of(const TableCell& cell) {
        const std::uint64_t end = std::uint64_t{cell.column} + std::max(cell.column_span, 1u);
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(end, none - 1));
    }

    void lay_out(PlannedTable& table) {
        const std::vector<std::uint32_t> edges = edges_of(table);
        const auto column_at = [&](std::uint32_t edge) {
            return static_cast<std::uint32_t>(std::ranges::lower_bound(edges, edge) - edges.begin());
        };
        const auto columns = static_cast<std::uint32_t>(edges.size() - 1);
        table.widths.assign(columns, least_width);
        for (std::size_t i = 0; i < table.cells.size();) {
            const std::uint32_t row = document_.cells[table.cells[i]].row;
            add_empty_lines(table, row, columns);
            TableLine line;
            for (; i < table.cells.size() && document_.cells[table.cells[i]].row == row; ++i) {
                const TableCell& cell = document_.cells[table.cells[i]];
                line.header = line.header || cell.header;
                line.slots.push_back(TableSlot{column_at(cell.column), column_at(end_of(cell)), table.cells[i],
                                               cell.row_span > 1 ? VerticalMerge::begins : VerticalMerge::none});
                const TableSlot& slot = line.slots.back();
                if (slot.end - slot.begin == 1)
                    table.widths[slot.begin] = std::max(table.widths[slot.begin], sizes_[slot.cell]);
            }
            close_line(table, std::move(line), columns, row);
        }
        add_empty_lines(table, last_row(), columns);
        if (table.lines.empty()) close_line(table, TableLine{}, columns, 0);
        running_.clear();
        row_ = 0;
    }

    /// One past the last row that a running cell reaches.
    std::uint32_t last_row() const {
        std::uint32_t last = 0;
        for (const Running& cell : running_) last = std::max(last, cell.end);
        return last;
    }

    void add_empty_lines(PlannedTable& table, std::uint32_t row, std::uint32_t columns) {
        for (; row_ < row && empty_rows_ < most_empty_rows; ++empty_rows_)
            close_line(table, TableLine{}, columns, row_);
        row_ = std::max(row_, row);
    }

    /// Puts cells that go on from above and empty ones between, and ends the row.
    void close_line(PlannedTable& table, TableLine line, std::uint32_t columns, std::uint32_t row) {
        std::vector<TableSlot> slots;
        std::uint32_t column = 0;
        std::size_t next = 0;
        std::vector<Running> still;
        const auto fill = [&](std::uint32_t end) {
            if (column < end) slots.push_back(TableSlot{column, end, none, VerticalMerge::none});
            column = std::max(column, end);
        };
        const auto take = [&](const TableSlot& slot) {
            fill(slot.begin);
            slots.push_back(slot);
            column = slot.end;
            if (slot.merge != VerticalMerge::begins) return;
            const std::uint64_t end = std::uint64_t{row} + document_.cells[slot.cell].row_span;
            still.push_back(
                Running{slot.begin, slot.end, static_cast<std::uint32_t>(std::min<std::uint64_t>(end, none - 1))});
        };
        for (const Running& cell : running_) {
            while (next < line.slots.size() && line.slots[next].begin < cell.begin_column) take(line.slots[next++]);
            const bool free =
                cell.begin_column >= column && (next == line.slots.size() || line.slots[next].begin >= cell.end_column);
            if (cell.end <= row || !free) continue;
            fill(cell.begin_column);
            slots.push_back(TableSlot{cell.begin_column, cell.end_column, none, VerticalMerge::continues});
            column = cell.end_column;
            still.push_back(cell);
        }
        while (next < line.slots.size()) take(line.slots[next++]);
        fill(columns);
        line.slots = std::move(slots);
        table.lines.push_back(std::move(line));
        running_ = std::move(still);
        row_ = row + 1;
    }

    /// A cell that spans rows.
    struct Running {
        std::uint32_t begin_column = 0;
        std::uint32_t end_column = 0;
        std::uint32_t end = 0; ///< Row.
    };

    const Document& document_;
    std::unordered_map<std::uint32_t, std::uint32_t> parents_{};
    std::vector<std::uint32_t> sizes_{}; ///< Of cells: how much text stands there.
    std::unordered_set<std::uint32_t> wide_{};
    TablePlan plan_{};
    std::vector<std::uint32_t> open_{}; ///< Outermost first.
    std::vector<Running> running_{};    ///< By column.
    std::uint32_t row_ = 0;             ///< The row of the report that comes next.
    std::uint32_t empty_rows_ = 0;
};

TablePlanner::TablePlanner(const Document& document, std::span<const std::uint32_t> order)
    : planner_(std::make_unique<Planner>(document, order)) {}

TablePlanner::~TablePlanner() = default;

TablePlan TablePlanner::plan(std::span<const std::uint32_t> story) { return planner_->plan(story); }

} // namespace wsis::write

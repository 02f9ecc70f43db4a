#include "write/redline_tables.hpp"

#include <algorithm>
#include <unordered_map>

namespace wsis::write {

namespace {

constexpr std::uint32_t most_columns = 63; ///< Word takes no more.

/// The table around all others, by the number of each table. A table has a greater number than the one around it.
std::unordered_map<std::uint32_t, std::uint32_t> find_roots(const Document& document) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> parents;
    for (const TableCell& cell : document.cells) parents.emplace_back(cell.table, cell.parent);
    std::ranges::sort(parents);
    std::unordered_map<std::uint32_t, std::uint32_t> roots;
    for (const auto& [table, parent] : parents) {
        const auto around = parent < table ? roots.find(parent) : roots.end();
        roots.emplace(table, around != roots.end() ? around->second : table);
    }
    return roots;
}

/// Gives the blocks of each outermost table the cell in which they stand.
class GridFinder {
public:
    explicit GridFinder(const Document& document)
        : document_(document), roots_(find_roots(document)), entered_(document.cells.size(), false) {}

    /// Cells by table, in reading order, and the table and cell of each block; rows are not known yet.
    void run(Grids& found, std::vector<std::vector<std::uint32_t>>& cells) {
        for (std::uint32_t block = 0; block < document_.blocks.size(); ++block) {
            const std::uint32_t cell = document_.blocks[block].cell;
            if (cell >= document_.cells.size()) {
                open_ = 0;
                continue;
            }
            const std::uint32_t table = document_.cells[cell].table;
            const std::uint32_t root = roots_.at(table);
            if (root != open_) open(root, block, found, cells);
            if (table == root) enter(cell, found, cells.back());
            found.places[block].grid = static_cast<std::uint32_t>(found.grids.size() - 1);
            found.places[block].cell = cell_;
            if (cell_ == none) waiting_.push_back(block);
        }
    }

private:
    void open(std::uint32_t root, std::uint32_t block, Grids& found, std::vector<std::vector<std::uint32_t>>& cells) {
        open_ = root;
        cell_ = none;
        waiting_.clear();
        Grid grid;
        grid.first_block = block;
        found.grids.push_back(std::move(grid));
        cells.emplace_back();
    }

    void enter(std::uint32_t cell, Grids& found, std::vector<std::uint32_t>& cells) {
        if (!entered_[cell]) cells.push_back(cell);
        entered_[cell] = true;
        cell_ = cell;
        for (const std::uint32_t block : waiting_) found.places[block].cell = cell; // a table that its cell begins with
        waiting_.clear();
    }

    const Document& document_;
    std::unordered_map<std::uint32_t, std::uint32_t> roots_;
    std::vector<bool> entered_;
    std::uint32_t open_ = 0;
    std::uint32_t cell_ = none;
    std::vector<std::uint32_t> waiting_{};
};

std::uint32_t bounded_sum(std::uint32_t begin, std::uint32_t size) {
    const std::uint64_t sum = std::uint64_t{begin} + std::max(size, 1u);
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, none - 1));
}

/// Places of rows or columns that are used, in order.
class Ranks {
public:
    void add(std::uint32_t value) { values_.push_back(value); }

    void close() {
        std::ranges::sort(values_);
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
    }

    [[nodiscard]] std::uint32_t operator()(std::uint32_t value) const {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(values_, value) - values_.begin());
    }

    [[nodiscard]] std::size_t size() const { return values_.size(); }

private:
    std::vector<std::uint32_t> values_{};
};

/// Sorts the slots of a row, and moves a cell on that would lie on the one before it.
void settle(GridRow& row, std::uint32_t& columns) {
    std::ranges::stable_sort(row.slots, {}, &GridSlot::begin);
    std::uint32_t free = 0;
    for (GridSlot& slot : row.slots) {
        slot.begin = std::max(slot.begin, free);
        slot.end = std::max(slot.end, slot.begin + 1);
        free = slot.end;
    }
    columns = std::max(columns, free);
}

void lay_out(const Document& document, const std::vector<std::uint32_t>& cells, Grid& grid) {
    Ranks rows, columns;
    std::uint32_t end = 0;
    for (const std::uint32_t index : cells) {
        const TableCell& cell = document.cells[index];
        rows.add(cell.row);
        columns.add(cell.column);
        columns.add(bounded_sum(cell.column, cell.column_span));
        end = std::max(end, bounded_sum(cell.column, cell.column_span));
    }
    rows.close();
    columns.close();
    grid.rows.resize(rows.size());
    // In a document that Word made each continuation is a cell of its own; from elsewhere spans may say anything.
    std::size_t continuations = 16 * cells.size() + 4096;
    for (const std::uint32_t index : cells) {
        const TableCell& cell = document.cells[index];
        GridSlot slot{cell.column, bounded_sum(cell.column, cell.column_span), index, VerticalMerge::none};
        if (end > most_columns) slot = {columns(slot.begin), columns(slot.end), index, VerticalMerge::none};
        const std::uint32_t first = rows(cell.row), last = rows(bounded_sum(cell.row, cell.row_span));
        const bool spans = last > first + 1 && continuations >= last - first;
        if (spans) slot.merge = VerticalMerge::begins;
        GridRow& row = grid.rows[first];
        row.slots.push_back(slot);
        row.header = row.header || cell.header;
        if (!spans) continue;
        grid.merges = true;
        continuations -= last - first;
        slot.merge = VerticalMerge::continues;
        for (std::uint32_t below = first + 1; below < last; ++below) grid.rows[below].slots.push_back(slot);
    }
    for (GridRow& row : grid.rows) settle(row, grid.columns);
}

/// Fills in the rows of the blocks. What stands in no grid that can be written is no cell.
void place_blocks(const Document& document, Grids& found) {
    std::vector<GridPlace> cells(document.cells.size());
    for (std::uint32_t grid = 0; grid < found.grids.size(); ++grid) {
        const std::vector<GridRow>& rows = found.grids[grid].rows;
        if (found.grids[grid].columns > most_columns) continue;
        for (std::uint32_t row = 0; row < rows.size(); ++row)
            for (const GridSlot& slot : rows[row].slots)
                if (slot.merge != VerticalMerge::continues) cells[slot.cell] = GridPlace{grid, row, slot.cell};
    }
    for (GridPlace& place : found.places) {
        const GridPlace cell = place.cell != none ? cells[place.cell] : GridPlace{};
        place = cell.grid == place.grid ? cell : GridPlace{};
    }
}

/// The slots of a row of each table side by side; false where cells of both overlap without being the same.
bool merge_slots(const GridRow& left, const GridRow& right, std::vector<MergedSlot>& merged) {
    std::size_t l = 0, r = 0;
    std::uint32_t free = 0;
    while (l < left.slots.size() || r < right.slots.size()) {
        const bool has_left = l < left.slots.size(), has_right = r < right.slots.size();
        const bool both = has_left && has_right && left.slots[l].begin == right.slots[r].begin;
        const bool from_left = has_left && (both || !has_right || left.slots[l].begin < right.slots[r].begin);
        const GridSlot& slot = from_left ? left.slots[l] : right.slots[r];
        if (slot.begin < free) return false;
        if (both && (left.slots[l].end != right.slots[r].end || left.slots[l].merge != right.slots[r].merge))
            return false;
        free = slot.end;
        merged.push_back(MergedSlot{slot.begin, slot.end, from_left ? left.slots[l].cell : none,
                                    both || !from_left ? right.slots[r].cell : none, slot.merge});
        if (from_left) ++l;
        if (both || !from_left) ++r;
    }
    return true;
}

MergedRow lone_row(const GridRow& row, Revision revision) {
    MergedRow merged;
    merged.header = row.header;
    merged.revision = revision;
    const bool is_left = revision == Revision::deleted;
    for (const GridSlot& slot : row.slots)
        merged.slots.push_back(
            MergedSlot{slot.begin, slot.end, is_left ? slot.cell : none, is_left ? none : slot.cell, slot.merge});
    return merged;
}

} // namespace

Grids find_grids(const Document& document) {
    Grids found;
    found.places.resize(document.blocks.size());
    std::vector<std::vector<std::uint32_t>> cells;
    GridFinder(document).run(found, cells);
    for (std::size_t i = 0; i < found.grids.size(); ++i) lay_out(document, cells[i], found.grids[i]);
    place_blocks(document, found);
    return found;
}

MergedGrid merge_grids(const Grid& left, const Grid& right, std::span<const RowLink> links) {
    MergedGrid merged;
    merged.columns = std::max(left.columns, right.columns);
    const bool merges = left.merges || right.merges;
    std::uint32_t l = 0, r = 0;
    const auto add_lone_rows = [&](std::size_t left_end, std::size_t right_end) {
        for (; l < left_end; ++l) merged.rows.push_back(lone_row(left.rows[l], Revision::deleted));
        for (; r < right_end; ++r) merged.rows.push_back(lone_row(right.rows[r], Revision::inserted));
    };
    std::size_t fitting = 0;
    for (const RowLink& link : links) {
        MergedRow row;
        row.header = right.rows[link.right].header;
        if (!merge_slots(left.rows[link.left], right.rows[link.right], row.slots)) continue;
        add_lone_rows(link.left, link.right);
        merged.rows.push_back(std::move(row));
        ++fitting;
        ++l;
        ++r;
    }
    add_lone_rows(left.rows.size(), right.rows.size());
    if (fitting == 0 || (merges && fitting < merged.rows.size())) merged.rows.clear();
    return merged;
}

MergedGrid lone_grid(const Grid& grid, Revision revision) {
    MergedGrid lone;
    lone.columns = grid.columns;
    for (const GridRow& row : grid.rows) lone.rows.push_back(lone_row(row, revision));
    return lone;
}

} // namespace wsis::write

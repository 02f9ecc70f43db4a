#include "docx/tables.hpp"

#include <algorithm>

namespace wsis::docx {

std::uint32_t Tables::bounded(std::int64_t columns, std::int32_t least) {
    overflow_ = overflow_ || columns > greatest_column;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(columns, least, greatest_column));
}

bool Tables::take_overflow() {
    const bool first = overflow_ && !overflow_taken_;
    overflow_taken_ = overflow_;
    return first;
}

void Tables::begin_row() {
    if (open_.empty()) return;
    Table& table = open_.back();
    table.column = 0;
    table.header = false;
    table.dropped = false;
    table.next_above = 0;
}

void Tables::skip_columns(std::int32_t count) {
    if (!open_.empty()) open_.back().column = bounded(count, 0);
}

void Tables::drop_row() {
    if (!open_.empty()) open_.back().dropped = true;
}

void Tables::end_row() {
    if (open_.empty()) return;
    Table& table = open_.back();
    if (table.dropped) return;
    table.above.swap(table.here);
    table.here.clear();
    ++table.row;
}

void Tables::begin_cell() {
    if (open_.empty()) return;
    Table& table = open_.back();
    table.span = 1;
    table.cell = none;
    table.in_cell = true;
    table.merges = false;
}

void Tables::set_span(std::int32_t columns) {
    if (!open_.empty()) open_.back().span = bounded(columns, 1);
}

void Tables::begin_merge() {
    if (!open_.empty()) open_.back().merges = true;
}

void Tables::continue_merge() {
    if (open_.empty() || open_.back().dropped) return;
    Table& table = open_.back();
    table.merges = true;
    while (table.next_above < table.above.size() && table.above[table.next_above].column < table.column)
        ++table.next_above;
    if (table.next_above == table.above.size() || table.above[table.next_above].column != table.column) return;
    table.cell = table.above[table.next_above].cell;
    if (table.cell != none) ++cells_[table.cell].row_span;
}

void Tables::end_cell() {
    if (open_.empty()) return;
    Table& table = open_.back();
    if (table.merges && !table.dropped) table.here.push_back(Merge{table.column, table.cell});
    table.column = bounded(std::int64_t{table.column} + table.span, 0);
    table.in_cell = false;
}

std::uint32_t Tables::current_cell() {
    if (open_.empty() || !open_.back().in_cell) return none;
    Table& table = open_.back();
    if (table.id == 0) // Those around it may have no block before this one either.
        for (Table& outer : open_)
            if (outer.id == 0) outer.id = ++tables_;
    if (table.cell == none) {
        table.cell = static_cast<std::uint32_t>(cells_.size());
        const std::uint32_t parent = open_.size() > 1 ? open_[open_.size() - 2].id : 0;
        cells_.push_back(TableCell{table.id, table.row, table.column, 1, table.span, table.header, parent});
    }
    return table.cell;
}

} // namespace wsis::docx

#include "write/html_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// More cells that span rows at once are no table that a person made.
constexpr std::size_t max_covered = 64;

} // namespace

void TableBuilder::open_row(std::uint32_t row, bool gone) {
    if (open_ && row == row_ && gone == gone_) return;
    close_row();
    out_ += gone ? "<tr class=\"gone\">" : "<tr>";
    open_ = true;
    gone_ = gone;
    row_ = row;
    next_column_ = 0;
    covered_.erase(std::remove_if(covered_.begin(), covered_.end(), [&](const auto& c) { return c.end_row <= row; }),
                   covered_.end());
}

void TableBuilder::add(const TableCell& cell, std::string_view attributes, std::string_view html) {
    if (cell_open_ && cell.column == column_) {
        out_ += html;
        return;
    }
    close_cell();
    fill_to(cell.column);
    header_ = cell.header;
    column_ = cell.column;
    cell_open_ = true;
    next_column_ = cell.column + cell.column_span;
    out_ += cell.header ? "<th scope=\"col\"" : "<td";
    if (cell.column_span > 1) out_ += fmt::format(" colspan=\"{}\"", std::min(cell.column_span, 1000u));
    if (cell.row_span > 1) out_ += fmt::format(" rowspan=\"{}\"", std::min(cell.row_span, 65534u));
    if (cell.row_span > 1 && covered_.size() < max_covered)
        covered_.push_back({cell.column, cell.column + cell.column_span, cell.row + cell.row_span});
    out_ += fmt::format("{}>{}", attributes, html);
}

bool TableBuilder::add_to_open_cell(std::string_view html) {
    if (cell_open_) out_ += html;
    return cell_open_;
}

std::string TableBuilder::finish() {
    close_row();
    return std::move(out_);
}

/// Cells without text have no block; something has to stand in their place.
void TableBuilder::fill_to(std::uint32_t column) {
    if (column <= next_column_) return;
    auto missing = column - next_column_;
    for (const auto& c : covered_) {
        const auto from = std::max(c.begin, next_column_);
        const auto to = std::min(c.end, column);
        if (from < to) missing -= std::min(missing, to - from);
    }
    if (missing > 0) out_ += fmt::format("<td colspan=\"{}\"></td>", std::min(missing, 1000u));
}

void TableBuilder::close_cell() {
    if (cell_open_) out_ += header_ ? "</th>" : "</td>";
    cell_open_ = false;
}

void TableBuilder::close_row() {
    close_cell();
    if (open_) out_ += "</tr>";
    open_ = false;
}

} // namespace wsis::write

#include "write/diff_rows.hpp"
#include "write/html_text.hpp"

#include <algorithm>

namespace wsis::write {

namespace {

const TableCell* cell_of(const Report& report, std::span<const std::uint32_t> blocks) {
    if (blocks.empty()) return nullptr;
    const auto& document = report.document;
    const auto cell = document.blocks[blocks[0]].cell;
    return cell < document.cells.size() ? &document.cells[cell] : nullptr;
}

/// Gathers the rows of one HTML table. Cells come in the order of the document.
class TableBuilder {
public:
    /// Opens a row unless it is the open one. `gone`: it was removed.
    void open_row(std::uint32_t row, bool gone) {
        if (open_ && row == row_ && gone == gone_) return;
        close_row();
        out_ += gone ? "<tr class=\"gone\">" : "<tr>";
        open_ = true;
        gone_ = gone;
        row_ = row;
        next_column_ = 0;
        covered_.erase(
            std::remove_if(covered_.begin(), covered_.end(), [&](const auto& c) { return c.end_row <= row; }),
            covered_.end());
    }

    /// Adds to the cell at that column, a new one unless it is the open one. `attributes` begin with a space.
    void add(const TableCell& cell, std::string_view attributes, std::string_view html) {
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

    std::string finish() {
        close_row();
        return std::move(out_);
    }

private:
    /// Columns that a cell of a row above reaches down into.
    struct Covered {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t end_row = 0;
    };

    /// More cells that span rows at once are no table that a person made.
    static constexpr std::size_t max_covered = 64;

    /// Cells without text have no block; something has to stand in their place.
    void fill_to(std::uint32_t column) {
        if (column <= next_column_) return;
        auto missing = column - next_column_;
        for (const auto& c : covered_) {
            const auto from = std::max(c.begin, next_column_);
            const auto to = std::min(c.end, column);
            if (from < to) missing -= std::min(missing, to - from);
        }
        if (missing > 0) out_ += fmt::format("<td colspan=\"{}\"></td>", std::min(missing, 1000u));
    }

    void close_cell() {
        if (cell_open_) out_ += header_ ? "</th>" : "</td>";
        cell_open_ = false;
    }

    void close_row() {
        close_cell();
        if (open_) out_ += "</tr>";
        open_ = false;
    }

    std::string out_{};
    std::vector<Covered> covered_{};
    bool open_ = false;
    bool gone_ = false;
    bool cell_open_ = false;
    bool header_ = false;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::uint32_t next_column_ = 0;
};

std::string table_html(std::string rows, const TableCell* any, const DiffSide& side) {
    if (rows.empty() || !any) return {};
    return fmt::format("<table class=\"doc\"><caption class=\"vh\">Table {} of {}</caption><tbody>{}</tbody></table>",
                       any->table, html_text(side.name), rows);
}

} // namespace

RowCells cells_of(const DiffStep& step, const DiffRow& row) {
    return {cell_of(step.left, row.left), cell_of(step.right, row.right)};
}

std::size_t table_rows_at(const DiffStep& step, std::size_t begin) {
    std::uint32_t left = 0; // tables count from 1
    std::uint32_t right = 0;
    auto at = begin;
    for (; at < step.diff.rows.size(); ++at) {
        const auto& row = step.diff.rows[at];
        const auto cells = cells_of(step, row);
        if (row.moved != none || !cells.left != row.left.empty() || !cells.right != row.right.empty()) break;
        if (!cells.left && !cells.right) break;
        if (cells.left && left != 0 && cells.left->table != left) break;
        if (cells.right && right != 0 && cells.right->table != right) break;
        if (cells.left) left = cells.left->table;
        if (cells.right) right = cells.right->table;
    }
    return at - begin;
}

TablePair html_tables(const HtmlStep& step, RowWriter& writer, std::size_t begin, std::size_t count) {
    TableBuilder left;
    TableBuilder right;
    const TableCell* any_left = nullptr;
    const TableCell* any_right = nullptr;
    std::uint32_t paired_left = none; // the row of the old table that the open row of the new one comes from
    std::uint32_t new_row = 0;
    for (auto at = begin; at < begin + count; ++at) {
        const auto row = writer.without_noise(step.step.diff.rows[at]);
        const auto cells = cells_of(step.step, row);
        const auto id = fmt::format(" id=\"{}\"", step.row_id(at));
        if (cells.left) {
            left.open_row(cells.left->row, false);
            left.add(*cells.left, cells.right ? "" : id, writer.left_html(row));
            any_left = cells.left;
        }
        if (cells.right) {
            new_row = cells.right->row;
            if (cells.left) paired_left = cells.left->row;
            right.open_row(new_row, false);
            right.add(*cells.right, id, writer.right_html(row));
            any_right = cells.right;
        } else if (cells.left && cells.left->row == paired_left) {
            right.open_row(new_row, false);
            right.add(*cells.left, " class=\"gone\"",
                      fmt::format("<div class=\"gone\">{}</div>", writer.left_html(row)));
        } else if (cells.left) {
            right.open_row(cells.left->row, true);
            right.add(*cells.left, "", writer.left_html(row));
        }
    }
    return {table_html(left.finish(), any_left, step.step.diff.left),
            table_html(right.finish(), any_right, step.step.diff.right)};
}

} // namespace wsis::write

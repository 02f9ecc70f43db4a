#include "write/diff_rows.hpp"
#include "write/html_table.hpp"
#include "write/html_text.hpp"

namespace wsis::write {

namespace {

const TableCell* cell_of(const Report& report, std::span<const std::uint32_t> blocks) {
    if (blocks.empty()) return nullptr;
    const auto& document = report.document;
    const auto cell = document.blocks[blocks[0]].cell;
    return cell < document.cells.size() ? &document.cells[cell] : nullptr;
}

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

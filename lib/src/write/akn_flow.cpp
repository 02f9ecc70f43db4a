#include "write/akn_flow.hpp"

#include <algorithm>
#include <utility>

namespace wsis::write {

namespace {

constexpr std::size_t deepest_list = 9;
constexpr std::size_t deepest_table = 16;

} // namespace

AknFlow::AknFlow(XmlWriter& xml, ElementIds& ids, const Report& report, AknInline& text, std::string_view around)
    : xml_(xml), ids_(ids), report_(report), document_(report.document), text_(text), around_(around) {}

std::string_view AknFlow::around() const {
    if (!lists_.empty()) return lists_.back().item;
    return tables_.empty() ? std::string_view(around_) : std::string_view(tables_.back().id);
}

void AknFlow::write(std::uint32_t block, std::uint32_t from, bool with_label) {
    const auto& what = document_.blocks[block];
    if (what.cell < document_.cells.size())
        enter_cell(document_.cells[what.cell]);
    else
        close_tables();
    if (what.kind == BlockKind::list_item && with_label) return write_item(block, from);
    close_lists();
    if (!with_label || what.label.empty()) return write_paragraph(block, from, around());
    const auto id = ids_.numbered(around(), "tblock", document_.label_of(what));
    xml_.open("tblock");
    xml_.attribute("eId", id);
    xml_.open("num");
    xml_.text(document_.label_of(what));
    xml_.close();
    write_paragraph(block, from, id);
    xml_.close();
}

void AknFlow::write_paragraph(std::uint32_t block, std::uint32_t from, std::string_view around) {
    const auto id = ids_.counted(around, "p");
    xml_.open("p");
    xml_.attribute("eId", id);
    write_block_attributes(xml_, report_, block);
    text_.write(block, from, document_.blocks[block].text.size(), id);
    xml_.close();
}

void AknFlow::open_item(List& list, std::uint32_t block) {
    const auto label = document_.label_of(document_.blocks[block]);
    list.item = ids_.numbered(list.id, "item", label);
    xml_.open("item");
    xml_.attribute("eId", list.item);
    if (label.empty()) return;
    xml_.open("num");
    xml_.text(label);
    xml_.close();
}

void AknFlow::write_item(std::uint32_t block, std::uint32_t from) {
    const int level = std::max<int>(document_.blocks[block].level, 0);
    const auto close_list = [&] {
        xml_.close();
        xml_.close();
        lists_.pop_back();
    };
    while (lists_.size() > 1 && lists_.back().level > level) close_list();
    if (lists_.empty() || (lists_.back().level < level && lists_.size() < deepest_list)) {
        auto id = ids_.counted(around(), "list");
        xml_.open("blockList");
        xml_.attribute("eId", id);
        lists_.push_back({level, std::move(id), {}});
    } else {
        xml_.close();
    }
    open_item(lists_.back(), block);
    write_paragraph(block, from, lists_.back().item);
}

void AknFlow::close_lists() {
    for (; !lists_.empty(); lists_.pop_back()) {
        xml_.close();
        xml_.close();
    }
}

void AknFlow::enter_cell(const TableCell& cell) {
    const auto is_open = [&] {
        const auto& table = tables_.back();
        return (table.number == cell.table && table.parent == cell.parent) ||
               (table.number == cell.parent && table.cell_open && tables_.size() < deepest_table);
    };
    while (!tables_.empty() && !is_open()) close_table();
    if (tables_.empty() || tables_.back().number != cell.table || tables_.back().parent != cell.parent)
        open_table(cell);
    auto& table = tables_.back();
    if (table.cell_open && table.cell == cell) return;
    close_cell();
    if (table.row_open && table.cell.row != cell.row) close_row();
    if (!table.row_open) open_row(cell.row);
    open_cell(cell);
}

void AknFlow::open_table(const TableCell& cell) {
    close_lists();
    Table table;
    table.number = cell.table;
    table.parent = cell.parent;
    table.around = std::string(around());
    table.id = ids_.counted(table.around, "table");
    xml_.open("table");
    xml_.attribute("eId", table.id);
    xml_.attribute("wsis:table", std::to_string(cell.table));
    if (cell.parent != 0) xml_.attribute("wsis:parent", std::to_string(cell.parent));
    tables_.push_back(std::move(table));
}

void AknFlow::open_row(std::uint32_t row) {
    auto& table = tables_.back();
    xml_.open("tr");
    xml_.attribute("wsis:row", std::to_string(row));
    table.row_open = true;
    table.next_column = 0;
    std::erase_if(table.covered, [&](const Covered& covered) { return covered.end_row <= row; });
}

/// Cells without text are no blocks: one empty cell for those between the last and `column`, but for what is covered.
void AknFlow::fill_gap(Table& table, std::uint32_t column) {
    if (table.next_column >= column) return;
    std::uint64_t empty = column - table.next_column;
    for (const auto& covered : table.covered)
        if (covered.column >= table.next_column && covered.column < column)
            empty -= std::min<std::uint64_t>(empty, covered.columns);
    if (empty == 0) return;
    xml_.open("td");
    if (empty > 1) xml_.attribute("colspan", std::to_string(empty));
    xml_.close();
}

void AknFlow::open_cell(const TableCell& cell) {
    auto& table = tables_.back();
    fill_gap(table, cell.column);
    xml_.open(cell.header ? "th" : "td");
    xml_.attribute("wsis:column", std::to_string(cell.column));
    if (cell.row_span > 1) xml_.attribute("rowspan", std::to_string(cell.row_span));
    if (cell.column_span > 1) xml_.attribute("colspan", std::to_string(cell.column_span));
    if (cell.row_span > 1)
        table.covered.push_back({cell.column, cell.column_span, std::uint64_t{cell.row} + cell.row_span});
    table.cell = cell;
    table.cell_open = true;
    table.next_column = std::uint64_t{cell.column} + cell.column_span;
}

void AknFlow::close_cell() {
    if (!tables_.back().cell_open) return;
    close_lists();
    xml_.close();
    tables_.back().cell_open = false;
}

void AknFlow::close_row() {
    if (!tables_.back().row_open) return;
    xml_.close();
    tables_.back().row_open = false;
}

void AknFlow::close_table() {
    close_cell();
    close_row();
    xml_.close();
    tables_.pop_back();
}

void AknFlow::close_tables() {
    while (!tables_.empty()) close_table();
}

void AknFlow::finish() {
    close_lists();
    close_tables();
}

} // namespace wsis::write

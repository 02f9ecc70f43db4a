#include "write/csv_text.hpp"
#include "write/render_formats.hpp"
#include "write/report_tables.hpp"
#include "wsis/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// Tabs and line feeds cannot stand in a cell of text/tab-separated-values.
std::string tsv_cell(std::string_view text) {
    auto plain = table_text(text);
    std::ranges::replace(plain, '\n', ' ');
    return plain;
}

using Cell = std::string (*)(std::string_view text);

std::string render_table(const Report& report, std::string_view name, std::string_view between, std::string_view end,
                         Cell cell) {
    const auto tables = report_tables();
    const auto table = std::ranges::find(tables, name, &ReportTable::name);
    if (table == tables.end()) throw Error("--table", fmt::format("no table '{}'", name));
    std::string out;
    const auto add = [&](const auto& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) out += between;
            out += cell(cells[i]);
        }
        out += end;
    };
    add(table->columns());
    for (const auto& row : table->rows(report)) add(row);
    return out;
}

} // namespace

std::string render_csv(const Report& report, const RenderStyle& style) {
    return render_table(report, style.table, ",", "\r\n", csv_cell);
}

std::string render_tsv(const Report& report, const RenderStyle& style) {
    return render_table(report, style.table, "\t", "\n", tsv_cell);
}

} // namespace wsis::write

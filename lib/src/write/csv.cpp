#include "write/render_formats.hpp"
#include "write/report_tables.hpp"
#include "wsis/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// A spreadsheet takes a cell that begins so for a formula and runs it; an apostrophe in front makes it text (OWASP,
/// "CSV injection").
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// Without the control characters that no table can hold; line feeds stay.
std::string cleaned(std::string_view text) {
    std::string out = looks_like_formula(text) ? "'" : "";
    for (const char c : text) out += (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F ? ' ' : c;
    return out;
}

/// RFC 4180.
std::string csv_cell(std::string_view text) {
    const auto plain = cleaned(text);
    if (plain.find_first_of(",\"\n") == std::string::npos && plain.find_first_not_of(' ') == 0) return plain;
    if (plain.empty()) return plain;
    std::string out = "\"";
    for (const char c : plain) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

/// Tabs and line feeds cannot stand in a cell of text/tab-separated-values.
std::string tsv_cell(std::string_view text) {
    auto plain = cleaned(text);
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

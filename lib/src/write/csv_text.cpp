#include "write/csv_text.hpp"

#include <fmt/format.h>

namespace wsis::write {

namespace {

/// A spreadsheet takes a cell that begins so for a formula and runs it; an apostrophe in front makes it text (OWASP,
/// "CSV injection").
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

} // namespace

std::string table_text(std::string_view text) {
    std::string out = looks_like_formula(text) ? "'" : "";
    for (const char c : text) out += (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F ? ' ' : c;
    return out;
}

std::string joined(const std::vector<std::string>& values) { return fmt::format("{}", fmt::join(values, "; ")); }

std::string csv_cell(std::string_view text) {
    const auto plain = table_text(text);
    if (plain.find_first_of(",\"\n") == std::string::npos && plain.find_first_not_of(' ') == 0) return plain;
    if (plain.empty()) return plain;
    std::string out = "\"";
    for (const char c : plain) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_cell(cells[i]);
    }
    return out + "\r\n";
}

} // namespace wsis::write

#include "write/terminal.hpp"

#include "text/utf8.hpp"
#include "wsis/write.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace wsis::write {

namespace {

std::size_t columns_of(char32_t c) {
    return static_cast<std::size_t>(std::max(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)), 0));
}

} // namespace

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = text::code_point_at(text, at);
        columns += columns_of(value);
        at += size;
    }
    return columns;
}

std::string padded(std::string_view text, std::size_t columns) {
    const auto needed = columns_of(text);
    if (needed <= columns) return std::string(text) + std::string(columns - needed, ' ');
    std::size_t at = 0;
    std::size_t used = 1; // the ellipsis
    while (at < text.size()) {
        const auto [value, size] = text::code_point_at(text, at);
        if (used + columns_of(value) > columns) break;
        used += columns_of(value);
        at += size;
    }
    return std::string(text.substr(0, at)) + "…" + std::string(columns - std::min(columns, used), ' ');
}

std::string printable_lines(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        out += (at == 0 ? "" : "\n") + printable(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace wsis::write

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wsis::write {

/// Columns that a terminal needs for `text` (valid UTF-8).
std::size_t columns_of(std::string_view text);

/// `text` with spaces behind it up to `columns`, or cut with "…" at its end.
std::string padded(std::string_view text, std::size_t columns);

/// printable(), line by line: line feeds stay.
std::string printable_lines(std::string_view text);

} // namespace wsis::write

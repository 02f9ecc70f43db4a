#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Without the control characters that no table can hold; line feeds stay. What a spreadsheet takes for a formula gets
/// an apostrophe in front.
std::string table_text(std::string_view text);

/// The values of one cell, apart by "; ".
std::string joined(const std::vector<std::string>& values);

/// A cell of CSV (RFC 4180), quoted where it has to be.
std::string csv_cell(std::string_view text);

/// Cells apart by commas, with CR LF behind.
std::string csv_line(const std::vector<std::string>& cells);

} // namespace wsis::write

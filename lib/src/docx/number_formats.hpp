#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wsis::docx {

/// Bytes of a label, beyond which readers cut it; one of nine levels in words can be no page of text.
inline constexpr std::size_t longest_label = 255;

struct FormatRow;

/// A number format of ST_NumberFormat (ECMA-376-1, 17.18.59): a row of the table in number_formats.cpp.
using NumberFormat = const FormatRow*;

/// The format of this name; null if there is none.
NumberFormat find_number_format(std::string_view name);

NumberFormat decimal_format();
[[nodiscard]] bool is_bullet(NumberFormat format);
/// "none": a level with this format shows no number.
[[nodiscard]] bool is_silent(NumberFormat format);

/// Appends the value as the format prints it. A value that the format has no numeral for is printed in decimal digits,
/// as is every one above 32 767 (the greatest that Word counts to), and one whose numeral would be longer than a label
/// can be.
void append_number(std::string& out, std::int64_t value, NumberFormat format);

} // namespace wsis::docx

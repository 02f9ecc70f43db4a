#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wsis::text {

/// One code point and the bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 1;
};

/// Whether `byte` is the first of a code point.
constexpr bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

/// The code point at byte `at` of valid UTF-8. `at` is less than the size.
CodePoint code_point_at(std::string_view utf8, std::size_t at);

/// Code points in valid UTF-8.
std::size_t count_code_points(std::string_view utf8);

/// Bytes of the white space at byte `at` of valid UTF-8 (spaces of any width, tab, line feed and other breaks); 0:
/// none.
std::size_t space_size(std::string_view utf8, std::size_t at);

/// The first byte at or behind `at` that is no white space.
std::size_t skip_space(std::string_view utf8, std::size_t at);

/// `utf8` without the white space at its end.
std::string_view trim_end(std::string_view utf8);

} // namespace wsis::text

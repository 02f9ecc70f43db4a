#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wsis::text {

/// One code point and the bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 1;
};

/// Whether `byte` is the first of a code point.
constexpr bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

/// The bytes of the code point that begins at byte `at`, 0 when no valid UTF-8 stands there.
std::size_t sequence_size(std::string_view bytes, std::size_t at);

/// Adds a code point; one that no text may hold is added as U+FFFD.
void append_code_point(std::string& utf8, char32_t code_point);

/// The code point at byte `at` of valid UTF-8. `at` is less than the size.
CodePoint code_point_at(std::string_view utf8, std::size_t at);

/// Code points in valid UTF-8.
std::size_t count_code_points(std::string_view utf8);

/// Bytes of the white space at byte `at` of valid UTF-8 (spaces of any width, tab, line feed and other breaks); 0:
/// none.
std::size_t space_size(std::string_view utf8, std::size_t at);

/// The first byte at or behind `at` that is no white space.
std::size_t skip_space(std::string_view utf8, std::size_t at);

/// At most the first `size` bytes, cut between two code points.
std::string_view clip(std::string_view utf8, std::size_t size);

/// `utf8` without the white space at its end.
std::string_view trim_end(std::string_view utf8);

/// Without white space at either end.
std::string_view trim(std::string_view utf8);

} // namespace wsis::text

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

} // namespace wsis::text

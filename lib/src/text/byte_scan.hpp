#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace wsis::text {

// Eight bytes at a time as one number, for bytes that a long text has few of.

inline constexpr std::uint64_t each_byte = 0x0101010101010101u;
inline constexpr std::uint64_t each_top_bit = each_byte << 7;

/// Not zero when a byte of the word is below `limit`, which is at most 0x80.
constexpr std::uint64_t has_below(std::uint64_t word, unsigned char limit) {
    return (word - each_byte * limit) & ~word & each_top_bit;
}

/// Not zero when a byte of the word is `byte`.
constexpr std::uint64_t has_byte(std::uint64_t word, unsigned char byte) {
    return has_below(word ^ each_byte * byte, 1);
}

/// The first place from `at` on where one of eight bytes makes `odd(word)` other than zero, or less than eight are
/// left: look at single bytes from there.
template <class Odd>
std::size_t skip_plain(std::string_view text, std::size_t at, const Odd& odd) {
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if (odd(word) != 0) break;
    }
    return at;
}

} // namespace wsis::text

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace wsis::text {

// Letters and digits of ASCII alone, whatever the locale; any other byte, one of a longer code point among them, is
// neither and stays as it is.

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }

constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

constexpr char lower_letter(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr char upper_letter(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

inline std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), lower_letter);
    return out;
}

inline std::string upper(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), upper_letter);
    return out;
}

} // namespace wsis::text

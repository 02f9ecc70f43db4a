#pragma once

#include <cstdint>
#include <string_view>

namespace wsis {

/// "th" of 11th, "nd" of 32nd, of a number that is not negative.
inline std::string_view ordinal_suffix(std::int64_t value) {
    if (value % 100 >= 11 && value % 100 <= 13) return "th";
    constexpr std::string_view suffixes[] = {"th", "st", "nd", "rd"};
    return value % 10 < 4 ? suffixes[value % 10] : "th";
}

} // namespace wsis

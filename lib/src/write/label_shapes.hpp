#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// A number as one format of ST_NumberFormat prints it: {"lowerRoman", 4} of "iv".
struct FormattedNumber {
    std::string_view format{};
    std::int32_t value = 0;
    bool operator==(const FormattedNumber&) const = default;
};

/// A label as numbers with text around: "6.3.3." is three numbers with ".", "." between and "." behind. Each number has
/// all its readings, the smallest value first: "i" is the first Roman number before it is the ninth letter.
struct LabelShape {
    std::vector<std::vector<FormattedNumber>> numbers{};
    std::vector<std::string_view> printed{}; ///< The numbers, as printed,
    std::vector<std::string_view> between{}; ///< and the text before each and behind the last.
};

/// Points into `label`. Without numbers where it has none: a bullet, a word.
LabelShape shape_of_label(std::string_view label);

} // namespace wsis::write

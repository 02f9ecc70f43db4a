#pragma once

#include "wsis/diff.hpp"

#include <optional>
#include <string_view>

namespace wsis::diff {

enum class TextChange : std::uint8_t {
    none,     ///< Equal, or different only in what the options ignore.
    cosmetic, ///< Case, white space, the shape of quotes and dashes, the sign at the end.
    reworded
};

TextChange compare_texts(std::string_view left, std::string_view right, const DiffOptions& options);

/// Optional values: one alone is a change.
TextChange compare_texts(const std::optional<std::string>& left, const std::optional<std::string>& right,
                         const DiffOptions& options);

} // namespace wsis::diff

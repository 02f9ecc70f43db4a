#pragma once

#include "wsis/export.h"
#include "wsis/validate.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace wsis {

/// A text that was mended.
struct FixedText {
    std::string text{};    ///< The whole of it, UTF-8.
    std::size_t fixed = 0; ///< Findings that are mended in it.
};

/// The plain text `source`, which `report` was read from, with those findings mended whose rules are fixable. Lines
/// stay lines. A finding whose place is not found again in the source is left. Throws Error for a source that is not
/// UTF-8.
WSIS_API FixedText fix_text(std::string_view source, const Report& report, std::span<const Finding> findings);

/// The difference of two texts with as many lines, in the unified format; empty: none.
WSIS_API std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

} // namespace wsis

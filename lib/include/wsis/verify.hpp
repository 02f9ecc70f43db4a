#pragma once

#include "wsis/document.hpp"
#include "wsis/export.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// What became of the spans of a report's references and decisions when they were looked up in the document again.
struct Verification {
    std::size_t found = 0;              ///< Spans that stand where the report says.
    std::vector<std::string> missing{}; ///< One line for each that does not.
    bool operator==(const Verification&) const = default;
};

/// Follows every mention, decision, item and deadline of a report JSON by its block's origin (part and paragraph, or
/// line) into `document` and compares the text. Reads the JSON as data, not as a Report, so that an edited one is
/// examined and not refused. Throws Error when it is no report JSON at all.
WSIS_API Verification verify_report(std::string_view report_json, const Document& document);

} // namespace wsis

#pragma once

#include "wsis/report.hpp"

#include <string>
#include <string_view>

namespace wsis {

struct JsonStyle {
    bool compact = false; ///< One line instead of two spaces of indentation.
};

/// The Report as the "wsis-report" JSON contract. Same Report, same bytes; ends with a line feed.
/// `generator` is the name of the tool.
std::string render_json(const Report& report, std::string_view generator, JsonStyle style = {});

/// The record that stands in NDJSON for an input that failed ("wsis-error"): one line.
std::string render_error_json(std::string_view name, std::string_view message);

/// Version of the library and the tools, such as "0.1.0".
std::string_view version();

} // namespace wsis

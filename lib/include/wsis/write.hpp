#pragma once

#include "wsis/report.hpp"

#include <string>
#include <string_view>

namespace wsis {

struct JsonStyle {
    bool compact = false;  ///< One line instead of two spaces of indentation.
};

/// The Report as the "wsis-report" JSON contract. Same Report, same bytes; ends with a line feed.
/// `generator` is the name of the tool.
std::string render_json(const Report& report, std::string_view generator, JsonStyle style = {});

} // namespace wsis

#pragma once

#include "wsis/report.hpp"

#include <string_view>

namespace wsis::json {

/// A "wsis-report" JSON of version 1 -> the Report it was written from. Keys it does not know are passed over.
/// Throws Error that names the place ("blocks[3].text: must be a string").
Report read_report_json(std::string_view bytes);

} // namespace wsis::json

#pragma once

#include "wsis/render.hpp"

#include <string>

namespace wsis::write {

// One function for each row of render_formats().
std::string render_report_text(const Report& report, const RenderStyle& style);

} // namespace wsis::write

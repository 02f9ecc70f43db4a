#pragma once

#include "wsis/render.hpp"

#include <string>

namespace wsis::write {

// One function for each row of render_formats().
std::string render_report_markdown(const Report& report, const RenderStyle& style);
std::string render_report_text(const Report& report, const RenderStyle& style);
std::string render_csv(const Report& report, const RenderStyle& style);
std::string render_tsv(const Report& report, const RenderStyle& style);
std::string render_ics(const Report& report, const RenderStyle& style);
std::string render_dot(const Report& report, const RenderStyle& style);
std::string render_mermaid(const Report& report, const RenderStyle& style);
std::string render_graphml(const Report& report, const RenderStyle& style);
std::string render_akn(const Report& report, const RenderStyle& style);
std::string render_report_docx(const Report& report, const RenderStyle& style);
std::string render_report_html(const Report& report, const RenderStyle& style);

} // namespace wsis::write

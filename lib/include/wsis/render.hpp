#pragma once

#include "wsis/export.h"
#include "wsis/report.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// How a report is written.
struct RenderStyle {
    bool compact = false;           ///< JSON on one line.
    bool front_matter = false;      ///< Markdown with the metadata in front, as YAML.
    unsigned width = 78;            ///< Columns of plain text; 0: a line for each paragraph.
    std::string table{"decisions"}; ///< What CSV and TSV list: one of render_tables().
};

/// A format of reports, by the name that the command line has for it.
struct RenderFormat {
    std::string_view name{};                                                         ///< "markdown".
    std::string_view extension{};                                                    ///< Of files: "md".
    std::string (*render)(const Report& report, const RenderStyle& style) = nullptr; ///< To bytes of the format.
};

/// All formats. Same report, same bytes: no clock, no locale. The places of a report lie within its blocks: the readers
/// see to it. `render` throws Error.
WSIS_API std::span<const RenderFormat> render_formats();

/// "decisions", "references", "sections", "dates", "people".
WSIS_API std::vector<std::string_view> render_tables();

/// What a value of the report may hold of the language around it: it is escaped, or shown as a terminal can show it.
enum class TemplateLanguage : std::uint8_t { text, html, markdown };

/// A Mustache template filled with the report: keys as in the report JSON, and "by_addressee", a list of {"addressee",
/// "decisions"} of those who have to act. "{{{key}}}" is not escaped. Partials are empty. Throws Error for a template
/// that is none.
WSIS_API std::string render_template(const Report& report, std::string_view mustache, TemplateLanguage language);

} // namespace wsis

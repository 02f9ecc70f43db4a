#pragma once

#include "wsis/diff.hpp"
#include "wsis/export.h"
#include "wsis/report.hpp"
#include "wsis/validate.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace wsis {

/// How JSON is laid out.
struct JsonStyle {
    bool compact = false; ///< One line instead of two spaces of indentation.
};

/// The Report as the "wsis-report" JSON contract. Same Report, same bytes; ends with a line feed.
/// `generator` is the name of the tool.
WSIS_API std::string render_json(const Report& report, std::string_view generator, JsonStyle style = {});

/// The same bytes, handed to `sink` in pieces of about 64 KiB.
WSIS_API void write_json(const Report& report, std::string_view generator, JsonStyle style,
                         const std::function<void(std::string_view)>& sink);

/// The record that stands in NDJSON for an input that failed ("wsis-error"): one line.
WSIS_API std::string render_error_json(std::string_view name, std::string_view message);

/// The document as plain text: a line for each paragraph, its label in front; the cells of a row side by side, apart by
/// tabs. Noise is left out.
WSIS_API std::string render_lines(const Document& document);

/// How findings are written.
struct FindingsStyle {
    bool compact = false;                   ///< JSON and SARIF on one line.
    bool color = false;                     ///< Text with ANSI colours.
    Severity threshold = Severity::warning; ///< JUnit counts a finding below it as skipped, not as failed.
};

/// A format of findings, by the name that the command line has for it.
struct FindingsFormat {
    std::string_view name{}; ///< "sarif".
    std::string (*render)(std::span<const FileFindings> files,
                          const FindingsStyle& style) = nullptr; ///< To bytes of the format.
};

/// "text", "json" (the "wsis-findings" contract), "sarif" (SARIF 2.1.0), "junit", "github" (workflow commands). Same
/// findings, same bytes.
WSIS_API std::span<const FindingsFormat> findings_formats();

/// How a comparison is written.
struct DiffStyle {
    bool compact = false; ///< JSON on one line.
    bool color = false;   ///< Text with ANSI colours.
};

/// A format of comparisons, by the name that the command line has for it.
struct DiffFormat {
    std::string_view name{};                                                           ///< "markdown".
    std::string (*render)(const DiffSeries& series, const DiffStyle& style) = nullptr; ///< To bytes of the format.
};

/// "text", "json" (the contract "wsis-diff", of more than two reports "wsis-diff-series"), "markdown", "html" (one
/// page that needs nothing else), "docx" (a redline: two reports only). Same series, same bytes. `render` throws Error.
WSIS_API std::span<const DiffFormat> diff_formats();

/// `text` safe for a terminal: control characters, bidirectional controls and bytes that are not UTF-8 as "\x1b".
WSIS_API std::string printable(std::string_view text);

/// Version of the library and the tools, such as "1.2.0".
WSIS_API std::string_view version();

} // namespace wsis

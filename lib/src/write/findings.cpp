#include "write/findings.hpp"

#include <fmt/format.h>

namespace wsis {

namespace write {

namespace {

constexpr FindingsFormat formats[] = {
    {"text", render_findings_text}, {"json", render_findings_json}, {"sarif", render_sarif},
    {"junit", render_junit},        {"github", render_annotations},
};

/// The part that a paragraph is in when nothing else is said.
constexpr std::string_view main_part = "word/document.xml";

} // namespace

FindingCounts count_findings(std::span<const Finding> findings) {
    FindingCounts counts;
    for (const auto& finding : findings) {
        if (finding.severity == Severity::error) ++counts.errors;
        if (finding.severity == Severity::warning) ++counts.warnings;
        if (finding.severity == Severity::note) ++counts.notes;
    }
    return counts;
}

FindingCounts count_findings(std::span<const FileFindings> files) {
    FindingCounts sum;
    for (const auto& file : files) {
        const auto counts = count_findings(file.findings);
        sum.errors += counts.errors;
        sum.warnings += counts.warnings;
        sum.notes += counts.notes;
    }
    return sum;
}

std::string place_of(std::string_view file, const Location& location) {
    if (location.line) return fmt::format("{}:{}", file, *location.line);
    std::string place(file);
    if (!location.part.empty() && location.part != main_part) place += ": " + location.part;
    if (location.paragraph) place += fmt::format(": paragraph {}", *location.paragraph);
    return place;
}

} // namespace write

std::span<const FindingsFormat> findings_formats() { return write::formats; }

} // namespace wsis

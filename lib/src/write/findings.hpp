#pragma once

#include "wsis/write.hpp"

#include <span>
#include <string>
#include <string_view>

namespace wsis::write {

/// How many findings there are of each severity.
struct FindingCounts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
};

FindingCounts count_findings(std::span<const Finding> findings);
FindingCounts count_findings(std::span<const FileFindings> files);

/// "report.txt:33", "report.docx: paragraph 12", "report.docx: word/header1.xml: paragraph 1".
std::string place_of(std::string_view file, const Location& location);

// One for each row of findings_formats().
std::string render_findings_text(std::span<const FileFindings> files, const FindingsStyle& style);
std::string render_findings_json(std::span<const FileFindings> files, const FindingsStyle& style);
std::string render_sarif(std::span<const FileFindings> files, const FindingsStyle& style);
std::string render_junit(std::span<const FileFindings> files, const FindingsStyle& style);
std::string render_annotations(std::span<const FileFindings> files, const FindingsStyle& style);

} // namespace wsis::write

#include "write/findings.hpp"

#include <fmt/format.h>

namespace wsis::write {

namespace {

/// Escapes for a workflow command: '%', CR and LF everywhere, ':' and ',' in a property too (the toolkit of GitHub
/// Actions does the same).
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : printable(text)) {
        if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ',')))
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out;
}

constexpr std::string_view command_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::note:
        return "notice";
    }
    return "";
}

} // namespace

std::string render_annotations(std::span<const FileFindings> files, const FindingsStyle&) {
    std::string out;
    for (const auto& file : files) {
        const auto name = escaped(file.name, true);
        if (file.failure) out += fmt::format("::error file={}::{}\n", name, escaped(*file.failure, false));
        for (const auto& finding : file.findings) {
            if (finding.baseline == BaselineState::unchanged) continue; // an annotation is for what a change brings
            const auto line = finding.location.line ? fmt::format(",line={}", *finding.location.line) : std::string();
            // A DOCX has no lines to show: the message says where it is.
            const auto where =
                finding.location.paragraph ? fmt::format("paragraph {}: ", *finding.location.paragraph) : std::string();
            out += fmt::format("::{} file={}{},title={}::{}\n", command_of(finding.severity), name, line,
                               escaped(finding.rule, true), escaped(where + finding.message, false));
        }
    }
    return out;
}

} // namespace wsis::write

#include "write/findings.hpp"

#include "text/utf8.hpp"
#include "write/counted.hpp"
#include "write/terminal.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace wsis::write {

namespace {

/// ANSI select graphic rendition (ECMA-48, 8.3.117), or nothing.
class Colors {
public:
    explicit Colors(bool on) : on_(on) {}

    [[nodiscard]] std::string_view of(Severity severity) const {
        if (!on_) return "";
        constexpr std::string_view codes[] = {"\x1b[1;36m", "\x1b[1;35m", "\x1b[1;31m"}; // as Severity counts
        return codes[static_cast<std::size_t>(severity)];
    }

    [[nodiscard]] std::string_view bold() const { return on_ ? "\x1b[1m" : ""; }

    [[nodiscard]] std::string_view faint() const { return on_ ? "\x1b[2m" : ""; }

    [[nodiscard]] std::string_view plain() const { return on_ ? "\x1b[0m" : ""; }

private:
    bool on_;
};

/// The first `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at += text::code_point_at(text, at).size;
    return text.substr(0, at);
}

/// The quoted line behind the path of its section, and carets under the quote.
std::string quoted_line(const Finding& finding, const Colors& colors) {
    const std::string_view excerpt = finding.excerpt;
    const auto before = first_code_points(excerpt, finding.column);
    const auto quote = first_code_points(excerpt.substr(before.size()), text::count_code_points(finding.quote));
    const auto path = printable(finding.section.value_or(""));
    const auto carets = std::max<std::size_t>(1, columns_of(printable(quote)));
    const auto margin = std::max<std::size_t>(8, columns_of(path));
    return fmt::format("{}{:>{}} |{} {}\n{:>{}} {}|{} {:{}}{}^{:~>{}}{}\n", colors.faint(), path, margin,
                       colors.plain(), printable(excerpt), "", margin, colors.faint(), colors.plain(), "",
                       columns_of(printable(before)), colors.of(finding.severity), "", carets - 1, colors.plain());
}

std::string finding_text(std::string_view file, const Finding& finding, const Colors& colors) {
    auto out = fmt::format("{}{}:{} {}{}:{} {} [{}]{}\n", colors.bold(), printable(place_of(file, finding.location)),
                           colors.plain(), colors.of(finding.severity), json::name_of(finding.severity), colors.plain(),
                           printable(finding.message), finding.rule,
                           finding.baseline == BaselineState::unchanged ? " (known)" : "");
    if (!finding.excerpt.empty()) out += quoted_line(finding, colors);
    return out;
}

std::string summary_line(const FindingCounts& counts) {
    return fmt::format("{}, {}, {}\n", counted(counts.errors, "error"), counted(counts.warnings, "warning"),
                       counted(counts.notes, "note"));
}

/// A line for each file, when there are several.
std::string summary_table(std::span<const FileFindings> files) {
    std::size_t margin = 5;
    for (const auto& file : files) margin = std::max(margin, columns_of(printable(file.name)));
    const auto padded = [&](std::string_view name) {
        const auto shown = printable(name);
        return shown + std::string(margin - columns_of(shown), ' ');
    };
    auto out = fmt::format("{}  {:>8} {:>8} {:>8}\n", padded("file"), "errors", "warnings", "notes");
    for (const auto& file : files) {
        if (file.failure) {
            out += fmt::format("{}  could not be read\n", padded(file.name));
            continue;
        }
        const auto counts = count_findings(file.findings);
        out += fmt::format("{}  {:>8} {:>8} {:>8}\n", padded(file.name), counts.errors, counts.warnings, counts.notes);
    }
    const auto all = count_findings(files);
    out += fmt::format("{}  {:>8} {:>8} {:>8}\n", padded("all"), all.errors, all.warnings, all.notes);
    return out;
}

} // namespace

std::string render_findings_text(std::span<const FileFindings> files, const FindingsStyle& style) {
    const Colors colors(style.color);
    std::string out;
    for (const auto& file : files)
        for (const auto& finding : file.findings) out += finding_text(file.name, finding, colors);
    if (files.size() == 1) return files[0].failure ? out : out + summary_line(count_findings(files));
    return out + (out.empty() ? "" : "\n") + summary_table(files);
}

} // namespace wsis::write

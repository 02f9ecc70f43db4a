#pragma once

#include "support/lists.hpp"
#include "wsis/diff.hpp"
#include "wsis/extract.hpp"

#include <string>
#include <string_view>

/// The report that a plain text is.
inline wsis::Report report_of(std::string_view text) { return wsis::read_report(text, "report.txt"); }

inline wsis::Diff diff_of(std::string_view left, std::string_view right, const wsis::DiffOptions& options = {}) {
    return wsis::diff_reports(report_of(left), report_of(right), options);
}

/// "decision 2.1 > 3.1: renumbered force", a line for each change but those of the title page.
inline List changes_in(const wsis::Diff& diff) {
    List lines;
    for (const auto& change : diff.changes) {
        if (change.subject == wsis::DiffSubject::metadata) continue;
        auto line = std::string(wsis::name_of(change.subject)) + ' ' + change.left.value_or("-") + " > " +
                    change.right.value_or("-") + ':';
        for (const auto kind : change.kinds) line += ' ' + std::string(wsis::name_of(kind));
        lines.push_back(std::move(line));
    }
    return lines;
}

inline List changes_of(std::string_view left, std::string_view right, const wsis::DiffOptions& options = {}) {
    return changes_in(diff_of(left, right, options));
}

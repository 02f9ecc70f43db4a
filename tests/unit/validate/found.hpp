#pragma once

#include "support/lists.hpp"
#include "wsis/extract.hpp"
#include "wsis/validate.hpp"

#include <string_view>

/// The report in a plain text.
inline wsis::Report report_of(std::string_view text) { return wsis::read_report(text, "report.txt"); }

inline std::vector<wsis::Finding> findings_in(std::string_view text, const wsis::ValidateOptions& options = {}) {
    return wsis::validate_report(report_of(text), options);
}

/// "rule: quote" of each finding of a rule.
inline List quotes_of(std::string_view rule, std::string_view text, const wsis::ValidateOptions& options = {}) {
    List quotes;
    for (const auto& finding : findings_in(text, options))
        if (finding.rule == rule) quotes.push_back(finding.quote);
    return quotes;
}

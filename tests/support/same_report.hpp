#pragma once

#include "wsis/report.hpp"
#include "wsis/write.hpp"

#include <string>
#include <utility>

namespace wsis::test {

/// What a report says, without where it comes from and what was left out: two reports are the same when this is equal.
inline std::string what_it_says(Report report) {
    report.source = {};
    auto& document = report.document;
    for (auto& block : document.blocks) block.origin = {};
    document.parts.clear();
    document.runs.clear();
    document.figures.clear();
    document.omitted.clear();
    document.diagnostics.clear();
    return render_json(report, "test");
}

} // namespace wsis::test

#pragma once

#include "extract/pass.hpp"

#include <memory>
#include <utility>

namespace wsis {

/// The report behind one pass alone.
inline Report report_after(std::unique_ptr<extract::Pass> pass, const Document& document, Report report = {}) {
    const std::unique_ptr<extract::Pass> passes[] = {std::move(pass)};
    extract::run_passes(document, passes, report);
    return report;
}

} // namespace wsis

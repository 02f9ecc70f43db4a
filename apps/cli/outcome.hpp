#pragma once

#include "cli/files.hpp"
#include "wsis/diagnostic.hpp"

#include <algorithm>
#include <any>
#include <optional>
#include <string>
#include <string_view>

namespace wsis::cli {

/// What became of one input.
struct Outcome {
    std::string output{};                 ///< Empty when it failed,
    Pieces pieces{};                      ///< or while it waits to be taken.
    std::optional<std::string> failure{}; ///< Why, in one line.
    Diagnostics diagnostics{};
    int status = 0;     ///< The exit status, were it the only input.
    bool noted = false; ///< Counts in the summary as one with warnings, or whatever the tool looks for.
    std::any kept{};    ///< What the tool wants to see again when it collects outcomes.
};

/// Makes the output a whole.
inline void gather(Outcome& outcome) {
    if (!outcome.pieces) return;
    outcome.pieces([&](std::string_view piece) { outcome.output += piece; });
    outcome.pieces = {};
}

/// Whether there is more than notes.
inline bool warns(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& each) { return each.severity != Severity::note; });
}

} // namespace wsis::cli

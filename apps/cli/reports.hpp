#pragma once

#include "cli/inputs.hpp"
#include "cli/messages.hpp"
#include "wsis/report.hpp"

#include <functional>
#include <vector>

namespace wsis::cli {

/// The reports of a tool that needs them all at once, in the order of the inputs.
struct Reading {
    std::vector<Report> reports{};
    bool all = true; ///< None could not be read.
};

/// Reads each input by `read`, on `jobs` threads; what that throws is said on standard error, and so are diagnostics.
Reading read_reports(const std::vector<Input>& inputs, unsigned jobs, const Messages& messages,
                     const std::function<Report(const Input&)>& read);

} // namespace wsis::cli

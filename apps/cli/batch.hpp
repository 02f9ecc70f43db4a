#pragma once

#include "cli/cli.hpp"
#include "cli/inputs.hpp"
#include "cli/outcome.hpp"
#include "cli/signals.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace wsis::cli {

/// What a tool does with each of its inputs, whatever their number.
struct Task {
    /// What becomes of an input that has these bytes; on any thread. What it throws is the failure of this input.
    std::function<Outcome(const Input&, std::string)> work{};

    /// All that an output depends on beside the command line and the input's name and bytes: what was read from
    /// other files, what follows from the number of inputs. On any thread.
    std::function<std::string(const Input&)> circumstances = [](const Input&) { return std::string(); };

    /// The name below --output-dir, for the name of an input.
    std::function<std::string(const std::string&)> output_name{};

    /// Takes the outcomes in order, instead of what --output and --output-dir say.
    std::function<void(const Input&, Outcome)> collect{};

    std::string_view noted = "with warnings"; ///< What Outcome::noted counts.
};

/// The inputs that the options name, and what is done with them: in parallel and in order, from a cache, on from where
/// an earlier run ended; with progress, a summary, and a clean end at a signal.
class Batch {
public:
    /// Throws Error.
    Batch(const CommonOptions& options, const Messages& messages);

    /// One file by its own name, whose output is all there is.
    [[nodiscard]] bool single() const { return inputs_.single(); }

    /// Returns the exit status: the worst of any input, or that of a signal. Throws Error.
    int run(const Task& task);

    /// How many inputs were met.
    [[nodiscard]] std::size_t met() const { return met_; }

    /// Whether all inputs were met: no signal, no --fail-fast ended it.
    [[nodiscard]] bool complete() const { return complete_; }

private:
    const CommonOptions& options_;
    const Messages& messages_;
    std::unique_ptr<Interruption> interruption_;
    Inputs inputs_;
    std::size_t met_ = 0;
    bool complete_ = false;
};

} // namespace wsis::cli

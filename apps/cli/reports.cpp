#include "cli/reports.hpp"

#include "cli/cli.hpp"
#include "cli/pipeline.hpp"

#include <optional>
#include <string>
#include <utility>

namespace wsis::cli {

namespace {

/// What became of one input.
struct Read {
    Report report{};
    std::optional<std::string> failure{};
};

} // namespace

Reading read_reports(const std::vector<Input>& inputs, unsigned jobs, const Messages& messages,
                     const std::function<Report(const Input&)>& read) {
    Reading reading;
    Steps<Input, Read> steps;
    steps.next = each_of(inputs);
    steps.work = [&](const Input& input) {
        Read one;
        one.failure = failure_of(input.path, [&] { one.report = read(input); });
        return one;
    };
    steps.deliver = [&](const Input& input, Read one) {
        if (one.failure) {
            reading.all = false;
            messages.error(*one.failure);
            return true;
        }
        for (const auto& diagnostic : one.report.document.diagnostics) messages.diagnostic(input.path, diagnostic);
        reading.reports.push_back(std::move(one.report));
        return true;
    };
    run_in_order(jobs, steps);
    return reading;
}

} // namespace wsis::cli

#include "cli/batch.hpp"
#include "cli/cli.hpp"
#include "wsis/extract.hpp"
#include "wsis/register_formats.hpp"
#include "wsis/track.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace wsis;

struct Options {
    cli::CommonOptions common{};
    TrackOptions track{};
    RegisterStyle style{};
};

/// What became of one input.
struct Outcome {
    Report report{};
    std::optional<std::string> failure{};
};

Outcome read_one(const cli::Input& input, const Options& options, const ExtractOptions& extract) {
    Outcome outcome;
    try {
        outcome.report = cli::read_input(input, options.common, extract);
    } catch (const std::bad_alloc&) {
        outcome.failure = input.path + ": out of memory";
    } catch (const std::exception& error) {
        outcome.failure = error.what();
    }
    return outcome;
}

/// All reports, or nothing if one could not be read: a register without a meeting would say what is not so.
std::optional<std::vector<Report>> read_all(const std::vector<cli::Input>& inputs, const Options& options,
                                            const cli::Messages& messages) {
    ExtractOptions extract;
    extract.read = options.common.read;
    extract.profile = cli::read_profile(options.common);
    std::vector<Outcome> outcomes(inputs.size());
    std::vector<Report> reports;
    cli::run_in_order(
        inputs.size(), options.common.jobs, [&](std::size_t i) { outcomes[i] = read_one(inputs[i], options, extract); },
        [&](std::size_t i) {
            if (outcomes[i].failure) return messages.error(*outcomes[i].failure);
            for (const auto& diagnostic : outcomes[i].report.document.diagnostics)
                messages.diagnostic(inputs[i].path, diagnostic);
            reports.push_back(std::move(outcomes[i].report));
        });
    if (reports.size() < inputs.size()) return std::nullopt;
    return reports;
}

/// One warning for each report that is not in the register.
void tell_left_out(const Register& known, const cli::Messages& messages) {
    for (const auto& report : known.left_out) {
        Diagnostic diagnostic;
        diagnostic.rule = "meeting-twice";
        diagnostic.message = fmt::format("left out: {} {}", report.stands_for,
                                         report.same_bytes ? "is the same file" : "stands for this meeting");
        messages.diagnostic(report.name, diagnostic);
    }
}

const RegisterFormat& format_named(std::string_view name) {
    return *std::ranges::find(register_formats(), name, &RegisterFormat::name);
}

int run(Options& options, cli::Messages& messages) {
    const auto& common = options.common;
    messages.set_color(common.color);
    messages.set_quiet(common.quiet);
    if (!common.output_dir.empty()) throw Error("--output-dir", "there is one register; name its file with -o");
    const auto inputs = cli::choose_inputs(common).inputs;
    if (std::ranges::count(inputs, "-", &cli::Input::path) > 1)
        throw Error("-", "standard input holds one report only");
    const auto reports = read_all(inputs, options, messages);
    if (!reports) return cli::failed;
    const auto known = track(*reports, options.track);
    tell_left_out(known, messages);
    options.style.color = common.output.empty() && cli::wants_color(common.color, STDOUT_FILENO);
    const auto& format = format_named(common.format.empty() ? std::string("text") : common.format);
    cli::write_output(format.render(known, options.style), common.output);
    return cli::done;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    cli::Messages messages("wsis-track");
    CLI::App app{"The register of decisions across meetings: what became of every request, with the words that say so.",
                 "wsis-track"};
    std::vector<std::string> formats;
    for (const auto& format : register_formats()) formats.emplace_back(format.name);
    cli::add_common_options(app, options.common, formats);
    app.add_flag("--references", options.style.references,
                 "The acts that each meeting cites, first and last, and what superseded them");
    app.add_flag("--one-body", options.track.one_body,
                 "All reports are those of one body, whatever name it has (default: a register for each body)");
    app.add_option("--similarity", options.track.similarity,
                   "From 0 to 1 (default 0.5): decisions less alike than this are not one that was reworded")
        ->type_name("SHARE")
        ->check(CLI::Range(0.0, 1.0).description(""));
    app.add_flag("--compact", options.style.compact, "JSON on one line");
    return cli::run(app, argc, argv, messages, [&] { return run(options, messages); });
}

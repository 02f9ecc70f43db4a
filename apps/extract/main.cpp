#include "cli/batch.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "lookup.hpp"
#include "wsis/extract.hpp"
#include "wsis/verify.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace wsis;

struct Options {
    cli::CommonOptions common{};
    ExtractOptions extract{};
    bool compact = false;
    bool strict = false;
    bool list_bodies = false;
    std::optional<std::string> explain{}; ///< A text or an id.
    std::string verify{};                 ///< A report JSON to look up in the input; empty: extract.
};

/// What became of one input. `failure` is set or `output` is the whole of it.
struct Outcome {
    std::string output{};
    std::optional<std::string> failure{};
    Diagnostics diagnostics{};
};

Outcome extract_one(const cli::Input& input, const Options& options, bool compact) {
    Outcome outcome;
    outcome.failure = cli::failure_of(input.path, [&] {
        const auto report = cli::read_input(input, options.common, options.extract);
        outcome.output = options.common.format == "text" ? render_lines(report.document)
                                                         : render_json(report, "wsis-extract", {compact});
        outcome.diagnostics = report.document.diagnostics;
    });
    return outcome;
}

int report_outcome(const cli::Input& input, const Outcome& outcome, const Options& options,
                   const cli::Messages& messages) {
    if (outcome.failure) {
        messages.error(*outcome.failure);
        return cli::failed;
    }
    bool warned = false;
    for (const auto& diagnostic : outcome.diagnostics) {
        messages.diagnostic(input.path, diagnostic);
        warned = warned || diagnostic.severity != Severity::note;
    }
    return options.strict && warned ? cli::answer_no : cli::done;
}

int extract_single(const cli::Input& input, const Options& options, const cli::Messages& messages) {
    const auto outcome = extract_one(input, options, options.compact || options.common.format == "ndjson");
    if (!outcome.failure) cli::write_output(outcome.output, options.common.output);
    return report_outcome(input, outcome, options, messages);
}

/// Runs every input and hands each outcome to `deliver`, in order.
template <class Deliver>
int extract_many(const std::vector<cli::Input>& inputs, bool compact, const Options& options,
                 const cli::Messages& messages, const Deliver& deliver) {
    std::vector<Outcome> outcomes(inputs.size());
    int status = cli::done;
    cli::run_in_order(
        inputs.size(), options.common.jobs,
        [&](std::size_t i) { outcomes[i] = extract_one(inputs[i], options, compact); },
        [&](std::size_t i) {
            deliver(inputs[i], outcomes[i]);
            status = std::max(status, report_outcome(inputs[i], outcomes[i], options, messages));
            outcomes[i] = {};
        });
    return status;
}

int extract_to_ndjson(const std::vector<cli::Input>& inputs, const Options& options, const cli::Messages& messages) {
    std::string whole; // with -o, which is written whole or not at all
    const int status =
        extract_many(inputs, true, options, messages, [&](const cli::Input& input, const Outcome& outcome) {
            const auto failure = outcome.failure ? render_error_json(input.name, *outcome.failure) : std::string();
            const auto& record = outcome.failure ? failure : outcome.output;
            if (options.common.output.empty())
                cli::write_standard_output(record);
            else
                whole += record;
        });
    if (!options.common.output.empty()) cli::write_file(options.common.output, whole);
    return status;
}

int extract_to_folder(const std::vector<cli::Input>& inputs, const Options& options, const cli::Messages& messages) {
    return extract_many(inputs, options.compact, options, messages,
                        [&](const cli::Input& input, const Outcome& outcome) {
                            if (outcome.failure) return;
                            const auto name = input.name + (options.common.format == "text" ? ".txt" : ".json");
                            cli::write_file(cli::prepare_output(options.common.output_dir, name), outcome.output);
                        });
}

/// Looks up what a report JSON says in the document it was made from.
int verify(const Options& options) {
    const auto& common = options.common;
    if (common.arguments.size() != 1) throw Error("--verify", "takes one document beside the report");
    const auto& input = common.arguments.front();
    const auto json = cli::read_file(options.verify, common.read.limits.input_bytes);
    const auto bytes = cli::read_file(input, common.read.limits.input_bytes);
    const auto document = cli::with_name(input, [&] { return read_document(bytes, input, common.from, common.read); });
    const auto result = cli::with_name(options.verify, [&] { return verify_report(json, document); });
    std::string text;
    for (const auto& line : result.missing) text += printable(line) + '\n';
    text += fmt::format("{} spans found, {} missing\n", result.found, result.missing.size());
    cli::write_output(text, common.output);
    return result.missing.empty() ? cli::done : cli::answer_no;
}

int run(const Options& options, cli::Messages& messages) {
    const auto& common = options.common;
    messages.set_color(common.color);
    messages.set_quiet(common.quiet);
    if (options.list_bodies || options.explain) {
        const auto text = options.explain ? explanations(*options.explain, options.extract.profile)
                                          : table_of_bodies(options.extract.profile);
        cli::write_output(text, common.output);
        return text.empty() ? cli::answer_no : cli::done;
    }
    if (!options.verify.empty()) return verify(options);
    const auto [inputs, single] = cli::choose_inputs(common);
    if (!common.output_dir.empty()) return extract_to_folder(inputs, options, messages);
    if (single) return extract_single(inputs[0], options, messages);
    if (common.format == "json" || common.format == "text")
        throw Error("--format " + common.format, "one input only, or --output-dir; many make ndjson");
    return extract_to_ndjson(inputs, options, messages);
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    cli::Messages messages("wsis-extract");
    CLI::App app{"Extract sections, references and decisions from meeting reports, as JSON.", "wsis-extract"};
    cli::add_common_options(app, options.common, {"json", "ndjson", "text"});
    app.add_flag("--compact", options.compact, "JSON on one line");
    app.add_flag("--strict", options.strict, "Exit 1 when there were warnings");
    app.add_flag("--remarks", options.extract.remarks, "Also show what looks like a decision and is none, and why");
    app.add_flag("--list-bodies", options.list_bodies, "Print the bodies that are known by name, and stop");
    app.add_option("--explain", options.explain,
                   "Say why this text is a citation or a decision, or what this id, actor, verb or conference is, and "
                   "stop; exit 1 when nothing is known of it")
        ->type_name("SPAN|ID");
    app.add_option("--verify", options.verify,
                   "Find every span of this report JSON again in FILE; exit 1 when one is missing")
        ->type_name("JSON");
    return cli::run(app, argc, argv, messages, [&] {
        options.extract.read = options.common.read;
        options.extract.profile = cli::read_profile(options.common);
        return run(options, messages);
    });
}

#include "cli/batch.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "lookup.hpp"
#include "wsis/extract.hpp"
#include "wsis/verify.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace wsis;

struct Options {
    cli::CommonOptions common{};
    ExtractOptions extract{};
    std::string toml{}; ///< What the profile was read from.
    bool compact = false;
    bool strict = false;
    bool list_bodies = false;
    std::optional<std::string> explain{}; ///< A text or an id.
    std::string verify{};                 ///< A report JSON to look up in the input; empty: extract.
};

/// JSON on one line, or else indented; or the text.
cli::Task extraction(const Options& options, bool compact) {
    cli::Task task;
    task.work = [&options, compact](const cli::Input& input, std::string bytes) {
        const auto& common = options.common;
        const auto report = std::make_shared<const Report>(cli::with_name(
            input.path, [&] { return take_report(std::move(bytes), input.name, common.from, options.extract); }));
        cli::Outcome outcome;
        if (common.format == "text")
            outcome.output = render_lines(report->document);
        else
            outcome.pieces = [report, compact](const auto& take) {
                write_json(*report, "wsis-extract", {compact}, take);
            };
        outcome.diagnostics = report->document.diagnostics;
        outcome.noted = cli::warns(outcome.diagnostics);
        if (options.strict && outcome.noted) outcome.status = cli::answer_no;
        return outcome;
    };
    task.circumstances = [&options, compact](const cli::Input&) { return (compact ? "compact " : "") + options.toml; };
    task.output_name = [&options](const std::string& name) {
        return name + (options.common.format == "text" ? ".txt" : ".json");
    };
    return task;
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

int run(const Options& options, const cli::Messages& messages) {
    const auto& common = options.common;
    if (options.list_bodies || options.explain) {
        const auto text = options.explain ? explanations(*options.explain, options.extract.profile)
                                          : table_of_bodies(options.extract.profile);
        cli::write_output(text, common.output);
        return text.empty() ? cli::answer_no : cli::done;
    }
    if (!options.verify.empty()) return verify(options);
    cli::Batch batch(common, messages);
    const bool records = common.output_dir.empty() && (!batch.single() || common.format == "ndjson");
    if (!batch.single() && records && (common.format == "json" || common.format == "text"))
        throw Error("--format " + common.format, "one input only, or --output-dir; many make ndjson");
    return batch.run(extraction(options, options.compact || records));
}

} // namespace

int main(int argc, char** argv) {
    if (cli::answer_version(argc, argv, "wsis-extract")) return cli::done;
    Options options;
    cli::Messages messages("wsis-extract");
    CLI::App app{"Extract sections, references and decisions from meeting reports, as JSON.", "wsis-extract"};
    cli::add_common_options(app, options.common, {"json", "ndjson", "text"});
    cli::add_batch_options(app, options.common);
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
    return cli::run(app, argc, argv, messages, options.common, [&] {
        options.toml = cli::set_reading(options.extract, options.common);
        return run(options, messages);
    });
}

#include "cli/batch.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "validate/config.hpp"
#include "validate/rule_pages.hpp"
#include "wsis/extract.hpp"
#include "wsis/fix.hpp"
#include "wsis/validate.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using namespace wsis;

struct Options {
    cli::CommonOptions common{};
    std::vector<RuleSetting> settings{};
    std::optional<Severity> fail_on = Severity::warning; ///< Nothing: never.
    bool compact = false;
    bool no_config = false;
    std::string baseline{};
    bool write_baseline = false;
    bool fix = false;
    bool dry_run = false;
    bool list_rules = false;
    std::string explain{}; ///< Id of a rule.
};

/// An input and the house knowledge for it.
struct Job {
    cli::Input input{};
    ValidateOptions validate{};
};

/// What became of one input.
struct Outcome {
    FileFindings file{};
    Diagnostics diagnostics{};
    std::string diff{}; ///< With --dry-run: what --fix would change.
};

/// Mends the input and gives the report and the findings of what it is then.
void fix(const Job& job, const Options& options, const ExtractOptions& extract, const std::string& bytes,
         const Report& report, Outcome& outcome) {
    if (report.source.format != "text") {
        outcome.diagnostics.push_back({Severity::note, "not-fixed", "only text is mended", {}});
        return;
    }
    const auto fixed = cli::with_name(job.input.path, [&] { return fix_text(bytes, report, outcome.file.findings); });
    if (fixed.fixed == 0) return;
    if (options.dry_run) {
        outcome.diff = unified_diff(job.input.name, bytes, fixed.text);
        return;
    }
    cli::write_file(job.input.path, fixed.text);
    const auto mended = read_report(fixed.text, job.input.name, options.common.from, extract);
    outcome.file.findings = validate_report(mended, job.validate);
}

Outcome validate_one(const Job& job, const Options& options) {
    Outcome outcome;
    outcome.file.name = job.input.name;
    outcome.file.failure = cli::failure_of(job.input.path, [&] {
        const auto bytes = cli::read_file(job.input.path, options.common.read.limits.input_bytes);
        ExtractOptions extract;
        extract.read = options.common.read;
        extract.profile = job.validate.profile;
        const auto report = cli::with_name(
            job.input.path, [&] { return read_report(bytes, job.input.name, options.common.from, extract); });
        outcome.file.findings = validate_report(report, job.validate);
        outcome.diagnostics = report.document.diagnostics;
        if (options.fix) fix(job, options, extract, bytes, report, outcome);
    });
    return outcome;
}

/// Fingerprints by name of the file.
using Baseline = std::unordered_map<std::string, std::vector<std::string>>;

Baseline load_baseline(const Options& options) {
    const auto json = cli::read_file(options.baseline, options.common.read.limits.input_bytes);
    Baseline baseline;
    for (auto& file : cli::with_name(options.baseline, [&] { return read_baseline(json); }))
        baseline[file.name] = std::move(file.fingerprints);
    return baseline;
}

/// "numbering-gap=note".
RuleSetting severity_setting(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw CLI::ValidationError("--severity", "write RULE=error, warning or note");
    const auto severity = cli::severity_named(text.substr(equals + 1));
    return {text.substr(0, equals), severity, false};
}

int status_of(const FileFindings& file, const Options& options) {
    if (file.failure) return cli::failed;
    const bool fails = std::ranges::any_of(file.findings, [&](const Finding& finding) {
        return options.fail_on && finding.severity >= *options.fail_on && finding.baseline != BaselineState::unchanged;
    });
    return fails ? cli::answer_no : cli::done;
}

std::vector<Job> plan(const std::vector<cli::Input>& inputs, const Options& options) {
    check_options({{}, options.settings});
    cli::Configs configs(options.common, !options.no_config);
    std::vector<Job> jobs;
    for (const auto& input : inputs) {
        Job job;
        job.input = input;
        job.validate = {configs.profile_for(input), options.settings};
        jobs.push_back(std::move(job));
    }
    return jobs;
}

std::vector<Outcome> validate_all(const std::vector<Job>& jobs, const Options& options, const cli::Messages& messages) {
    std::vector<Outcome> outcomes(jobs.size());
    cli::run_in_order(
        jobs.size(), options.fix ? 1 : options.common.jobs, // files are written one at a time
        [&](std::size_t i) { outcomes[i] = validate_one(jobs[i], options); },
        [&](std::size_t i) {
            if (outcomes[i].file.failure) messages.error(*outcomes[i].file.failure);
            for (const auto& diagnostic : outcomes[i].diagnostics) messages.diagnostic(jobs[i].input.path, diagnostic);
            outcomes[i].diagnostics.clear();
        });
    return outcomes;
}

const FindingsFormat& format_named(std::string_view name) {
    return *std::ranges::find(findings_formats(), name, &FindingsFormat::name);
}

/// Adds the name that a file has for its format: "report.docx.sarif".
std::string result_name(const std::string& input, const std::string& format) {
    if (format == "text" || format == "github") return input + ".findings.txt";
    return input + (format == "junit" ? ".xml" : "." + format);
}

void write_results(const std::vector<FileFindings>& files, const Options& options) {
    const auto& common = options.common;
    const auto name = common.format.empty() ? "text" : common.format;
    const auto& format = format_named(name);
    FindingsStyle style;
    style.compact = options.compact;
    style.threshold = options.fail_on.value_or(Severity::error);
    style.color = common.output.empty() && common.output_dir.empty() && cli::wants_color(common.color, STDOUT_FILENO);
    if (common.output_dir.empty()) return cli::write_output(format.render(files, style), common.output);
    for (const auto& file : files) {
        if (file.failure) continue;
        const auto path = cli::prepare_output(common.output_dir, result_name(file.name, name));
        cli::write_file(path, format.render(std::span(&file, 1), style));
    }
}

/// The findings themselves are no failure here.
int write_baseline(const std::vector<FileFindings>& files, const Options& options) {
    cli::write_file(options.baseline, format_named("json").render(files, {}));
    const bool all_read =
        std::ranges::none_of(files, [](const FileFindings& file) { return file.failure.has_value(); });
    return all_read ? cli::done : cli::failed;
}

void mark_known(std::vector<FileFindings>& files, const Baseline& baseline) {
    for (auto& file : files) {
        const auto known = baseline.find(file.name);
        wsis::mark_known(file.findings, known == baseline.end() ? std::vector<std::string>{} : known->second);
    }
}

/// What --fix would change; the answer is no when that is anything, as with diff.
int write_diffs(const std::vector<Outcome>& outcomes, const Options& options) {
    std::string diffs;
    int status = cli::done;
    for (const auto& outcome : outcomes) {
        diffs += outcome.diff;
        if (!outcome.diff.empty()) status = std::max<int>(status, cli::answer_no);
        if (outcome.file.failure) status = cli::failed;
    }
    cli::write_output(diffs, options.common.output);
    return status;
}

int run(const Options& options, cli::Messages& messages) {
    messages.set_color(options.common.color);
    messages.set_quiet(options.common.quiet);
    if (options.list_rules || !options.explain.empty()) {
        const auto text = options.list_rules ? rule_table() : rule_page(options.explain);
        cli::write_output(text, options.common.output);
        return cli::done;
    }
    if (options.dry_run && !options.fix) throw Error("--dry-run", "goes with --fix");
    if (options.write_baseline && options.baseline.empty()) throw Error("--write-baseline", "needs --baseline FILE");
    const auto [inputs, single] = cli::choose_inputs(options.common);
    if (options.fix && std::ranges::find(inputs, "-", &cli::Input::path) != inputs.end())
        throw Error("--fix", "mends files, not standard input");
    const auto jobs = plan(inputs, options);
    const auto baseline = options.baseline.empty() || options.write_baseline ? Baseline{} : load_baseline(options);
    auto outcomes = validate_all(jobs, options, messages);
    if (single && outcomes[0].file.failure) return cli::failed; // and no output
    if (options.dry_run) return write_diffs(outcomes, options);
    std::vector<FileFindings> files;
    for (auto& outcome : outcomes) files.push_back(std::move(outcome.file));
    if (options.write_baseline) return write_baseline(files, options);
    if (!options.baseline.empty()) mark_known(files, baseline);
    write_results(files, options);
    int status = cli::done;
    for (const auto& file : files) status = std::max(status, status_of(file, options));
    return status;
}

// Settings apply in the order of the command line, so each option adds to one list.

void add_settings(CLI::App& app, std::vector<RuleSetting>& settings) {
    const auto add = [&](const char* name, const char* what, const char* type, auto make) {
        app.add_option_function<std::vector<std::string>>(
               name,
               [&settings, make](const std::vector<std::string>& values) {
                   for (const auto& value : values) settings.push_back(make(value));
               },
               what)
            ->type_name(type)
            ->trigger_on_parse()
            ->allow_extra_args(false);
    };
    add("--enable", "Check this rule or group, also when the configuration has it off", "RULE",
        [](const std::string& value) {
            return RuleSetting{value, std::nullopt, true};
        });
    add("--disable", "Do not check this rule or group", "RULE", [](const std::string& value) {
        return RuleSetting{value, std::nullopt, false};
    });
    add("--severity", "Make this rule or group error, warning or note", "RULE=SEVERITY", severity_setting);
}

void add_fail_on(CLI::App& app, std::optional<Severity>& fail_on) {
    app.add_option_function<std::string>(
           "--fail-on",
           [&fail_on](const std::string& name) {
               if (name == "never")
                   fail_on.reset();
               else
                   fail_on = cli::severity_named(name);
           },
           "Exit 1 from this severity on: error, warning (default), note or never")
        ->type_name("SEVERITY");
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    cli::Messages messages("wsis-validate");
    CLI::App app{"Check meeting reports: numbering, references, decisions, metadata, text.", "wsis-validate"};
    std::vector<std::string> formats;
    for (const auto& format : findings_formats()) formats.emplace_back(format.name);
    cli::add_common_options(app, options.common, formats);
    add_settings(app, options.settings);
    add_fail_on(app, options.fail_on);
    app.add_flag("--compact", options.compact, "JSON and SARIF on one line");
    app.add_flag("--no-config", options.no_config, "Do not look for wsis.toml");
    app.add_option("--baseline", options.baseline, "Mark findings that this file has; they do not fail")
        ->type_name("FILE");
    app.add_flag("--write-baseline", options.write_baseline, "Write the findings to the file of --baseline, and stop");
    app.add_flag("--fix", options.fix, "Mend what is safe to mend in text inputs, in place; see --list-rules");
    app.add_flag("--dry-run", options.dry_run, "With --fix: print the changes as a diff, and change nothing");
    app.add_flag("--list-rules", options.list_rules, "Print the rules, and stop");
    app.add_option("--explain", options.explain, "Say what this rule is for, with examples, and stop")
        ->type_name("RULE");
    return cli::run(app, argc, argv, messages, [&] { return run(options, messages); });
}

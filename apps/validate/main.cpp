#include "cli/batch.hpp"
#include "cli/choices.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "cli/packed.hpp"
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

/// One compact document for each input.
constexpr std::string_view lines = "ndjson";

/// The --fail-on of those who want findings alone.
constexpr std::string_view never = "never";

/// Fingerprints by name of the file.
using Baseline = std::unordered_map<std::string, std::vector<std::string>>;

/// "numbering-gap=note".
RuleSetting severity_setting(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw CLI::ValidationError("--severity", "write RULE=error, warning or note");
    const auto severity = cli::severity_named(text.substr(equals + 1));
    return {text.substr(0, equals), severity, false};
}

int status_of(const FileFindings& file, const Options& options) {
    const bool fails = std::ranges::any_of(file.findings, [&](const Finding& finding) {
        return options.fail_on && finding.severity >= *options.fail_on && finding.baseline != BaselineState::unchanged;
    });
    return fails ? cli::answer_no : cli::done;
}

const FindingsFormat& format_named(std::string_view name) {
    return *std::ranges::find(findings_formats(), name == lines ? "json" : name, &FindingsFormat::name);
}

/// Adds the name that a file has for its format: "report.docx.sarif".
std::string result_name(const std::string& input, const std::string& format) {
    if (format == "text" || format == "github") return input + ".findings.txt";
    return input + (format == "junit" ? ".xml" : "." + format);
}

/// What became of one input.
struct Checked {
    FileFindings file{};
    std::string diff{}; ///< With --dry-run: what --fix would change.
};

/// The inputs of a run, checked by its options.
class Checks {
public:
    explicit Checks(const Options& options)
        : options_(options),
          configs_(options.common, options.settings, !options.no_config),
          format_(options.common.format.empty() ? "text" : options.common.format) {
        const auto& common = options.common;
        style_.compact = options.compact || format_ == lines;
        style_.threshold = options.fail_on.value_or(Severity::error);
        style_.color =
            common.output.empty() && common.output_dir.empty() && cli::wants_color(common.color, STDOUT_FILENO);
        if (!options.baseline.empty() && !options.write_baseline) load_baseline();
    }

    /// Outputs come one by one, unless a document or what --fix does is about all.
    [[nodiscard]] cli::Task task(bool single) {
        cli::Task task;
        const bool apart = single || !options_.common.output_dir.empty() || format_ == lines;
        const bool whole = !apart || options_.fix || options_.write_baseline;
        task.work = [this, whole](const cli::Input& input, const std::string& bytes) {
            return outcome_of(input, bytes, whole);
        };
        task.circumstances = [this](const cli::Input& input) { return circumstances(input); };
        task.output_name = [this](const std::string& name) { return result_name(name, format_); };
        task.noted = "with findings";
        if (whole) task.collect = [this](const cli::Input& input, cli::Outcome outcome) { keep(input, outcome); };
        return task;
    }

    /// Writes what was collected; returns the exit status.
    int conclude(int status) {
        if (options_.dry_run) {
            cli::write_output(diffs_, options_.common.output);
            return status;
        }
        if (options_.write_baseline) {
            cli::write_file(options_.baseline, format_named("json").render(files_, {}));
            return status == cli::failed ? cli::failed : cli::done; // the findings themselves are no failure here
        }
        write_results();
        return status;
    }

private:
    /// Throws Error.
    cli::Outcome outcome_of(const cli::Input& input, const std::string& bytes, bool whole);
    void fix(const cli::Input& input, const std::string& bytes, const ExtractOptions& extract, const Report& report,
             Checked& checked, Diagnostics& diagnostics);
    void load_baseline();
    std::string circumstances(const cli::Input& input);
    void keep(const cli::Input& input, cli::Outcome& outcome);
    void write_results() const;

    [[nodiscard]] std::string rendered(const FileFindings& file) const {
        return format_named(format_).render(std::span(&file, 1), style_);
    }

    const Options& options_;
    cli::Configs configs_;
    std::string format_;
    FindingsStyle style_{};
    std::string baseline_json_{};
    Baseline baseline_{};
    std::vector<FileFindings> files_{}; ///< What was collected,
    std::string diffs_{};               ///< and with --dry-run this.
};

cli::Outcome Checks::outcome_of(const cli::Input& input, const std::string& bytes, bool whole) {
    if (options_.fix && input.path == "-") throw Error("--fix", "mends files, not standard input");
    const auto& validate = configs_.house_of(input).validate;
    ExtractOptions extract;
    extract.read = options_.common.read;
    extract.profile = validate.profile;
    const auto report =
        cli::with_name(input.path, [&] { return read_report(bytes, input.name, options_.common.from, extract); });
    Checked checked;
    checked.file.name = input.name;
    checked.file.findings = validate_report(report, validate);
    cli::Outcome outcome;
    outcome.diagnostics = report.document.diagnostics;
    if (options_.fix) fix(input, bytes, extract, report, checked, outcome.diagnostics);
    if (!baseline_json_.empty()) {
        const auto known = baseline_.find(input.name);
        mark_known(checked.file.findings, known == baseline_.end() ? std::vector<std::string>{} : known->second);
    }
    // With --dry-run the answer is no when --fix would change anything, as with diff.
    outcome.status =
        options_.dry_run ? (checked.diff.empty() ? cli::done : cli::answer_no) : status_of(checked.file, options_);
    outcome.noted = !checked.file.findings.empty();
    if (whole)
        outcome.kept = std::move(checked);
    else
        outcome.output = rendered(checked.file);
    return outcome;
}

/// Mends the input; the findings are those of what it is then.
void Checks::fix(const cli::Input& input, const std::string& bytes, const ExtractOptions& extract, const Report& report,
                 Checked& checked, Diagnostics& diagnostics) {
    if (report.source.format != "text") {
        diagnostics.push_back({Severity::note, "not-fixed", "only text is mended", {}});
        return;
    }
    const auto fixed = cli::with_name(input.path, [&] { return fix_text(bytes, report, checked.file.findings); });
    if (fixed.fixed == 0) return;
    if (options_.dry_run) {
        checked.diff = unified_diff(input.name, bytes, fixed.text);
        return;
    }
    cli::write_file(input.path, fixed.text);
    const auto mended = read_report(fixed.text, input.name, options_.common.from, extract);
    checked.file.findings = validate_report(mended, configs_.house_of(input).validate);
}

void Checks::load_baseline() {
    baseline_json_ = cli::read_file(options_.baseline, options_.common.read.limits.input_bytes);
    for (auto& file : cli::with_name(options_.baseline, [&] { return read_baseline(baseline_json_); }))
        baseline_[file.name] = std::move(file.fingerprints);
}

/// The command line says the settings, but not which of two options came first.
std::string Checks::circumstances(const cli::Input& input) {
    std::string settings;
    for (const auto& setting : options_.settings)
        settings += cli::packed(
            {setting.rule, setting.severity ? cli::name_of(*setting.severity) : "", setting.enable ? "on" : ""});
    return cli::packed({configs_.house_of(input).toml, settings, baseline_json_, format_, style_.color ? "color" : ""});
}

void Checks::keep(const cli::Input& input, cli::Outcome& outcome) {
    auto* const kept = std::any_cast<Checked>(&outcome.kept);
    auto checked = kept != nullptr ? std::move(*kept) : Checked{};
    checked.file.name = input.name;
    checked.file.failure = outcome.failure;
    diffs_ += checked.diff;
    files_.push_back(std::move(checked.file));
}

void Checks::write_results() const {
    const auto& common = options_.common;
    if (!common.output_dir.empty()) {
        for (const auto& file : files_)
            if (!file.failure)
                cli::write_file(cli::prepare_output(common.output_dir, result_name(file.name, format_)),
                                rendered(file));
        return;
    }
    if (format_ != lines) return cli::write_output(format_named(format_).render(files_, style_), common.output);
    std::string records;
    for (const auto& file : files_)
        records += file.failure ? render_error_json(file.name, *file.failure) : rendered(file);
    cli::write_output(records, common.output);
}

int run(Options& options, const cli::Messages& messages) {
    if (options.list_rules || !options.explain.empty()) {
        const auto text = options.list_rules ? rule_table() : rule_page(options.explain);
        cli::write_output(text, options.common.output);
        return cli::done;
    }
    if (options.dry_run && !options.fix) throw Error("--dry-run", "goes with --fix");
    if (options.write_baseline && options.baseline.empty()) throw Error("--write-baseline", "needs --baseline FILE");
    if (options.fix) options.common.jobs = 1; // files are written one at a time
    Checks checks(options);
    cli::Batch batch(options.common, messages);
    const auto task = checks.task(batch.single());
    const int status = batch.run(task);
    const bool empty_shard = batch.met() == 0 && options.common.shard.count > 1;
    const bool nothing = !batch.complete() || (batch.single() && status == cli::failed) || empty_shard;
    return nothing || !task.collect ? status : checks.conclude(status);
}

// Settings apply in the order of the command line, so each option adds to one list.

void add_settings(CLI::App& app, std::vector<RuleSetting>& settings) {
    auto names = names_of_settings();
    const auto add = [&](const char* name, const std::string& what, auto make) {
        app.add_option_function<std::vector<std::string>>(
               name,
               [&settings, make](const std::vector<std::string>& values) {
                   for (const auto& value : values) settings.push_back(make(value));
               },
               what)
            ->type_name(names.front().ends_with('=') ? "RULE=SEVERITY" : "RULE")
            ->trigger_on_parse()
            ->allow_extra_args(false)
            ->check(cli::such_as(names));
    };
    add("--enable", "Check this rule or group, also when the configuration has it off", [](const std::string& value) {
        return RuleSetting{value, std::nullopt, true};
    });
    add("--disable", "Do not check this rule or group", [](const std::string& value) {
        return RuleSetting{value, std::nullopt, false};
    });
    for (auto& name : names) name += '=';
    add("--severity", cli::listing("Make this rule or group one of", cli::severity_names()), severity_setting);
}

void add_fail_on(CLI::App& app, std::optional<Severity>& fail_on) {
    auto names = cli::severity_names();
    names.emplace_back(never);
    app.add_option_function<std::string>(
           "--fail-on",
           [&fail_on](const std::string& name) {
               fail_on = name == never ? std::nullopt : std::optional(cli::severity_named(name));
           },
           cli::listing("Exit 1 from this severity on (default warning)", names))
        ->check(cli::one_of(names))
        ->type_name("SEVERITY");
}

} // namespace

int main(int argc, char** argv) {
    if (cli::answer_version(argc, argv, "wsis-validate")) return cli::done;
    Options options;
    cli::Messages messages("wsis-validate");
    CLI::App app{"Check meeting reports: numbering, references, decisions, metadata, text.", "wsis-validate"};
    auto formats = cli::names_in(findings_formats());
    formats.emplace_back(lines);
    cli::add_common_options(app, options.common, formats);
    cli::add_batch_options(app, options.common);
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
        ->check(cli::such_as(names_of_rules()))
        ->type_name("RULE");
    return cli::run(app, argc, argv, messages, options.common, [&] { return run(options, messages); });
}

#include "validate/checks.hpp"

#include "cli/choices.hpp"
#include "cli/files.hpp"
#include "cli/packed.hpp"
#include "wsis/extract.hpp"
#include "wsis/fix.hpp"

#include <unistd.h>

#include <algorithm>
#include <any>
#include <span>
#include <string_view>
#include <utility>

namespace wsis::cli {

namespace {

/// One compact document for each input.
constexpr std::string_view lines = "ndjson";

int status_of(const FileFindings& file, const CheckOptions& options) {
    const bool fails = std::ranges::any_of(file.findings, [&](const Finding& finding) {
        return options.fail_on && finding.severity >= *options.fail_on && finding.baseline != BaselineState::unchanged;
    });
    return fails ? answer_no : done;
}

const FindingsFormat& format_named(std::string_view name) {
    return *std::ranges::find(findings_formats(), name == lines ? "json" : name, &FindingsFormat::name);
}

/// Adds the name that a file has for its format: "report.docx.sarif".
std::string result_name(const std::string& input, const std::string& format) {
    if (format == "text" || format == "github") return input + ".findings.txt";
    return input + (format == "junit" ? ".xml" : "." + format);
}

} // namespace

std::vector<std::string> check_formats() {
    auto formats = names_in(findings_formats());
    formats.emplace_back(lines);
    return formats;
}

/// What became of one input.
struct Checks::Checked {
    FileFindings file{};
    std::string diff{}; ///< With --dry-run: what --fix would change.
};

Checks::Checks(const CheckOptions& options)
    : options_(options),
      configs_(options.common, options.settings, !options.no_config),
      format_(options.common.format.empty() ? "text" : options.common.format) {
    const auto& common = options.common;
    style_.compact = options.compact || format_ == lines;
    style_.threshold = options.fail_on.value_or(Severity::error);
    style_.color = common.output.empty() && common.output_dir.empty() && wants_color(common.color, STDOUT_FILENO);
    if (!options.baseline.empty() && !options.write_baseline) load_baseline();
}

Task Checks::task(bool single) {
    Task task;
    const bool apart = single || !options_.common.output_dir.empty() || format_ == lines;
    const bool whole = !apart || options_.fix || options_.write_baseline;
    task.work = [this, whole](const Input& input, const std::string& bytes) { return outcome_of(input, bytes, whole); };
    task.circumstances = [this](const Input& input) { return circumstances(input); };
    task.output_name = [this](const std::string& name) { return result_name(name, format_); };
    task.noted = "with findings";
    if (whole) task.collect = [this](const Input& input, Outcome outcome) { keep(input, outcome); };
    return task;
}

int Checks::conclude(int status) {
    if (options_.dry_run) {
        write_output(diffs_, options_.common.output);
        return status;
    }
    if (options_.write_baseline) {
        write_file(options_.baseline, format_named("json").render(files_, {}));
        return status == failed ? failed : done; // the findings themselves are no failure here
    }
    write_results();
    return status;
}

Outcome Checks::outcome_of(const Input& input, const std::string& bytes, bool whole) {
    if (options_.fix && input.path == "-") throw Error("--fix", "mends files, not standard input");
    const auto& validate = configs_.house_of(input).validate;
    ExtractOptions extract;
    extract.read = options_.common.read;
    extract.profile = validate.profile;
    const auto report =
        with_name(input.path, [&] { return read_report(bytes, input.name, options_.common.from, extract); });
    Checked checked;
    checked.file.name = input.name;
    checked.file.findings = validate_report(report, validate);
    Outcome outcome;
    outcome.diagnostics = report.document.diagnostics;
    if (options_.fix) fix(input, bytes, extract, report, checked, outcome.diagnostics);
    if (!baseline_json_.empty()) {
        const auto known = baseline_.find(input.name);
        mark_known(checked.file.findings, known == baseline_.end() ? std::vector<std::string>{} : known->second);
    }
    // With --dry-run the answer is no when --fix would change anything, as with diff.
    outcome.status = options_.dry_run ? (checked.diff.empty() ? done : answer_no) : status_of(checked.file, options_);
    outcome.noted = !checked.file.findings.empty();
    if (whole)
        outcome.kept = std::move(checked);
    else
        outcome.output = rendered(checked.file);
    return outcome;
}

/// Mends the input; the findings are those of what it is then.
void Checks::fix(const Input& input, const std::string& bytes, const ExtractOptions& extract, const Report& report,
                 Checked& checked, Diagnostics& diagnostics) {
    if (report.source.format != "text") {
        diagnostics.push_back({Severity::note, "not-fixed", "only text is mended", {}});
        return;
    }
    const auto fixed = with_name(input.path, [&] { return fix_text(bytes, report, checked.file.findings); });
    if (fixed.fixed == 0) return;
    if (options_.dry_run) {
        checked.diff = unified_diff(input.name, bytes, fixed.text);
        return;
    }
    write_file(input.path, fixed.text);
    const auto mended = read_report(fixed.text, input.name, options_.common.from, extract);
    checked.file.findings = validate_report(mended, configs_.house_of(input).validate);
}

void Checks::load_baseline() {
    baseline_json_ = read_file(options_.baseline, options_.common.read.limits.input_bytes);
    for (auto& file : with_name(options_.baseline, [&] { return read_baseline(baseline_json_); }))
        baseline_[file.name] = std::move(file.fingerprints);
}

/// The command line says the settings, but not which of two options came first.
std::string Checks::circumstances(const Input& input) {
    std::string settings;
    for (const auto& setting : options_.settings)
        settings +=
            packed({setting.rule, setting.severity ? name_of(*setting.severity) : "", setting.enable ? "on" : ""});
    return packed({configs_.house_of(input).toml, settings, baseline_json_, format_, style_.color ? "color" : ""});
}

void Checks::keep(const Input& input, Outcome& outcome) {
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
                write_file(prepare_output(common.output_dir, result_name(file.name, format_)), rendered(file));
        return;
    }
    if (format_ != lines) return write_output(format_named(format_).render(files_, style_), common.output);
    std::string records;
    for (const auto& file : files_)
        records += file.failure ? render_error_json(file.name, *file.failure) : rendered(file);
    write_output(records, common.output);
}

std::string Checks::rendered(const FileFindings& file) const {
    return format_named(format_).render(std::span(&file, 1), style_);
}

} // namespace wsis::cli

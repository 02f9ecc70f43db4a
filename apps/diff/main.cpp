#include "cli/choices.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "cli/reports.hpp"
#include "diff/git.hpp"
#include "wsis/diff.hpp"
#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace wsis;

struct Options {
    cli::CommonOptions common{};
    DiffOptions diff{};
    bool compact = false;
    bool git = false; ///< The arguments are git's.
};

/// All reports, or nothing if one could not be read.
std::optional<std::vector<Report>> read_all(const std::vector<cli::Input>& inputs, const Options& options,
                                            const cli::Messages& messages) {
    ExtractOptions extract;
    cli::set_reading(extract, options.common);
    const auto jobs = inputs.size() > 2 ? options.common.jobs : 1; // one after the other needs less memory
    auto reading = cli::read_reports(inputs, jobs, messages, [&](const cli::Input& input) {
        if (!options.git || input.path != cli::no_file) return cli::read_input(input, options.common, extract);
        Report absent;
        absent.source.name = input.name;
        return absent;
    });
    return reading.all ? std::optional(std::move(reading.reports)) : std::nullopt;
}

const DiffFormat& format_named(std::string_view name) {
    return *std::ranges::find(diff_formats(), name, &DiffFormat::name);
}

/// "r31.docx..r32.docx.html"
std::string result_name(const Diff& step, std::string_view format) {
    const auto& right = step.right.name;
    const auto name = step.left.name + ".." + right.substr(right.rfind('/') + 1);
    return fmt::format("{}.{}", name, format == "text" ? "diff.txt" : format == "markdown" ? "md" : format);
}

/// A file for each step.
void write_steps(const DiffSeries& series, const DiffFormat& format, const DiffStyle& style, const Options& options) {
    for (std::size_t i = 0; i < series.steps.size(); ++i) {
        DiffSeries step;
        step.reports = series.reports.subspan(i, 2);
        step.steps = {series.steps[i]};
        const auto path = cli::prepare_output(options.common.output_dir, result_name(series.steps[i], format.name));
        cli::write_file(path, format.render(step, style));
    }
}

std::vector<cli::Input> inputs_of(const cli::CommonOptions& common) {
    auto inputs = cli::all_inputs(common);
    if (inputs.size() < 2) throw Error("nothing to compare with", "name two or more reports, the oldest first");
    return inputs;
}

/// git sends what a diff program prints through its pager, which shows colours.
bool wants_color(const Options& options) {
    if (!options.common.output.empty() || !options.common.output_dir.empty()) return false;
    const bool paged = options.git && std::getenv("GIT_PAGER_IN_USE") != nullptr;
    return cli::wants_color(paged && options.common.color == cli::Color::automatic ? cli::Color::always
                                                                                   : options.common.color,
                            STDOUT_FILENO);
}

int run(const Options& options, const cli::Messages& messages) {
    const auto& common = options.common;
    const auto inputs = options.git ? cli::git_inputs(common.arguments) : inputs_of(common);
    if (inputs.empty()) return cli::done;
    const auto name = common.format.empty() ? std::string("text") : common.format;
    if (name == "docx" && common.output.empty() && common.output_dir.empty() && isatty(STDOUT_FILENO) != 0)
        throw Error("--format docx", "not for a terminal; name a file with -o");
    const auto reports = read_all(inputs, options, messages);
    if (!reports) return cli::failed;
    const auto series = diff_series(*reports, options.diff);
    const auto& format = format_named(name);
    DiffStyle style;
    style.compact = options.compact;
    style.color = wants_color(options);
    if (common.output_dir.empty())
        cli::write_output(format.render(series, style), common.output);
    else
        write_steps(series, format, style, options);
    const bool identical = std::ranges::all_of(series.steps, &Diff::identical);
    return identical || options.git ? cli::done : cli::answer_no; // git takes any other status for a failure
}

/// What --ignore can name.
struct Ignorable {
    std::string_view name{};
    bool DiffOptions::*option = nullptr;
};

constexpr Ignorable ignorables[] = {{"numbering", &DiffOptions::ignore_numbering},
                                    {"case", &DiffOptions::ignore_case},
                                    {"space", &DiffOptions::ignore_space},
                                    {"punctuation", &DiffOptions::ignore_punctuation},
                                    {"moves", &DiffOptions::ignore_moves}};

/// What --only can name.
struct Subject {
    std::string_view name{};
    DiffSubject subject = DiffSubject::block;
};

constexpr Subject subjects[] = {{"metadata", DiffSubject::metadata},
                                {"sections", DiffSubject::section},
                                {"decisions", DiffSubject::decision},
                                {"references", DiffSubject::reference},
                                {"blocks", DiffSubject::block}};

void add_lists(CLI::App& app, DiffOptions& diff) {
    app.add_option_function<std::vector<std::string>>(
           "--ignore",
           [&diff](const std::vector<std::string>& names) {
               for (const auto& name : names)
                   diff.*std::ranges::find(ignorables, name, &Ignorable::name)->option = true;
           },
           cli::listing("Differences that are none", cli::names_in(ignorables)))
        ->type_name("WHAT,...")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(cli::one_of(cli::names_in(ignorables)));
    app.add_option_function<std::vector<std::string>>(
           "--only",
           [&diff](const std::vector<std::string>& names) {
               for (const auto& name : names)
                   diff.only.push_back(std::ranges::find(subjects, name, &Subject::name)->subject);
           },
           cli::listing("Changes of these alone", cli::names_in(subjects)))
        ->type_name("SUBJECT,...")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(cli::one_of(cli::names_in(subjects)));
}

} // namespace

int main(int argc, char** argv) {
    if (cli::answer_version(argc, argv, "wsis-diff")) return cli::done;
    Options options;
    cli::Messages messages("wsis-diff");
    CLI::App app{
        "Compare successive meeting reports: sections, decisions, references, wording. Exit 1 when they differ.",
        "wsis-diff"};
    cli::add_common_options(app, options.common, cli::names_in(diff_formats()));
    add_lists(app, options.diff);
    app.add_option("--section", options.diff.section, "Changes in this section and those below it, by its path")
        ->type_name("PATH");
    app.add_option("--similarity", options.diff.similarity,
                   "From 0 to 1 (default 0.5): texts less alike than this are not one that was reworded")
        ->type_name("SHARE")
        ->check(CLI::Range(0.0, 1.0).description(""));
    app.add_flag("--compact", options.compact, "JSON on one line");
    app.add_flag("--git", options.git, "Be git's diff program: set diff.DRIVER.command to 'wsis-diff --git'");
    return cli::run(app, argc, argv, messages, options.common, [&] { return run(options, messages); });
}

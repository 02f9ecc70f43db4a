#include "cli/choices.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "cli/reports.hpp"
#include "track/register.hpp"
#include "wsis/extract.hpp"
#include "wsis/register_formats.hpp"
#include "wsis/track.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace wsis;

struct Options {
    cli::CommonOptions common{};
    TrackOptions track{};
    bool one_body_given = false;
    bool similarity_given = false;
    cli::RegisterOptions kept{};
    RegisterStyle style{};
    std::string as_of{};
};

cli::Reading read_all(const Options& options, const cli::Messages& messages) {
    const auto inputs = cli::all_inputs(options.common);
    ExtractOptions extract;
    cli::set_reading(extract, options.common);
    return cli::read_reports(inputs, options.common.jobs, messages,
                             [&](const cli::Input& input) { return cli::read_input(input, options.common, extract); });
}

/// One warning for each report that is not in the register.
void tell_left_out(const std::vector<LeftOut>& left_out, const cli::Messages& messages) {
    for (const auto& report : left_out) {
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

void print(const Register& known, const std::string& format, Options& options) {
    const auto& common = options.common;
    options.style.color = common.output.empty() && cli::wants_color(common.color, STDOUT_FILENO);
    const auto& chosen = format_named(format.empty() ? std::string("text") : format);
    cli::write_output(chosen.render(known, options.style), common.output);
}

int run_reports(Options& options, const cli::Messages& messages) {
    const auto reading = read_all(options, messages);
    if (!reading.all) return cli::failed; // a register without a meeting would say what is not so
    const auto known = track(reading.reports, options.track);
    tell_left_out(known.left_out, messages);
    print(known, options.common.format, options);
    return cli::done;
}

/// Adds those that could be read, one transaction each.
bool add_reports(Options& options, const cli::Messages& messages) {
    const auto reading = read_all(options, messages);
    if (reading.reports.empty()) return reading.all;
    RegisterFile file(options.kept.file, RegisterFile::Access::write);
    auto track = file.options();
    if (options.one_body_given) track.one_body = options.track.one_body;
    if (options.similarity_given) track.similarity = options.track.similarity;
    if (options.one_body_given || options.similarity_given) file.set_options(track);
    std::vector<std::string> added;
    for (const auto i : file.best_order(reading.reports)) {
        const auto& name = reading.reports[i].source.name;
        if (file.add(reading.reports[i]) != RegisterFile::Added::known) {
            added.push_back(name);
            continue;
        }
        Diagnostic diagnostic;
        diagnostic.severity = Severity::note;
        diagnostic.rule = "report-known";
        diagnostic.message = "is in the register already";
        messages.diagnostic(name, diagnostic);
    }
    auto left_out = file.left_out();
    std::erase_if(left_out, [&](const LeftOut& report) { // told when they were added
        return std::ranges::find(added, report.name) == added.end() &&
               std::ranges::find(added, report.stands_for) == added.end();
    });
    tell_left_out(left_out, messages);
    return reading.all;
}

int run_query(Options& options, const cli::Messages& messages) {
    const auto& arguments = options.common.arguments;
    if (!options.kept.export_format.empty())
        throw Error("--export", "writes the whole register; a query takes --format");
    if (!options.common.files_from.empty()) throw Error("--files-from", "a query reads no reports");
    const auto query = cli::query_of(options.kept, {arguments.begin() + 1, arguments.end()});
    const RegisterFile file(options.kept.file, RegisterFile::Access::read);
    const auto known = file.find(query);
    if (known.chains.empty()) cli::tell_unknown_names(file, query, messages);
    options.style.meetings = false;
    print(known, options.common.format, options);
    return known.chains.empty() ? cli::answer_no : cli::done;
}

int run_register(Options& options, const cli::Messages& messages) {
    const auto& common = options.common;
    auto& kept = options.kept;
    if (!common.output.empty()) cli::refuse_overwriting_input(common.output, kept.file);
    const bool has_reports = !common.files_from.empty() || !common.arguments.empty();
    const bool is_query = !common.arguments.empty() && common.arguments.front() == "query";
    if (const auto option = cli::first_query_option(kept); !is_query && !option.empty())
        throw Error(option, "belongs to a query: --register FILE query WORDS");
    if ((options.one_body_given || options.similarity_given) && (is_query || !has_reports))
        throw Error(options.one_body_given ? "--one-body" : "--similarity", "is said when reports are added");
    if (is_query) return run_query(options, messages);
    if (!kept.export_format.empty() && !common.format.empty() && kept.export_format != common.format)
        throw Error("--export", fmt::format("says {} and --format says {}", kept.export_format, common.format));
    const auto format = kept.export_format.empty() ? common.format : kept.export_format;
    const bool all = !has_reports || add_reports(options, messages);
    if (!has_reports || !format.empty())
        print(RegisterFile(kept.file, RegisterFile::Access::read).read(), format, options);
    return all ? cli::done : cli::failed;
}

int run(Options& options, const cli::Messages& messages) {
    const auto& common = options.common;
    if (!options.as_of.empty() && !(options.style.as_of = register_day(options.as_of)))
        throw Error("--as-of", fmt::format("'{}' is no day such as 2018-01-31", options.as_of));
    if (!common.output_dir.empty()) throw Error("--output-dir", "there is one register; name its file with -o");
    if (!options.kept.file.empty()) return run_register(options, messages);
    const auto option = options.kept.export_format.empty() ? cli::first_query_option(options.kept) : "--export";
    if (!option.empty()) throw Error(option, "needs a register file: --register FILE");
    return run_reports(options, messages);
}

} // namespace

int main(int argc, char** argv) {
    if (cli::answer_version(argc, argv, "wsis-track")) return cli::done;
    Options options;
    cli::Messages messages("wsis-track");
    CLI::App app{"The register of decisions across meetings: what became of every request, with the words that say so.",
                 "wsis-track"};
    const auto formats = cli::names_in(register_formats());
    cli::add_common_options(app, options.common, formats);
    cli::add_register_options(app, options.kept, formats);
    app.add_flag("--references", options.style.references,
                 "The acts that each meeting cites, first and last, and what superseded them");
    app.add_option("--as-of", options.as_of,
                   "The day on which deadlines are due or overdue, in text, markdown and html (default: none is)")
        ->type_name("YYYY-MM-DD");
    app.add_flag("--one-body", options.track.one_body,
                 "All reports are those of one body, whatever name it has (default: a register for each body)");
    app.add_option("--similarity", options.track.similarity,
                   "From 0 to 1 (default 0.5): decisions less alike than this are not one that was reworded")
        ->type_name("SHARE")
        ->check(CLI::Range(0.0, 1.0).description(""));
    app.add_flag("--compact", options.style.compact, "JSON on one line");
    return cli::run(app, argc, argv, messages, options.common, [&] {
        options.one_body_given = app.count("--one-body") > 0;
        options.similarity_given = app.count("--similarity") > 0;
        return run(options, messages);
    });
}

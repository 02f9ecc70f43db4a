#include "cli/batch.hpp"
#include "cli/choices.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "cli/packed.hpp"
#include "render/graphviz.hpp"
#include "wsis/extract.hpp"
#include "wsis/render.hpp"
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
    std::string toml{}; ///< What the profile was read from.
    RenderStyle style{};
    std::string format{};        ///< One of those that can be asked for.
    std::string template_file{}; ///< Empty: none.
    std::string mustache{};      ///< What is in it.
};

/// Graphs as pictures are not the library's: another program draws them.
constexpr std::string_view picture = "svg";

const RenderFormat& format_named(std::string_view name) {
    return *std::ranges::find(render_formats(), name == picture ? "dot" : name, &RenderFormat::name);
}

/// What a template is written in, by its name.
TemplateLanguage language_of(std::string_view file) {
    for (const auto ending : {".html", ".htm", ".xhtml", ".xml", ".svg"})
        if (file.ends_with(ending)) return TemplateLanguage::html;
    return file.ends_with(".md") || file.ends_with(".markdown") ? TemplateLanguage::markdown : TemplateLanguage::text;
}

std::string render(const Report& report, const Options& options) {
    if (!options.template_file.empty())
        return render_template(report, options.mustache, language_of(options.template_file));
    const auto output = format_named(options.format).render(report, options.style);
    return options.format == picture ? cli::draw_graph(output) : output;
}

/// What is behind the name of an output: that of the format, or of the template.
std::string extension_of(const Options& options) {
    const auto dot = options.template_file.rfind('.');
    if (!options.template_file.empty()) return dot == std::string::npos ? "txt" : options.template_file.substr(dot + 1);
    return options.format == picture ? options.format : std::string(format_named(options.format).extension);
}

cli::Task rendition(const Options& options) {
    cli::Task task;
    task.work = [&options](const cli::Input& input, std::string bytes) {
        const auto report = cli::with_name(input.path, [&] {
            return take_report(std::move(bytes), input.name, options.common.from, options.extract);
        });
        cli::Outcome outcome;
        outcome.output = render(report, options);
        outcome.diagnostics = report.document.diagnostics;
        outcome.noted = cli::warns(outcome.diagnostics);
        return outcome;
    };
    task.circumstances = [&options](const cli::Input&) {
        return cli::packed({options.format, options.mustache, options.toml});
    };
    task.output_name = [&options](const std::string& name) { return name + '.' + extension_of(options); };
    return task;
}

int run(Options options, const cli::Messages& messages) {
    const auto& common = options.common;
    cli::Batch batch(common, messages);
    const bool many = !batch.single() && common.output_dir.empty();
    options.format = !common.format.empty() ? common.format : many ? "ndjson" : "markdown";
    if (!options.template_file.empty()) {
        if (!common.format.empty()) throw Error("--template", "takes the place of --format");
        options.mustache = cli::read_file(options.template_file, common.read.limits.input_bytes);
        options.format = "template";
    }
    // Where links go is part of what is published; in JSON it is asked for, as in wsis-extract.
    if (options.format != "json" && options.format != "ndjson") options.extract.read.formatting = true;
    if (many && options.format != "ndjson")
        throw Error((options.template_file.empty() ? "--format " + options.format : "--template"),
                    "one input only, or --output-dir; many make ndjson");
    return batch.run(rendition(options));
}

} // namespace

int main(int argc, char** argv) {
    if (cli::answer_version(argc, argv, "wsis-render")) return cli::done;
    Options options;
    cli::Messages messages("wsis-render");
    CLI::App app{"Republish meeting reports: Markdown, text, tables, calendars, graphs.", "wsis-render"};
    auto formats = cli::names_in(render_formats());
    formats.emplace_back(picture);
    std::vector<std::string> tables;
    for (const auto name : render_tables()) tables.emplace_back(name);
    cli::add_common_options(app, options.common, formats);
    cli::add_batch_options(app, options.common);
    app.add_option("--table", options.style.table, cli::listing("What CSV and TSV list", tables))
        ->type_name("TABLE")
        ->check(cli::one_of(tables));
    app.add_option("--width", options.style.width, "Columns of plain text (default 78); 0: a line for each paragraph")
        ->type_name("N");
    app.add_option("--template", options.template_file,
                   "Fill this Mustache template with the report JSON; its ending (.html, .md) says what is escaped")
        ->type_name("FILE");
    app.add_flag("--front-matter", options.style.front_matter, "Markdown with the metadata in front, as YAML");
    app.add_flag("--compact", options.style.compact, "JSON on one line");
    return cli::run(app, argc, argv, messages, options.common, [&] {
        options.toml = cli::set_reading(options.extract, options.common);
        return run(options, messages);
    });
}

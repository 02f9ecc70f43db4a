#include "cli/cli.hpp"

#include "cli/choices.hpp"
#include "cli/completion.hpp"
#include "cli/files.hpp"
#include "cli/manual.hpp"
#include "cli/nearest.hpp"
#include "cli/option_words.hpp"
#include "cli/packed.hpp"
#include "wsis/formats.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <new>
#include <thread>

namespace wsis::cli {

namespace {

const std::map<std::string, InputFormat> input_formats{{"akn", InputFormat::akn},
                                                       {"auto", InputFormat::automatic},
                                                       {"docx", InputFormat::docx},
                                                       {"json", InputFormat::json},
                                                       {"text", InputFormat::text}};

const std::map<std::string, Color> colors{
    {"always", Color::always}, {"auto", Color::automatic}, {"never", Color::never}};

const std::map<std::string, Tracked> tracked_changes{
    {"accept", Tracked::accept}, {"all", Tracked::all}, {"reject", Tracked::reject}};

/// "wsis-diff 1.2.0 (wsis-report 1, wsis-diff 1)": the tool and the formats that it reads and writes.
std::string version_line(std::string_view tool) {
    auto line = fmt::format("{} {} (wsis-report {}", tool, version(), report_version);
    if (tool == "wsis-diff") line += fmt::format(", wsis-diff {}", diff_version);
    if (tool == "wsis-track") line += fmt::format(", wsis-register {}", register_version);
    if (tool == "wsis-validate") line += fmt::format(", wsis-findings {}", findings_version);
    return line + ")";
}

/// An option that takes the names in `values` alone; CLI11's own transformer takes their numbers too and shows them in
/// its message.
template <class Value>
CLI::Option* add_choice(CLI::App& app, const std::string& option, Value& chosen,
                        const std::map<std::string, Value>& values, std::string_view what) {
    std::vector<std::string> names;
    for (const auto& [name, value] : values) names.push_back(name);
    const auto check = [&values, names](std::string& text) -> std::string {
        const auto found = values.find(text);
        if (found == values.end()) return none_of(text, names);
        text = std::to_string(static_cast<int>(found->second));
        return {};
    };
    return app.add_option(option, chosen, listing(what, names))->transform(with_choices({check, ""}, names));
}

void add_read_options(CLI::App& app, ReadOptions& options) {
    add_choice(app, "--tracked", options.tracked, tracked_changes,
               "Tracked changes of a DOCX, of which all shows author and date")
        ->type_name("HOW");
    app.add_flag("--comments", options.comments, "Comments of a DOCX as blocks");
    app.add_flag("--formatting", options.formatting, "Bold, italic and links of a DOCX as runs");
}

void add_limits(CLI::App& app, Limits& limits) {
    const auto as_size = CLI::AsSizeValue(false).description("");
    const auto size = [&](const char* name, std::size_t& limit, const char* what) {
        app.add_option(name, limit, what)
            ->transform(as_size)
            ->type_name("SIZE")
            ->capture_default_str()
            ->group("Limits");
    };
    const auto count = [&](const char* name, std::size_t& limit, const char* what) {
        app.add_option(name, limit, what)->type_name("N")->capture_default_str()->group("Limits");
    };
    size("--max-input", limits.input_bytes, "Bytes of one input; 64MiB and the like are understood");
    size("--max-part", limits.part_bytes, "Bytes of one part of a DOCX, inflated");
    size("--max-inflated", limits.inflated_bytes, "Bytes of all parts that are read, inflated");
    count("--max-members", limits.members, "Members of a DOCX");
    count("--max-ratio", limits.ratio, "Inflated to packed size of a part");
    count("--max-depth", limits.xml_depth, "Nesting of XML elements");
    count("--max-nodes", limits.xml_nodes, "Nodes of one XML part");
}

/// The option meant by a mistyped one; empty when none is near.
std::string nearest_option(const CLI::App& app, std::string_view typed) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    return nearest_name(typed, names);
}

/// CLI11's message for unexpected arguments names them; we say which option was meant as well.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error) {
    const auto remaining = app.remaining();
    const auto unknown = std::ranges::find_if(remaining, [](const std::string& text) { return text.starts_with('-'); });
    if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError) || unknown == remaining.end())
        return fmt::format("{}; see --help", error.what());
    const auto typed = unknown->substr(0, unknown->find('='));
    const auto nearest = nearest_option(app, typed);
    return nearest.empty() ? fmt::format("unknown option '{}'; see --help", typed)
                           : fmt::format("unknown option '{}'; did you mean '{}'?", typed, nearest);
}

/// What --generate can print.
struct Generator {
    std::string_view name{};
    std::string (*text)(std::string_view tool, const std::vector<OptionWords>& options) = nullptr;
};

constexpr Generator generators[] = {
    {"man", [](std::string_view, const std::vector<OptionWords>& options) { return manual(manual_page, options); }},
    {"bash", bash_completion},
    {"zsh", zsh_completion},
    {"fish", fish_completion}};

/// All options but those that change no output, with their values.
std::string said_options(const CLI::App& app) {
    constexpr std::string_view idle[] = {"FILE",  "files-from", "output",    "output-dir", "jobs", "color",
                                         "quiet", "shard",      "fail-fast", "resume",     "cache"};
    std::string said;
    for (const auto* option : app.get_options()) {
        if (option->count() == 0 || std::ranges::find(idle, option->get_single_name()) != std::end(idle)) continue;
        said += packed({option->get_single_name()});
        for (const auto& value : option->results()) said += packed({value});
    }
    return said;
}

} // namespace

void add_common_options(CLI::App& app, CommonOptions& options, const std::vector<std::string>& formats) {
    options.jobs = std::max(1u, std::thread::hardware_concurrency());
    app.add_option("FILE", options.arguments,
                   "Reports (.docx, text, report JSON, Akoma Ntoso), folders of them, or - for standard input")
        ->type_name("");
    app.add_option("--files-from", options.files_from,
                   "Read more paths from this file, one a line; - is standard input")
        ->type_name("FILE");
    app.add_option("-o,--output", options.output, "Write here instead of standard output")->type_name("FILE");
    app.add_option("--output-dir", options.output_dir, "Write one output per input below this folder")
        ->type_name("DIR");
    app.add_option("-f,--format", options.format, listing("Output format", formats))
        ->check(one_of(formats))
        ->type_name("FORMAT");
    add_choice(app, "--from", options.from, input_formats, "Input format")->type_name("FORMAT");
    app.add_option("-j,--jobs", options.jobs, "Threads that work on many inputs (default: one for each core)")
        ->check(CLI::Range(1u, 1024u).description(""))
        ->type_name("N");
    add_choice(app, "--color", options.color, colors, "Colour on a terminal")->type_name("WHEN");
    app.add_flag("-q,--quiet", options.quiet, "Say nothing but errors");
    app.set_version_flag("--version", version_line(app.get_name()), "Print the version");
    app.get_option("--help")->description("Print this help");
    app.add_option(
           "--generate", options.generate,
           listing("Print the manual page, or what a shell needs to complete options, and stop", names_in(generators)))
        ->check(one_of(names_in(generators)))
        ->type_name("WHAT");
    app.add_option("--profile", options.profile, "House knowledge: more bodies, families, actors, verbs, months")
        ->type_name("TOML");
    add_read_options(app, options.read);
    add_limits(app, options.read.limits);
}

void add_batch_options(CLI::App& app, CommonOptions& options) {
    constexpr auto* group = "Many inputs";
    app.add_flag("--fail-fast", options.fail_fast, "Stop at the first input that fails")->group(group);
    app.add_flag("--resume", options.resume,
                 "Go on where a run that was ended left off, with -o or --output-dir; start over where options or "
                 "inputs changed")
        ->group(group);
    app.add_option("--cache", options.cache,
                   "Keep outputs in this folder, and take them from there when input, options and version are the same")
        ->type_name("DIR")
        ->group(group);
    app.add_option_function<std::string>(
           "--shard", [&options](const std::string& text) { options.shard = shard_named(text); },
           "Only part I of N of the inputs, by the SHA-256 of their names: for N machines")
        ->type_name("I/N")
        ->group(group);
    app.parse_complete_callback([&app, &options] { options.said = said_options(app); });
}

std::string read_bytes(const Input& input, const CommonOptions& options) {
    if (!input.problem.empty()) throw Error("", input.problem);
    return read_file(input.path, options.read.limits.input_bytes);
}

Report read_input(const Input& input, const CommonOptions& options, const ExtractOptions& extract) {
    auto bytes = read_bytes(input, options);
    return with_name(input.path, [&] { return take_report(std::move(bytes), input.name, options.from, extract); });
}

HouseProfile read_profile(const CommonOptions& options) {
    if (options.profile.empty()) return {};
    auto toml = read_file(options.profile, options.read.limits.input_bytes);
    try {
        auto profile = wsis::read_profile(toml);
        return {std::move(profile), std::move(toml)};
    } catch (const Error& error) { // it begins with the line
        throw Error("", fmt::format("{}:{}", options.profile, error.what()));
    }
}

std::string set_reading(ExtractOptions& extract, const CommonOptions& options) {
    auto house = read_profile(options);
    extract.read = options.read;
    extract.profile = std::move(house.profile);
    return std::move(house.toml);
}

bool answer_version(int argc, char** argv, std::string_view tool) {
    if (argc != 2 || std::string_view(argv[1]) != "--version") return false;
    try {
        write_standard_output(version_line(tool) + "\n");
        return true;
    } catch (const std::exception&) {
        return false; // it fails again where messages are
    }
}

int run(CLI::App& app, int argc, char** argv, Messages& messages, const CommonOptions& options,
        const std::function<int()>& body) {
    try {
        app.parse(argc, argv);
        messages.set_color(options.color);
        messages.set_quiet(options.quiet);
        if (options.generate.empty()) return body();
        const auto& generator = *std::ranges::find(generators, options.generate, &Generator::name);
        write_output(generator.text(app.get_name(), option_words(app)), options.output);
        return done;
    } catch (const CLI::CallForHelp&) {
        write_standard_output(app.help());
        return done;
    } catch (const CLI::CallForVersion& call) {
        write_standard_output(std::string(call.what()) + "\n");
        return done;
    } catch (const CLI::ParseError& error) {
        messages.error(usage_message(app, error));
    } catch (const std::bad_alloc&) {
        messages.error("out of memory");
    } catch (const std::exception& error) {
        messages.error(error.what());
    }
    return failed;
}

} // namespace wsis::cli

#include "cli/batch.hpp"
#include "cli/choices.hpp"
#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "validate/checks.hpp"
#include "validate/rule_pages.hpp"
#include "wsis/validate.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace wsis;

struct Options {
    cli::CheckOptions check{};
    bool list_rules = false;
    std::string explain{}; ///< Id of a rule.
};

/// The --fail-on of those who want findings alone.
constexpr std::string_view never = "never";

constexpr Severity severities[] = {Severity::error, Severity::warning, Severity::note};

std::vector<std::string> severity_names() {
    std::vector<std::string> names;
    for (const auto severity : severities) names.emplace_back(cli::name_of(severity));
    return names;
}

/// The severity of that name; nothing for any other.
std::optional<Severity> severity_named(std::string_view name) {
    for (const auto severity : severities)
        if (name == cli::name_of(severity)) return severity;
    return std::nullopt;
}

/// "numbering-gap=note".
RuleSetting severity_setting(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw CLI::ValidationError("--severity", "write RULE=error, warning or note");
    const auto name = text.substr(equals + 1);
    const auto severity = severity_named(name);
    if (!severity) throw CLI::ValidationError("--severity", cli::none_of(name, severity_names()));
    return {text.substr(0, equals), severity, false};
}

int run(Options& options, const cli::Messages& messages) {
    auto& check = options.check;
    if (options.list_rules || !options.explain.empty()) {
        const auto text = options.list_rules ? rule_table() : rule_page(options.explain);
        cli::write_output(text, check.common.output);
        return cli::done;
    }
    if (check.dry_run && !check.fix) throw Error("--dry-run", "goes with --fix");
    if (check.write_baseline && check.baseline.empty()) throw Error("--write-baseline", "needs --baseline FILE");
    if (check.fix) check.common.jobs = 1; // files are written one at a time
    cli::Checks checks(check);
    cli::Batch batch(check.common, messages);
    const auto task = checks.task(batch.single());
    const int status = batch.run(task);
    const bool empty_shard = batch.met() == 0 && check.common.shard.count > 1;
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
    add("--severity", cli::listing("Make this rule or group one of", severity_names()), severity_setting);
}

void add_fail_on(CLI::App& app, std::optional<Severity>& fail_on) {
    auto names = severity_names();
    names.emplace_back(never);
    app.add_option_function<std::string>(
           "--fail-on", [&fail_on](const std::string& name) { fail_on = severity_named(name); }, // nothing for "never"
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
    auto& check = options.check;
    cli::add_common_options(app, check.common, cli::check_formats());
    cli::add_batch_options(app, check.common);
    add_settings(app, check.settings);
    add_fail_on(app, check.fail_on);
    app.add_flag("--compact", check.compact, "JSON and SARIF on one line");
    app.add_flag("--no-config", check.no_config, "Do not look for wsis.toml");
    app.add_option("--baseline", check.baseline, "Mark findings that this file has; they do not fail")
        ->type_name("FILE");
    app.add_flag("--write-baseline", check.write_baseline, "Write the findings to the file of --baseline, and stop");
    app.add_flag("--fix", check.fix, "Mend what is safe to mend in text inputs, in place; see --list-rules");
    app.add_flag("--dry-run", check.dry_run, "With --fix: print the changes as a diff, and change nothing");
    app.add_flag("--list-rules", options.list_rules, "Print the rules, and stop");
    app.add_option("--explain", options.explain, "Say what this rule is for, with examples, and stop")
        ->check(cli::such_as(names_of_rules()))
        ->type_name("RULE");
    return cli::run(app, argc, argv, messages, check.common, [&] { return run(options, messages); });
}

#include "track/register.hpp"

#include "cli/choices.hpp"
#include "cli/nearest.hpp"
#include "cli/numbers.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/register_formats.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::cli {

namespace {

constexpr ChainStatus statuses[] = {ChainStatus::fresh, ChainStatus::repeated, ChainStatus::reworded,
                                    ChainStatus::reported_done, ChainStatus::not_repeated};

std::vector<std::string> status_names() {
    std::vector<std::string> names;
    for (const auto status : statuses) names.emplace_back(name_of(status));
    return names;
}

std::vector<std::string> force_names() {
    std::vector<std::string> names;
    for (int force = 0; force < static_cast<int>(Force::remark); ++force)
        names.emplace_back(name_of(static_cast<Force>(force)));
    return names;
}

/// "30" or "2018-01-31".
std::optional<MeetingBound> bound_of(const std::string& option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto number = number_in<int>(text); number && *number >= 0) return *number;
    if (const auto day = register_day(text)) return *day;
    throw Error(option, fmt::format("'{}' is neither the number of a meeting nor a day such as 2018-01-31", text));
}

bool same_but_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

void tell_unknown(std::string_view option, const std::vector<std::string>& asked, const std::vector<std::string>& known,
                  const Messages& messages) {
    for (const auto& name : asked) {
        if (std::ranges::any_of(known, [&](const std::string& other) { return same_but_case(name, other); })) continue;
        const auto nearest = nearest_name(name, known);
        messages.error(fmt::format("{}: '{}' is not in the register{}", option, name,
                                   nearest.empty() ? "" : fmt::format("; did you mean '{}'?", nearest)));
    }
}

} // namespace

void add_register_options(CLI::App& app, RegisterOptions& options, const std::vector<std::string>& formats) {
    constexpr auto* group = "Register file";
    const auto list = [&](const char* name, std::vector<std::string>& values, const std::string& what) {
        return app.add_option(name, values, what)->allow_extra_args(false)->group(group);
    };
    app.add_option(
           "--register", options.file,
           "Keep the register in this SQLite file: FILE... adds reports; query WORDS... prints the decisions with "
           "these words, \"phrases\" and beginnings*; neither prints all")
        ->type_name("SQLITE")
        ->group(group);
    app.add_option("--export", options.export_format,
                   listing("Print the whole register, after adding the reports", formats))
        ->check(one_of(formats))
        ->type_name("FORMAT")
        ->group(group);
    list("--addressee", options.addressees, "Of a query: addressed to this one (again: or to that one)")
        ->type_name("NAME");
    list("--body", options.bodies, "Of a query: of this body, by name or acronym")->type_name("NAME");
    list("--status", options.statuses, listing("Of a query: what it is in the last meeting", status_names()))
        ->check(one_of(status_names()))
        ->type_name("STATUS");
    list("--force", options.forces, listing("Of a query: with this force", force_names()))
        ->check(one_of(force_names()))
        ->type_name("FORCE");
    app.add_option("--since", options.since,
                   "Of a query: in this meeting or later, by its number or a day (2018-01-31)")
        ->type_name("MEETING")
        ->group(group);
    app.add_option("--until", options.until, "Of a query: in this meeting or earlier")
        ->type_name("MEETING")
        ->group(group);
}

RegisterQuery query_of(const RegisterOptions& options, const std::vector<std::string>& words) {
    RegisterQuery query;
    query.text = fmt::format("{}", fmt::join(words, " "));
    query.addressees = options.addressees;
    query.bodies = options.bodies;
    for (const auto status : statuses)
        if (std::ranges::find(options.statuses, name_of(status)) != options.statuses.end())
            query.statuses.push_back(status);
    const auto forces = force_names();
    for (std::size_t i = 0; i < forces.size(); ++i)
        if (std::ranges::find(options.forces, forces[i]) != options.forces.end())
            query.forces.push_back(static_cast<Force>(i));
    query.since = bound_of("--since", options.since);
    query.until = bound_of("--until", options.until);
    return query;
}

std::string first_query_option(const RegisterOptions& options) {
    if (!options.addressees.empty()) return "--addressee";
    if (!options.bodies.empty()) return "--body";
    if (!options.statuses.empty()) return "--status";
    if (!options.forces.empty()) return "--force";
    if (!options.since.empty()) return "--since";
    return options.until.empty() ? "" : "--until";
}

void tell_unknown_names(const RegisterFile& file, const RegisterQuery& query, const Messages& messages) {
    if (!query.addressees.empty()) tell_unknown("--addressee", query.addressees, file.addressees(), messages);
    if (!query.bodies.empty()) tell_unknown("--body", query.bodies, file.bodies(), messages);
}

} // namespace wsis::cli

#include "validate/rule_pages.hpp"

#include "cli/messages.hpp"
#include "cli/nearest.hpp"
#include "wsis/validate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis {

namespace {

constexpr std::size_t columns = 80;

/// Breaks a paragraph into lines.
std::string wrapped(std::string_view text) {
    std::string out;
    std::size_t column = 0;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (column != 0) out += column + 1 + word.size() > columns ? '\n' : ' ';
        column = out.size() - (out.find('\n') == out.npos ? 0 : out.rfind('\n') + 1) + word.size();
        out += word;
    }
    return out + '\n';
}

std::string indented(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        out += line.empty() ? "\n" : fmt::format("    {}\n", line);
    }
    return out;
}

} // namespace

std::string rule_table() {
    std::string out;
    std::string_view group;
    for (const auto& rule : list_rules()) {
        if (const auto name = name_of(rule.group); name != group) {
            out += fmt::format("{}{}\n", group.empty() ? "" : "\n", name);
            group = name;
        }
        out += fmt::format("  {:<26} {:<8} {}{}\n", rule.id, cli::name_of(rule.severity), rule.summary,
                           rule.fixable ? " (--fix mends it)" : "");
    }
    return out;
}

std::vector<std::string> names_of_rules() {
    std::vector<std::string> names;
    for (const auto& rule : list_rules()) names.emplace_back(rule.id);
    return names;
}

std::vector<std::string> names_of_settings() {
    auto names = names_of_rules();
    for (const auto& rule : list_rules())
        if (names.back() != name_of(rule.group)) names.emplace_back(name_of(rule.group));
    names.emplace_back("all");
    return names;
}

std::string rule_page(std::string_view id) {
    const auto rules = list_rules();
    const auto found = std::ranges::find(rules, id, &RuleInfo::id);
    if (found == rules.end()) {
        const auto nearest = cli::nearest_name(id, names_of_rules());
        throw Error("", nearest.empty() ? fmt::format("unknown rule '{}'; see --list-rules", id)
                                        : fmt::format("unknown rule '{}'; did you mean '{}'?", id, nearest));
    }
    return fmt::format("{} ({}, {}{})\n{}\n\n{}\nBad:\n\n{}\nGood:\n\n{}", found->id, name_of(found->group),
                       cli::name_of(found->severity), found->fixable ? ", --fix mends it" : "", found->summary,
                       wrapped(found->rationale), indented(found->bad), indented(found->good));
}

} // namespace wsis

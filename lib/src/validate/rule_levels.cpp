#include "validate/rule_levels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wsis {

namespace validate {

namespace {

constexpr std::array<std::string_view, 5> group_names{"numbering", "references", "decisions", "metadata", "text"};

void check_name(std::string_view name, std::string_view where) {
    const auto& rules = all_rules();
    if (std::ranges::any_of(rules, [&](const Rule& rule) { return names_rule(name, rule.info); })) return;
    throw Error(std::string(where), fmt::format("unknown rule '{}'; see --list-rules", name));
}

} // namespace

const std::vector<Rule>& all_rules() {
    static const std::vector<Rule> rules = [] {
        std::vector<Rule> all;
        for (const auto& part : {numbering_rules, reference_rules, consistency_rules, decision_rules, metadata_rules,
                                 text_rules, leftover_rules})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rules;
}

bool names_rule(std::string_view name, const RuleInfo& rule) {
    return name == rule.id || name == name_of(rule.group) || name == "all";
}

std::vector<std::optional<Severity>> settle_levels(const ValidateOptions& options) {
    const auto& rules = all_rules();
    std::vector<std::optional<Severity>> levels;
    for (const auto& rule : rules) levels.emplace_back(rule.info.severity);
    const auto set = [&](std::string_view name, bool on, std::optional<Severity> severity) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (!names_rule(name, rules[i].info)) continue;
            levels[i] = on ? std::optional(severity.value_or(rules[i].info.severity)) : std::nullopt;
        }
    };
    if (const auto* added = options.profile.rows()) {
        for (const auto& level : added->house.levels) {
            check_name(level.rule, fmt::format("{}: rules.{}", level.line, level.rule));
            set(level.rule, level.on, level.severity);
        }
        for (const auto& row : added->house.suppressions)
            if (!row.rule.empty()) check_name(row.rule, fmt::format("{}: suppress.rule", row.line));
    }
    for (const auto& setting : options.settings) {
        check_name(setting.rule, "");
        set(setting.rule, setting.enable || setting.severity, setting.enable ? std::nullopt : setting.severity);
    }
    return levels;
}

} // namespace validate

std::string_view name_of(RuleGroup group) { return validate::group_names[static_cast<std::size_t>(group)]; }

std::vector<RuleInfo> list_rules() {
    std::vector<RuleInfo> rules;
    for (const auto& rule : validate::all_rules()) rules.push_back(rule.info);
    return rules;
}

} // namespace wsis

#include "profile/house_rules_reader.hpp"

#include "extract/tokens.hpp"
#include "profile/toml_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wsis::profile {

namespace {

constexpr std::array<std::string_view, 5> levels{"off", "on", "note", "warning", "error"};
constexpr std::size_t first_severity = 2;

/// Calls `read` for each table of a list.
template <class Read>
void for_each_row(const toml::node& node, std::string_view key, std::initializer_list<std::string_view> keys,
                  Seen& seen, const Read& read) {
    const auto* array = node.as_array();
    if (array == nullptr) refuse(node.source(), key, fmt::format("not a list of tables; write [[{}]]", key));
    std::size_t count = 0;
    for (const auto& element : *array) {
        const auto path = fmt::format("{}[{}]", key, count++);
        const auto* table = element.as_table();
        if (table == nullptr) refuse(element.source(), path, fmt::format("not a table; write [[{}]]", key));
        seen.count(element.source(), path);
        read(Row(*table, path, keys), element.source().begin.line);
    }
}

} // namespace

void read_rules(const toml::node& node, HouseRules& house, Seen& seen) {
    const auto* table = node.as_table();
    if (table == nullptr) refuse(node.source(), "rules", "not a table; write [rules]");
    for (const auto& [key, value] : *table) {
        const auto path = fmt::format("rules.{}", key.str());
        seen.count(key.source(), path);
        const auto level = value.value_exact<std::string>();
        const auto* found = std::ranges::find(levels, level.value_or(""));
        if (found == levels.end()) refuse(value.source(), path, fmt::format("not one of {}", fmt::join(levels, ", ")));
        const auto place = static_cast<std::size_t>(found - levels.begin());
        RuleLevel rule;
        rule.rule = key.str();
        rule.on = place != 0;
        if (place >= first_severity) rule.severity = static_cast<Severity>(place - first_severity);
        rule.line = key.source().begin.line;
        house.levels.push_back(std::move(rule));
    }
    // A TOML table has no order; what the file says later wins.
    std::ranges::stable_sort(house.levels, {}, &RuleLevel::line);
}

void read_terms(const toml::node& node, HouseRules& house, Seen& seen) {
    for_each_row(node, "terms", {"term", "use"}, seen, [&](const Row& row, std::uint32_t) {
        const auto term = row.text("term");
        std::vector<extract::Token> tokens;
        extract::tokenize(term.value, tokens);
        if (tokens.empty()) term.refuse("no word");
        seen.once("term", term.value, term);
        house.terms.push_back({term.value, row.text_or("use", "")});
    });
}

void read_suppressions(const toml::node& node, HouseRules& house, Seen& seen) {
    for_each_row(node, "suppress", {"rule", "section", "file", "text", "reason"}, seen,
                 [&](const Row& row, std::uint32_t line) {
                     Suppression suppression;
                     suppression.rule = row.text("rule").value;
                     suppression.section = row.text_or("section", "");
                     suppression.file = row.text_or("file", "");
                     suppression.text = row.text_or("text", "");
                     suppression.line = line;
                     suppression.reason = row.text_or("reason", "");
                     house.suppressions.push_back(std::move(suppression));
                 });
}

} // namespace wsis::profile

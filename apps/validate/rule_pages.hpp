#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// Every rule on a line: id, severity, what it looks for; by group.
std::string rule_table();

/// What a rule is for, with its examples. Throws Error for an unknown one, naming the nearest.
std::string rule_page(std::string_view id);

/// What --explain takes.
std::vector<std::string> names_of_rules();

/// What --enable and the others take: rules, groups, "all".
std::vector<std::string> names_of_settings();

} // namespace wsis

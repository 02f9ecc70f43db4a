#pragma once

#include "validate/rule.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace wsis::validate {

/// Every rule, in the order of the table.
const std::vector<Rule>& all_rules();

/// Whether `name` is the id of the rule, the name of its group, or "all".
bool names_rule(std::string_view name, const RuleInfo& rule);

/// How severe each rule of all_rules() is; nothing for one that is off. Throws Error for a name that no rule has, with
/// its line in front when it stands in the profile.
std::vector<std::optional<Severity>> settle_levels(const ValidateOptions& options);

} // namespace wsis::validate

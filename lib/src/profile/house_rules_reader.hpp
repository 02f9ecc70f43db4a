#pragma once

#include "profile/house_rules.hpp"
#include "profile/seen.hpp"

#include <toml++/toml.h>

namespace wsis::profile {

// The tables of a profile that the validator reads. Throw the Error of a wrong profile. Whether a rule of that name
// exists is for the validator to say.

void read_rules(const toml::node& node, HouseRules& house, Seen& seen);
void read_terms(const toml::node& node, HouseRules& house, Seen& seen);
void read_suppressions(const toml::node& node, HouseRules& house, Seen& seen);

} // namespace wsis::profile

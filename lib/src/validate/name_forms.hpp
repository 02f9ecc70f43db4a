#pragma once

#include "validate/rule.hpp"

#include <string_view>
#include <vector>

namespace wsis::validate {

/// A spelling of a name that is rarer in the report than another of the same name.
struct OddName {
    Place place{}; ///< Its first place.
    std::string_view usual{};
};

/// Names of people that differ in one letter (or in two neighbours changed about), and words that are written with and
/// without a hyphen. Linear in the text.
std::vector<OddName> find_odd_names(const Context& context);

} // namespace wsis::validate

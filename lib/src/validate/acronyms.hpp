#pragma once

#include "validate/rule.hpp"

#include <string_view>
#include <vector>

namespace wsis::validate {

/// An acronym of two parts or more, "CWG-WSIS", as it is written in the report.
struct Acronym {
    std::string_view name{};
    Place first{};
    std::size_t count = 0;
};

/// All spellings, in the order of their first place. Those in symbols count: "WG-WSIS-32/5".
std::vector<Acronym> find_acronyms(const Context& context);

/// Whether two spellings mean one body: "CWG-WSIS" and "WG-WSIS" differ by what stands before the working group.
bool same_body(std::string_view a, std::string_view b);

/// Whether a rare spelling is a frequent one with letters missing at its end: "WG-WS" for "WG-WSIS".
bool is_misspelt(const Acronym& rare, const Acronym& frequent);

} // namespace wsis::validate

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

/// An odd spelling, and the usual one.
struct OddAcronym {
    const Acronym* odd = nullptr;
    const Acronym* usual = nullptr;
};

/// The spellings that are another's by a slip. A body is written otherwise when what stands before the working group
/// is missing ("WG-WSIS" for "CWG-WSIS"), and when letters of a frequent spelling are missing at its end, typed twice
/// or changed about ("WG-WS", "WG-WSSIS", "WG-WISS").
std::vector<OddAcronym> find_odd_acronyms(const std::vector<Acronym>& acronyms);

} // namespace wsis::validate

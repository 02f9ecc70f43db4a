#pragma once

#include "profile/family_table.hpp"

#include <iterator>

namespace wsis::profile {

/// The body of a UN symbol in canonical spelling; empty: none of the UN's.
constexpr std::string_view un_body(std::string_view symbol) {
    for (const auto& row : un_prefixes)
        if (symbol.substr(0, row.prefix.size()) == row.prefix) return row.body;
    return {};
}

} // namespace wsis::profile

#pragma once

#include <compare>
#include <string_view>

namespace wsis::tracking {

/// As people sort: "r9" before "r10".
std::strong_ordering compare_naturally(std::string_view left, std::string_view right);

} // namespace wsis::tracking

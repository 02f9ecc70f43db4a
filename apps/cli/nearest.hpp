#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wsis::cli {

/// The name that was meant by a mistyped one; empty when none is near.
std::string nearest_name(std::string_view typed, const std::vector<std::string>& names);

} // namespace wsis::cli

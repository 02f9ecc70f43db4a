#pragma once

#include <string>
#include <string_view>

namespace wsis::extract {

/// Lower case, accents and apostrophes dropped, every other run of what is neither ASCII letter nor digit a hyphen,
/// none at the ends: "World Chairmen's Forum" -> "world-chairmens-forum".
std::string slug(std::string_view text);

} // namespace wsis::extract

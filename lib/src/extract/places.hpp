#pragma once

#include "extract/tokens.hpp"

#include <string_view>
#include <vector>

namespace wsis::extract {

/// The city named beside a date whose bytes are [begin, end) of `text`: "Geneva" in "32nd meeting - Geneva, 24 January
/// 2018", "held in Geneva (Switzerland) from 24 January" and "24 January 2018, Geneva". Empty when none is named.
std::string_view place_beside(std::string_view text, const std::vector<Token>& tokens, std::size_t begin,
                              std::size_t end);

} // namespace wsis::extract

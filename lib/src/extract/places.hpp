#pragma once

#include "extract/tokens.hpp"
#include "profile/rows.hpp"

#include <string_view>
#include <vector>

namespace wsis::extract {

/// The city named beside a date whose bytes are [begin, end) of `text`: "Geneva" in "32nd meeting - Geneva, 24 January
/// 2018", "held in Geneva (Switzerland) from 24 January" and "24 January 2018, Geneva". Empty when none is named.
/// `added`: the rows of a profile, or null.
std::string_view place_beside(std::string_view text, const std::vector<Token>& tokens, std::size_t begin,
                              std::size_t end, const profile::Rows* added = nullptr);

/// "Bergen" when the whole text is "Bergen, Norway", "Bergen (Norway)" or "Bryggen Hotel, Bergen"; else
/// empty.
std::string_view city_of(std::string_view text, const profile::Rows* added = nullptr);

} // namespace wsis::extract

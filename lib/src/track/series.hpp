#pragma once

#include "wsis/track.hpp"

#include <cstddef>
#include <vector>

namespace wsis::tracking {

/// For each meeting the number of its body. Meetings are of one body when they print the same id or the same name of
/// it; one that prints neither goes by its symbol, and by the others if these are all of one body. Bodies are numbered
/// by id or name, so that the order of the meetings changes nothing.
std::vector<std::size_t> find_series(const std::vector<RegisterMeeting>& meetings, bool one_body);

} // namespace wsis::tracking

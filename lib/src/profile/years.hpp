#pragma once

namespace wsis::profile {

/// 47..99 -> 1947.., 00..46 -> 2000..; other numbers as they are.
constexpr int full_year(int printed) {
    return printed >= 100 ? printed : printed >= 47 ? 1900 + printed : 2000 + printed;
}

} // namespace wsis::profile

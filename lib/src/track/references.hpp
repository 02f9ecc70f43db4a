#pragma once

#include "track/appearances.hpp"
#include "wsis/track.hpp"

namespace wsis::tracking {

/// Adds what a meeting cites; not the report's own symbol.
void add_references(Register& known, std::size_t meeting, const Report& report, const Quoter& quoter);

} // namespace wsis::tracking

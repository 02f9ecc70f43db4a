#pragma once

#include "extract/tokens.hpp"

namespace wsis::profile {

/// "end", "noon", "summer", "tomorrow": what stands behind "by" and is a time, not an agent.
bool begins_time(const extract::Token& token);

/// "days", "months", "biennium": what "within" measures.
bool is_period(const extract::Token& token);

/// "meeting", "session", "congress": what "next" makes a date.
bool is_gathering(const extract::Token& token);

/// "first" to "hundredth", one word of "forty-third" or the suffix of "33rd".
bool is_ordinal(const extract::Token& token);

} // namespace wsis::profile

#pragma once

#include "extract/tokens.hpp"

namespace wsis::profile {

/// 1 to 12 for the name or abbreviation of a month in English, French or Spanish, else 0. Names that are English words
/// too
/// ("may", "march") count with a capital alone.
unsigned month_of(const extract::Token& token);

/// "Monday", "Mon", "lundi", "lunes": stands before a day without meaning to the date.
bool is_weekday(const extract::Token& token);

} // namespace wsis::profile

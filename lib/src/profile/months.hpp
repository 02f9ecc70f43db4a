#pragma once

#include "extract/tokens.hpp"

namespace wsis::profile {

/// 1 to 12 for the name or abbreviation of a month in English, French or Spanish, else 0. Names that are English words
/// too ("may", "march") count with a capital alone.
unsigned month_of(const extract::Token& token);

/// 1 for "Monday", "Mon", "lundi", "lunes", to 7 for Sunday; else 0.
unsigned weekday_of(const extract::Token& token);

/// The name of a weekday stands before a day without meaning to the date.
bool is_weekday(const extract::Token& token);

} // namespace wsis::profile

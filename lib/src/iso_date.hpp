#pragma once

#include "wsis/report.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wsis {

/// "2018-03-15" (ISO 8601).
std::string iso_date(const Date& date);

/// The same, or nothing of nothing.
std::optional<std::string> iso_date(const std::optional<Date>& date);

/// A day that there is, in exactly this form.
std::optional<Date> parse_iso_date(std::string_view text);

/// From 1, Monday, to 7, Sunday (ISO 8601), of a day that there is.
unsigned weekday_of(const Date& date);

} // namespace wsis

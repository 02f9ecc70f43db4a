#pragma once

#include "wsis/report.hpp"

#include <string>

namespace wsis {

/// "2018-03-15" (ISO 8601).
std::string iso_date(const Date& date);

} // namespace wsis

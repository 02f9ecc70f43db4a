#pragma once

#include "wsis/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wsis::test {

/// A text report of the meeting of that number of the Working Group on Lamps (WG-LAMPS), or of another body, with
/// `body` below its title page. The 30th met in January 2017, each next one half a year later.
Report meeting_report(int ordinal, std::string_view body, std::string_view name = "Working Group on Lamps",
                      std::string_view acronym = "WG-LAMPS");

} // namespace wsis::test

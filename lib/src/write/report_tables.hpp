#pragma once

#include "wsis/report.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// What of a report fits into rows and columns.
struct ReportTable {
    std::string_view name{}; ///< "decisions".
    std::vector<std::string_view> (*columns)() = nullptr;
    std::vector<std::vector<std::string>> (*rows)(const Report& report) = nullptr; ///< As many cells as columns.
};

/// All tables.
std::span<const ReportTable> report_tables();

} // namespace wsis::write

#pragma once

#include "extract/table_headers.hpp"
#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// Gives the people named in tables the role and the affiliation that the cells of their rows hold, where the first
/// row says which column is which ("Country", "Name", "Function").
void complete_from_tables(const Document& document, const TableHeaders& headers, std::vector<Person>& people);

} // namespace wsis::extract

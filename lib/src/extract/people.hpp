#pragma once

#include "extract/token_index.hpp"
#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// People named with an honorific or a role, one entry per mention.
std::vector<Person> find_people(const Document& document, const TokenIndex& tokens);

} // namespace wsis::extract

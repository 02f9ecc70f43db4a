#pragma once

#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// What the document cites: the citations of every block but noise, gathered by id, ordered by first mention.
std::vector<Reference> find_references(const Document& document);

} // namespace wsis::extract

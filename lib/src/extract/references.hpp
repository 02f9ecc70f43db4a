#pragma once

#include "profile/rows.hpp"
#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// What the document cites: the citations of every block but noise, gathered by id, ordered by first mention.
/// `added`: the rows of a profile, or null.
std::vector<Reference> find_references(const Document& document, const profile::Rows* added = nullptr);

} // namespace wsis::extract

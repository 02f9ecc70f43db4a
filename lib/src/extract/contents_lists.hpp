#pragma once

#include "extract/label_roles.hpp"

#include <vector>

namespace wsis::extract {

/// By label: whether it is an entry of a table of contents, that is, stands behind "Contents" and comes again further
/// down with the same words.
std::vector<bool> find_contents_entries(const Document& document, const std::vector<LabelledBlock>& labels);

} // namespace wsis::extract

#pragma once

#include "profile/rows.hpp"
#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// The tree of sections, in pre-order, from the labels, styles and order of the blocks. Refines the document:
/// title-page blocks become `title`, stray labels and repeated page headers `noise`, headings `heading`; every block
/// learns its section. `added`: the rows of a profile, or null.
std::vector<Section> build_outline(Document& document, const profile::Rows* added = nullptr);

} // namespace wsis::extract

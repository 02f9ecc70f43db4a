#pragma once

#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// The tree of sections, in pre-order, from the labels, styles and order of the blocks. Refines the document:
/// title-page blocks become `title`, stray labels and repeated page headers `noise`, headings `heading`; every block
/// learns its section.
std::vector<Section> build_outline(Document& document);

} // namespace wsis::extract

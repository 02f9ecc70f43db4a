#pragma once

#include "extract/label_roles.hpp"
#include "profile/rows.hpp"
#include "wsis/document.hpp"

#include <cstdint>
#include <vector>

namespace wsis::extract {

/// Sets the kind of the blocks on the title page to `title`, and returns the index of the first block behind them. The
/// page ends at the first section with a label, at a box such as "Summary", at the heading of a first text, or at a
/// text. A document that opens with a text, or with headings alone, has no title page. `added`: the rows of a profile,
/// or null.
std::uint32_t end_title_page(Document& document, const std::vector<LabelledBlock>& labels,
                             const profile::Rows* added = nullptr);

} // namespace wsis::extract

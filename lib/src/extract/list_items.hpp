#pragma once

#include "extract/sentences.hpp"
#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// An item of a list inside a sentence: "(i) to revise the form and (ii) to test it".
struct InlineItem {
    TokenRange label{};
    TokenRange text{}; ///< Up to the next label, without the "and" in front of it.
};

/// The top-level items of a list inside the sentence: labels that count from "a", "i" or "1", each with text behind it.
/// Fewer than two are no list.
std::vector<InlineItem> find_inline_items(const Sentence& sentence);

/// The blocks that hold the items of a list whose introduction is block `head`: those of the next level, without what
/// is nested in them. `end` becomes the block behind the whole list. `opens_section[b]`: block b begins a section.
std::vector<std::uint32_t> find_item_blocks(const Document& document, std::uint32_t head,
                                            const std::vector<bool>& opens_section, std::uint32_t& end);

} // namespace wsis::extract

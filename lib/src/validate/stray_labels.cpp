#include "validate/stray_labels.hpp"

#include "text/labels.hpp"

namespace wsis::validate {

namespace {

/// Whether the second label follows the first in one list.
bool counts_on(const Document& document, std::uint32_t first, std::uint32_t second) {
    const auto a = text::parse_label(document.label_of(document.blocks[first]));
    const auto b = text::parse_label(document.label_of(document.blocks[second]));
    return a && b && a->parts == 1 && b->parts == 1 && a->closing == b->closing && a->kind == b->kind &&
           a->last_value() + 1 == b->last_value();
}

} // namespace

bool is_stray_label(const Document& document, std::uint32_t block) {
    const auto& it = document.blocks[block];
    return it.kind == BlockKind::noise && !it.label.empty() && it.text.empty();
}

bool is_empty_item(const Document& document, std::uint32_t block) {
    if (!is_stray_label(document, block)) return false;
    const auto& blocks = document.blocks;
    const bool behind_item =
        block > 0 && blocks[block - 1].kind == BlockKind::list_item && counts_on(document, block - 1, block);
    const bool before_item = block + 1 < blocks.size() && blocks[block + 1].kind == BlockKind::list_item &&
                             counts_on(document, block, block + 1);
    return behind_item || before_item;
}

} // namespace wsis::validate

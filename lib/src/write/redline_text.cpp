#include "write/redline_text.hpp"

#include <algorithm>

namespace wsis::write {

namespace {

/// Whether the pieces that are not `other` give the text.
bool gives(std::span<const Edit> edits, EditKind other, std::string_view text) {
    for (const Edit& edit : edits) {
        if (edit.kind == other) continue;
        if (!text.starts_with(edit.text)) return false;
        text.remove_prefix(edit.text.size());
    }
    return text.empty();
}

void append(std::vector<Edit>& edits, EditKind kind, std::string_view text) {
    if (!text.empty()) edits.push_back(Edit{kind, std::string(text)});
}

} // namespace

JoinedText join_blocks(const Document& document, std::span<const std::uint32_t> blocks) {
    JoinedText joined;
    for (const std::uint32_t block : blocks) {
        if (!joined.starts.empty()) joined.text += '\n';
        joined.starts.push_back(static_cast<std::uint32_t>(joined.text.size()));
        joined.text += document.text_of(document.blocks[block]);
    }
    return joined;
}

ItemText item_text(const Document& left, std::span<const std::uint32_t> left_blocks, const Document& right,
                   std::span<const std::uint32_t> right_blocks, const DiffRow* row) {
    ItemText item{join_blocks(left, left_blocks), join_blocks(right, right_blocks), {}};
    const bool has_left = !left_blocks.empty(), has_right = !right_blocks.empty();
    const bool usable = row != nullptr && (!has_left || gives(row->words, EditKind::inserted, item.left.text)) &&
                        (!has_right || gives(row->words, EditKind::removed, item.right.text));
    if (!usable) {
        if (has_left && has_right && item.left.text == item.right.text) {
            append(item.edits, EditKind::equal, item.left.text);
        } else {
            append(item.edits, EditKind::removed, item.left.text);
            append(item.edits, EditKind::inserted, item.right.text);
        }
        return item;
    }
    for (const Edit& edit : row->words) {
        if (edit.kind == EditKind::removed && !has_left) continue;
        if (edit.kind == EditKind::inserted && !has_right) continue;
        append(item.edits, edit.kind, edit.text);
    }
    return item;
}

EditPath::EditPath(std::span<const Edit> edits) {
    for (const Edit& edit : edits) {
        left_.push_back(left_.back() + (edit.kind == EditKind::inserted ? 0 : edit.text.size()));
        right_.push_back(right_.back() + (edit.kind == EditKind::removed ? 0 : edit.text.size()));
        path_.push_back(path_.back() + edit.text.size());
    }
}

EditPath::Range EditPath::range_of(const std::vector<std::uint64_t>& passed, std::uint32_t offset) const {
    const auto first = std::ranges::lower_bound(passed, std::uint64_t{offset});
    const auto behind = std::ranges::upper_bound(passed, std::uint64_t{offset});
    const auto at = static_cast<std::size_t>(first - passed.begin());
    if (first == passed.end()) return {path_.back(), path_.back()};
    if (first != behind) return {path_[at], path_[static_cast<std::size_t>(behind - passed.begin()) - 1]};
    const std::uint64_t inside = path_[at - 1] + (offset - passed[at - 1]);
    return {inside, inside};
}

} // namespace wsis::write

#include "write/diff_rows.hpp"

#include "write/html_edits.hpp"

#include <algorithm>

namespace wsis::write {

namespace {

std::vector<std::string> labels_of(const Report& report, std::span<const std::uint32_t> blocks) {
    std::vector<std::string> out;
    for (const auto block : blocks) out.emplace_back(report.document.label_of(report.document.blocks[block]));
    return out;
}

std::vector<std::uint32_t> shown_blocks(const Report& report, std::span<const std::uint32_t> blocks) {
    std::vector<std::uint32_t> out;
    for (const auto block : blocks)
        if (report.document.blocks[block].kind != BlockKind::noise) out.push_back(block);
    return out;
}

bool is_all_equal(std::span<const Edit> edits) {
    return std::all_of(edits.begin(), edits.end(), [](const Edit& edit) { return edit.kind == EditKind::equal; });
}

} // namespace

RowWriter::RowWriter(const HtmlStep& step, HeadingLevels& levels)
    : step_(step), left_(step.step.left, levels), right_(step.step.right, levels) {}

DiffRow RowWriter::without_noise(const DiffRow& row) const {
    auto out = row;
    out.left = shown_blocks(step_.step.left, row.left);
    out.right = shown_blocks(step_.step.right, row.right);
    return out;
}

std::vector<Edit> RowWriter::edits_of(const DiffRow& row) const {
    if (!row.words.empty()) return row.words;
    std::vector<Edit> out;
    if (!row.left.empty()) out.push_back({EditKind::removed, left_.text_of(row.left)});
    if (!row.right.empty()) out.push_back({EditKind::inserted, right_.text_of(row.right)});
    if (out.size() == 2 && out[0].text == out[1].text) out = {{EditKind::equal, out[0].text}};
    return out;
}

RowState RowWriter::state_of(const DiffRow& row) const {
    if (row.moved != none) return RowState::moved;
    if (row.left.empty()) return RowState::added;
    if (row.right.empty()) return RowState::removed;
    if (row.left.size() != row.right.size() || !is_all_equal(edits_of(row))) return RowState::changed;
    return labels_of(step_.step.left, row.left) == labels_of(step_.step.right, row.right) ? RowState::same
                                                                                          : RowState::renumbered;
}

std::string RowWriter::left_html(const DiffRow& row) {
    const auto edits = edits_of_side(edits_of(row), EditKind::removed);
    BlocksToShow shown{row.left, edits, EditKind::removed, {}, row.right.empty()};
    if (!row.right.empty()) shown.other_labels = labels_of(step_.step.right, row.right);
    return left_.write(shown);
}

std::string RowWriter::right_html(const DiffRow& row) {
    const auto edits = edits_of(row);
    BlocksToShow shown{row.right, edits, EditKind::inserted, {}, true};
    if (!row.left.empty()) shown.other_labels = labels_of(step_.step.left, row.left);
    return right_.write(shown);
}

} // namespace wsis::write

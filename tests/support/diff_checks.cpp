#include "support/diff_checks.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace wsis::test {

namespace {

using Blocks = std::vector<std::uint32_t>;

std::string side(const std::vector<Edit>& edits, EditKind kind) {
    std::string out;
    for (const auto& edit : edits)
        if (edit.kind == EditKind::equal || edit.kind == kind) out += edit.text;
    return out;
}

std::string joined(const Report& report, const Blocks& blocks) {
    std::string out;
    for (const auto block : blocks) {
        if (block != blocks.front()) out += '\n';
        out += report.document.text_of(report.document.blocks[block]);
    }
    return out;
}

std::vector<Edit> mirrored(std::vector<Edit> edits) {
    for (auto& edit : edits) {
        if (edit.kind == EditKind::equal) continue;
        edit.kind = edit.kind == EditKind::removed ? EditKind::inserted : EditKind::removed;
    }
    for (std::size_t i = 0; i + 1 < edits.size(); ++i)
        if (edits[i].kind == EditKind::inserted && edits[i + 1].kind == EditKind::removed)
            std::swap(edits[i], edits[i + 1]);
    return edits;
}

Change mirrored(Change change) {
    for (auto& kind : change.kinds) {
        if (kind == DiffKind::added)
            kind = DiffKind::removed;
        else if (kind == DiffKind::removed)
            kind = DiffKind::added;
    }
    std::swap(change.left, change.right);
    std::swap(change.left_text, change.right_text);
    std::swap(change.left_blocks, change.right_blocks);
    change.words = mirrored(std::move(change.words));
    return change;
}

std::string name(const Change& change) {
    return std::string(name_of(change.subject)) + ' ' + change.left.value_or("-") + " > " + change.right.value_or("-");
}

bool counts_up(const Blocks& blocks, std::size_t count) {
    if (blocks.size() != count) return false;
    for (std::uint32_t i = 0; i < count; ++i)
        if (blocks[i] != i) return false;
    return true;
}

/// The text of blocks none of which is told by a change; empty: some is, or there is no text but noise.
std::string untold(const Report& report, const Blocks& blocks, const std::set<std::uint32_t>& told) {
    const auto& document = report.document;
    for (const auto block : blocks)
        if (told.contains(block) || document.blocks[block].kind == BlockKind::noise) return {};
    return joined(report, blocks);
}

/// Whether words of that kind are among the edits; of a row that stands on one side alone, all of its text is.
bool has_words(const DiffRow& row, EditKind kind) {
    return row.words.empty() || std::ranges::any_of(row.words, [&](const Edit& edit) {
               return edit.kind == kind && edit.text.find_first_not_of(" \n") != std::string::npos;
           });
}

} // namespace

std::string words_fault(const Diff& diff, const Report& left, const Report& right) {
    for (const auto& change : diff.changes)
        if (side(change.words, EditKind::removed) != change.left_text.value_or("") ||
            side(change.words, EditKind::inserted) != change.right_text.value_or(""))
            return name(change);
    for (const auto& row : diff.rows) {
        if (row.words.empty()) continue;
        const auto& old = row.left.empty() ? diff.rows[row.moved] : row;
        const auto& fresh = row.right.empty() ? diff.rows[row.moved] : row;
        if (side(row.words, EditKind::removed) != joined(left, old.left)) return joined(left, old.left);
        if (side(row.words, EditKind::inserted) != joined(right, fresh.right)) return joined(right, fresh.right);
    }
    return {};
}

std::string mirror_fault(const Diff& diff, const Diff& back) {
    auto changes = back.changes;
    for (const auto& change : diff.changes) {
        const auto found = std::ranges::find(changes, mirrored(change));
        if (found == changes.end()) return name(change);
        changes.erase(found);
    }
    return changes.empty() ? "" : name(changes.front());
}

std::string rows_fault(const Diff& diff, const Report& left, const Report& right) {
    Blocks left_blocks;
    Blocks right_blocks;
    for (std::uint32_t i = 0; i < diff.rows.size(); ++i) {
        const auto& row = diff.rows[i];
        left_blocks.insert(left_blocks.end(), row.left.begin(), row.left.end());
        right_blocks.insert(right_blocks.end(), row.right.begin(), row.right.end());
        if (row.moved == none) continue;
        if (diff.rows[row.moved].moved != i) return "a moved row without its other place";
        if (!row.left.empty() && !row.right.empty()) return "a moved row with both sides";
    }
    if (!counts_up(left_blocks, left.document.blocks.size())) return "left blocks are not there once and in order";
    if (!counts_up(right_blocks, right.document.blocks.size())) return "right blocks are not there once and in order";
    return {};
}

std::string lost_fault(const Diff& diff, const Report& left, const Report& right) {
    std::set<std::uint32_t> told_left;
    std::set<std::uint32_t> told_right;
    for (const auto& change : diff.changes) {
        told_left.insert(change.left_blocks.begin(), change.left_blocks.end());
        told_right.insert(change.right_blocks.begin(), change.right_blocks.end());
    }
    for (const auto& row : diff.rows) {
        if (has_words(row, EditKind::removed))
            if (auto lost = untold(left, row.left, told_left); !lost.empty()) return lost;
        if (has_words(row, EditKind::inserted))
            if (auto lost = untold(right, row.right, told_right); !lost.empty()) return lost;
    }
    return {};
}

} // namespace wsis::test

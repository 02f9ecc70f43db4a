#include "wsis/diff.hpp"

#include "diff/blocks.hpp"
#include "diff/compare.hpp"
#include "diff/decision_changes.hpp"
#include "diff/metadata.hpp"
#include "diff/references.hpp"
#include "diff/rows.hpp"
#include "diff/sections.hpp"
#include "diff/tokens.hpp"
#include "wsis/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace wsis {

namespace {

using diff::Sides;

/// Sorts by subject, then in the order of the rows.
void sort_for_reading(std::vector<Change>& changes, const Sides& sides, const std::vector<DiffRow>& rows) {
    const auto left_row = diff::rows_of_blocks(rows, sides.left.document.blocks.size(), &DiffRow::left);
    const auto right_row = diff::rows_of_blocks(rows, sides.right.document.blocks.size(), &DiffRow::right);
    const auto place = [&](const Change& change) -> std::uint32_t {
        if (!change.right_blocks.empty()) return right_row[change.right_blocks.front()];
        return change.left_blocks.empty() ? 0 : left_row[change.left_blocks.front()];
    };
    std::ranges::stable_sort(changes, [&](const Change& a, const Change& b) {
        if (a.subject != b.subject) return a.subject < b.subject;
        return place(a) < place(b);
    });
}

/// Blocks of the section `path` and those below it.
std::vector<bool> blocks_below(const Report& report, std::string_view path) {
    std::vector<bool> inside(report.sections.size(), false);
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const auto& section = report.sections[i];
        inside[i] = section.path == path || (section.parent != none && inside[section.parent]);
    }
    std::vector<bool> blocks;
    for (const auto& block : report.document.blocks) blocks.push_back(block.section != none && inside[block.section]);
    return blocks;
}

void keep_section(std::vector<Change>& changes, const Report& left, const Report& right, const std::string& path) {
    const auto has = [&](const Report& report) {
        return std::ranges::find(report.sections, path, &Section::path) != report.sections.end();
    };
    if (!has(left) && !has(right)) throw Error("--section", fmt::format("no section '{}' in either report", path));
    const auto in_left = blocks_below(left, path);
    const auto in_right = blocks_below(right, path);
    std::erase_if(changes, [&](const Change& change) {
        return std::ranges::none_of(change.left_blocks, [&](auto block) { return in_left[block]; }) &&
               std::ranges::none_of(change.right_blocks, [&](auto block) { return in_right[block]; });
    });
}

std::size_t count_words(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count(diff::split_tokens(text), diff::TokenKind::word, &diff::Token::kind));
}

/// Which blocks of a side the changes of sections, decisions and text are about.
std::vector<bool> changed_blocks(const std::vector<Change>& changes, std::size_t count,
                                 std::vector<std::uint32_t> Change::*side) {
    std::vector<bool> changed(count, false);
    for (const auto& change : changes)
        if (change.subject != DiffSubject::metadata && change.subject != DiffSubject::reference)
            for (const auto block : change.*side) changed[block] = true;
    return changed;
}

/// Words of the rows that the changes are about which stand in one report alone.
void count_words(Diff& diff, const Report& left, const Report& right) {
    const auto in_left = changed_blocks(diff.changes, left.document.blocks.size(), &Change::left_blocks);
    const auto in_right = changed_blocks(diff.changes, right.document.blocks.size(), &Change::right_blocks);
    for (const auto& row : diff.rows) {
        const bool told = std::ranges::any_of(row.left, [&](auto block) { return in_left[block]; }) ||
                          std::ranges::any_of(row.right, [&](auto block) { return in_right[block]; });
        if (!told || (row.moved != none && row.right.empty())) continue; // what moved counts at its new place
        if (row.words.empty()) {
            diff.words_removed += count_words(diff::joined_text(left.document, row.left));
            diff.words_inserted += count_words(diff::joined_text(right.document, row.right));
        }
        for (const auto& edit : row.words) {
            if (edit.kind == EditKind::removed) diff.words_removed += count_words(edit.text);
            if (edit.kind == EditKind::inserted) diff.words_inserted += count_words(edit.text);
        }
    }
}

void append(std::vector<Change>& all, std::vector<Change> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

bool is_substantive(const Change& change) {
    return std::ranges::any_of(change.kinds, [](DiffKind kind) {
        return kind != DiffKind::moved && kind != DiffKind::renumbered && kind != DiffKind::cosmetic;
    });
}

namespace diff {

Diff compare(const Report& left, const Report& right, const DiffOptions& options) {
    auto matching = match_reports(left, right, options.similarity);
    const Sides sides{left, right, options, matching};
    Diff diff;
    diff.left = {left.source.name, left.metadata.id};
    diff.right = {right.source.name, right.metadata.id};
    diff.rows = lay_out_rows(sides);
    append(diff.changes, find_metadata_changes(sides));
    append(diff.changes, find_section_changes(sides));
    append(diff.changes, find_decision_changes(sides));
    append(diff.changes, find_reference_changes(sides));
    append(diff.changes, find_block_changes(sides, diff.rows));
    sort_for_reading(diff.changes, sides, diff.rows);
    diff.sections = std::move(matching.sections);
    return diff;
}

void keep_asked(Diff& diff, const Report& left, const Report& right, const DiffOptions& options) {
    if (options.section) keep_section(diff.changes, left, right, *options.section);
    if (!options.only.empty())
        std::erase_if(diff.changes, [&](const Change& change) {
            return std::ranges::find(options.only, change.subject) == options.only.end();
        });
    count_words(diff, left, right);
}

} // namespace diff

Diff diff_reports(const Report& left, const Report& right, const DiffOptions& options) {
    auto diff = diff::compare(left, right, options);
    diff::keep_asked(diff, left, right, options);
    return diff;
}

} // namespace wsis

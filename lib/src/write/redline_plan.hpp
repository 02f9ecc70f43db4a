#pragma once

#include "write/redline_tables.hpp"
#include "wsis/diff.hpp"

#include <cstdint>
#include <vector>

namespace wsis::write {

/// The mark of a note in an item.
struct RedlineMark {
    std::uint64_t at = 0;      ///< On the EditPath of the item.
    std::uint32_t note = none; ///< Index into RedlinePlan::notes.
    Revision revision = Revision::none;
};

/// Paragraphs of one row of a comparison, as far as they stand in the same place of the redline.
struct RedlineItem {
    std::vector<std::uint32_t> left{};
    std::vector<std::uint32_t> right{};
    const DiffRow* row = nullptr;     ///< Null: a part of a row, its words do not say how the texts differ.
    std::uint32_t move = none;        ///< Number of the move from or to here, the same at both places.
    std::vector<RedlineMark> marks{}; ///< By place.
};

/// An item or a table of a story, whichever index is not none.
struct RedlineElement {
    std::uint32_t item = none;
    std::uint32_t table = none;
    std::uint64_t order = 0; ///< By which the elements of a story are sorted.
};

/// A body, the headers, the footers, a note, a cell: what stands in it, in order.
using RedlineStory = std::vector<RedlineElement>;

/// A slot of a table and the story in it.
struct RedlineTable {
    MergedGrid grid{};
    std::vector<std::vector<std::uint32_t>> stories{}; ///< For each slot of each row; none: an empty cell.
};

/// A footnote, endnote or comment of the left report, of the right one, or the same of both.
struct RedlineNote {
    BlockKind kind = BlockKind::footnote;
    std::uint32_t left = none; ///< Its first block.
    std::uint32_t right = none;
    std::uint32_t story = none;
    std::uint64_t order = 0; ///< Like that of elements.
    std::uint32_t id = 0;    ///< From 1 in each kind, by order.
};

/// The blocks of both reports in the shape of one document.
struct RedlinePlan {
    static constexpr std::uint32_t headers = 0, body = 1, footers = 2; ///< Indices into stories.
    std::vector<RedlineStory> stories{};
    std::vector<RedlineItem> items{};
    std::vector<RedlineTable> tables{};
    std::vector<RedlineNote> notes{};
    std::vector<RedlineMark> loose_marks{}; ///< Of notes of a report that has nothing in its body.

    std::uint32_t add_story() {
        stories.emplace_back();
        return static_cast<std::uint32_t>(stories.size() - 1);
    }
};

/// Sorts the rows of a comparison into the stories of a document.
RedlinePlan plan_redline(const Document& left, const Document& right, const std::vector<DiffRow>& rows);

} // namespace wsis::write

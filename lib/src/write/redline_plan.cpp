#include "write/redline_plan.hpp"

#include "write/redline_notes.hpp"
#include "write/redline_side.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace wsis::write {

namespace {

class Planner {
public:
    Planner(const Document& left, const Document& right, const std::vector<DiffRow>& rows)
        : left_(left), right_(right), rows_(rows) {
        plan_.stories.resize(3);
    }

    RedlinePlan run() {
        number_blocks();
        plan_tables();
        place_in_stories(left_);
        place_in_stories(right_);
        for (std::uint32_t row = 0; row < rows_.size(); ++row) plan_row(row, false);
        join_cells();
        plan_notes(left_, right_, rows_, plan_);
        for (std::uint32_t row = 0; row < rows_.size(); ++row) plan_row(row, true);
        for (RedlineStory& story : plan_.stories) std::ranges::stable_sort(story, {}, &RedlineElement::order);
        for (RedlineItem& item : plan_.items) std::ranges::stable_sort(item.marks, {}, &RedlineMark::at);
        order_notes(plan_);
        return std::move(plan_);
    }

private:
    void number_blocks() {
        std::uint64_t order = 0;
        for (const DiffRow& row : rows_) {
            for (const std::uint32_t block : row.left) left_.orders[block] = ++order;
            for (const std::uint32_t block : row.right) right_.orders[block] = ++order;
        }
    }

    // Tables -------------------------------------------------------------------------------------------------------

    /// What the rows say of two tables.
    struct TableLink {
        std::size_t votes = 0;
        std::uint64_t order = 0;                             ///< Of a block that is in both.
        std::vector<std::pair<RowLink, std::size_t>> rows{}; ///< With their votes.
    };

    using TableLinks = std::map<std::pair<std::uint32_t, std::uint32_t>, TableLink>;

    TableLinks link_tables() const {
        TableLinks links;
        for (const DiffRow& row : rows_) {
            if (row.left.empty() || row.right.empty()) continue;
            const GridPlace& left = left_.grids.places[row.left[0]];
            const GridPlace& right = right_.grids.places[row.right[0]];
            if (left.grid == none || right.grid == none) continue;
            if (story_of_grid(left_, left.grid) != story_of_grid(right_, right.grid)) continue;
            TableLink& link = links[{left.grid, right.grid}];
            if (link.votes++ == 0) link.order = left_.orders[row.left[0]];
            if (link.rows.empty() || link.rows.back().first.left != left.row ||
                link.rows.back().first.right != right.row)
                link.rows.emplace_back(RowLink{left.row, right.row}, 0);
            ++link.rows.back().second;
        }
        return links;
    }

    static std::uint32_t story_of_grid(const RedlineSide& side, std::uint32_t grid) {
        return main_story(side.document.blocks[side.grids.grids[grid].first_block].kind);
    }

    /// Of the rows that share cells those with most in common, ascending on both sides.
    static std::vector<RowLink> best_rows(const TableLink& link) {
        std::vector<RowLink> best;
        for (std::size_t i = 0; i < link.rows.size();) {
            std::size_t most = i, end = i;
            for (; end < link.rows.size() && link.rows[end].first.left == link.rows[i].first.left; ++end)
                if (link.rows[end].second > link.rows[most].second) most = end;
            const RowLink& found = link.rows[most].first;
            if (best.empty() || (found.left > best.back().left && found.right > best.back().right))
                best.push_back(found);
            i = end;
        }
        return best;
    }

    void plan_tables() {
        const TableLinks links = link_tables();
        std::vector<std::pair<std::size_t, TableLinks::const_iterator>> by_votes;
        for (auto link = links.begin(); link != links.end(); ++link) by_votes.emplace_back(link->second.votes, link);
        std::ranges::stable_sort(by_votes, [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<bool> left_done(left_.grids.grids.size(), false), right_done(right_.grids.grids.size(), false);
        for (const auto& [votes, link] : by_votes) {
            const auto [left, right] = link->first;
            if (left_done[left] || right_done[right]) continue;
            MergedGrid merged =
                merge_grids(left_.grids.grids[left], right_.grids.grids[right], best_rows(link->second));
            if (merged.rows.empty()) continue;
            left_done[left] = right_done[right] = true;
            add_table(std::move(merged), story_of_grid(left_, left), link->second.order);
        }
        add_lone_tables(left_, left_done, Revision::deleted);
        add_lone_tables(right_, right_done, Revision::inserted);
    }

    void add_lone_tables(const RedlineSide& side, const std::vector<bool>& done, Revision revision) {
        for (std::uint32_t grid = 0; grid < done.size(); ++grid) {
            const std::uint32_t first = side.grids.grids[grid].first_block;
            if (done[grid] || side.grids.places[first].grid != grid) continue;
            add_table(lone_grid(side.grids.grids[grid], revision), story_of_grid(side, grid), side.orders[first]);
        }
    }

    void add_table(MergedGrid grid, std::uint32_t story, std::uint64_t order) {
        RedlineTable table;
        table.grid = std::move(grid);
        for (const MergedRow& row : table.grid.rows) {
            std::vector<std::uint32_t>& stories = table.stories.emplace_back();
            for (const MergedSlot& slot : row.slots) {
                stories.push_back(slot.merge == VerticalMerge::continues ? none : plan_.add_story());
                if (stories.back() == none) continue;
                if (slot.left != none) left_cells_[slot.left] = stories.back();
                if (slot.right != none) right_cells_[slot.right] = stories.back();
            }
        }
        plan_.stories[story].push_back(RedlineElement{none, static_cast<std::uint32_t>(plan_.tables.size()), order});
        plan_.tables.push_back(std::move(table));
    }

    // Items --------------------------------------------------------------------------------------------------------

    void place_in_stories(RedlineSide& side) {
        const std::map<std::uint32_t, std::uint32_t>& cells = &side == &left_ ? left_cells_ : right_cells_;
        for (std::uint32_t block = 0; block < side.stories.size(); ++block) {
            if (side.notes[block] != none) continue;
            const GridPlace& place = side.grids.places[block];
            const auto cell = place.cell != none ? cells.find(place.cell) : cells.end();
            side.stories[block] = cell != cells.end() ? cell->second : main_story(side.document.blocks[block].kind);
        }
    }

    /// The items of the blocks of a row that are in notes, or of those that are not. Where all are in one story there
    /// is one; else each side has its own.
    void plan_row(std::uint32_t index, bool notes) {
        const DiffRow& row = rows_[index];
        const std::uint32_t story = !row.left.empty()    ? left_.stories[row.left[0]]
                                    : !row.right.empty() ? right_.stories[row.right[0]]
                                                         : none;
        const auto here = [&](const RedlineSide& side) {
            return [&side, story](std::uint32_t block) { return side.stories[block] == story; };
        };
        const bool whole = std::ranges::all_of(row.left, here(left_)) && std::ranges::all_of(row.right, here(right_));
        if (whole && story != none) {
            const bool in_note =
                !row.left.empty() ? left_.notes[row.left[0]] != none : right_.notes[row.right[0]] != none;
            if (in_note == notes) add_item(story, RedlineItem{row.left, row.right, &row, move_of(index), {}});
            return;
        }
        plan_parts(left_, row.left, notes);
        plan_parts(right_, row.right, notes);
    }

    void plan_parts(const RedlineSide& side, const std::vector<std::uint32_t>& blocks, bool notes) {
        for (const std::uint32_t block : blocks) {
            if ((side.notes[block] != none) != notes) continue;
            RedlineItem item;
            (&side == &left_ ? item.left : item.right).push_back(block);
            add_item(side.stories[block], std::move(item));
        }
    }

    /// The number of the move, none where one of the places is in a table, a header or a note.
    std::uint32_t move_of(std::uint32_t index) const {
        const std::uint32_t other = rows_[index].moved;
        if (other >= rows_.size() || rows_[other].moved != index) return none;
        const DiffRow& from = rows_[index].right.empty() ? rows_[index] : rows_[other];
        const DiffRow& to = rows_[index].right.empty() ? rows_[other] : rows_[index];
        const auto in_body = [](const RedlineSide& side) {
            return [&side](std::uint32_t block) { return side.stories[block] == RedlinePlan::body; };
        };
        const bool is_move = !from.left.empty() && from.right.empty() && to.left.empty() && !to.right.empty() &&
                             std::ranges::all_of(from.left, in_body(left_)) &&
                             std::ranges::all_of(to.right, in_body(right_));
        return is_move ? std::min(index, other) : none;
    }

    void add_item(std::uint32_t story, RedlineItem item) {
        const auto index = static_cast<std::uint32_t>(plan_.items.size());
        for (const std::uint32_t block : item.left) left_.items[block] = index;
        for (const std::uint32_t block : item.right) right_.items[block] = index;
        const std::uint64_t order = !item.left.empty() ? left_.orders[item.left[0]] : right_.orders[item.right[0]];
        plan_.stories[story].push_back(RedlineElement{index, none, order});
        plan_.items.push_back(std::move(item));
    }

    /// A cell with one text deleted and one inserted is a cell whose text changed.
    void join_cells() {
        for (const RedlineTable& table : plan_.tables)
            for (const auto& row : table.stories)
                for (const std::uint32_t story : row)
                    if (story != none && plan_.stories[story].size() == 2) join_items(plan_.stories[story]);
    }

    void join_items(RedlineStory& story) {
        const auto left_first = [&](const RedlineElement& element) { return plan_.items[element.item].left.empty(); };
        std::ranges::stable_sort(story, {}, left_first);
        RedlineItem& left = plan_.items[story[0].item];
        RedlineItem& right = plan_.items[story[1].item];
        if (left.left.empty() || !left.right.empty() || !right.left.empty()) {
            std::ranges::stable_sort(story, {}, &RedlineElement::order);
            return;
        }
        left.right = std::exchange(right.right, {});
        left.row = nullptr;
        for (const std::uint32_t block : left.right) right_.items[block] = story[0].item;
        story.pop_back();
    }

    RedlineSide left_;
    RedlineSide right_;
    const std::vector<DiffRow>& rows_;
    RedlinePlan plan_{};
    std::map<std::uint32_t, std::uint32_t> left_cells_{}; ///< Stories of the cells.
    std::map<std::uint32_t, std::uint32_t> right_cells_{};
};

} // namespace

RedlinePlan plan_redline(const Document& left, const Document& right, const std::vector<DiffRow>& rows) {
    return Planner(left, right, rows).run();
}

} // namespace wsis::write

#include "diff/rows.hpp"

#include <utility>

namespace wsis::diff {

namespace {

/// Which group each block of a side belongs to.
std::vector<std::uint32_t> groups_of(const std::vector<BlockGroup>& groups, std::size_t blocks,
                                     std::vector<std::uint32_t> BlockGroup::*side) {
    std::vector<std::uint32_t> of(blocks, none);
    for (std::uint32_t g = 0; g < groups.size(); ++g)
        for (const auto block : groups[g].*side) of[block] = g;
    return of;
}

class RowBuilder {
public:
    explicit RowBuilder(const Sides& sides)
        : sides_(sides),
          groups_(sides.matching.blocks),
          left_group_(groups_of(groups_, sides.left.document.blocks.size(), &BlockGroup::left)),
          right_group_(groups_of(groups_, sides.right.document.blocks.size(), &BlockGroup::right)) {}

    std::vector<DiffRow> build() {
        for (const auto& group : groups_) {
            if (!group.in_order) continue;
            add_left_until(group.left.front());
            add_right_until(group.right.front());
            rows_.push_back({group.left, group.right, none, words(group)});
            left_ = group.left.back() + 1;
            right_ = group.right.back() + 1;
        }
        add_left_until(static_cast<std::uint32_t>(left_group_.size()));
        add_right_until(static_cast<std::uint32_t>(right_group_.size()));
        link_moved();
        return std::move(rows_);
    }

private:
    // What stands before the next pair: blocks of one side alone, and those of groups that moved, at their first block.

    void add_left_until(std::uint32_t end) {
        for (; left_ < end; ++left_) {
            const auto g = left_group_[left_];
            if (g == none)
                rows_.push_back({{left_}, {}, none, {}});
            else if (groups_[g].left.front() == left_)
                rows_.push_back({groups_[g].left, {}, none, words(groups_[g])});
        }
    }

    void add_right_until(std::uint32_t end) {
        for (; right_ < end; ++right_) {
            const auto g = right_group_[right_];
            if (g == none)
                rows_.push_back({{}, {right_}, none, {}});
            else if (groups_[g].right.front() == right_)
                rows_.push_back({{}, groups_[g].right, none, words(groups_[g])});
        }
    }

    void link_moved() {
        std::vector<std::uint32_t> old_place(groups_.size(), none);
        std::vector<std::uint32_t> new_place(groups_.size(), none);
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            if (!rows_[i].left.empty() && !rows_[i].right.empty()) continue;
            const auto g =
                rows_[i].right.empty() ? left_group_[rows_[i].left.front()] : right_group_[rows_[i].right.front()];
            if (g != none) (rows_[i].right.empty() ? old_place : new_place)[g] = i;
        }
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            if (old_place[g] == none) continue;
            rows_[old_place[g]].moved = new_place[g];
            rows_[new_place[g]].moved = old_place[g];
        }
    }

    [[nodiscard]] std::vector<Edit> words(const BlockGroup& group) const {
        return diff_words(JoinedText(sides_.left.document, group.left).view(),
                          JoinedText(sides_.right.document, group.right).view());
    }

    const Sides& sides_;
    const std::vector<BlockGroup>& groups_;
    std::vector<std::uint32_t> left_group_;
    std::vector<std::uint32_t> right_group_;
    std::vector<DiffRow> rows_{};
    std::uint32_t left_ = 0; ///< The first block that stands in no row yet.
    std::uint32_t right_ = 0;
};

} // namespace

std::string joined_text(const Document& document, const std::vector<std::uint32_t>& blocks) {
    std::string text;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) text += '\n';
        text += document.text_of(document.blocks[blocks[i]]);
    }
    return text;
}

std::vector<std::uint32_t> rows_of_blocks(const std::vector<DiffRow>& rows, std::size_t count,
                                          std::vector<std::uint32_t> DiffRow::*side) {
    std::vector<std::uint32_t> row_of(count, none);
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        for (const auto block : rows[i].*side) row_of[block] = i;
    return row_of;
}

std::vector<DiffRow> lay_out_rows(const Sides& sides) { return RowBuilder(sides).build(); }

} // namespace wsis::diff

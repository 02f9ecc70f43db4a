#include "diff/blocks.hpp"

#include "diff/rows.hpp"
#include "diff/texts.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::diff {

namespace {

/// The stretches of each block that decisions and titles answer for.
class Covered {
public:
    explicit Covered(const Report& report) : spans_(report.document.blocks.size()) {
        for (const auto& section : report.sections) add_title(report, section);
        for (const auto& decision : report.decisions) {
            if (decision.force == Force::remark) continue;
            add(decision.place);
            for (const auto& item : decision.items) add(item);
        }
        for (auto& spans : spans_) join_overlapping(spans);
    }

    /// Whether all but the white space of text[begin, begin + size) is covered.
    [[nodiscard]] bool covers(std::uint32_t block, std::string_view text, std::size_t begin, std::size_t size) const {
        const auto& spans = spans_[block];
        const auto end = begin + size;
        auto at = text::skip_space(text, begin);
        auto span = std::ranges::upper_bound(spans, at, {}, &Span::end);
        for (; at < end && span != spans.end() && span->begin <= at; ++span) at = text::skip_space(text, span->end);
        return at >= end;
    }

private:
    /// The title alone: the symbols and the colon behind it are told by nobody else.
    void add_title(const Report& report, const Section& section) {
        const auto text = report.document.text_of(report.document.blocks[section.block]);
        const auto at = section.title ? text.find(*section.title) : std::string_view::npos;
        if (at == std::string_view::npos) return;
        const auto end = at + section.title->size();
        spans_[section.block].push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }

    void add(const Place& place) { spans_[place.block].push_back({place.start, place.end}); }

    /// Leaves them in order, and apart.
    static void join_overlapping(std::vector<Span>& spans) {
        std::ranges::sort(spans, {}, &Span::begin);
        std::vector<Span> joined;
        for (const auto& span : spans) {
            if (!joined.empty() && span.begin <= joined.back().end)
                joined.back().end = std::max(joined.back().end, span.end);
            else
                joined.push_back(span);
        }
        spans = std::move(joined);
    }

    std::vector<std::vector<Span>> spans_{};
};

bool is_space(std::string_view text) { return text::skip_space(text, 0) == text.size(); }

/// Whether nothing but white space changes.
bool edits_space_only(const std::vector<Edit>& edits) {
    return std::ranges::all_of(edits,
                               [](const Edit& edit) { return edit.kind == EditKind::equal || is_space(edit.text); });
}

/// Whether all of the blocks that `edits` take away (or put in: `kind`) is covered. The edits are of the blocks' texts,
/// joined by "\n".
bool covers_edits(const Covered& covered, const Document& document, const std::vector<std::uint32_t>& blocks,
                  const std::vector<Edit>& edits, EditKind kind) {
    std::size_t block = 0;
    std::size_t at = 0; // in the text of the block
    for (const auto& edit : edits) {
        if (edit.kind != kind && edit.kind != EditKind::equal) continue;
        for (auto left = edit.text.size(); left > 0;) {
            const auto text = document.text_of(document.blocks[blocks[block]]);
            const auto here = std::min(left, text.size() - at);
            if (edit.kind == kind && !covered.covers(blocks[block], text, at, here)) return false;
            at += here;
            left -= here;
            if (left == 0) break;
            --left; // the "\n" between two blocks
            ++block;
            at = 0;
        }
    }
    return true;
}

class BlockChanges {
public:
    explicit BlockChanges(const Sides& sides, const std::vector<DiffRow>& rows)
        : sides_(sides),
          rows_(rows),
          left_covered_(sides.left),
          right_covered_(sides.right),
          left_row_(rows_of_blocks(rows, sides.left.document.blocks.size(), &DiffRow::left)) {}

    std::vector<Change> find() {
        for (const auto& row : rows_) {
            if (row.moved == none)
                compare(row.left, row.right, row, false);
            else if (!row.right.empty()) // once, at its new place
                compare(rows_[row.moved].left, row.right, row,
                        moved_alone(rows_[row.moved].left.front(), row.right.front()));
        }
        return std::move(changes_);
    }

private:
    /// Whether the block left its section, or changed places within it; not when the section moved and took it along.
    [[nodiscard]] bool moved_alone(std::uint32_t left, std::uint32_t right) const {
        const auto left_section = sides_.left.document.blocks[left].section;
        const auto right_section = sides_.right.document.blocks[right].section;
        if (!same_section(sides_.matching, left_section, right_section)) return true;
        if (left_section == none) return true;
        const auto opening = sides_.left.sections[left_section].block;
        return rows_[left_row_[opening]].moved == none;
    }

    void compare(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right, const DiffRow& row,
                 bool moved) {
        const auto& left_document = sides_.left.document;
        const auto& right_document = sides_.right.document;
        const auto is_noise = [](const Document& document, const std::vector<std::uint32_t>& blocks) {
            return !blocks.empty() && document.blocks[blocks.front()].kind == BlockKind::noise;
        };
        if (is_noise(left_document, left) || is_noise(right_document, right)) return;
        if (left.empty()) return add_one_sided(right_covered_, sides_.right, right, DiffKind::added);
        if (right.empty()) return add_one_sided(left_covered_, sides_.left, left, DiffKind::removed);
        Kinds kinds;
        kinds.add_if(moved && !sides_.options.ignore_moves, DiffKind::moved);
        kinds.add_if(renumbered(left.front(), right.front()), DiffKind::renumbered);
        const auto text = text_change(left, right);
        if (text != TextChange::none && !told_elsewhere(left, right, row.words))
            kinds.add(text == TextChange::cosmetic ? DiffKind::cosmetic : DiffKind::reworded);
        if (!kinds.empty())
            changes_.push_back(make_change(DiffSubject::block, kinds, side_of(sides_.left, left),
                                           side_of(sides_.right, right), row.words));
    }

    /// Whether the changes of decisions and sections say all of it.
    [[nodiscard]] bool told_elsewhere(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right,
                                      const std::vector<Edit>& words) const {
        return !edits_space_only(words) &&
               covers_edits(left_covered_, sides_.left.document, left, words, EditKind::removed) &&
               covers_edits(right_covered_, sides_.right.document, right, words, EditKind::inserted);
    }

    /// Where a paragraph was split or merged, that alone is cosmetic.
    [[nodiscard]] TextChange text_change(const std::vector<std::uint32_t>& left,
                                         const std::vector<std::uint32_t>& right) const {
        const JoinedText one(sides_.left.document, left);
        const JoinedText other(sides_.right.document, right);
        const auto change = compare_texts(one.view(), other.view(), sides_.options);
        const bool split = left.size() != right.size() && !sides_.options.ignore_space;
        return change == TextChange::none && split ? TextChange::cosmetic : change;
    }

    /// The number before a paragraph that opens no section. Bullets are no numbers.
    [[nodiscard]] bool renumbered(std::uint32_t left, std::uint32_t right) const {
        const auto label = [](const Report& report, std::uint32_t block) -> std::string_view {
            const auto section = report.document.blocks[block].section;
            if (section != none && report.sections[section].block == block) return {};
            const auto printed = report.document.label_of(report.document.blocks[block]);
            const bool counts = std::ranges::any_of(printed, text::is_alphanumeric);
            return counts ? printed : std::string_view();
        };
        return !sides_.options.ignore_numbering && label(sides_.left, left) != label(sides_.right, right);
    }

    void add_one_sided(const Covered& covered, const Report& report, const std::vector<std::uint32_t>& blocks,
                       DiffKind kind) {
        const auto text = report.document.text_of(report.document.blocks[blocks.front()]);
        if (covered.covers(blocks.front(), text, 0, text.size())) return;
        auto side = side_of(report, blocks);
        if (kind == DiffKind::added)
            changes_.push_back(make_change(DiffSubject::block, Kinds(kind), std::nullopt, std::move(side)));
        else
            changes_.push_back(make_change(DiffSubject::block, Kinds(kind), std::move(side), std::nullopt));
    }

    static ChangeSide side_of(const Report& report, const std::vector<std::uint32_t>& blocks) {
        return {fmt::format("b{}", blocks.front() + 1), joined_text(report.document, blocks), blocks};
    }

    const Sides& sides_;
    const std::vector<DiffRow>& rows_;
    Covered left_covered_;
    Covered right_covered_;
    std::vector<std::uint32_t> left_row_; ///< The row of each left block.
    std::vector<Change> changes_{};
};

} // namespace

std::vector<Change> find_block_changes(const Sides& sides, const std::vector<DiffRow>& rows) {
    return BlockChanges(sides, rows).find();
}

} // namespace wsis::diff

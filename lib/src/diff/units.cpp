#include "diff/units.hpp"

#include "diff/likeness.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace wsis::diff {

namespace {

/// Blocks of one section are compared each with each up to this many.
constexpr std::size_t most_neighbours = 48;

/// A paragraph, or the row of a table with all that its cells hold.
struct Unit {
    std::uint32_t first = 0; ///< Blocks [first, last).
    std::uint32_t last = 0;
    std::uint32_t section = none;
    BlockKind kind = BlockKind::paragraph;
    std::uint32_t words = 0;
};

/// The units of a report, and where each of its blocks is among them.
struct Units {
    std::vector<Unit> list{};
    std::vector<Bag> bags{};
    std::vector<std::uint32_t> of_block{};
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_section{};
};

/// Paragraphs of a box that only frames them are no cells.
bool is_cell(const Block& block) { return block.cell != none && block.kind == BlockKind::table_cell; }

bool same_row(const Document& document, const Block& a, const Block& b) {
    if (!is_cell(a) || !is_cell(b)) return false;
    const auto& one = document.cells[a.cell];
    const auto& other = document.cells[b.cell];
    if (other.parent != 0) return true; // a table inside the row
    return one.parent != 0 || (one.table == other.table && one.row == other.row);
}

/// The block behind the row of a table that begins at `first`; of what is no cell, behind `first`.
std::uint32_t end_of_row(const Document& document, std::uint32_t first) {
    auto end = first + 1;
    while (end < document.blocks.size() && same_row(document, document.blocks[first], document.blocks[end])) ++end;
    return end;
}

/// A table of one column frames its paragraphs.
bool is_frame(const Document& document, std::uint32_t first, std::uint32_t end) {
    return std::all_of(document.blocks.begin() + first, document.blocks.begin() + end,
                       [&](const Block& block) { return block.cell == document.blocks[first].cell; });
}

Units split_units(const Report& report, Vocabulary& vocabulary) {
    Units units;
    const auto& document = report.document;
    for (std::uint32_t first = 0; first < document.blocks.size();) {
        const auto end = end_of_row(document, first);
        const auto size = is_frame(document, first, end) ? 1 : end - first;
        for (; first < end; first += size)
            units.list.push_back(
                Unit{first, first + size, document.blocks[first].section, document.blocks[first].kind, 0});
    }
    for (std::uint32_t u = 0; u < units.list.size(); ++u) {
        auto& unit = units.list[u];
        std::vector<std::string_view> texts;
        for (auto b = unit.first; b < unit.last; ++b) {
            units.of_block.push_back(u);
            if (document.blocks[b].kind != BlockKind::noise) texts.push_back(document.text_of(document.blocks[b]));
        }
        units.bags.push_back(vocabulary.bag(texts));
        for (const auto& word : units.bags.back()) unit.words += word.count;
        units.by_section[unit.section].push_back(u);
    }
    return units;
}

/// Sorts of units that cannot become each other: a row of cells is no paragraph, a note no header.
int sort_of(const Unit& unit) {
    constexpr int paragraph = -1;
    switch (unit.kind) {
    case BlockKind::title:
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::list_item:
        return paragraph;
    case BlockKind::table_cell:
        if (unit.last - unit.first == 1) return paragraph; // a frame
        [[fallthrough]];
    default:
        return static_cast<int>(unit.kind);
    }
}

/// Whether it can be split and merged.
bool is_paragraph(const Unit& unit) { return unit.kind == BlockKind::paragraph || unit.kind == BlockKind::list_item; }

class UnitMatcher {
public:
    UnitMatcher(const Report& left, const Report& right, const Matching& known, KnownWords& words, double similarity)
        : left_report_(left),
          right_report_(right),
          known_(known),
          least_(static_cast<float>(similarity)),
          words_(words),
          left_(split_units(left, words_)),
          right_(split_units(right, words_)),
          weights_(left_.bags, right_.bags, words_.size()),
          likeness_(left_.bags, right_.bags, weights_) {}

    std::vector<BlockGroup> match() {
        auto candidates = find_candidates(left_.bags, right_.bags, weights_);
        for (auto& candidate : candidates) candidate.score = score(candidate.left, candidate.right);
        add_neighbours(candidates);
        add_known(candidates);
        pairs_ = choose_pairs(std::move(candidates), left_.list.size(), right_.list.size(), least_);
        std::vector<std::uint32_t> weights;
        for (const auto& unit : left_.list) weights.push_back(unit.words + 1);
        fill_gaps(find_in_order(pairs_, right_.list.size(), weights));
        back_ = inverse(pairs_, right_.list.size());
        in_order_ = find_in_order(pairs_, right_.list.size(), weights);
        drop_moved_noise();
        join_split();
        return groups();
    }

private:
    [[nodiscard]] bool same_section(std::uint32_t left, std::uint32_t right) const {
        return left == none || right == none ? left == right : known_.sections[left] == right;
    }

    [[nodiscard]] bool may_match(const Unit& left, const Unit& right) const { return sort_of(left) == sort_of(right); }

    /// What will be given on top is `bonus`: what cannot become enough with it, and with the 0.12 of here, is -1 at
    /// once.
    [[nodiscard]] float score(std::uint32_t l, std::uint32_t r, float bonus = 0) {
        const auto& left = left_.list[l];
        const auto& right = right_.list[r];
        if (!may_match(left, right)) return -1;
        if (likeness_.most(l, r) + 0.12F + bonus < least_ - 0.01F) return -1;
        auto result = likeness_(l, r);
        const bool here = same_section(left.section, right.section);
        // A few words say little far from where they stood.
        if (!here && std::min(left.words, right.words) < 4 && result < 1) return -1;
        if (here) result += 0.10F;
        if (left.kind == right.kind) result += 0.02F;
        return result;
    }

    void add_neighbours(std::vector<Candidate>& candidates) {
        for (const auto& [section, left] : left_.by_section) {
            const auto partner = section == none ? none : known_.sections[section];
            if (section != none && partner == none) continue;
            const auto right = right_.by_section.find(partner);
            if (right == right_.by_section.end()) continue;
            if (left.size() > most_neighbours || right->second.size() > most_neighbours) continue;
            for (const auto l : left)
                for (const auto r : right->second)
                    if (left_.list[l].words > 0 && right_.list[r].words > 0) candidates.push_back({l, r, score(l, r)});
        }
    }

    /// What opens the same section or holds the same decision is the same, whatever its words.
    void add_known(std::vector<Candidate>& candidates) {
        const auto add = [&](std::uint32_t left_block, std::uint32_t right_block, float bonus) {
            const auto l = left_.of_block[left_block];
            const auto r = right_.of_block[right_block];
            if (const auto likeness = score(l, r, bonus); likeness >= 0) candidates.push_back({l, r, likeness + bonus});
        };
        for (std::uint32_t s = 0; s < known_.sections.size(); ++s)
            if (known_.sections[s] != none)
                add(left_report_.sections[s].block, right_report_.sections[known_.sections[s]].block, 2.0F);
        for (std::uint32_t d = 0; d < known_.decisions.size(); ++d)
            if (known_.decisions[d] != none)
                add(left_report_.decisions[d].place.block, right_report_.decisions[known_.decisions[d]].place.block,
                    0.5F);
    }

    /// Between two pairs that follow each other on both sides: equal noise, and as many units on both sides as could be
    /// the same by their place, such as the date on a title page.
    void fill_gaps(const std::vector<bool>& in_order) {
        std::vector<bool> taken(right_.list.size(), false);
        for (const auto r : pairs_)
            if (r != none) taken[r] = true;
        std::uint32_t l = 0;
        std::uint32_t r = 0;
        for (std::uint32_t end = 0; end <= pairs_.size(); ++end) {
            if (end < pairs_.size() && !in_order[end]) continue;
            const auto right_end = end < pairs_.size() ? pairs_[end] : static_cast<std::uint32_t>(right_.list.size());
            std::vector<std::uint32_t> left;
            std::vector<std::uint32_t> right;
            for (; l < end; ++l)
                if (pairs_[l] == none) left.push_back(l);
            for (; r < right_end; ++r)
                if (!taken[r]) right.push_back(r);
            fill_gap(left, right);
            l = end + 1;
            r = right_end + 1;
        }
    }

    void fill_gap(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
        const auto is_noise = [](const Units& units) {
            return [&units](std::uint32_t u) { return units.list[u].kind == BlockKind::noise; };
        };
        std::vector<std::uint32_t> left_rest;
        std::vector<std::uint32_t> right_rest;
        std::ranges::remove_copy_if(left, std::back_inserter(left_rest), is_noise(left_));
        std::ranges::remove_copy_if(right, std::back_inserter(right_rest), is_noise(right_));
        if (left_rest.size() == right_rest.size())
            for (std::size_t i = 0; i < left_rest.size(); ++i)
                if (same_by_place(left_rest[i], right_rest[i])) pairs_[left_rest[i]] = right_rest[i];
        pair_noise(left, right);
    }

    /// How far a line of noise is looked for.
    static constexpr std::ptrdiff_t most_noise = 64;

    /// Equal noise in the gap, in order.
    void pair_noise(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
        auto r = right.begin();
        for (const auto l : left) {
            if (left_.list[l].kind != BlockKind::noise) continue;
            const auto end = r + std::min(right.end() - r, most_noise);
            const auto found = std::find_if(r, end, [&](std::uint32_t u) { return equal_noise(l, u); });
            if (found == end) continue;
            pairs_[l] = *found;
            r = found + 1;
        }
    }

    [[nodiscard]] bool equal_noise(std::uint32_t l, std::uint32_t r) const {
        const auto& left = left_report_.document;
        const auto& right = right_report_.document;
        const auto& a = left.blocks[left_.list[l].first];
        const auto& b = right.blocks[right_.list[r].first];
        return b.kind == BlockKind::noise && left.text_of(a) == right.text_of(b) &&
               left.label_of(a) == right.label_of(b);
    }

    [[nodiscard]] bool same_by_place(std::uint32_t l, std::uint32_t r) {
        const auto& left = left_.list[l];
        const auto& right = right_.list[r];
        if (left.kind != right.kind || !same_section(left.section, right.section)) return false;
        const bool fixed =
            left.kind == BlockKind::title || left.kind == BlockKind::header || left.kind == BlockKind::footer;
        return fixed || likeness_(l, r) >= 0.3F;
    }

    void drop_moved_noise() {
        for (std::uint32_t l = 0; l < pairs_.size(); ++l) {
            if (pairs_[l] == none || in_order_[l] || left_.list[l].kind != BlockKind::noise) continue;
            back_[pairs_[l]] = none;
            pairs_[l] = none;
        }
    }

    // Splits and merges.

    /// Most of the words of a unit have to be those that its neighbour lost.
    static constexpr float most_of = 0.75F;

    void join_split() {
        left_joined_.assign(left_.list.size(), none);
        right_joined_.assign(right_.list.size(), none);
        for (std::uint32_t l = 0; l < pairs_.size(); ++l) {
            if (pairs_[l] == none || !in_order_[l] || !is_paragraph(left_.list[l])) continue;
            join(left_, right_, l, pairs_[l], pairs_, left_joined_);
            join(right_, left_, pairs_[l], l, back_, right_joined_);
        }
    }

    /// Joins the free units around `u` to it whose words its partner has, and `u` has not.
    void join(const Units& units, const Units& others, std::uint32_t u, std::uint32_t partner,
              const std::vector<std::uint32_t>& pairs, std::vector<std::uint32_t>& joined) const {
        std::optional<Bag> looked_for; // few units have a free one beside them
        const auto try_join = [&](std::uint32_t v) {
            const auto& unit = units.list[v];
            if (pairs[v] != none || joined[v] != none || !is_paragraph(unit) || unit.words < 3) return false;
            if (!looked_for) looked_for = without(others.bags[partner], units.bags[u]);
            auto& rest = *looked_for;
            if (common_weight(units.bags[v], rest, weights_) < most_of * weights_.of(units.bags[v])) return false;
            joined[v] = u;
            rest = without(rest, units.bags[v]);
            return true;
        };
        for (auto v = u; v > 0 && try_join(v - 1);) --v;
        for (auto v = u + 1; v < units.list.size() && try_join(v); ++v) {
        }
    }

    [[nodiscard]] std::vector<BlockGroup> groups() const {
        std::vector<BlockGroup> groups;
        for (std::uint32_t l = 0; l < pairs_.size(); ++l) {
            if (pairs_[l] == none) continue;
            if (left_.list[l].last - left_.list[l].first == 1 &&
                right_.list[pairs_[l]].last - right_.list[pairs_[l]].first == 1)
                groups.push_back(paragraph_group(l, pairs_[l]));
            else
                add_cells(l, pairs_[l], groups);
        }
        std::ranges::sort(groups, {}, [](const BlockGroup& group) { return group.left.front(); });
        return groups;
    }

    [[nodiscard]] BlockGroup paragraph_group(std::uint32_t l, std::uint32_t r) const {
        const auto blocks = [](const Units& units, const std::vector<std::uint32_t>& joined, std::uint32_t u) {
            auto first = u;
            auto last = u + 1;
            while (first > 0 && joined[first - 1] == u) --first;
            while (last < joined.size() && joined[last] == u) ++last;
            std::vector<std::uint32_t> list;
            for (auto v = first; v < last; ++v) list.push_back(units.list[v].first);
            return list;
        };
        BlockGroup group;
        group.left = blocks(left_, left_joined_, l);
        group.right = blocks(right_, right_joined_, r);
        group.in_order = in_order_[l];
        return group;
    }

    /// The cells of a row, by column.
    void add_cells(std::uint32_t l, std::uint32_t r, std::vector<BlockGroup>& groups) const {
        const auto& left = left_.list[l];
        const auto& right = right_.list[r];
        const bool same_count = left.last - left.first == right.last - right.first;
        auto i = left.first;
        auto j = right.first;
        while (i < left.last && j < right.last) {
            const auto in_left = column(left_report_.document, i);
            const auto in_right = column(right_report_.document, j);
            if (same_count || in_left == in_right) groups.push_back(BlockGroup{{i}, {j}, in_order_[l]});
            if (same_count || in_left <= in_right) ++i;
            if (same_count || in_right <= in_left) ++j;
        }
    }

    static std::uint32_t column(const Document& document, std::uint32_t block) {
        const auto cell = document.blocks[block].cell;
        return cell == none ? 0 : document.cells[cell].column;
    }

    const Report& left_report_;
    const Report& right_report_;
    const Matching& known_;
    float least_;
    Vocabulary words_;
    Units left_;
    Units right_;
    Weights weights_;
    Likeness likeness_;
    std::vector<std::uint32_t> pairs_{};
    std::vector<std::uint32_t> back_{};
    std::vector<bool> in_order_{};
    std::vector<std::uint32_t> left_joined_{};
    std::vector<std::uint32_t> right_joined_{};
};

} // namespace

std::vector<BlockGroup> match_blocks(const Report& left, const Report& right, const Matching& known, KnownWords& words,
                                     double similarity) {
    return UnitMatcher(left, right, known, words, similarity).match();
}

} // namespace wsis::diff

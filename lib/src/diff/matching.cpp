#include "diff/matching.hpp"

#include "diff/decisions.hpp"
#include "diff/likeness.hpp"
#include "diff/sections.hpp"
#include "diff/units.hpp"

#include <algorithm>
#include <tuple>

namespace wsis::diff {

namespace {

/// One of the two orders of two reports: where pairs are equally good, the first choice is the same in both.
bool comes_first(const Report& one, const Report& other) {
    const auto rank = [](const Report& report) {
        return std::tuple(std::string_view(report.document.text), report.document.blocks.size(), report.sections.size(),
                          report.decisions.size());
    };
    return rank(one) <= rank(other);
}

Matching match_in_order(const Report& left, const Report& right, KnownWords& words, double similarity) {
    Matching matching;
    matching.sections = match_sections(left, right, words, similarity);
    matching.decisions = match_decisions(left, right, words, matching.sections, similarity);
    return matching;
}

void match_the_rest(const Report& left, const Report& right, KnownWords& words, double similarity, Matching& matching) {
    matching.reordered = find_reordered(left, right, matching.sections);
    matching.blocks = match_blocks(left, right, matching, words, similarity);
}

/// The same, seen from the other side; `left` is the left report now.
Matching swapped(Matching matching, const Report& left) {
    Matching back;
    back.sections = inverse(matching.sections, left.sections.size());
    back.reordered.assign(left.sections.size(), false);
    for (std::size_t i = 0; i < matching.reordered.size(); ++i)
        if (matching.sections[i] != none) back.reordered[matching.sections[i]] = matching.reordered[i];
    back.decisions = inverse(matching.decisions, left.decisions.size());
    back.blocks = std::move(matching.blocks);
    for (auto& group : back.blocks) std::swap(group.left, group.right);
    std::ranges::sort(back.blocks, {}, [](const BlockGroup& group) { return group.left.front(); });
    return back;
}

} // namespace

Matching match_reports(const Report& left, const Report& right, double similarity) {
    const bool in_order = comes_first(left, right);
    const auto& one = in_order ? left : right;
    const auto& other = in_order ? right : left;
    KnownWords words;
    words.keep();
    auto matching = match_in_order(one, other, words, similarity);
    match_the_rest(one, other, words, similarity, matching);
    return in_order ? matching : swapped(std::move(matching), left);
}

Matching match_decisions(const Report& left, const Report& right, double similarity) {
    KnownWords words;
    words.keep();
    if (comes_first(left, right)) return match_in_order(left, right, words, similarity);
    return swapped(match_in_order(right, left, words, similarity), left);
}

} // namespace wsis::diff

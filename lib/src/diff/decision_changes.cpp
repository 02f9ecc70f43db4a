#include "diff/decision_changes.hpp"

#include "decision_text.hpp"
#include "diff/decisions.hpp"
#include "diff/likeness.hpp"
#include "diff/sections.hpp"
#include "diff/texts.hpp"
#include "diff/wording.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

namespace wsis::diff {

namespace {

std::vector<std::uint32_t> blocks_of(const Decision& decision) {
    std::vector<std::uint32_t> blocks{decision.place.block};
    for (const auto& item : decision.items)
        if (item.block != blocks.back()) blocks.push_back(item.block);
    return blocks;
}

/// What each sentence of a decision cites.
class Citations {
public:
    explicit Citations(const Report& report) {
        for (const auto& reference : report.references)
            for (const auto& mention : reference.mentions)
                by_block_[mention.place.block].push_back({mention.place, &reference.id});
    }

    struct Cited {
        Place place{};
        const std::string* id = nullptr;
    };

    [[nodiscard]] std::vector<Cited> in(const Place& place) const {
        std::vector<Cited> cited;
        if (const auto found = by_block_.find(place.block); found != by_block_.end())
            std::ranges::copy_if(found->second, std::back_inserter(cited), [&](const Cited& c) {
                return c.place.start >= place.start && c.place.end <= place.end;
            });
        return cited;
    }

private:
    std::unordered_map<std::uint32_t, std::vector<Cited>> by_block_{};
};

TextChange compare_items(const Sides& sides, const Decision& left, const Decision& right) {
    if (left.items.size() != right.items.size()) return TextChange::reworded;
    auto most = TextChange::none;
    for (std::size_t i = 0; i < left.items.size(); ++i)
        most = std::max(
            most, compare_texts(sides.left.text_at(left.items[i]), sides.right.text_at(right.items[i]), sides.options));
    return most;
}

bool same_addressees(const Sides& sides, const Decision& left, const Decision& right) {
    if (left.addressees.size() != right.addressees.size()) return false;
    auto l = left.addressees;
    auto r = right.addressees;
    std::ranges::sort(l);
    std::ranges::sort(r);
    return std::ranges::equal(l, r, [&](const std::string& a, const std::string& b) {
        return compare_texts(std::string_view(a), std::string_view(b), sides.options) != TextChange::reworded;
    });
}

bool same_deadlines(const Sides& sides, const Decision& left, const Decision& right) {
    return std::ranges::equal(left.deadlines, right.deadlines, [&](const Deadline& l, const Deadline& r) {
        if (l.start && r.start) return l.start == r.start && l.end == r.end;
        return compare_texts(sides.left.text_at(l.place), sides.right.text_at(r.place), sides.options) !=
               TextChange::reworded;
    });
}

using Cited = std::vector<Citations::Cited>;

bool same_acts(const Cited& left, const Cited& right) {
    const auto ids = [](const Cited& cited) {
        std::set<std::string_view> set;
        for (const auto& citation : cited) set.insert(*citation.id);
        return set;
    };
    return ids(left) == ids(right);
}

/// What a decision asks for, as far as it is another one on the other side.
struct Facts {
    bool force = false;
    bool addressee = false;
    bool deadline = false;
    bool acts = false;

    [[nodiscard]] bool any() const { return force || addressee || deadline || acts; }
};

Wording wording_of(const Report& report, const Decision& decision, const Cited& cited, const Facts& changed) {
    Wording wording;
    wording.text = report.text_at(decision.place);
    if (changed.force) wording.verb = decision.verb;
    if (changed.addressee) wording.explained.assign(decision.addressees.begin(), decision.addressees.end());
    if (changed.deadline)
        for (const auto& deadline : decision.deadlines) wording.explained.push_back(report.text_at(deadline.place));
    if (changed.acts)
        for (const auto& citation : cited) wording.explained.push_back(report.text_at(citation.place));
    return wording;
}

class DecisionChanges {
public:
    explicit DecisionChanges(const Sides& sides) : sides_(sides), left_acts_(sides.left), right_acts_(sides.right) {}

    [[nodiscard]] Kinds kinds_of(const Decision& left, const Decision& right) const {
        const auto& options = sides_.options;
        const auto left_cited = left_acts_.in(left.place);
        const auto right_cited = right_acts_.in(right.place);
        const Facts changed{left.force != right.force, !same_addressees(sides_, left, right),
                            !same_deadlines(sides_, left, right), !same_acts(left_cited, right_cited)};
        const bool moved = !same_section(sides_.matching, home(sides_.left, left), home(sides_.right, right));
        Kinds kinds;
        kinds.add_if(moved && !options.ignore_moves, DiffKind::moved);
        kinds.add_if(!moved && !options.ignore_numbering && left.id != right.id, DiffKind::renumbered);
        kinds.add_if(changed.force, DiffKind::force);
        kinds.add_if(changed.addressee, DiffKind::addressee);
        kinds.add_if(changed.deadline, DiffKind::deadline);
        kinds.add_if(changed.acts, DiffKind::citations);
        const auto items = compare_items(sides_, left, right);
        kinds.add_if(items == TextChange::reworded, DiffKind::items);
        const auto text = compare_texts(sides_.left.text_at(left.place), sides_.right.text_at(right.place), options);
        kinds.add_if(text == TextChange::cosmetic || items == TextChange::cosmetic, DiffKind::cosmetic);
        if (text == TextChange::reworded)
            kinds.add_if(!changed.any() || !is_explained(wording_of(sides_.left, left, left_cited, changed),
                                                         wording_of(sides_.right, right, right_cited, changed)),
                         DiffKind::reworded);
        return kinds;
    }

private:
    static std::uint32_t home(const Report& report, const Decision& decision) {
        return titled_section(report, report.document.blocks[decision.place.block].section);
    }

    const Sides& sides_;
    Citations left_acts_;
    Citations right_acts_;
};

ChangeSide side_of(const Report& report, const Decision& decision) {
    return {decision.id, decision_text(report, decision), blocks_of(decision)};
}

} // namespace

std::vector<std::vector<DiffKind>> compare_decisions(const Sides& sides) {
    const DecisionChanges compared(sides);
    const auto& pairs = sides.matching.decisions;
    std::vector<std::vector<DiffKind>> kinds(pairs.size());
    for (std::size_t l = 0; l < pairs.size(); ++l)
        if (pairs[l] != none)
            kinds[l] = compared.kinds_of(sides.left.decisions[l], sides.right.decisions[pairs[l]]).list();
    return kinds;
}

std::vector<Change> find_decision_changes(const Sides& sides) {
    const DecisionChanges compared(sides);
    const auto& pairs = sides.matching.decisions;
    std::vector<Change> changes;
    for (std::uint32_t l = 0; l < pairs.size(); ++l) {
        const auto& left = sides.left.decisions[l];
        if (!is_decision(left)) continue;
        auto in_left = side_of(sides.left, left);
        if (pairs[l] == none) {
            changes.push_back(
                make_change(DiffSubject::decision, Kinds(DiffKind::removed), std::move(in_left), std::nullopt));
            continue;
        }
        const auto& right = sides.right.decisions[pairs[l]];
        if (const auto kinds = compared.kinds_of(left, right); !kinds.empty())
            changes.push_back(
                make_change(DiffSubject::decision, kinds, std::move(in_left), side_of(sides.right, right)));
    }
    const auto back = inverse(pairs, sides.right.decisions.size());
    for (std::uint32_t r = 0; r < back.size(); ++r) {
        const auto& right = sides.right.decisions[r];
        if (back[r] == none && is_decision(right))
            changes.push_back(
                make_change(DiffSubject::decision, Kinds(DiffKind::added), std::nullopt, side_of(sides.right, right)));
    }
    return changes;
}

} // namespace wsis::diff

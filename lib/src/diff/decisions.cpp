#include "diff/decisions.hpp"

#include "diff/likeness.hpp"
#include "diff/texts.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace wsis::diff {

namespace {

/// Decisions of one agenda item are compared each with each up to this size.
constexpr std::size_t most_neighbours = 48;

/// What the decisions of a report are known by.
struct Features {
    std::vector<Bag> words{};
    std::vector<std::uint32_t> sections{}; ///< The innermost section around each, or `none`,
    std::vector<std::uint32_t> homes{};    ///< and the innermost with a title.
};

bool is_decision(const Decision& decision) { return decision.force != Force::remark; }

std::uint32_t titled_section(const Report& report, std::uint32_t section) {
    while (section != none && !report.sections[section].title) section = report.sections[section].parent;
    return section;
}

Features describe(const Report& report, Vocabulary& vocabulary) {
    Features features;
    for (const auto& decision : report.decisions) {
        std::vector<std::string_view> texts;
        if (is_decision(decision)) texts.push_back(report.text_at(decision.place));
        if (is_decision(decision))
            for (const auto& item : decision.items) texts.push_back(report.text_at(item));
        features.words.push_back(vocabulary.bag(texts));
        features.sections.push_back(report.document.blocks[decision.place.block].section);
        features.homes.push_back(titled_section(report, features.sections.back()));
    }
    return features;
}

/// Whether the sections around are the same one, or there is none on both sides.
bool same_place(const std::vector<std::uint32_t>& sections, std::uint32_t left, std::uint32_t right) {
    return left == none || right == none ? left == right : sections[left] == right;
}

/// All pairs within the same agenda item.
void add_neighbours(const std::vector<std::uint32_t>& sections, const Features& left, const Features& right,
                    std::vector<Candidate>& candidates) {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_home;
    for (std::uint32_t r = 0; r < right.homes.size(); ++r) by_home[right.homes[r]].push_back(r);
    for (std::uint32_t l = 0; l < left.homes.size(); ++l) {
        const auto home = left.homes[l] == none ? none : sections[left.homes[l]];
        const auto found = by_home.find(home);
        if (found == by_home.end() || found->second.size() > most_neighbours) continue;
        if (left.homes[l] != none && home == none) continue;
        for (const auto r : found->second) candidates.push_back({l, r, 0});
    }
}

/// A decision as a person reads it: the sentence, and its items, a line each.
std::string whole_text(const Report& report, const Decision& decision) {
    std::string text(report.text_at(decision.place));
    for (const auto& item : decision.items) {
        if (item.block == decision.place.block && item.start >= decision.place.start && item.end <= decision.place.end)
            continue; // it stands in the sentence
        text += '\n';
        const auto label = report.document.label_of(report.document.blocks[item.block]);
        if (item.start == 0 && !label.empty()) text.append(label) += ' ';
        text += report.text_at(item);
    }
    return text;
}

std::vector<std::uint32_t> blocks_of(const Decision& decision) {
    std::vector<std::uint32_t> blocks{decision.place.block};
    for (const auto& item : decision.items)
        if (item.block != blocks.back()) blocks.push_back(item.block);
    return blocks;
}

/// The ids cited in each sentence of a decision.
class CitedIds {
public:
    explicit CitedIds(const Report& report) {
        for (const auto& reference : report.references)
            for (const auto& mention : reference.mentions)
                by_block_[mention.place.block].push_back({mention.place, &reference.id});
    }

    [[nodiscard]] std::set<std::string_view> in(const Place& place) const {
        std::set<std::string_view> ids;
        const auto found = by_block_.find(place.block);
        if (found == by_block_.end()) return ids;
        for (const auto& [at, id] : found->second)
            if (at.start >= place.start && at.end <= place.end) ids.insert(*id);
        return ids;
    }

private:
    struct Cited {
        Place place{};
        const std::string* id = nullptr;
    };

    std::unordered_map<std::uint32_t, std::vector<Cited>> by_block_{};
};

bool same_items(const Sides& sides, const Decision& left, const Decision& right) {
    return std::ranges::equal(left.items, right.items, [&](const Place& l, const Place& r) {
        return compare_texts(sides.left.text_at(l), sides.right.text_at(r), sides.options) != TextChange::reworded;
    });
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

Kinds kinds_of(const Sides& sides, const Decision& left, const Decision& right) {
    const auto& options = sides.options;
    const auto home = [](const Report& report, const Decision& decision) {
        return titled_section(report, report.document.blocks[decision.place.block].section);
    };
    Kinds kinds;
    const bool moved = !same_section(sides.matching, home(sides.left, left), home(sides.right, right));
    kinds.add_if(moved && !options.ignore_moves, DiffKind::moved);
    kinds.add_if(!moved && !options.ignore_numbering && left.id != right.id, DiffKind::renumbered);
    kinds.add_if(left.force != right.force, DiffKind::force);
    kinds.add_if(!same_addressees(sides, left, right), DiffKind::addressee);
    kinds.add_if(!same_deadlines(sides, left, right), DiffKind::deadline);
    kinds.add_if(!same_items(sides, left, right), DiffKind::items);
    const auto text = compare_texts(sides.left.text_at(left.place), sides.right.text_at(right.place), options);
    kinds.add_if(text == TextChange::reworded, DiffKind::reworded);
    kinds.add_if(text == TextChange::cosmetic, DiffKind::cosmetic);
    return kinds;
}

ChangeSide side_of(const Report& report, const Decision& decision) {
    return {decision.id, whole_text(report, decision), blocks_of(decision)};
}

} // namespace

std::vector<std::uint32_t> match_decisions(const Report& left, const Report& right,
                                           const std::vector<std::uint32_t>& sections, double similarity) {
    Vocabulary vocabulary;
    const auto in_left = describe(left, vocabulary);
    const auto in_right = describe(right, vocabulary);
    const Weights weights(in_left.words, in_right.words, vocabulary.size());
    auto candidates = find_alike(in_left.words, in_right.words, weights);
    add_neighbours(sections, in_left, in_right, candidates);
    for (auto& [l, r, score] : candidates) {
        const auto& one = left.decisions[l];
        const auto& other = right.decisions[r];
        score = likeness(in_left.words[l], in_right.words[r], weights);
        if (same_place(sections, in_left.homes[l], in_right.homes[r])) score += 0.10F;
        if (same_place(sections, in_left.sections[l], in_right.sections[r])) score += 0.05F;
        if (one.force == other.force) score += 0.02F;
        if (!one.addressees.empty() && one.addressees == other.addressees) score += 0.02F;
        if (!is_decision(one) || !is_decision(other)) score = -1;
    }
    return choose_pairs(std::move(candidates), left.decisions.size(), right.decisions.size(),
                        static_cast<float>(similarity));
}

std::vector<Change> find_decision_changes(const Sides& sides) {
    const CitedIds left_ids(sides.left);
    const CitedIds right_ids(sides.right);
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
        auto kinds = kinds_of(sides, left, right);
        kinds.add_if(left_ids.in(left.place) != right_ids.in(right.place), DiffKind::citations);
        if (!kinds.empty())
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

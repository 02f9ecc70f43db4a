#include "diff/decisions.hpp"

#include "diff/likeness.hpp"
#include "diff/sections.hpp"

#include <unordered_map>

namespace wsis::diff {

namespace {

/// Decisions of one agenda item are compared each with each up to this size.
constexpr std::size_t most_neighbours = 48;

/// What the decisions of a report are known by.
struct DecisionFeatures {
    std::vector<Bag> words{};
    std::vector<std::uint32_t> sections{}; ///< The innermost section around each, or `none`,
    std::vector<std::uint32_t> homes{};    ///< and the innermost with a title.
};

DecisionFeatures describe_decisions(const Report& report, Vocabulary& vocabulary) {
    DecisionFeatures features;
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
void add_neighbours(const std::vector<std::uint32_t>& sections, const DecisionFeatures& left,
                    const DecisionFeatures& right, std::vector<Candidate>& candidates) {
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

} // namespace

bool is_decision(const Decision& decision) { return decision.force != Force::remark; }

std::vector<std::uint32_t> match_decisions(const Report& left, const Report& right, KnownWords& words,
                                           const std::vector<std::uint32_t>& sections, double similarity) {
    Vocabulary vocabulary(words);
    const auto in_left = describe_decisions(left, vocabulary);
    const auto in_right = describe_decisions(right, vocabulary);
    const Weights weights(in_left.words, in_right.words, vocabulary.size());
    auto candidates = find_candidates(in_left.words, in_right.words, weights);
    add_neighbours(sections, in_left, in_right, candidates);
    Likeness likeness(in_left.words, in_right.words, weights);
    for (auto& [l, r, score] : candidates) {
        const auto& one = left.decisions[l];
        const auto& other = right.decisions[r];
        score = likeness(l, r);
        if (same_place(sections, in_left.homes[l], in_right.homes[r])) score += 0.10F;
        if (same_place(sections, in_left.sections[l], in_right.sections[r])) score += 0.05F;
        if (one.force == other.force) score += 0.02F;
        if (!one.addressees.empty() && one.addressees == other.addressees) score += 0.02F;
        if (!is_decision(one) || !is_decision(other)) score = -1;
    }
    return choose_pairs(std::move(candidates), left.decisions.size(), right.decisions.size(),
                        static_cast<float>(similarity));
}

} // namespace wsis::diff

#include "diff/sections.hpp"

#include "diff/likeness.hpp"
#include "diff/texts.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::diff {

namespace {

/// What the sections of a report are known by.
struct SectionFeatures {
    std::vector<Bag> titles{};
    std::vector<Bag> contents{}; ///< Own text, that of numbered paragraphs below, and the titles right below.
    std::vector<std::vector<std::uint32_t>> children{};
    std::vector<std::uint32_t> roots{};
};

SectionFeatures describe_sections(const Report& report, Vocabulary& vocabulary) {
    SectionFeatures features;
    const auto count = report.sections.size();
    features.children.resize(count);
    std::vector<std::vector<std::string_view>> texts(count);
    std::vector<std::uint32_t> titled(count, none); // the innermost section with a title, itself or around it
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto& section = report.sections[i];
        const std::string_view title = section.title ? std::string_view(*section.title) : std::string_view();
        features.titles.push_back(vocabulary.bag({title}));
        const auto around = section.parent == none ? none : titled[section.parent];
        titled[i] = section.title ? i : around;
        for (const auto block : section.blocks) {
            const auto text = block == section.block ? text_behind_title(report, section)
                                                     : report.document.text_of(report.document.blocks[block]);
            texts[i].push_back(text);
            if (titled[i] != i && titled[i] != none) texts[titled[i]].push_back(text);
        }
        if (around != none) texts[around].push_back(title);
        if (section.parent == none)
            features.roots.push_back(i);
        else
            features.children[section.parent].push_back(i);
    }
    for (const auto& text : texts) features.contents.push_back(vocabulary.bag(text));
    return features;
}

/// Groups of siblings are compared each with each up to this size.
constexpr std::size_t most_siblings = 48;

class SectionMatcher {
public:
    SectionMatcher(const Report& left, const Report& right, KnownWords& words, double similarity)
        : left_(left),
          right_(right),
          least_(static_cast<float>(similarity)),
          words_(words),
          in_left_(describe_sections(left, words_)),
          in_right_(describe_sections(right, words_)),
          title_weights_(in_left_.titles, in_right_.titles, words_.size()),
          content_weights_(in_left_.contents, in_right_.contents, words_.size()),
          title_likeness_(in_left_.titles, in_right_.titles, title_weights_),
          content_likeness_(in_left_.contents, in_right_.contents, content_weights_),
          pairs_(left.sections.size(), none),
          back_(right.sections.size(), none) {}

    /// First what is sure, then what its place makes likely.
    std::vector<std::uint32_t> match() {
        auto candidates = find_candidates(in_left_.titles, in_right_.titles, title_weights_);
        const auto by_content = find_candidates(in_left_.contents, in_right_.contents, content_weights_);
        candidates.insert(candidates.end(), by_content.begin(), by_content.end());
        for (auto& candidate : candidates)
            candidate.score =
                likeness_of(candidate.left, candidate.right) + heading_bonus(candidate.left, candidate.right);
        take(candidates, std::max(least_, 0.6F));
        for (int round = 0; round < 2; ++round) {
            std::erase_if(candidates, [&](const Candidate& c) { return !free(c.left, c.right); });
            auto near = near_candidates();
            near.insert(near.end(), candidates.begin(), candidates.end());
            for (auto& candidate : near)
                candidate.score =
                    likeness_of(candidate.left, candidate.right) + place_bonus(candidate.left, candidate.right);
            take(near, least_);
        }
        return pairs_;
    }

private:
    [[nodiscard]] float likeness_of(std::uint32_t l, std::uint32_t r) {
        const auto content = content_likeness_(l, r);
        const bool left_titled = !in_left_.titles[l].empty();
        const bool right_titled = !in_right_.titles[r].empty();
        if (!left_titled && !right_titled) return content;
        if (left_titled != right_titled) return 0.8F * content;
        const auto title = title_likeness_(l, r);
        if (in_left_.contents[l].empty() || in_right_.contents[r].empty()) return title;
        return 0.8F * std::max(title, content) + 0.2F * std::min(title, content);
    }

    /// Of two sections with one title, such as "Register" under activities and under recommendations, the one that
    /// stands under the same heading.
    [[nodiscard]] float heading_bonus(std::uint32_t l, std::uint32_t r) {
        const auto left = left_.sections[l].parent;
        const auto right = right_.sections[r].parent;
        if (left == none || right == none) return left == right ? 0.12F : 0;
        return 0.12F * title_likeness_(left, right);
    }

    /// Known neighbours say who is who.
    [[nodiscard]] float place_bonus(std::uint32_t l, std::uint32_t r) const {
        const auto& left = left_.sections[l];
        const auto& right = right_.sections[r];
        float bonus = 0;
        if (same(left.parent, right.parent)) bonus += 0.10F;
        if (left.label == right.label && !left.label.empty()) bonus += 0.03F;
        if (left.role == right.role) bonus += 0.02F;
        return bonus;
    }

    [[nodiscard]] bool same(std::uint32_t left, std::uint32_t right) const {
        return left == none || right == none ? left == right : pairs_[left] == right;
    }

    /// The children of the same section, each with each.
    [[nodiscard]] std::vector<Candidate> near_candidates() const {
        std::vector<Candidate> near;
        const auto add = [&](const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
            if (left.size() > most_siblings || right.size() > most_siblings) return;
            for (const auto l : left)
                for (const auto r : right)
                    if (free(l, r)) near.push_back({l, r, 0});
        };
        add(in_left_.roots, in_right_.roots);
        for (std::uint32_t l = 0; l < pairs_.size(); ++l)
            if (pairs_[l] != none) add(in_left_.children[l], in_right_.children[pairs_[l]]);
        return near;
    }

    [[nodiscard]] bool free(std::uint32_t left, std::uint32_t right) const {
        return pairs_[left] == none && back_[right] == none;
    }

    void take(std::vector<Candidate> candidates, float least) {
        std::erase_if(candidates, [&](const Candidate& c) { return !free(c.left, c.right); });
        const auto chosen = choose_pairs(std::move(candidates), pairs_.size(), back_.size(), least);
        for (std::uint32_t l = 0; l < chosen.size(); ++l) {
            if (chosen[l] == none) continue;
            pairs_[l] = chosen[l];
            back_[chosen[l]] = l;
        }
    }

    const Report& left_;
    const Report& right_;
    float least_;
    Vocabulary words_;
    SectionFeatures in_left_;
    SectionFeatures in_right_;
    Weights title_weights_;
    Weights content_weights_;
    Likeness title_likeness_;
    Likeness content_likeness_;
    std::vector<std::uint32_t> pairs_;
    std::vector<std::uint32_t> back_;
};

ChangeSide side_of(const Section& section) { return {section.path, section.title.value_or(""), {section.block}}; }

} // namespace

std::uint32_t titled_section(const Report& report, std::uint32_t section) {
    while (section != none && !report.sections[section].title) section = report.sections[section].parent;
    return section;
}

std::string_view text_behind_title(const Report& report, const Section& section) {
    const auto text = report.document.text_of(report.document.blocks[section.block]);
    const auto behind = text.substr(std::min<std::size_t>(section.title_end, text.size()));
    return text::trim_end(behind.substr(text::skip_space(behind, 0)));
}

std::vector<std::uint32_t> match_sections(const Report& left, const Report& right, KnownWords& words,
                                          double similarity) {
    return SectionMatcher(left, right, words, similarity).match();
}

std::vector<bool> find_reordered(const Report& left, const Report& right, const std::vector<std::uint32_t>& pairs) {
    std::vector<std::vector<std::uint32_t>> siblings(pairs.size() + 1); // by their parent; the last: without one
    for (std::uint32_t l = 0; l < pairs.size(); ++l) {
        if (pairs[l] == none) continue;
        const auto parent = left.sections[l].parent;
        const auto other = right.sections[pairs[l]].parent;
        if (parent == none || other == none ? parent == other : pairs[parent] == other)
            siblings[parent == none ? pairs.size() : parent].push_back(l);
    }
    std::vector<bool> reordered(pairs.size(), false);
    for (const auto& group : siblings) {
        std::vector<std::uint32_t> places;
        for (const auto l : group) places.push_back(pairs[l]);
        const auto in_order =
            find_in_order(places, right.sections.size(), std::vector<std::uint32_t>(places.size(), 1));
        for (std::size_t i = 0; i < group.size(); ++i) reordered[group[i]] = !in_order[i];
    }
    return reordered;
}

std::vector<Change> find_section_changes(const Sides& sides) {
    const auto& [left_report, right_report, options, matching] = sides;
    std::vector<Change> changes;
    for (std::uint32_t l = 0; l < matching.sections.size(); ++l) {
        const auto& left = left_report.sections[l];
        if (matching.sections[l] == none) {
            changes.push_back(make_change(DiffSubject::section, Kinds(DiffKind::removed), side_of(left), std::nullopt));
            continue;
        }
        const auto& right = right_report.sections[matching.sections[l]];
        Kinds kinds;
        const bool moved = matching.reordered[l] || !same_section(matching, left.parent, right.parent);
        const bool numbered = !left.label.empty() || !right.label.empty();
        kinds.add_if(moved && !options.ignore_moves, DiffKind::moved);
        kinds.add_if(numbered && left.path != right.path && !options.ignore_numbering, DiffKind::renumbered);
        const auto title = compare_texts(left.title, right.title, options);
        kinds.add_if(title == TextChange::cosmetic, DiffKind::cosmetic);
        kinds.add_if(title == TextChange::reworded, DiffKind::retitled);
        if (!kinds.empty()) changes.push_back(make_change(DiffSubject::section, kinds, side_of(left), side_of(right)));
    }
    const auto back = inverse(matching.sections, right_report.sections.size());
    for (std::uint32_t r = 0; r < back.size(); ++r)
        if (back[r] == none)
            changes.push_back(make_change(DiffSubject::section, Kinds(DiffKind::added), std::nullopt,
                                          side_of(right_report.sections[r])));
    return changes;
}

} // namespace wsis::diff

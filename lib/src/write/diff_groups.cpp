#include "write/diff_groups.hpp"

#include "diff/rows.hpp"
#include "diff/sections.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace wsis::write {

namespace {

std::string section_heading(const Section& section) {
    const bool numbered = !section.label.empty() || !section.title;
    auto heading = numbered ? section.path : std::string();
    if (section.title && !section.title->empty()) heading += (heading.empty() ? "" : " ") + *section.title;
    return heading;
}

/// The innermost section that a reader would look under: with a title, if there is one around.
std::uint32_t section_of(const Report& report, std::uint32_t block) {
    const auto innermost = report.document.blocks[block].section;
    const auto titled = diff::titled_section(report, innermost);
    return titled == none ? innermost : titled;
}

enum Part : int { title_page, sections, references };

/// What was revised first, then what came, then what went.
int rank_of_reference(const Change* change) { return change->left && change->right ? 0 : change->right ? 1 : 2; }

/// Where a group stands among the others.
struct Place {
    Part part = title_page;
    bool left_only = false;
    std::uint32_t section = none;
    bool operator==(const Place&) const = default;
    auto operator<=>(const Place&) const = default;
};

class Grouper {
public:
    Grouper(const DiffSeries& series, std::size_t step)
        : diff_(series.steps[step]),
          left_(series.reports[step]),
          right_(series.reports[step + 1]),
          left_row_(diff::rows_of_blocks(diff_.rows, left_.document.blocks.size(), &DiffRow::left)),
          right_row_(diff::rows_of_blocks(diff_.rows, right_.document.blocks.size(), &DiffRow::right)) {
        for (const auto& change : diff_.changes) {
            if (change.subject != DiffSubject::decision && change.subject != DiffSubject::block) continue;
            if (!change.left) told_right_.insert(change.right_blocks.front());
            if (!change.right) told_left_.insert(change.left_blocks.front());
        }
    }

    std::vector<ChangeGroup> group() {
        std::vector<const Change*> changes;
        for (const auto& change : diff_.changes)
            if (!repeats_paragraph(change)) changes.push_back(&change);
        std::ranges::stable_sort(changes, {}, [&](const Change* change) { return row_of(*change); });
        std::map<Place, std::size_t> known;
        std::vector<std::pair<Place, ChangeGroup>> groups;
        for (const auto* change : changes) {
            const auto place = place_of(*change);
            const auto [found, is_new] = known.try_emplace(place, groups.size());
            if (is_new) groups.push_back({place, ChangeGroup{heading_at(place), {}}});
            groups[found->second].second.changes.push_back(change);
        }
        std::ranges::stable_sort(groups, {}, [](const auto& group) { return group.first.part; });
        for (auto& [place, group] : groups)
            if (place.part == references) std::ranges::stable_sort(group.changes, {}, rank_of_reference);
        std::vector<ChangeGroup> result;
        for (auto& [place, group] : groups) result.push_back(std::move(group));
        return result;
    }

private:
    [[nodiscard]] std::uint32_t row_of(const Change& change) const {
        if (!change.right_blocks.empty()) return right_row_[change.right_blocks.front()];
        return change.left_blocks.empty() ? 0 : left_row_[change.left_blocks.front()];
    }

    /// Whether a paragraph that is a section without a title is told already as a decision or as text.
    [[nodiscard]] bool repeats_paragraph(const Change& change) const {
        if (change.subject != DiffSubject::section) return false;
        const auto& text = change.left ? change.left_text : change.right_text;
        if (!text->empty() || (change.left && change.right)) return false;
        return change.right ? told_right_.contains(change.right_blocks.front())
                            : told_left_.contains(change.left_blocks.front());
    }

    [[nodiscard]] Place place_of(const Change& change) const {
        if (change.subject == DiffSubject::metadata) return {};
        if (change.subject == DiffSubject::reference) return {references, false, none};
        if (!change.right_blocks.empty()) return section_place(section_of(right_, change.right_blocks.front()), false);
        const auto left = section_of(left_, change.left_blocks.front());
        if (left == none) return {};
        const auto right = diff_.sections[left];
        return right == none ? section_place(left, true) : section_place(right, false);
    }

    static Place section_place(std::uint32_t section, bool left_only) {
        return section == none ? Place{} : Place{sections, left_only, section};
    }

    [[nodiscard]] std::string heading_at(const Place& place) const {
        if (place.part == title_page) return "Title page";
        if (place.part == references) return "Cited acts and documents";
        return section_heading((place.left_only ? left_ : right_).sections[place.section]);
    }

    const Diff& diff_;
    const Report& left_;
    const Report& right_;
    std::vector<std::uint32_t> left_row_;
    std::vector<std::uint32_t> right_row_;
    std::unordered_set<std::uint32_t> told_left_{}; ///< Blocks whose loss is a change of a decision or of text.
    std::unordered_set<std::uint32_t> told_right_{};
};

} // namespace

std::vector<ChangeGroup> group_changes(const DiffSeries& series, std::size_t step) {
    return Grouper(series, step).group();
}

} // namespace wsis::write

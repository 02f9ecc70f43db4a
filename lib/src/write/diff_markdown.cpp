#include "write/counted.hpp"
#include "write/diff_formats.hpp"
#include "write/diff_groups.hpp"
#include "write/diff_reading.hpp"
#include "write/markdown_edits.hpp"
#include "write/markdown_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

std::string kinds_text(const Change& change) {
    std::string out;
    for (const auto kind : change.kinds) {
        if (!out.empty()) out += ", ";
        out += name_of(kind);
    }
    return out;
}

std::string change_item(const Change& change, const DiffStep& step) {
    auto out = fmt::format("- {}", markdown_line(title_of(change, step)));
    out += fmt::format(" (*{}*)", kinds_text(change));
    const auto words = markdown_edits(words_to_read(change));
    if (words.find_first_not_of(' ') != std::string::npos) out += fmt::format("\\\n  {}", words);
    return out + "\n";
}

std::string numbers_table(const Diff& diff) {
    std::string out = "| Subject | Added | Removed | Changed | Moved, renumbered, cosmetic |\n"
                      "|:--|--:|--:|--:|--:|\n";
    for (const auto subject : subjects_to_read) {
        const auto counts = count_subject(diff, subject);
        out += fmt::format("| {} | {} | {} | {} | {} |\n", heading_of(subject), counts.added, counts.removed,
                           counts.changed, counts.other);
    }
    return out;
}

std::string rest_line(const Diff& diff) {
    const auto others = static_cast<std::size_t>(
        std::count_if(diff.changes.begin(), diff.changes.end(), [](const auto& c) { return !is_substantive(c); }));
    return fmt::format("{} moved, renumbered or cosmetic; {} inserted, {} removed.\n", counted(others, "change"),
                       counted(diff.words_inserted, "word"), counted(diff.words_removed, "word"));
}

std::string side_item(std::string_view age, const DiffSide& side) {
    auto out = fmt::format("- {}: {}", age, markdown_line(side.name));
    if (side.id) out += fmt::format(" ({})", markdown_code(*side.id));
    return out + "\n";
}

/// `level` of the heading of the step.
std::string step_markdown(const DiffSeries& series, std::size_t index, std::size_t level) {
    const auto step = step_of(series, index);
    const std::string hashes(level, '#');
    auto out =
        fmt::format("{} {} → {}\n\n", hashes, markdown_line(step.diff.left.name), markdown_line(step.diff.right.name));
    out += side_item("Old", step.diff.left) + side_item("New", step.diff.right) + "\n";
    if (step.diff.identical()) return out + "Nothing changed: the reports say the same.\n";
    out += numbers_table(step.diff);
    for (const auto& group : group_changes(series, index)) {
        std::string items;
        for (const auto* change : group.changes)
            if (is_substantive(*change)) items += change_item(*change, step);
        if (!items.empty()) out += fmt::format("\n{}# {}\n\n{}", hashes, markdown_line(group.heading), items);
    }
    return out + "\n" + rest_line(step.diff);
}

std::string agenda_table(const DiffSeries& series) {
    std::string out = "| Section |";
    std::string rule = "|:--|";
    for (std::size_t at = 0; at < series.reports.size(); ++at) {
        const auto& side = at == 0 ? series.steps.front().left : series.steps[at - 1].right;
        out += fmt::format(" {} |", markdown_line(side.name));
        rule += ":--|";
    }
    out += "\n" + rule + "\n";
    const std::vector<SectionNumbers> numbers(series.reports.begin(), series.reports.end());
    for (const auto& item : series.agenda) {
        out += fmt::format("| {} |", markdown_line(item.title));
        for (std::size_t at = 0; at < item.cells.size(); ++at) {
            const auto& cell = item.cells[at];
            const auto number = cell.section ? numbers[at].of(*cell.section) : std::string();
            const auto state = cell.state == ItemState::absent ? std::string_view() : name_of(cell.state);
            out += fmt::format(" {}{}{} |", state, number.empty() ? "" : " ", markdown_line(number));
        }
        out += "\n";
    }
    return out;
}

} // namespace

std::string render_diff_markdown(const DiffSeries& series, const DiffStyle&) {
    if (series.steps.size() == 1) return step_markdown(series, 0, 1);
    auto out = fmt::format("# {} reports: {} to {}\n\n{}", series.reports.size(),
                           markdown_line(series.steps.front().left.name), markdown_line(series.steps.back().right.name),
                           agenda_table(series));
    for (std::size_t at = 0; at < series.steps.size(); ++at) out += "\n" + step_markdown(series, at, 2);
    return out;
}

} // namespace wsis::write

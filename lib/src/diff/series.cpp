#include "diff/compare.hpp"
#include "diff/sections.hpp"

#include <algorithm>
#include <list>

namespace wsis {

namespace {

/// Sections of the right report in which something of substance changed, beside what they cite.
std::vector<bool> find_reworded(const Diff& diff, const Report& left, const Report& right) {
    std::vector<bool> reworded(right.sections.size(), false);
    const auto mark = [&](std::uint32_t section) {
        if (section != none) reworded[section] = true;
    };
    for (const auto& change : diff.changes) {
        if (!is_substantive(change) || change.subject == DiffSubject::reference) continue;
        for (const auto block : change.right_blocks)
            mark(diff::titled_section(right, right.document.blocks[block].section));
        for (const auto block : change.left_blocks)
            if (const auto section = diff::titled_section(left, left.document.blocks[block].section); section != none)
                mark(diff.sections[section]);
    }
    return reworded;
}

/// Follows the titled sections from report to report.
class AgendaBuilder {
public:
    explicit AgendaBuilder(std::span<const Report> reports) : reports_(reports) {
        auto last = items_.begin();
        row_of_.assign(reports[0].sections.size(), items_.end());
        for (std::uint32_t s = 0; s < reports[0].sections.size(); ++s)
            if (reports[0].sections[s].title) last = begin_item(0, s, last);
    }

    /// `step` is the comparison of report `number` - 1 with report `number`.
    void add(const Diff& step, std::size_t number) {
        const auto& left = reports_[number - 1];
        const auto& right = reports_[number];
        const auto reworded = find_reworded(step, left, right);
        const auto before = std::move(row_of_);
        row_of_.assign(right.sections.size(), items_.end());
        for (std::uint32_t l = 0; l < before.size(); ++l) {
            if (before[l] == items_.end()) continue;
            const auto r = step.sections[l];
            if (r == none || !right.sections[r].title)
                before[l]->cells[number].state = ItemState::gone;
            else
                go_on(before[l], number, r, reworded[r] ? ItemState::reworded : ItemState::same);
        }
        auto last = items_.begin();
        for (std::uint32_t r = 0; r < right.sections.size(); ++r) {
            if (!right.sections[r].title) continue;
            if (row_of_[r] != items_.end())
                last = std::next(row_of_[r]);
            else if (const auto old = find_gone(*right.sections[r].title, number); old != items_.end())
                go_on(old, number, r, ItemState::fresh);
            else
                last = begin_item(number, r, last);
        }
    }

    /// Those of the last report in its order, at the places that they have among the others.
    std::vector<AgendaItem> take() {
        std::vector<AgendaItem> agenda;
        std::vector<std::size_t> places;
        for (const auto& item : items_) {
            if (item.cells.back().section) places.push_back(agenda.size());
            agenda.push_back(item);
        }
        std::size_t next = 0;
        for (const auto& row : row_of_)
            if (row != items_.end()) agenda[places[next++]] = *row;
        return agenda;
    }

private:
    using Row = std::list<AgendaItem>::iterator;

    /// A new item in front of `place`; returns the place behind it.
    Row begin_item(std::size_t number, std::uint32_t section, Row place) {
        AgendaItem item;
        item.cells.resize(reports_.size());
        const auto row = items_.insert(place, std::move(item));
        go_on(row, number, section, number == 0 ? ItemState::same : ItemState::fresh);
        return std::next(row);
    }

    void go_on(Row row, std::size_t number, std::uint32_t section, ItemState state) {
        const auto& found = reports_[number].sections[section];
        row->title = *found.title;
        row->cells[number] = {state, found.path};
        row_of_[section] = row;
    }

    /// An item of that title that was gone before this report.
    Row find_gone(const std::string& title, std::size_t number) {
        return std::ranges::find_if(items_, [&](const AgendaItem& item) {
            const bool gone = !item.cells[number].section && item.cells[number].state == ItemState::absent &&
                              !item.cells[number - 1].section;
            return gone && item.title == title;
        });
    }

    std::span<const Report> reports_;
    std::list<AgendaItem> items_{};
    std::vector<Row> row_of_{}; ///< By section of the report that was added last.
};

} // namespace

DiffSeries diff_series(std::span<const Report> reports, const DiffOptions& options) {
    DiffSeries series;
    series.reports = reports;
    AgendaBuilder agenda(reports);
    for (std::size_t i = 1; i < reports.size(); ++i) {
        auto step = diff::compare(reports[i - 1], reports[i], options);
        agenda.add(step, i);
        diff::keep_asked(step, reports[i - 1], reports[i], options);
        series.steps.push_back(std::move(step));
    }
    series.agenda = agenda.take();
    return series;
}

} // namespace wsis

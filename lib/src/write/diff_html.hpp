#pragma once

#include "write/diff_reading.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

// The parts of the HTML page of a comparison.

namespace wsis::write {

/// One step on the page.
struct HtmlStep {
    DiffStep step;
    std::size_t number = 1;     ///< From 1: ids on the page begin with it.
    int heading = 2;            ///< The level of its headings.
    std::vector<bool> listed{}; ///< Which changes stand in the lists.
    RowIndex rows;

    /// The element around a part of the step, with a name only where no other step has the same part.
    [[nodiscard]] std::string section_tag(std::string_view part) const {
        return heading > 2 ? std::string("<section class=\"part\">\n")
                           : fmt::format("<section class=\"part\" aria-labelledby=\"s{}{}\">\n", number, part);
    }

    [[nodiscard]] std::string row_id(std::size_t row) const { return fmt::format("s{}r{}", number, row + 1); }

    [[nodiscard]] std::string change_id(std::size_t change) const { return fmt::format("s{}c{}", number, change + 1); }
};

/// "<h3>text</h3>"; `text` is HTML, `attributes` begin with a space.
std::string html_heading(int level, std::string_view text, std::string_view attributes = {});

/// Who is compared and how much changed: two cards and a table of numbers.
std::string html_summary(const HtmlStep& step);

/// The substantive changes by subject, then the others, folded.
std::string html_changes(const HtmlStep& step);

/// Both reports side by side.
std::string html_full_text(const HtmlStep& step);

/// What became of every titled section of a series.
std::string html_agenda(const DiffSeries& series);

/// The row of controls, hidden until the script runs.
std::string html_controls(const DiffSeries& series);

} // namespace wsis::write

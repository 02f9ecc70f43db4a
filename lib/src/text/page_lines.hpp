#pragma once

#include "text/lines.hpp"

#include <string_view>
#include <vector>

namespace wsis::text {

/// Whether the line holds only the number of a page: "- 6 -", "6", "3/9", "Page 3 of 9".
bool is_page_number(std::string_view content);

/// Sets `noise` on page-number lines, and on the running headers and footers beside them: lines that come back on other
/// pages, or that repeat a line of the title page.
void find_page_lines(std::string_view text, std::vector<Line>& lines);

/// What separates a page from the next in this text: so many blank lines in front of the noise, and behind it.
/// A place that has more of them is also the end of a paragraph.
struct PageBreak {
    std::uint32_t before = 0;
    std::uint32_t behind = 0;
    bool operator==(const PageBreak&) const = default;
};

/// The break that begins behind line `index`, and the first line of the text behind it (or the number of lines).
struct BreakAt {
    PageBreak blanks{};
    std::size_t next = 0;
    bool page = false; ///< There is noise in between.
};

BreakAt break_behind(const std::vector<Line>& lines, std::size_t index);

/// The usual (that is, the narrowest) break of the text.
PageBreak usual_break(const std::vector<Line>& lines);

} // namespace wsis::text

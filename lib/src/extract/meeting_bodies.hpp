#pragma once

#include "extract/title_lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// The body that met, and the lines [begin, end) of the title page that hold nothing else than its name.
struct BodyLines {
    std::string name{}; ///< As printed, with an acronym behind it. Empty: the page names none.
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The name beside the count of a meeting, else in the lines right above it, else in a title ("Report of the Lamp
/// Committee on its fifth session"), else above symbols, dates and titles. `meeting`: the line that counts or places
/// the meeting; the number of lines when there is none. `added`: the rows of a profile, or null.
BodyLines find_meeting_body(const std::vector<TitleLine>& lines, std::size_t meeting,
                            const profile::Rows* added = nullptr);

/// Whether the line goes on in the next one: "Report of the fourth session of the".
bool goes_on(std::string_view line);

} // namespace wsis::extract

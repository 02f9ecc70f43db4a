#pragma once

#include "write/html_select.hpp"
#include "write/register_formats.hpp"
#include "write/register_reading.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The parts of the HTML page of a register. The id of a chain is its id on the page, what it is in a meeting has the
// number of the meeting behind it: "#r1ad24ef6c317fc5d", "#r1ad24ef6c317fc5d.9".

namespace wsis::write {

/// What the parts of the page share.
class RegisterPage {
public:
    RegisterPage(const Register& known, const RegisterStyle& style);

    [[nodiscard]] const Register& known() const { return known_; }

    [[nodiscard]] const RegisterStyle& style() const { return style_; }

    [[nodiscard]] const std::vector<BodyMeetings>& bodies() const { return bodies_; }

    /// What stands behind the id of a chain for one of the meetings: its number, or its place where that is not its
    /// own.
    [[nodiscard]] const std::string& anchor_of(std::size_t meeting) const { return anchors_[meeting]; }

    /// "9 · 2017-09-27 · cwg-pac-09.txt", as HTML.
    [[nodiscard]] std::string meeting_html(std::size_t meeting) const;

    /// The addressees of all chains, each with the number that the filter has for it.
    [[nodiscard]] const std::map<std::string, std::size_t>& addressees() const { return addressees_; }

private:
    const Register& known_;
    const RegisterStyle& style_;
    std::vector<BodyMeetings> bodies_;
    std::vector<std::string> anchors_{};
    std::map<std::string, std::size_t> addressees_{};
};

/// Whether the cells of a timeline have room for words.
bool is_worded(const BodyMeetings& body);

/// The status as sign, word and colour; the sign is that of the style.
std::string html_status(ChainStatus status);

/// All meetings to choose from, by body.
std::string html_meeting_select(const RegisterPage& page);

/// `selects` and the search in the row of controls, hidden until the script runs.
std::string html_filters(std::string_view selects, std::string_view search);

/// Rows, a <tbody> each, under the meetings of a body; `first` heads the column of what the rows are. A long series is
/// several tables one below the other: a browser lays out those that are seen.
std::string html_timeline_of(const RegisterPage& page, const BodyMeetings& body, std::string_view first,
                             std::string_view caption, std::span<const std::string> rows);

/// Cells of a row that stay empty.
std::string html_no_cells(std::size_t count);

/// The decisions of a body by meeting, with the controls that filter them.
std::string html_timeline(const RegisterPage& page, const BodyMeetings& body);
std::string html_timeline_filters(const RegisterPage& page);

/// Texts and changes of a chain from meeting to meeting: a list.
std::string html_story(const RegisterPage& page, const Chain& chain, std::span<const ChainCell> cells);

std::string html_deadlines(const RegisterPage& page);
std::string html_statistics(const RegisterPage& page);

/// The acts that a body cites by meeting.
std::string html_acts(const RegisterPage& page, const BodyMeetings& body);
std::string html_act_filters(const RegisterPage& page);

} // namespace wsis::write

#pragma once

#include "extract/tokens.hpp"
#include "profile/rows.hpp"
#include "wsis/document.hpp"
#include "wsis/report.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// What a line of the title page says.
enum class LineKind : std::uint8_t {
    other,        ///< The name of the body, a title that tells of no report, a slogan ...
    organization, ///< "United Nations"
    symbol,       ///< "Document C18/55-E", "A/AC.305/2019/L.9"
    date,         ///< "25 January 2018"
    language,     ///< "English only", "Original: French"
    author,       ///< "Source: ...", "Chairman, Study Group 5", "Note by the Secretariat"
    meeting,      ///< "32nd meeting - Geneva, 24-25 January 2018", "Nineteenth session"
    place,        ///< "Vienna, 13-15 May 2019"
    title,        ///< "SUMMARY OF THE 32nd MEETING", "Draft report of the Committee"
    aside         ///< "Distr.: General", "Agenda item 3"
};

/// One line, without the name of its field: `text` is "OTF/16/11-E" of "Document: OTF/16/11-E", also where the two
/// stand in cells side by side.
struct TitleLine {
    LineKind kind = LineKind::other;
    bool field = false; ///< A field name said so.
    std::string_view text{};
    std::string_view whole{}; ///< With the name of the field, when it stands on the same line.
};

/// The lines of the title page in order. The views point into the Document. `added`: the rows of a profile, or
/// null.
std::vector<TitleLine> read_title_lines(const Document& document, const profile::Rows* added = nullptr);

/// Whether a line of the block says what only a title page does: a symbol, a date, a meeting, that this is a report ...
bool shows_title_page(const Document& document, const Block& block, const profile::Rows* added = nullptr);

/// Whether the whole text is a document symbol, a language suffix and revisions included.
bool is_symbol(std::string_view text);

/// The ISO 639-1 code of the language that a line names first ("Original: English"), if it names nothing else.
std::optional<std::string_view> language_of(std::string_view text);

/// What the words around an ordinal say: "32nd meeting of the Group", "Meeting #129". The tokens before and behind it.
struct MeetingCount {
    int ordinal = 0;
    std::size_t begin = 0;
    std::size_t end = 0; ///< Behind the word "meeting".
};

std::optional<MeetingCount> find_meeting_count(const std::vector<Token>& tokens);

/// Whether the count is of meetings that are only spoken of: "the report of the 31st meeting", "the 7th and 8th
/// meetings".
bool is_other_meeting(const std::vector<Token>& tokens, const MeetingCount& count);

} // namespace wsis::extract

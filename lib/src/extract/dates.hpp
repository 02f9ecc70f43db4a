#pragma once

#include "extract/pass.hpp"
#include "profile/rows.hpp"
#include "wsis/report.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// A date or range of dates in running text.
struct ScannedDate {
    Date start{};
    Date end{};             ///< Inclusive; equals `start` for a single day.
    std::size_t begin = 0;  ///< Byte offsets into the text,
    std::size_t finish = 0; ///< half open.
    bool inferred = false;  ///< No year was printed; it was taken from `context`.
    bool operator==(const ScannedDate&) const = default;
};

/// Every date in `text`, in order: "25 January 2018", "24-25 January 2018", "24th and 25th of January", "30 March to
/// 2 April", "March 15, 2018", "2018-03-15", "15.03.2018". A date without year takes the year nearest to `context`,
/// and is left out without one. Linear time. `added` here and below: the rows of a profile, or null.
std::vector<ScannedDate> scan_dates(std::string_view text, std::optional<Date> context,
                                    const profile::Rows* added = nullptr);

/// The same for a text whose tokens are at hand.
std::vector<ScannedDate> scan_dates(std::span<const Token> tokens, std::optional<Date> context,
                                    const profile::Rows* added = nullptr);

/// What gives a date without year its year: the date of the report, or else the last day of the meeting.
std::optional<Date> year_context(const Metadata& metadata);

/// The first days on which the text says that the report's own group met: "The meeting was held on 5 and 6 March".
/// `tokens` are those of `text`.
std::optional<ScannedDate> find_own_meeting(std::string_view text, std::span<const Token> tokens,
                                            const Metadata& metadata, const profile::Rows* added = nullptr);

/// The dates of the document with what they are for (deadline, event, meeting, document).
std::unique_ptr<Pass> dates_pass(const Document& document, const Metadata& metadata,
                                 const profile::Rows* added = nullptr);

} // namespace wsis::extract

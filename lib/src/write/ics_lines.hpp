#pragma once

#include "wsis/report.hpp"

#include <string>
#include <string_view>

namespace wsis::write {

/// The pieces of which a calendar is made (RFC 5545): content lines, folded, with CR and LF at the end.
class IcsLines {
public:
    /// The head of a calendar that `tool` makes; `name` may be empty.
    void begin_calendar(std::string_view tool, std::string_view name);

    std::string end_calendar() &&;

    /// Begins a "VTODO" or a "VEVENT". The same `key` makes the same entry, so a calendar that has it takes it as
    /// known.
    void begin(std::string_view kind, std::string_view key, const Date& stamp);

    /// `property` with its parameters: "DUE;VALUE=DATE".
    void add(std::string_view property, std::string_view value);

    void add(std::string_view property, const Date& date);

    /// Text, escaped; of a long one the beginning.
    void add_text(std::string_view property, std::string_view text);

    void end(std::string_view kind) { add("END", kind); }

private:
    std::string out_{};
};

/// Bytes of a summary or description: a calendar shows a line of it, and a paragraph may have as many dates as words.
inline constexpr std::size_t longest_ics_text = 1000;

} // namespace wsis::write

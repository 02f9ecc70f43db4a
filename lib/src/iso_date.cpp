#include "iso_date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace wsis {

std::string iso_date(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::optional<std::string> iso_date(const std::optional<Date>& date) {
    return date ? std::optional(iso_date(*date)) : std::nullopt;
}

std::optional<Date> parse_iso_date(std::string_view text) {
    unsigned year = 0; // no sign
    unsigned month = 0;
    unsigned day = 0;
    const auto digits = [&](std::size_t from, std::size_t count, auto& number) {
        const char* end = text.data() + from + count;
        return std::from_chars(text.data() + from, end, number).ptr == end;
    };
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && digits(0, 4, year) &&
                        digits(5, 2, month) && digits(8, 2, day);
    const Date date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month), std::chrono::day(day)};
    return shaped && date.ok() ? std::optional(date) : std::nullopt;
}

unsigned weekday_of(const Date& date) { return std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding(); }

} // namespace wsis

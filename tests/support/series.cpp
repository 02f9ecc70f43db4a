#include "support/series.hpp"

#include "wsis/extract.hpp"

#include <fmt/format.h>

namespace wsis::test {

Report meeting_report(int ordinal, std::string_view body, std::string_view name, std::string_view acronym) {
    const int half_years = ordinal - 30;
    const auto* month = half_years % 2 == 0 ? "January" : "July";
    const auto day = fmt::format("{} {} {}", 10, month, 2017 + half_years / 2);
    const auto text = fmt::format("{}\n{}th meeting – Geneva, {}\n\nDocument {}-{}/9-E\n{}\nEnglish only\n\n"
                                  "SUMMARY OF THE {}th MEETING\n\n{}",
                                  name, ordinal, day, acronym, ordinal, day, ordinal, body);
    return read_report(text, fmt::format("r{}.txt", ordinal));
}

} // namespace wsis::test

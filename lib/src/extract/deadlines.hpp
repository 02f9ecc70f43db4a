#pragma once

#include "extract/sentences.hpp"
#include "wsis/report.hpp"

#include <optional>
#include <vector>

namespace wsis::extract {

/// By when: what stands behind "by", "before", "no later than", "within", "until" ..., and the next meeting that
/// something goes to. `text` of a deadline has no preposition, article or possessive. Its dates come from the calendar
/// alone: "next meeting" has none. `context` gives a date without year the report's.
std::vector<Deadline> find_deadlines(const Sentence& sentence, TokenRange range, std::uint32_t block,
                                     std::optional<Date> context);

} // namespace wsis::extract

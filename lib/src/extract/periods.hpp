#pragma once

#include "extract/tokens.hpp"
#include "profile/rows.hpp"
#include "wsis/report.hpp"

#include <optional>
#include <span>

namespace wsis::extract {

/// A time longer than a day, as reports name it: "October 2018", "the end of 2019", "mid-June", "Q3 2019".
struct Period {
    Date start{};
    Date end{};            ///< Inclusive. "end of May" is its last day; "early", "mid" and "late" are thirds of it.
    std::size_t last = 0;  ///< Behind its last token.
    bool inferred = false; ///< No year was printed; it was taken from `context`.
    bool operator==(const Period&) const = default;
};

/// A cheap look at the first token: at most words no period begins.
bool opens_period(const Token& token, const profile::Rows* added);

/// The period that begins with the token at `at`. A bare year is none, nor is a month without year and without "end
/// of", "mid" or the like; one of these takes the year nearest to `context`.
std::optional<Period> scan_period(std::span<const Token> tokens, std::size_t at, std::optional<Date> context,
                                  const profile::Rows* added);

} // namespace wsis::extract

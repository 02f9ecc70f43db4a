#include "extract/periods.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

std::string day(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), unsigned{date.month()},
                       unsigned{date.day()});
}

/// "START END" of the period at the beginning of the text, read on 25 January 2018; "?" behind an inferred year.
std::string period(std::string_view text) {
    std::vector<extract::Token> tokens;
    extract::tokenize(text, tokens);
    const Date context{std::chrono::year{2018}, std::chrono::month{1}, std::chrono::day{25}};
    const auto found = extract::scan_period(tokens, 0, context, nullptr);
    if (!found) return "none";
    CHECK(extract::opens_period(tokens[0], nullptr)); // else nobody would look
    return day(found->start) + " " + day(found->end) + (found->inferred ? " ?" : "");
}

} // namespace

TEST_CASE("a month with its year is all of the month") {
    CHECK(period("October 2018") == "2018-10-01 2018-10-31");
    CHECK(period("February of 2020") == "2020-02-01 2020-02-29");
}

TEST_CASE("quarters and halves have their months") {
    CHECK(period("Q3 2019") == "2019-07-01 2019-09-30");
    CHECK(period("last quarter of 2019") == "2019-10-01 2019-12-31");
    CHECK(period("first half of 2019") == "2019-01-01 2019-06-30");
}

TEST_CASE("the end of a period is its last day and the middle its second third") {
    CHECK(period("end of 2019") == "2019-12-31 2019-12-31");
    CHECK(period("end of May 2019") == "2019-05-31 2019-05-31");
    CHECK(period("mid-June 2019") == "2019-06-11 2019-06-20");
    CHECK(period("beginning of March 2019") == "2019-03-01 2019-03-01");
}

TEST_CASE("a third of a year ends with a month") {
    CHECK(period("early 2020") == "2020-01-01 2020-04-30");
    CHECK(period("mid-2020") == "2020-05-01 2020-08-31");
    CHECK(period("late 2020") == "2020-09-01 2020-12-31");
    CHECK(period("late June 2019") == "2019-06-21 2019-06-30");
}

TEST_CASE("a part of a month without year takes the nearest year") {
    CHECK(period("end of March") == "2018-03-31 2018-03-31 ?");
    CHECK(period("end of November") == "2017-11-30 2017-11-30 ?");
}

TEST_CASE("a bare year or a bare month is no period") {
    CHECK(period("2019") == "none");
    CHECK(period("March") == "none");
    CHECK(period("end of the meeting") == "none");
    CHECK(period("mid-term review") == "none");
}

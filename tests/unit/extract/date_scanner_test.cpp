#include "extract/dates.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace wsis;
using namespace wsis::extract;

namespace {

constexpr Date report_date{std::chrono::year{2018}, std::chrono::month{1}, std::chrono::day{25}};

std::string iso(Date date) {
    return fmt::format("{}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

/// "2018-01-25", "2018-01-24/2018-01-25", with "?" behind an inferred year and the printed words in front.
std::vector<std::string> dates_in(std::string_view text, std::optional<Date> context = report_date) {
    std::vector<std::string> list;
    for (const auto& date : scan_dates(text, context)) {
        const auto printed = text.substr(date.begin, date.finish - date.begin);
        const auto range = date.start == date.end ? iso(date.start) : iso(date.start) + "/" + iso(date.end);
        list.push_back(fmt::format("{} = {}{}", printed, range, date.inferred ? "?" : ""));
    }
    return list;
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("a date is a day, a month and a year in the usual orders") {
    CHECK(dates_in("held on 25 January 2018 in Bergen") == List{"25 January 2018 = 2018-01-25"});
    CHECK(dates_in("on Monday, 5th of February, 2018.") == List{"5th of February, 2018 = 2018-02-05"});
    CHECK(dates_in("on March 15, 2018") == List{"March 15, 2018 = 2018-03-15"});
    CHECK(dates_in("by 3 Sept. 2018") == List{"3 Sept. 2018 = 2018-09-03"});
    CHECK(dates_in("25\u00A0JANUARY\u00A02018") == List{"25\u00A0JANUARY\u00A02018 = 2018-01-25"});
}

TEST_CASE("dates in digits are read by their separators") {
    CHECK(dates_in("issued 2018-03-15.") == List{"2018-03-15 = 2018-03-15"});
    CHECK(dates_in("issued 15.03.2018, revised 16/03/2018") ==
          List{"15.03.2018 = 2018-03-15", "16/03/2018 = 2018-03-16"});
    CHECK(dates_in("issued 03/15/2018") == List{"03/15/2018 = 2018-03-15"});
}

TEST_CASE("days of one month make one range") {
    CHECK(dates_in("24-25 January 2018") == List{"24-25 January 2018 = 2018-01-24/2018-01-25"});
    CHECK(dates_in("24th and 25th of January 2018") == List{"24th and 25th of January 2018 = 2018-01-24/2018-01-25"});
    CHECK(dates_in("from Monday 5 to Friday 9 March 2018") == List{"5 to Friday 9 March 2018 = 2018-03-05/2018-03-09"});
    CHECK(dates_in("March 5\u20139, 2018") == List{"March 5\u20139, 2018 = 2018-03-05/2018-03-09"});
}

TEST_CASE("a range may cross a month and a year") {
    CHECK(dates_in("30 March to 2 April 2018") == List{"30 March to 2 April 2018 = 2018-03-30/2018-04-02"});
    CHECK(dates_in("30 December \u2013 2 January 2018") ==
          List{"30 December \u2013 2 January 2018 = 2017-12-30/2018-01-02"});
    CHECK(dates_in("September 28 to October 2, 2018") ==
          List{"September 28 to October 2, 2018 = 2018-09-28/2018-10-02"});
}

TEST_CASE("a date without year takes the year nearest to the context and says so") {
    CHECK(dates_in("by 15 March") == List{"15 March = 2018-03-15?"});
    CHECK(dates_in("since 20 December") == List{"20 December = 2017-12-20?"});
    CHECK(dates_in("by March 15.") == List{"March 15 = 2018-03-15?"});
    CHECK(dates_in("by 15 March", std::nullopt) == List{});
    CHECK(dates_in("by 15 March 2019", std::nullopt) == List{"15 March 2019 = 2019-03-15"});
}

TEST_CASE("two dates that are no range stay two") {
    CHECK(dates_in("10 April 2018 and 12 May 2018") == List{"10 April 2018 = 2018-04-10", "12 May 2018 = 2018-05-12"});
    CHECK(dates_in("10 April, 12 May") == List{"10 April = 2018-04-10?", "12 May = 2018-05-12?"});
}

TEST_CASE("French and Spanish months are months too") {
    CHECK(dates_in("le 1er f\u00E9vrier 2018") == List{"1er f\u00E9vrier 2018 = 2018-02-01"});
    CHECK(dates_in("el 25 de enero de 2018") == List{"25 de enero de 2018 = 2018-01-25"});
}

TEST_CASE("numbers of symbols, counts and days that do not exist are no dates") {
    CHECK(dates_in("document A/71/25 January edition") == List{});
    CHECK(dates_in("31 February 2018") == List{});
    CHECK(dates_in("in May 15 delegates came") == List{});
    CHECK(dates_in("the 15 may wish, the 20 march on") == List{});
    CHECK(dates_in("WG-02-03-2018/4") == List{});
}

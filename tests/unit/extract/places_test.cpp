#include "extract/places.hpp"

#include "extract/dates.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis::extract;

namespace {

std::string place(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    const auto dates = scan_dates(tokens, std::nullopt);
    REQUIRE(!dates.empty());
    return std::string(place_beside(text, tokens, dates[0].begin, dates[0].finish));
}

} // namespace

TEST_CASE("the city stands before the date or behind it") {
    CHECK(place("12th meeting – Geneva, 4-6 March 2019") == "Geneva");
    CHECK(place("The Group met in Suva from 4 to 6 March 2019.") == "Suva");
    CHECK(place("26-30 November 2018, West Palm Beach, Florida") == "West Palm Beach");
    CHECK(place("Rio de Janeiro, 4 March 2019") == "Rio de Janeiro");
}

TEST_CASE("a country is no city, and a body no place") {
    CHECK(place("Bergen, Norway, 3-4 June 2019") == "Bergen");
    CHECK(place("Bergen (Norway), 3-4 June 2019") == "Bergen");
    CHECK(place("Lamp Group, Bergen, 3-4 June 2019") == "Bergen");
    CHECK(place("Lamp Group, 3-4 June 2019") == "");
    CHECK(place("The lamps were lit on 3 June 2019.") == "");
}

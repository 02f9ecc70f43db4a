#include "wsis/explain.hpp"

#include <doctest/doctest.h>

using namespace wsis;

TEST_CASE("a span is explained by its rule and by the rows it rests on") {
    const auto all = explain("in PP-14 Resolution 140, and");
    REQUIRE(all.size() == 1);
    CHECK(all[0].text == "PP-14 Resolution 140");
    CHECK(all[0].kind == "resolution");
    CHECK(all[0].rule == "act: number or symbol behind its noun");
    REQUIRE(all[0].rows.size() == 1);
    CHECK(all[0].rows[0].starts_with("body ITU-PP, conference, built in: pp, plenipotentiary"));
    CHECK(all[0].canonical == "PP-14 Resolution 140");
}

TEST_CASE("an id is explained by its canonical text") {
    const auto all = explain("res:WHA70.1");
    REQUIRE(all.size() == 1);
    CHECK(all[0].citation.id == "res:WHA70.1");
    REQUIRE_FALSE(all[0].rows.empty());
    CHECK(all[0].rows[0] == "family WHA#.#, built in");
}

TEST_CASE("a row of the profile is named as one") {
    const auto profile = read_profile("[[families]]\npattern = 'LP/(\\d+)'\nid = 'doc:LP/\\1'\n");
    const auto all = explain("LP/7", profile);
    REQUIRE(all.size() == 1);
    CHECK(all[0].rule == "family of the profile");
    CHECK(all[0].rows == std::vector<std::string>{"family LP/(\\d+), id doc:LP/\\1, of the profile"});
}

TEST_CASE("what is neither citation nor id has no explanation") { CHECK(explain("the weather").empty()); }

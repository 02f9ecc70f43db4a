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

TEST_CASE("an id that a family of the profile makes is explained by that row") {
    const auto profile =
        read_profile("[[families]]\npattern = 'LP (\\d+)/(?P<year>\\d\\d)'\nid = 'doc:LP/{year}/\\1'\n");
    const auto all = explain("doc:LP/2017/3:rev1", profile);
    REQUIRE(all.size() == 1);
    CHECK(all[0].rule == "id of a family of the profile");
    CHECK(all[0].rows ==
          std::vector<std::string>{"family LP (\\d+)/(?P<year>\\d\\d), id doc:LP/{year}/\\1, of the profile"});
    CHECK(explain("doc:LP-2017", profile)[0].rule != all[0].rule);
}

TEST_CASE("a short form is explained by the row of the symbol that it stands for") {
    const auto profile = read_profile("[[families]]\npattern = 'LP-(\\d+)'\nid = 'doc:LP/\\1'\n");
    const auto all = explain("Documents LP-7 and 8", profile);
    REQUIRE(all.size() == 2);
    CHECK(all[1].text == "8");
    CHECK(all[1].rows == all[0].rows);
}

TEST_CASE("a place and year that tell the body are named") {
    const auto all = explain("Resolution 140 (Rev. Busan, 2014)");
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].rows.size() == 2);
    CHECK(all[0].rows[1] == "conference Busan, 2014: ITU-PP, built in");
}

TEST_CASE("what is neither citation nor id has no explanation") {
    CHECK(explain("the weather").empty());
    CHECK(explain_decisions("the weather").empty());
    CHECK(explain_words("the weather").empty());
}

namespace {

using Rows = std::vector<std::string>;

const Profile& moot() {
    static const auto profile = read_profile(R"(
[[actors]]
names = ["moot"]
kind = "decider"
[[actors]]
names = ["lamp warden", "lamp wardens"]
kind = "officer"
fixed = "Lamp Wardens"
[[verbs]]
lemma = "bid"
force = "instruction"
forms = ["bid", "bids", "bade", "bidden"]
[months]
tammikuuta = 1
)");
    return profile;
}

} // namespace

TEST_CASE("a decision is explained by its rule and the rows of its verb, its decider and who must act") {
    const auto all = explain_decisions("The Moot bade the lamp wardens to count the lamps.", moot());
    REQUIRE(all.size() == 1);
    CHECK(all[0].force == "instruction");
    CHECK(all[0].verb == "bid");
    CHECK(all[0].decider == "Moot");
    CHECK(all[0].addressees == Rows{"Lamp Wardens"});
    CHECK(all[0].rule == "active verb, its subject decides");
    CHECK(all[0].rows == Rows{"verb bid, instruction, of the profile: bid, bids, bade, bidden; uses addressing",
                              "actor Moot, decider, of the profile",
                              "actor Lamp Wardens, officer, of the profile; named Lamp Wardens"});
}

TEST_CASE("a passive is explained by who is asked, or by the outcome") {
    const auto asked = explain_decisions("The Secretariat was requested to count the lamps.");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].rule == "passive verb, its subject is asked to act");
    REQUIRE(asked[0].rows.size() == 2);
    CHECK(asked[0].rows[1] == "actor Secretariat, secretariat, built in; named Secretariat");
    const auto adopted = explain_decisions("The agenda was adopted.");
    REQUIRE(adopted.size() == 1);
    CHECK(adopted[0].rule == "passive verb, its subject is the outcome");
}

TEST_CASE("a verb in the place of another is explained by both rows") {
    const auto all = explain_decisions("The Committee decided to request the Secretariat to count the lamps.");
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].rows.size() >= 2);
    CHECK(all[0].rows[0].starts_with("verb decide, decision, built in"));
    CHECK(all[0].rows[1].starts_with("verb request, request, built in"));
}

TEST_CASE("what only looks like a decision is explained by the reason why it is none") {
    const auto all = explain_decisions("Several delegations requested the Secretariat to count the lamps.");
    REQUIRE(all.size() == 1);
    CHECK(all[0].force == "remark");
    CHECK(all[0].why == "some members");
}

TEST_CASE("words are explained by the rows that have them") {
    CHECK(explain_words("tammikuuta", moot()) == Rows{"month tammikuuta, 1, of the profile"});
    CHECK(explain_words("Moot", moot()) == Rows{"actor Moot, decider, of the profile"});
    CHECK(explain_words("Busan, 2014") == Rows{"conference Busan, 2014: ITU-PP, built in"});
    CHECK(explain_words("March") == Rows{"month March, 3, built in"});
    REQUIRE(explain_words("bade", moot()).size() == 1);
}

#include "profile/rows.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/profile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace wsis;

namespace {

/// What the profile is refused with; "taken" when it is not.
std::string refusal(std::string_view toml) {
    try {
        read_profile(toml);
        return "taken";
    } catch (const Error& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("an empty profile adds nothing") {
    CHECK(refusal("") == "taken");
    CHECK(list_bodies(read_profile("")).size() == list_bodies().size());
}

TEST_CASE("a body of the profile stands behind the built-in ones") {
    const auto profile =
        read_profile("[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"Lamp-Post Council\"]\n");
    const auto row = list_bodies(profile).back();
    CHECK(row.id == "LPC");
    CHECK(row.cls == "agency");
    CHECK(row.names == "lamp post council");
    CHECK_FALSE(row.built_in);
    CHECK(profile.rows()->body_of("LPC")->slug == "lpc");
}

TEST_CASE("what is wrong in a profile is said with its line, its place and what would be right") {
    CHECK(
        refusal("[[bodies]]\nid = \"LPC\"\nclass = \"organn\"\nnames = [\"lpc\"]\n") ==
        "3: bodies[0].class: unknown class 'organn'; one of conference, sector, un-organ, un-family, umbrella, agency");
    CHECK(refusal("[[bodies]]\nid = \"LPC\"\nnmaes = [\"lpc\"]\n") ==
          "3: bodies[0].nmaes: unknown key; one of id, slug, class, segment, events, names");
    CHECK(refusal("\n[[bodies]]\nclass = \"agency\"\n") == "2: bodies[0].id: missing");
    CHECK(refusal("[[bodies]]\nid = 7\n") == "2: bodies[0].id: not a text in quotes");
    CHECK(refusal("bodies = 7\n") == "1: bodies: not a list of tables; write [[bodies]]");
    CHECK(refusal("[months]\nlampary = 13\n") == "2: months.lampary: not a number from 1 to 12");
    CHECK(refusal("[[verbs]]\nlemma = \"light\"\nforce = \"decision\"\nforms = [\"light\", \"lights\"]\n") ==
          "4: verbs[0].forms: 4 are needed: base, third person, past, participle");
    CHECK(refusal("[[families]]\npattern = 'LP/(\\d+'\nid = 'doc:LP/\\1'\n") ==
          "2: families[0].pattern: missing ): LP/(\\d+");
    CHECK(refusal("[[actors]]\nnames = [\"keeper of the lamp\"]\nkind = \"officer\"\n") ==
          "2: actors[0].names[0]: 'keeper of the lamp' has 4 words; 2 are the most");
}

TEST_CASE("what is no TOML is refused with its line") {
    CHECK(refusal("boilerplate = [\n\"a\"\n[bodies]\n").starts_with("3: not valid TOML: "));
}

TEST_CASE("a built-in body takes more names and nothing else") {
    CHECK(refusal("[[bodies]]\nid = \"UNGA\"\nnames = [\"Assemblee\"]\n") == "taken");
    CHECK(refusal("[[bodies]]\nid = \"UNGA\"\nclass = \"agency\"\nnames = [\"Assemblee\"]\n") ==
          "3: bodies[0].class: 'UNGA' is built in; it takes more names alone");
}

TEST_CASE("a pattern that matches nothing at all, or a template that names no group of it, is refused") {
    CHECK(refusal("[[families]]\npattern = 'L*'\nid = 'doc:L'\n") ==
          "2: families[0].pattern: it matches nothing at all");
    CHECK(refusal("[[families]]\npattern = 'L/(\\d+)'\nid = 'doc:L/\\2'\n") != "taken");
}

TEST_CASE("of the families that match at a place the longest counts") {
    const auto profile = read_profile(R"(
[[families]]
pattern = 'LP/(\d+)'
id = 'doc:LP/\1'
[[families]]
pattern = 'LP/(\d+)/(\d+)'
id = 'doc:LP/\1-\2'
)");
    const std::string text = "see LP/7/3 there";
    std::vector<int> found;
    const auto& families = profile.rows()->families;
    families.find(text, found);
    CHECK(found == std::vector<int>{0, 1});
    const auto match = families.match(text, 4, found);
    REQUIRE(match);
    CHECK(match->id == "doc:LP/7-3");
    CHECK(match->size == 6);
    families.find("no symbol here", found);
    CHECK(found.empty());
}

#include "profile/rows.hpp"
#include "wsis/profile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace wsis;

TEST_CASE("an empty profile adds nothing") { CHECK(list_bodies(read_profile("")).size() == list_bodies().size()); }

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

TEST_CASE("a built-in body takes more names") {
    const auto row = list_bodies(read_profile("[[bodies]]\nid = \"UNGA\"\nnames = [\"Assemblee\"]\n")).back();
    CHECK(row.id == "UNGA");
    CHECK(row.cls == "un-organ");
    CHECK(row.names == "assemblee");
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

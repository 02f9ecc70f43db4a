#include "wsis/citations.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

using List = std::vector<std::string>;

const Profile& lamps() {
    static const auto profile = read_profile(R"(
[[bodies]]
id = "LPC"
class = "agency"
events = "ordinal"
names = ["LPC", "Lamp-Post Council"]

[[bodies]]
id = "UNGA"
names = ["Assemblee generale"]

[[families]]
pattern = 'LPC[-‑](\d+)[-‑]([A-Z])'
id = 'doc:LPC-\1/\2'
body = "LPC"

[[families]]
pattern = 'Ordinance\s(\d+)'
id = 'res:LPC/\1'
kind = "resolution"
body = "LPC"
)");
    return profile;
}

List ids(std::string_view text) {
    List ids;
    for (const auto& citation : find_citations(text, lamps())) ids.push_back(citation.id);
    return ids;
}

} // namespace

TEST_CASE("a symbol of a profile's family is a citation, with the id of its template") {
    const std::string text = "as LPC-12-B has it";
    const auto found = find_citations(text, lamps());
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "doc:LPC-12/B");
    CHECK(found[0].body == "LPC");
    CHECK(found[0].number == "LPC-12-B");
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "LPC-12-B");
    CHECK(find_citations(text).empty());
}

TEST_CASE("the noun in front of a symbol and the revision behind it belong to it") {
    const std::string text = "see Document LPC-12-B (Rev.2), and";
    const auto found = find_citations(text, lamps());
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "doc:LPC-12/B:rev2");
    CHECK(found[0].revision == "Rev.2");
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "Document LPC-12-B (Rev.2)");
}

TEST_CASE("a family counts between words alone") {
    CHECK(ids("Ordinance 12a") == List{});
    CHECK(ids("under Ordinance\n12 and LPC‑12‑B") == List{"res:LPC/12", "doc:LPC-12/B"});
}

TEST_CASE("a body of the profile is read wherever a built-in one is") {
    CHECK(ids("the 4th session of the Lamp-Post Council") == List{"event:lpc-4"});
    const auto found = find_citations("Resolution 12 of the Lamp-Post Council", lamps());
    REQUIRE(found.size() == 1);
    CHECK(found[0].body == "LPC");
}

TEST_CASE("a built-in body is known by the names that the profile adds") {
    const auto found = find_citations("resolution 70/1 of the Assemblee Generale", lamps());
    REQUIRE(found.size() == 1);
    CHECK(found[0].body == "UNGA");
}

TEST_CASE("the text of an id is one that the profile reads back") {
    CHECK(citation_text("event:lpc-4", lamps()) == "LPC-4");
}

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
pattern = 'LD/(?P<year>\d\d)/(?P<number>\d+)'
id = 'doc:LPC/{year}/{number}'
body = "LPC"

[[families]]
pattern = 'Ordinances?\s(\d+)'
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

TEST_CASE("a list or a range of symbols is cited member by member") {
    CHECK(ids("Documents LPC-12-B to LPC-12-E") == List{"doc:LPC-12/B", "doc:LPC-12/E"});
    CHECK(ids("Documents LPC-12-B, LPC-12-C (Rev.1) and LPC-13-A") ==
          List{"doc:LPC-12/B", "doc:LPC-12/C:rev1", "doc:LPC-13/A"});
    const std::string text = "see Documents LPC-12-B and LPC-12-C, and";
    const auto found = find_citations(text, lamps());
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "Documents LPC-12-B");
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "LPC-12-C");
}

TEST_CASE("a member of a list may leave out what it shares with the one before") {
    CHECK(ids("Documents LPC-12-B and 13-C") == List{"doc:LPC-12/B", "doc:LPC-13/C"});
    CHECK(ids("Documents LD/17/4, 5 and 7") == List{"doc:LPC/2017/4", "doc:LPC/2017/5", "doc:LPC/2017/7"});
    CHECK(ids("Documents LD/17/4 to 18/2") == List{"doc:LPC/2017/4", "doc:LPC/2018/2"});
    CHECK(ids("Ordinances 44, 45 and 48 to 50") == List{"res:LPC/44", "res:LPC/45", "res:LPC/48", "res:LPC/50"});
}

TEST_CASE("a number behind a symbol in the singular, or one that counts something, is no member") {
    CHECK(ids("Document LD/17/4 and 5 others") == List{"doc:LPC/2017/4"});
    CHECK(ids("Ordinance 44 and 45") == List{"res:LPC/44"});
    CHECK(ids("Ordinances 44 and 12 weeks later") == List{"res:LPC/44"});
    CHECK(ids("LPC-12-B and 13 delegates") == List{"doc:LPC-12/B"});
}

TEST_CASE("a short form takes its id, body and year from the symbol it was cited by before") {
    const auto found = find_citations("Document LD/17/4 was read, and document 17/4 sent back", lamps());
    REQUIRE(found.size() == 2);
    CHECK(found[1].id == "doc:LPC/2017/4");
    CHECK(found[1].body == "LPC");
    CHECK(found[1].year == 2017);
    CHECK(found[1].number == "17/4");
}

TEST_CASE("the group called year is the year of the citation, in four digits") {
    const auto found = find_citations("LD/98/4, LD/17/4", lamps());
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == "doc:LPC/1998/4");
    CHECK(found[0].year == 1998);
    CHECK(found[1].year == 2017);
}

TEST_CASE("an addendum in front of a symbol, and the body in front of its noun, belong to it") {
    CHECK(ids("Addendum 1 to Document LPC-12-B") == List{"doc:LPC-12/B:add1"});
    const std::string text = "the LPC Document LPC-12-B here";
    const auto found = find_citations(text, lamps());
    REQUIRE(found.size() == 1);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "LPC Document LPC-12-B");
}

TEST_CASE("symbols of the profile and built-in ones stand in one list") {
    CHECK(ids("Documents A/70/12, LPC-12-B and E/2017/3") == List{"un:A/70/12", "doc:LPC-12/B", "un:E/2017/3"});
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

TEST_CASE("a meeting of a profile's body is that body's, one of the Parties that of their convention") {
    const auto found = find_citations("as agreed at LPC-11 and COP-24", lamps());
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == "event:lpc-11");
    CHECK(found[0].body == "LPC");
    CHECK(found[1].body == "UNFCCC");
}

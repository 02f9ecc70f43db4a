#include "wsis/citations.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using List = std::vector<std::string>;

List ids(std::string_view text) {
    List ids;
    for (const auto& citation : wsis::find_citations(text)) ids.push_back(citation.id);
    return ids;
}

} // namespace

TEST_CASE("an act of a conference of ITU is known by its body, number and year") {
    CHECK(ids("as PP-14 Resolution 140 says") == List{"itu:pp/res/140@2014"});
    CHECK(ids("Resolution 30 (Rev. Buenos Aires, 2017)") == List{"itu:wtdc/res/30@2017"});
}

TEST_CASE("a screen has a resolution and no number") {
    CHECK(ids("a resolution of 1920 by 1080, resolution 48 hours later") == List{});
}

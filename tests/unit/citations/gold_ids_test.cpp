// Ids of the annotated data in ../shared, which is beside the project or absent.

#include "wsis/citations.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace wsis;

namespace {

const std::filesystem::path gold = std::filesystem::path(WSIS_SHARED) / "gold";

/// What stands between `before` and the next '"', for all of them in a file.
std::set<std::string> quoted(const char* file, std::string_view before) {
    std::ifstream stream(gold / file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    std::set<std::string> found;
    for (auto at = text.find(before); at != text.npos; at = text.find(before, at)) {
        at += before.size();
        found.insert(text.substr(at, text.find('"', at) - at));
    }
    return found;
}

} // namespace

TEST_CASE("every id of the annotated citations turns into its text and back") {
    if (!std::filesystem::exists(gold)) {
        MESSAGE("skipped: ../shared is absent");
        return;
    }
    auto ids = quoted("citations.dev.tsv", R"("id": ")");
    ids.merge(quoted("seed.gold.json", R"("id": ")"));
    CHECK(ids.size() > 200);
    for (const auto& id : ids) {
        CAPTURE(id);
        const auto text = citation_text(id);
        REQUIRE(text.has_value());
        CAPTURE(*text);
        const auto citations = find_citations(*text);
        REQUIRE(citations.size() == 1);
        CHECK(citations[0].id == id);
    }
}

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "support/schema.hpp"
#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::filesystem::path> samples() {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(WSIS_SAMPLES))
        if (entry.path().extension() != ".md") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string json_of(const std::filesystem::path& sample) {
    std::ifstream file(sample, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return wsis::render_json(wsis::read_report(bytes, sample.filename().string()), "wsis-extract");
}

/// Takes every key away that says where in the file something stands.
void forget_places(Json& value) {
    static const std::set<std::string> places{"block", "blocks", "start", "end", "title_end"};
    std::vector<Json*> open{&value};
    while (!open.empty()) {
        Json& current = *open.back();
        open.pop_back();
        if (current.is_object())
            for (const auto& place : places) current.erase(place);
        if (current.is_structured())
            for (auto& inner : current) open.push_back(&inner);
    }
}

std::string without_places(const std::filesystem::path& sample, const char* key) {
    auto value = Json::parse(json_of(sample)).at(key);
    forget_places(value);
    return value.dump(1);
}

/// The first line that two texts do not share, from both; empty when they are equal.
std::string first_difference(const std::string& left, const std::string& right) {
    if (left == right) return {};
    const auto [at, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const auto line = [](const std::string& text, std::string::const_iterator place) {
        const auto offset = static_cast<std::size_t>(place - text.begin());
        const auto begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
        return text.substr(begin, text.find('\n', offset) - begin);
    };
    return line(left, at) + "  |  " + line(right, other);
}

} // namespace

TEST_CASE("every sample gives a report that the published schema allows") {
    for (const auto& sample : samples()) {
        CAPTURE(sample.filename());
        CHECK(wsis::test::schema_faults(json_of(sample), "wsis-report.schema.json") == "");
    }
}

TEST_CASE("a report read back from its JSON gives the same JSON") {
    for (const auto& sample : samples()) {
        CAPTURE(sample.filename());
        const auto json = json_of(sample);
        const auto again = wsis::render_json(wsis::read_report(json, "report.json"), "wsis-extract");
        CHECK(first_difference(again, json) == "");
    }
}

TEST_CASE("a report says the same as DOCX and as text, places aside") {
    for (auto sample : samples()) {
        if (sample.extension() != ".docx") continue;
        auto twin = sample;
        twin.replace_extension(".txt");
        if (!std::filesystem::exists(twin)) continue;
        for (const char* key : {"metadata", "sections", "references", "decisions", "dates", "people"}) {
            CAPTURE(sample.filename());
            CAPTURE(key);
            CHECK(first_difference(without_places(sample, key), without_places(twin, key)) == "");
        }
    }
}

#include "wsis/verify.hpp"

#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis;

namespace {

constexpr std::string_view text = "1. Opening\n\n"
                                  "The Secretariat was requested to follow Council Resolution 1332 (Modified 2016).\n";

std::string json_of(std::string_view bytes) { return render_json(read_report(bytes, "a.txt"), "test"); }

std::string replaced(std::string json, std::string_view from, std::string_view to) {
    return json.replace(json.find(from), from.size(), to);
}

} // namespace

TEST_CASE("every span of a report is found again in its own document") {
    const auto result = verify_report(json_of(text), read_text(text));
    CHECK(result.found == 2);
    CHECK(result.missing.empty());
}

TEST_CASE("a span that was edited in the report or the document is missing") {
    const auto edited = replaced(std::string(text), "1332", "1333");
    CHECK(verify_report(json_of(text), read_text(edited)).missing ==
          std::vector<std::string>{
              "reference itu:council/res/1332@2016: 'Council Resolution 1332 (Modified 2016)': not at line 3",
              "decision 1: 'The Secretariat was requested to follow Council Resolution 1332 (Modified 2016).': not at "
              "line 3"});
    CHECK(verify_report(replaced(json_of(text), "\"start\": 40", "\"start\": 39"), read_text(text)).missing.size() ==
          1);
}

TEST_CASE("what is no report JSON cannot be verified") {
    CHECK_THROWS_WITH_AS(verify_report("{}", read_text(text)), "not a report JSON", Error);
    CHECK_THROWS_WITH_AS(verify_report("[1", read_text(text)), "not a report JSON", Error);
}

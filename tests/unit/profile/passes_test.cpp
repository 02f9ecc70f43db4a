#include "wsis/extract.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

Report report_of(std::string_view text, std::string_view toml) {
    ExtractOptions options;
    options.profile = read_profile(toml);
    return read_report(text, "report.txt", InputFormat::text, options);
}

} // namespace

TEST_CASE("a verb of the profile makes a decision, with its lemma, force and addressee") {
    constexpr std::string_view text = "1\tLamps\n1.1\tThe Committee bade the Secretariat to count the lamps.\n";
    CHECK(report_of(text, "").decisions.empty());
    const auto report = report_of(text, R"(
[[verbs]]
lemma = "bid"
force = "instruction"
forms = ["bid", "bids", "bade", "bidden"]
)");
    REQUIRE(report.decisions.size() == 1);
    CHECK(report.decisions[0].verb == "bid");
    CHECK(report.decisions[0].force == Force::instruction);
    CHECK(report.decisions[0].addressees == std::vector<std::string>{"Secretariat"});
}

TEST_CASE("an actor of the profile decides, or is named in its fixed form") {
    constexpr std::string_view text = "1\tLamps\n1.1\tThe Moot requested the lamp wardens to count the lamps.\n";
    const auto report = report_of(text, R"(
[[actors]]
names = ["moot"]
kind = "decider"
[[actors]]
names = ["lamp warden", "lamp wardens"]
kind = "officer"
fixed = "Lamp Wardens"
)");
    REQUIRE(report.decisions.size() == 1);
    CHECK(report.decisions[0].decided_by == "Moot");
    CHECK(report.decisions[0].addressees == std::vector<std::string>{"Lamp Wardens"});
}

TEST_CASE("a month of the profile makes a date") {
    const auto report =
        report_of("1\tLamps\n1.1\tThe lamps are lit on 3 tammikuuta 2018.\n", "[months]\ntammikuuta = 1\n");
    REQUIRE(report.dates.size() == 1);
    CHECK(report.dates[0].start == Date{std::chrono::year{2018}, std::chrono::month{1}, std::chrono::day{3}});
}

TEST_CASE("boilerplate of the profile is noise, whatever the numbers in it") {
    const auto report = report_of("1\tLamps\n1.1\tOf lamps.\n\nLamp Council - copy 17\n\n1.2\tOf posts.\n",
                                  "boilerplate = [\"LAMP COUNCIL - copy 1\"]\n");
    std::vector<std::string> noise;
    for (const auto& block : report.document.blocks)
        if (block.kind == BlockKind::noise) noise.emplace_back(report.document.text_of(block));
    CHECK(noise == std::vector<std::string>{"Lamp Council - copy 17"});
}

TEST_CASE("a month of the profile dates the title page, and is no place") {
    const auto report = report_of("Lamp Group\n3rd meeting, Oulu, 3-4 tammikuuta 2018\nREPORT OF THE MEETING\n\n"
                                  "1\tLamps\n1.1\tThe lamps are lit.\n",
                                  "[months]\ntammikuuta = 1\n");
    CHECK(report.metadata.meeting.start == Date{std::chrono::year{2018}, std::chrono::month{1}, std::chrono::day{3}});
    CHECK(report.metadata.meeting.place == "Oulu");
}

TEST_CASE("a month of the profile behind a number makes a date of it, not a label") {
    const auto report = report_of("1\tLamps\nThe lamps were counted on\n2 Tammikuuta 2018 by the wardens.\n3\tPosts\n",
                                  "[months]\ntammikuuta = 1\n");
    CHECK(report.sections.size() == 2);
}

#include "extract/headings.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis::extract;

namespace {

/// "title|rest"; without a title, the text behind the bar.
std::string split(std::string_view text, HeadingHints hints = {}) {
    HeadingSplitter splitter;
    const auto heading = splitter.split(text, hints);
    return std::string(text.substr(heading.title.begin, heading.title.size())) + '|' +
           std::string(text.substr(heading.rest));
}

} // namespace

TEST_CASE("a paragraph without a verb is a title, with the punctuation behind it cut off") {
    CHECK(split("Other business") == "Other business|");
    CHECK(split("Tide tables for 2019: ") == "Tide tables for 2019|");
    CHECK(split("Closing of the meeting.") == "Closing of the meeting|");
    CHECK(split("Contributions received") == "Contributions received|");
    CHECK(split("Survey results: Tide gauges") == "Survey results: Tide gauges|");
    CHECK(split("Work that the harbours are doing on lamps") == "Work that the harbours are doing on lamps|");
}

TEST_CASE("a sentence is no title") {
    for (const std::string_view text :
         {"The Secretariat was requested", "The Group decided:", "Membership encouraged the harbours to share data",
          "TDAG requested Member States", "The Committee thanked the Secretariat for the tables",
          "The Group works in English.", "It also proposed new lamps", "The paper gives an overview of the lamps",
          "to publish the tables;", "No lamps were lost"})
        CHECK_MESSAGE(split(text) == '|' + std::string(text), text);
}

TEST_CASE("an operative clause is no title") {
    for (const std::string_view text : {"URGES Member States:", "Also requests the Director:",
                                        "Invites Governments to count the lamps", "Notes the tables"})
        CHECK_MESSAGE(split(text) == '|' + std::string(text), text);
    CHECK(split("Rules Committee") == "Rules Committee|");
    CHECK(split("Requests from Members:") == "Requests from Members|");
    CHECK(split("Notes on the tables") == "Notes on the tables|");
}

TEST_CASE("a title runs in before a colon") {
    CHECK(split("Tide tables: The Secretariat presented the tables of 2018.") ==
          "Tide tables| The Secretariat presented the tables of 2018.");
    CHECK(split("Lamps (yellow and red): A report was given, and the Group noted it.") ==
          "Lamps (yellow and red)| A report was given, and the Group noted it.");
    CHECK(split("The Group asked for two things: Lamps and tables were to be bought.") ==
          "|The Group asked for two things: Lamps and tables were to be bought.");
}

TEST_CASE("the documents in the parenthesis behind a title are no part of it") {
    CHECK(split("Tide tables (CWG-PORTS-31/02)") == "Tide tables|");
    CHECK(split("Tide tables (2018) (WG-PORTS-31-02; WG-PORTS-31-03): The tables were shown.") ==
          "Tide tables (2018)| The tables were shown.");
    CHECK(split("Tide tables (Documents C18/55 and C18/56 Rev.1):") == "Tide tables|");
    CHECK(split("Tide tables (A/AC.305/2019/L.6)") == "Tide tables|");
    CHECK(split("Final report to the Council CWG-PORTS-31-16") == "Final report to the Council|");
    CHECK(split("Preparations for the conference (PP-18)") == "Preparations for the conference (PP-18)|");
    CHECK(split("Lamps of the C2 class (Updated 2017)") == "Lamps of the C2 class (Updated 2017)|");
}

TEST_CASE("a title may run in before the documents alone") {
    CHECK(split("Tide tables (CWG-PORTS 31/2) A report was given on the tables.") ==
          "Tide tables| A report was given on the tables.");
    CHECK(split("The agenda (CWG-PORTS 31/1) was adopted.") == "|The agenda (CWG-PORTS 31/1) was adopted.");
}

TEST_CASE("a parenthesis that is never closed hides no colon") {
    CHECK(split("Updates on lamps (2017 report, with new tables (WG-PORTS-32-03): The lamps were changed.") ==
          "Updates on lamps (2017 report, with new tables| The lamps were changed.");
}

TEST_CASE("the label of a decision is no title") {
    CHECK(split("Action: The Secretariat to publish the tables.") == "|Action: The Secretariat to publish the tables.");
    CHECK(split("Recommendation 3: New lamps.") == "|Recommendation 3: New lamps.");
}

TEST_CASE("a long title with a full stop needs a sign that it is one") {
    constexpr std::string_view text = "Activities of the harbours in the fields of lamps, tide tables and pilotage.";
    CHECK(split(text) == '|' + std::string(text));
    CHECK(split(text, {false, true}) == "Activities of the harbours in the fields of lamps, tide tables and pilotage|");
}

TEST_CASE("a title with a colon inside goes on to its documents") {
    CHECK(split("Norway and Estonia: Mooring fees (WG-PORTS-7/8): The contribution observes that fees have risen.") ==
          "Norway and Estonia: Mooring fees| The contribution observes that fees have risen.");
    CHECK(split("Norway: The contribution observes that fees have risen (WG-PORTS-7/8): they are high.") ==
          "Norway| The contribution observes that fees have risen (WG-PORTS-7/8): they are high.");
}

TEST_CASE("a past form that is no participle makes a sentence behind an actor") {
    CHECK(split("The Committee met twice", {true, false}) == "|The Committee met twice");
    CHECK(split("Conditions met in harbours", {true, false}) == "Conditions met in harbours|");
}

TEST_CASE("a short sentence with a full stop is one, whoever acts in it") {
    for (const std::string_view text :
         {"Canada presented the paper.", "To count the lamps.", "This rule applies here."})
        CHECK(split(text) == '|' + std::string(text));
    CHECK(split("The Party on the Lamps of Ports held its fifth session") ==
          "|The Party on the Lamps of Ports held its fifth session");
    CHECK(split("Meetings held this year.") == "Meetings held this year|");
}

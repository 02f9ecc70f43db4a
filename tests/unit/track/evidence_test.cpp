#include "support/lists.hpp"
#include "support/series.hpp"
#include "wsis/track.hpp"

#include <doctest/doctest.h>

using namespace wsis;

namespace {

/// What the next report says of what was asked for: the sentences that say it was done.
List done(std::string_view asked, std::string_view said) {
    const auto known = track(std::vector{test::meeting_report(31, "2. Lamps\n2.1 " + std::string(asked) + "\n"),
                                         test::meeting_report(32, "2. Lamps\n2.1 " + std::string(said) + "\n")});
    List quotes;
    for (const auto& evidence : known.chains.at(0).evidence) quotes.push_back(evidence.quote.text);
    CHECK((known.chains[0].status == ChainStatus::reported_done) == !quotes.empty());
    return quotes;
}

constexpr std::string_view table = "The Secretariat was requested to prepare a table of lamps and buoys by 1 May 2018.";

void check_done(std::string_view asked, std::string_view said) { CHECK(done(asked, said) == List{std::string(said)}); }

void check_open(std::string_view asked, std::string_view said) { CHECK(done(asked, said) == List{}); }

} // namespace

TEST_CASE("what was prepared as requested is done") {
    check_done(table, "As requested at the previous meeting, the Secretariat prepared a table of lamps and buoys.");
    check_done(table, "Further to the request of its last session, a table of lamps and buoys had been prepared.");
    check_done(table, "The Secretariat presented the table of lamps and buoys requested by the previous meeting.");
    check_done(table, "Pursuant to the decision of the last meeting, the table of lamps and buoys was circulated.");
    check_done(table, "The Secretariat informed the Group that it had prepared the table of lamps and buoys.");
    check_done(table, "The Group took note of the table of lamps and buoys prepared as requested by its last meeting.");
}

TEST_CASE("irregular verbs are told in the past") {
    check_done("It was agreed to hold a workshop on fog horns.",
               "As agreed at the last meeting, a workshop on fog horns was held.");
    check_done("The Rapporteur was asked to write a guide to fog horns.",
               "It was reported that a guide to fog horns had been written.");
}

TEST_CASE("a request in the subjunctive is found done") {
    check_done("It was recommended that the Secretariat publish the list of buoys.",
               "As recommended by the previous meeting, the Secretariat published the list of buoys.");
}

TEST_CASE("what is not done is not reported done") {
    check_open(table, "The table of lamps and buoys requested by the previous meeting had not been prepared.");
    check_open(table, "As requested at the previous meeting, the Secretariat will prepare a table of lamps and buoys.");
    check_open(table,
               "As requested at the previous meeting, the Secretariat began to prepare a table of lamps and buoys.");
    check_open(table, "The table of lamps and buoys requested by the last meeting is still being prepared.");
    check_open(table, "As requested at the last meeting, the table of lamps and buoys was partially prepared.");
    check_open(table, "Norway recalled that the previous meeting had requested the Secretariat to prepare a table of "
                      "lamps and buoys.");
    check_open(table, "Norway asked whether the table of lamps and buoys had been prepared.");
}

TEST_CASE("another act done says nothing of this one") {
    check_open(table, "As requested at the previous meeting, the Secretariat prepared a list of harbours.");
    check_open(table, "As requested at the previous meeting, the Secretariat painted the lamps and buoys.");
}

TEST_CASE("what the meeting asks for now is no report") {
    CHECK(
        done("The Secretariat was requested to prepare a table of lamps and buoys.",
             "It was decided, as agreed at the previous meeting, that the painted table of lamps and buoys be sold.") ==
        List{});
}

TEST_CASE("both acts of a sentence have to be done") {
    constexpr std::string_view both =
        "The Secretariat was requested to analyse the replies on fog horns and to present a table of lamps and buoys.";
    check_open(both, "As requested at the previous meeting, the Secretariat analysed the replies on fog horns.");
    CHECK(done(both, "As requested at the previous meeting, the Secretariat analysed the replies on fog horns. As "
                     "requested at the previous meeting, the Secretariat presented a table of lamps and buoys.")
              .size() == 2);
}

TEST_CASE("all items of a list have to be done") {
    constexpr std::string_view list =
        "The Secretariat was requested:\na) to order two spare lamps;\nb) to paint the northern buoy.";
    CHECK(done(list, "As requested at the previous meeting, the Secretariat ordered two spare lamps.") == List{});
    const std::string both =
        "As requested at the previous meeting, the Secretariat ordered two spare lamps. It was reported that the "
        "northern buoy had been painted.";
    CHECK(done(list, both).size() == 2);
}

TEST_CASE("thanks ask for nothing") {
    check_open("The Group thanked the Secretariat for the table of lamps.",
               "As requested at the previous meeting, the Secretariat prepared the table of lamps.");
}

TEST_CASE("a sentence that fits two requests as well says which of them is done of neither") {
    const auto known = track(
        std::vector{test::meeting_report(31, "2. Lamps\n2.1 The Secretariat was requested to paint the lamps of Suva.\n"
                                             "2.2 The Rapporteur was requested to paint the lamps of Suva.\n"),
                    test::meeting_report(
                        32, "2. Lamps\n2.1 As requested at the previous meeting, the lamps of Suva were painted.\n")});
    for (const auto& chain : known.chains) CHECK(chain.status == ChainStatus::not_repeated);
}

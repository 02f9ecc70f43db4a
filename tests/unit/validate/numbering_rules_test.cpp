#include "found.hpp"

using namespace wsis;

TEST_CASE("a number without text accounts for the number that is skipped") {
    const auto text = "1. Opening\nIt was opened.\n2.\n3. Closing\nIt was closed.\n";
    CHECK(quotes_of("numbering-stray", text) == List{"2."});
    CHECK(quotes_of("numbering-gap", text) == List{});
}

TEST_CASE("one number without text does not account for two that are skipped") {
    const auto text = "1. Opening\nIt was opened.\n2.\n4. Closing\nIt was closed.\n";
    CHECK(quotes_of("numbering-gap", text) == List{"4."});
}

TEST_CASE("a number with a bracket among others with full stops is a matter of style, not a gap") {
    const auto text = "1. Opening\nIt was opened.\n2. Budget\nIt was discussed.\n3) Other business\nThere was none.\n"
                      "4. Closing\nIt was closed.\n";
    CHECK(quotes_of("numbering-style", text) == List{"3)"});
    CHECK(quotes_of("numbering-gap", text) == List{});
}

TEST_CASE("an item of a list does not account for a section that is skipped") {
    const auto text = "1. Opening\nIt was opened:\n1) at nine;\n2) in the hall.\n3. Closing\nIt was closed.\n";
    CHECK(quotes_of("numbering-gap", text) == List{"3."});
}

TEST_CASE("of two styles side by side the one that is rarer in the report is odd") {
    const auto text =
        "1. Opening\n1.1. It was opened.\n1.2 All came.\n2. Budget\n2.1 It was read.\n2.2 It was noted.\n";
    CHECK(quotes_of("numbering-style", text) == List{"1.1."});
}

TEST_CASE("a number taken over from the section before stands under another parent") {
    const auto text = "1. Opening\n1.1 It was opened.\n1.2 All came.\n2. Budget\n1.1 It was read.\n2.2 It was noted.\n";
    CHECK(quotes_of("numbering-parent", text) == List{"1.1"});
}

TEST_CASE("a list that begins at 1 again is another list") {
    const auto text = "1. Opening\nIt was opened.\n2. Budget\nIt was read.\n3. Closing\nIt was closed.\n\nSteps\n\n"
                      "1. Ask the members.\n2. Wait for them.\n";
    CHECK(quotes_of("numbering-duplicate", text) == List{});
    CHECK(quotes_of("numbering-order", text) == List{});
}

TEST_CASE("numbers of an annex stand under no number of the report") {
    const auto text = "1. Opening\nIt was opened.\n2. Closing\nIt was closed.\n\nAnnex 1\n\n1.1 The fees are low.\n"
                      "1.2 The fees are due.\n";
    CHECK(quotes_of("numbering-parent", text) == List{});
}

TEST_CASE("a time of the day stands under no number") {
    const auto text = "1. Opening\nIt was opened.\n2. Closing\n13.55 The meeting was closed.\n";
    CHECK(quotes_of("numbering-parent", text) == List{});
}

TEST_CASE("items of another style than those before are another list") {
    const auto text = "1. Opening\nIt was asked:\na) to wait;\n4) to see.\n";
    CHECK(quotes_of("list-gap", text) == List{});
}

TEST_CASE("a heading over a number that lost its text is not empty besides") {
    const auto text = "1. Opening\n1.1 It was opened.\n2. Budget\n2.1\n3. Closing\n3.1 It was closed.\n";
    CHECK(quotes_of("section-empty", text) == List{});
}

#include "compared.hpp"

#include <algorithm>

using namespace wsis;

namespace {

constexpr std::string_view lamps =
    "1. Opening\n"
    "1.1 The Chair opened the meeting and welcomed the keepers of the lamps.\n"
    "2. Lamps\n"
    "2.1 The Secretariat was requested to order two spare lamps by 30 April 2018.\n"
    "3. Fog horns\n"
    "3.1 Member States were invited to test their horns in line with Resolution 140 (Rev. "
    "Busan, 2014).\n";

std::string with(std::string_view text, std::string_view old, std::string_view fresh) {
    std::string out(text);
    const auto at = out.find(old);
    REQUIRE(at != std::string::npos);
    return out.replace(at, old.size(), fresh);
}

} // namespace

TEST_CASE("a report does not differ from itself") { CHECK(diff_of(lamps, lamps).identical()); }

TEST_CASE("a request that became an encouragement changed its force") {
    CHECK(changes_of(lamps, with(lamps, "requested", "encouraged")) == List{"decision 2.1 > 2.1: force"});
}

TEST_CASE("other words beside the verb are a rewording, too") {
    CHECK(changes_of(lamps, with(with(lamps, "requested", "encouraged"), "two spare lamps", "three lenses")) ==
          List{"decision 2.1 > 2.1: reworded force"});
}

TEST_CASE("words in another order are a rewording") {
    const auto left = "1. Work\n1.1 The Secretariat was requested to count lamps and horns.\n";
    CHECK(changes_of(left, with(left, "lamps and horns", "horns and lamps")) == List{"decision 1.1 > 1.1: reworded"});
}

TEST_CASE("an item that differs in case alone is a cosmetic change") {
    const auto left = "1. Work\n1.1 The Secretariat was requested:\na) to print the tables;\nb) to bind them.\n";
    CHECK(changes_of(left, with(left, "tables;", "Tables;")) == List{"decision 1.1 > 1.1: cosmetic"});
}

TEST_CASE("a deadline that slipped is a change of the deadline") {
    CHECK(changes_of(lamps, with(lamps, "30 April", "31 May")) == List{"decision 2.1 > 2.1: deadline"});
}

TEST_CASE("another addressee is a change of the addressee") {
    CHECK(changes_of(lamps, with(lamps, "Member States were", "Sector Members were")) ==
          List{"decision 3.1 > 3.1: addressee"});
}

TEST_CASE("an act that was revised is cited by the decision and by the report") {
    CHECK(changes_of(lamps, with(lamps, "Busan, 2014", "Dubai, 2018")) ==
          List{"decision 3.1 > 3.1: citations", "reference itu:pp/res/140@2014 > itu:pp/res/140@2018: revised"});
}

TEST_CASE("a section that comes in between renumbers what follows, and moves nothing") {
    const auto more = with(with(lamps, "3. Fog horns\n3.1", "4. Fog horns\n4.1"), "4. Fog",
                           "3. Tide tables\n3.1 The tables of the year were presented.\n4. Fog");
    CHECK(changes_of(lamps, more) == List{"section - > 3: added", "section - > 3.1: added", "section 3 > 4: renumbered",
                                          "section 3.1 > 4.1: renumbered", "decision 3.1 > 4.1: renumbered",
                                          "block - > b6: added"});
}

TEST_CASE("a section that changes places with another moved") {
    const auto swapped = "1. Fog horns\n1.1 The horns of the north were tested in the winter storm.\n"
                         "2. Lamps\n2.1 The lamps of the south were cleaned by the keepers.\n"
                         "3. Tides\n3.1 The tide tables were printed in four colours.\n";
    const auto before = "1. Lamps\n1.1 The lamps of the south were cleaned by the keepers.\n"
                        "2. Tides\n2.1 The tide tables were printed in four colours.\n"
                        "3. Fog horns\n3.1 The horns of the north were tested in the winter storm.\n";
    const auto changes = changes_of(before, swapped);
    CHECK(std::ranges::count(changes, "section 3 > 1: moved renumbered") == 1);
    CHECK(std::ranges::count(changes, "section 1 > 2: renumbered") == 1);
}

TEST_CASE("a decision under another agenda item moved") {
    const auto moved =
        "1. Opening\n"
        "1.1 The Chair opened the meeting and welcomed the keepers of the lamps.\n"
        "2. Lamps\n"
        "3. Fog horns\n"
        "3.1 Member States were invited to test their horns in line with Resolution 140 (Rev. Busan, 2014).\n"
        "3.2 The Secretariat was requested to order two spare lamps by 30 April 2018.\n";
    CHECK(changes_of(lamps, moved) == List{"section 2.1 > 3.2: moved renumbered", "decision 2.1 > 3.2: moved"});
}

TEST_CASE("a title with the same content is another title, not another section") {
    CHECK(changes_of(lamps, with(lamps, "Fog horns", "Signals in fog")) == List{"section 3 > 3: retitled"});
}

TEST_CASE("the document behind a title is no part of it, and its change is told") {
    const auto left = "1. Lamps (CWG-PAC-7/2)\n1.1 The lamps of the south were cleaned by the keepers.\n";
    CHECK(changes_of(left, with(left, "7/2", "7/3")).front() == "reference itu:cwg-pac/7/doc/2 > -: removed");
    CHECK(changes_of(left, with(left, "7/2", "7/3")).back() == "block b1 > b1: reworded");
}

TEST_CASE("a new item of a list is a change of the items") {
    const auto left =
        "1. Work\n1.1 The Secretariat was requested:\na) to print the tables;\nb) to send them to the ports.\n";
    const auto right =
        "1. Work\n1.1 The Secretariat was requested:\na) to print the tables;\nb) to bind them;\nc) to send "
        "them to the ports.\n";
    CHECK(changes_of(left, right) == List{"decision 1.1 > 1.1: items", "block b4 > b5: renumbered"});
}

TEST_CASE("text beside the decision is a change of its paragraph") {
    const auto left = "1. Work\n1.1 The tables were late. The Secretariat was requested to print them again.\n";
    CHECK(changes_of(left, with(left, "late", "wrong")) == List{"block b2 > b2: reworded"});
}

TEST_CASE("a decision that is gone from a paragraph is told once") {
    const auto left = "1. Work\n1.1 The tables were late. The Secretariat was requested to print them again.\n";
    CHECK(changes_of(left, with(left, " The Secretariat was requested to print them again.", "")) ==
          List{"decision 1.1 > -: removed"});
}

TEST_CASE("a paragraph that was split is one paragraph still") {
    const auto left =
        "1. Work\n\nThe tables of the northern ports were printed late. The tables of the southern ports were "
        "lost at sea during the storm.\n";
    const auto right = with(left, " The tables of the southern", "\n\nThe tables of the southern");
    const auto diff = diff_of(left, right);
    CHECK(changes_in(diff) == List{"block b2 > b2: cosmetic"});
    REQUIRE(diff.changes.size() == 1);
    CHECK(diff.changes[0].left_blocks == std::vector<std::uint32_t>{1});
    CHECK(diff.changes[0].right_blocks == std::vector<std::uint32_t>{1, 2});
    CHECK(changes_in(diff_of(right, left)) == List{"block b2 > b2: cosmetic"});
}

TEST_CASE("a paragraph that went to another section moved") {
    const auto left =
        "1. North\nThe northern ports were inspected by three engineers in May.\nThe buoys were painted red "
        "again.\n2. South\nThe southern ports were not inspected.\n";
    const auto right = "1. North\nThe northern ports were inspected by three engineers in May.\n2. South\nThe southern "
                       "ports were not inspected.\nThe buoys were painted red again.\n";
    CHECK(changes_of(left, right) == List{"block b3 > b5: moved"});
}

TEST_CASE("the row of a table is the same though a cell of it changed") {
    const auto left = "1. Attendance\n\tCountry\tDelegates\n\tNorland\t5\n\tSouthmark\t7\n";
    const auto right = "1. Attendance\n\tCountry\tDelegates\n\tNorland\t5\n\tEastvale\t2\n\tSouthmark\t8\n";
    const auto diff = diff_of(left, right);
    CHECK(changes_in(diff) == List{"block - > b6: added", "block - > b7: added", "block b7 > b9: reworded"});
}

TEST_CASE("the title page is compared key by key") {
    auto left = report_of(lamps);
    auto right = left;
    left.metadata.meeting.ordinal = 31;
    right.metadata.meeting.ordinal = 32;
    right.metadata.meeting.place = "Port Vale";
    const auto diff = diff_reports(left, right);
    REQUIRE(diff.changes.size() == 2);
    CHECK(diff.changes[0].left == "meeting.ordinal");
    CHECK(diff.changes[0].left_text == "31");
    CHECK(diff.changes[0].kinds == std::vector{DiffKind::changed});
    CHECK(diff.changes[1].left == std::nullopt);
    CHECK(diff.changes[1].right == "meeting.place");
    CHECK(diff.changes[1].kinds == std::vector{DiffKind::added});
}

TEST_CASE("ignored differences are none") {
    DiffOptions options;
    options.ignore_numbering = true;
    CHECK(changes_of(lamps, with(lamps, "3. Fog horns\n3.1", "4. Fog horns\n4.1"), options) == List{});
    options.ignore_case = true;
    CHECK(changes_of(lamps, with(lamps, "Member States", "MEMBER STATES"), options) == List{});
    options.ignore_moves = true;
    const auto left = "1. North\nThe buoys were painted red again.\n2. South\nThe ports were not inspected.\n";
    const auto right = "1. North\n2. South\nThe ports were not inspected.\nThe buoys were painted red again.\n";
    CHECK(changes_of(left, right, options) == List{});
}

TEST_CASE("only the subjects and the section that are asked for are told") {
    const auto right = with(with(lamps, "30 April", "31 May"), "Member States were", "Sector Members were");
    DiffOptions options;
    options.section = "3";
    CHECK(changes_of(lamps, right, options) == List{"decision 3.1 > 3.1: addressee"});
    options.section.reset();
    options.only = {DiffSubject::reference};
    CHECK(changes_of(lamps, right, options) == List{});
    options.section = "9";
    CHECK_THROWS_WITH(diff_of(lamps, right, options), "--section: no section '9' in either report");
}

TEST_CASE("with a similarity of 1 what is not the same is another one") {
    DiffOptions options;
    options.similarity = 1;
    const auto left = "1. Work\n1.1 The Secretariat was requested to print all the tables of the northern ports.\n";
    const auto right = "1. Work\n1.1 The Secretariat was invited to send two reports on the southern harbours.\n";
    const auto changes = changes_of(left, right, options);
    CHECK(std::ranges::count(changes, "decision 1.1 > -: removed") == 1);
    CHECK(std::ranges::count(changes, "decision - > 1.1: added") == 1);
}

TEST_CASE("the words of a summary are those of one report alone") {
    const auto diff = diff_of(lamps, with(lamps, "two spare lamps", "lamps"));
    CHECK(diff.words_removed == 2);
    CHECK(diff.words_inserted == 0);
}

TEST_CASE("another revision of a document or act is no other one") {
    const auto left = "1. Work\nThe Group noted document A/71/67/Rev.1 and document A/72/5.\n";
    const auto right = "1. Work\nThe Group noted document A/71/67/Rev.2 and document A/72/6.\n";
    DiffOptions options;
    options.only = {DiffSubject::reference};
    CHECK(changes_of(left, right, options) == List{"reference un:A/71/67/Rev.1 > un:A/71/67/Rev.2: revised",
                                                   "reference un:A/72/5 > -: removed",
                                                   "reference - > un:A/72/6: added"});
}

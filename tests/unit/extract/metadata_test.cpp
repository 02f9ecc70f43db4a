#include "extract/metadata.hpp"

#include "extract/outline.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis;
using namespace std::chrono;

namespace {

Metadata metadata(std::string_view text) {
    auto document = read_text(text);
    const auto sections = extract::build_outline(document);
    return extract::find_metadata(document, sections);
}

constexpr std::string_view front = "\nSummary\nThe Group met.\n\n1. Opening\nThe Group met.\n";

Metadata title_page(const std::string& lines) { return metadata(lines + std::string(front)); }

Date date(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

} // namespace

TEST_CASE("a title page of lines gives body, meeting, symbol, date, language, author and title") {
    const auto found = title_page(
        "Council Working Group on\nHarbour Lamps\n12th meeting – Geneva, 4-6 March 2019\nDocument CWG-LAMPS-12/9-E\n6 "
        "March 2019\n"
        "English only\nChairman, Council Working Group on Harbour Lamps (CWG-LAMPS)\nSUMMARY OF THE 12th MEETING\n");
    CHECK(found.meeting.body == "Council Working Group on Harbour Lamps");
    CHECK(found.meeting.body_id == "CWG-LAMPS");
    CHECK(found.meeting.ordinal == 12);
    CHECK(found.meeting.place == "Geneva");
    CHECK(found.meeting.start == date(2019, 3, 4));
    CHECK(found.meeting.end == date(2019, 3, 6));
    CHECK(found.symbol == "CWG-LAMPS-12/9-E");
    CHECK(found.date == date(2019, 3, 6));
    CHECK(found.language == "en");
    CHECK(found.language_note == "English only");
    CHECK(found.author == "Chairman, Council Working Group on Harbour Lamps (CWG-LAMPS)");
    CHECK(found.title == "SUMMARY OF THE 12th MEETING");
}

TEST_CASE("a title page of the United Nations tells organization, author and title apart") {
    const auto found = title_page(
        "United Nations\nA/AC.310/2019/L.9\nDistr.: General\n15 May 2019\nOriginal: French\nAd Hoc Committee on Lamps\n"
        "Thirty-first session\nVienna, 30 April to 3 May 2019\nReport of the Committee on its thirty-first "
        "session\nNote by the Secretariat\n");
    CHECK(found.symbol == "A/AC.310/2019/L.9");
    CHECK(found.meeting.body == "Ad Hoc Committee on Lamps");
    CHECK(found.meeting.ordinal == 31);
    CHECK(found.meeting.place == "Vienna");
    CHECK(found.meeting.start == date(2019, 4, 30));
    CHECK(found.meeting.end == date(2019, 5, 3));
    CHECK(found.language == "fr");
    CHECK(found.language_note == "Original: French");
    CHECK(found.author == "Note by the Secretariat");
    CHECK(found.title == "Report of the Committee on its thirty-first session");
}

TEST_CASE("names of fields say what a line is, on the same line or in the cell before") {
    const auto found = title_page(
        "Lamp Task Force\n16th meeting, Lisbon, 17-20 February 2019\nDocument:\tLTF/16/11-E\nDate:\t20 February 2019\n"
        "Source:\tConvener, Lamp Task Force (LTF)\nTitle:\tLamps of the north\n");
    CHECK(found.symbol == "LTF/16/11-E");
    CHECK(found.date == date(2019, 2, 20));
    CHECK(found.author == "Convener, Lamp Task Force (LTF)");
    CHECK(found.title == "Lamps of the north");
    CHECK(found.meeting.body_id == "LTF");
    CHECK(title_page("Lamp Group\nSource: Norway\nTitle: Blue lamps\n").title == "Blue lamps");
}

TEST_CASE("a country behind the city is no part of the place") {
    CHECK(title_page("Lamp Group\n2nd session\nBergen, Norway, 3-4 June 2019\n").meeting.place == "Bergen");
}

TEST_CASE("the opening paragraph tells what the title page does not") {
    const auto found = metadata(
        "Lamp Group\n6 March 2019\n\n1. Opening\nThe Lamp Group held its 14th meeting in Suva from 4 to 6 March 2019. "
        "It was attended by 70 registered delegates, and considered 17 input documents.\n");
    CHECK(found.meeting.ordinal == 14);
    CHECK(found.meeting.place == "Suva");
    CHECK(found.meeting.start == date(2019, 3, 4));
    CHECK(found.statistics.delegates == 70);
    CHECK(found.statistics.documents == 17);
}

TEST_CASE("a title between the body and the dates in brackets hides neither") {
    const auto found = title_page("COMMITTEE ON THE LAMPS OF THE COAST\n\nREPORT OF THE FOURTH SESSION\n\n"
                                  "(Lisbon, 4 to 6 June 2019)\n");
    CHECK(found.title == "REPORT OF THE FOURTH SESSION");
    CHECK(found.meeting.body == "COMMITTEE ON THE LAMPS OF THE COAST");
    CHECK(found.meeting.ordinal == 4);
    CHECK(found.meeting.place == "Lisbon");
    CHECK(found.meeting.start == date(2019, 6, 4));
    CHECK(found.meeting.end == date(2019, 6, 6));
}

TEST_CASE("a title may name the body, and go on in the next line") {
    const auto found =
        title_page("REP18/LMP\nREPORT OF THE TWENTY-SIXTH SESSION OF THE\nCOMMITTEE ON LAMPS\n7-11 May 2018\n");
    CHECK(found.title == "REPORT OF THE TWENTY-SIXTH SESSION OF THE COMMITTEE ON LAMPS");
    CHECK(found.meeting.body == "COMMITTEE ON LAMPS");
    CHECK(title_page("Report of the Lamp Committee on the work of its fifth session\n4 May 2018\n").meeting.body ==
          "Lamp Committee");
}

TEST_CASE("of two bodies on lines of their own the nearer one met") {
    CHECK(title_page("Commission for the Coast\nCommittee on Lamps\nFifth session\n").meeting.body ==
          "Committee on Lamps");
    CHECK(title_page("Board of the Lamp Compact\nLMP/B.22/14\n22nd Meeting\n").meeting.body ==
          "Board of the Lamp Compact");
}

TEST_CASE("days from to are those of the meeting, and the city may stand in the line beside them") {
    const auto found = title_page("Lamp Board\n22nd meeting\nMontevideo, Uruguay\n8-10 March 2022\n");
    CHECK(found.meeting.body == "Lamp Board");
    CHECK(found.meeting.place == "Montevideo");
    CHECK(found.meeting.start == date(2022, 3, 8));
    CHECK(found.meeting.end == date(2022, 3, 10));
    CHECK(!found.date);
}

TEST_CASE("a day beside the days of the meeting is that of the text") {
    const auto found = title_page("Lamp Board\nOslo, 12 June 2015\n6th meeting\nOslo, 9-11 June 2015\n");
    CHECK(found.date == date(2015, 6, 12));
    CHECK(found.meeting.start == date(2015, 6, 9));
    CHECK(found.meeting.end == date(2015, 6, 11));
}

TEST_CASE("an item of the agenda is no title, nor are the years of a study period a symbol") {
    const auto found = title_page("STUDY PERIOD 2017-2020\nLamp Group\n3rd meeting\nAdoption of the report\n"
                                  "Report of the Lamp Group\n");
    CHECK(found.title == "Report of the Lamp Group");
    CHECK(!found.symbol);
}

TEST_CASE("the house of the meeting is no part of the place") {
    CHECK(title_page("Lamp Board\n6th meeting\nPalais des Nations, Geneva\n9-11 June 2015\n").meeting.place ==
          "Geneva");
    CHECK(title_page("Lamp Board\n6th meeting\nParis, Blue Conference Centre, 9-11 June 2015\n").meeting.place ==
          "Paris");
}

TEST_CASE("what was held or published by somebody names no author") {
    const auto found =
        title_page("Minutes of the 14th Meeting of the Lamp Group\nHeld by videoconference on 3 February 2021\n"
                   "Approved by the Meeting and published on 12 February 2021\n");
    CHECK(!found.author);
    CHECK(found.meeting.start == date(2021, 2, 3));
    CHECK(!found.meeting.place);
    CHECK(found.date == date(2021, 2, 12));
}

TEST_CASE("a line about one person is no title, minutes at the end of a long name are") {
    const auto found = title_page("Lamp Governing Board (LGB)\nOslo, 12 June 2015\nRecorder: Mr. Ivo Lund\n");
    CHECK(!found.title);
    CHECK(title_page("Lamp Project Governing Board of Norway (LGB) MEETING MINUTES\n12 June 2015\n").title ==
          "Lamp Project Governing Board of Norway (LGB) MEETING MINUTES");
}

TEST_CASE("a chapter on attendance counts the participants, wherever it stands") {
    CHECK(metadata("1. Lamps\nOf lamps.\n2. Posts\nOf posts.\n3. Opening\nIt was opened.\n4. Attendance\n"
                   "The session was attended by 87 delegates.\n")
              .statistics.delegates == 87);
}

TEST_CASE("participants may be counted in words") {
    CHECK(metadata("1. Opening\nSixty-three delegates took part.\n").statistics.delegates == 63);
    CHECK(!metadata("1. Opening\nTwo experts introduced the paper.\n").statistics.delegates);
}

TEST_CASE("a body known by its name has an id without an acronym on the page") {
    CHECK(title_page("Economic and Social Council\nCommission on the Status of Women\nTwelfth session\n")
              .meeting.body_id == "CSW");
}

TEST_CASE("an empty document has no metadata") { CHECK(metadata("") == Metadata{}); }

TEST_CASE("sentences without a title page give no metadata") {
    CHECK(metadata("The Secretariat was requested:\n\nReplies are expected by 9 March 2018.\n") == Metadata{});
}

TEST_CASE("meetings that the opening only speaks of are not the one reported") {
    CHECK(!metadata("1. Lamps\nThe reports of the 7th, 8th and 9th meetings of the Group are on the shelf.\n")
               .meeting.ordinal);
    CHECK(!metadata("1. Lamps\nThe report of the 31st meeting was adopted.\n").meeting.ordinal);
    CHECK(metadata("1. Lamps\nThe Group held its 32nd meeting.\n").meeting.ordinal == 32);
}

TEST_CASE("a lone day beside the place is that of the text where the report says when the meeting was held") {
    const std::string page = "REPORT OF THE TWELFTH MEETING\nGeneva, 6 March 2018\n\n1. Dates\n1.1 ";
    const auto found = metadata(page + "The meeting was held on 5 and 6 March 2018.\n");
    CHECK(found.date == date(2018, 3, 6));
    CHECK(found.meeting.start == date(2018, 3, 5));
    CHECK(found.meeting.end == date(2018, 3, 6));
    CHECK(found.meeting.place == "Geneva");
    const auto same = metadata(page + "The meeting was held on 6 March 2018.\n");
    CHECK_FALSE(same.date);
    CHECK(same.meeting.start == date(2018, 3, 6));
    const auto previous = metadata(page + "The previous meeting was held on 5 and 6 February 2018.\n");
    CHECK(previous.meeting.start == date(2018, 3, 6));
}

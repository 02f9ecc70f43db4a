#include "found.hpp"

using namespace wsis;

namespace {

std::string report_with(std::string_view title, std::string_view opening) {
    return "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
           "January 2018\n" +
           std::string(title) + "\n1. Opening\n" + std::string(opening) + "\n";
}

constexpr std::string_view own_title = "REPORT OF THE 32nd MEETING";

} // namespace

TEST_CASE("a meeting held on the days of the title page has its number") {
    const auto text = report_with(own_title, "The Working Group held its 31st meeting on 24 and 25 January 2018.");
    CHECK(quotes_of("ordinal-mismatch", text) == List{"31st meeting"});
}

TEST_CASE("a name between the number of the meeting and its days does not hide them") {
    const auto text = report_with(own_title, "This is what came of the 31st meeting of the Working Group on Ports "
                                             "(WG-PORTS), held in Geneva on 24 and 25 January 2018.");
    CHECK(quotes_of("ordinal-mismatch", text) == List{"31st meeting"});
}

TEST_CASE("a meeting of another body on the same days has its own number") {
    const auto text = report_with(own_title, "The 14th meeting of the Working Group on Tides was held on 24 and 25 "
                                             "January 2018 in the same hall.");
    CHECK(quotes_of("ordinal-mismatch", text) == List{});
}

TEST_CASE("an earlier meeting on its own days is none of this report") {
    const auto text = report_with(own_title, "The Working Group held its 31st meeting on 4 and 5 July 2017.");
    CHECK(quotes_of("ordinal-mismatch", text) == List{});
    CHECK(quotes_of("dates-disagree", text) == List{});
}

TEST_CASE("a title with the number of another meeting than the line of the meeting is odd") {
    const auto text = report_with("REPORT OF THE 31st MEETING", "It was opened.");
    CHECK(quotes_of("ordinal-mismatch", text) == List{"31st MEETING"});
}

TEST_CASE("days of the meeting behind a name are compared with the title page") {
    const auto text = report_with(own_title, "This is what came of the 32nd meeting of the Working Group on Ports "
                                             "(WG-PORTS), held in Geneva on 24 and 25 February 2018.");
    CHECK(quotes_of("dates-disagree", text) == List{"24 and 25 February 2018"});
}

TEST_CASE("a page header above the title page does not hide the symbol that the page gives") {
    const auto text = "WG-PORTS-31/7-E\n" + report_with(own_title, "It was opened.");
    CHECK(quotes_of("symbol-inconsistent", text).size() == 1);
    CHECK(report_of(text).metadata.symbol == "WG-PORTS-32/9-E");
}

TEST_CASE("a report of a body whose documents have no symbols needs none") {
    const auto text =
        "Harbour Board\n32nd meeting – Geneva, 24-25 January 2018\nMINUTES OF THE 32nd MEETING\n1. Opening\n"
        "The meeting was opened.\n";
    CHECK(quotes_of("symbol-missing", text) == List{});
}

TEST_CASE("a title may name the body") {
    const auto text = "Minutes of the Quay Circle\n24 January 2018\n1. Opening\nThe meeting was opened.\n";
    CHECK(quotes_of("title-page-incomplete", text) == List{});
}

TEST_CASE("people invited to another body's second meeting do not attend this one") {
    const auto text =
        report_with(own_title, "He invited participants to the second meeting of the open consultation on "
                               "ferries. The Chair closed the 31st meeting of the Working Group.");
    CHECK(quotes_of("ordinal-mismatch", text) == List{"31st meeting"});
}

TEST_CASE("a name of the body ends where the sentence goes on") {
    const auto text =
        report_with(own_title, "The Chair thanked all who participated in the 31st meeting of WG-PORTS and "
                               "thanked Ms Ana Reis.");
    CHECK(quotes_of("ordinal-mismatch", text) == List{"31st meeting"});
}

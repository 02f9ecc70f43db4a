#include "write/diff_formats.hpp"
#include "wsis/diff.hpp"
#include "wsis/extract.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace wsis;

namespace {

std::vector<Report> reports_of(const std::vector<std::string>& texts) {
    std::vector<Report> reports;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const auto name = "r" + std::to_string(at + 1) + ".txt";
        reports.push_back(read_report(texts[at], name));
        reports.back().source.name = name;
    }
    return reports;
}

/// The page of texts that are reports, oldest first.
std::string page_of(const std::vector<std::string>& texts) {
    const auto reports = reports_of(texts);
    return write::render_diff_html(diff_series(reports), {});
}

bool holds(const std::string& page, std::string_view part) {
    const bool found = page.find(part) != std::string::npos;
    if (!found) MESSAGE(page.substr(page.find("<body>"), page.find("<script>") - page.find("<body>")));
    return found;
}

std::size_t count(const std::string& page, std::string_view part) {
    std::size_t sum = 0;
    for (std::size_t at = 0; (at = page.find(part, at)) != std::string::npos; at += part.size()) ++sum;
    return sum;
}

/// The values of an attribute.
std::vector<std::string> values_of(const std::string& page, const std::string& attribute) {
    std::vector<std::string> out;
    const auto opening = " " + attribute + "=\"";
    for (std::size_t at = 0; (at = page.find(opening, at)) != std::string::npos;) {
        at += opening.size();
        out.push_back(page.substr(at, page.find('"', at) - at));
    }
    return out;
}

const std::string opening = "1. Opening\nThe meeting was opened at nine.\n";

} // namespace

TEST_CASE("a page of a comparison lists what changed before the full text") {
    const auto page = page_of({opening + "2. Lamps\n2.1 The Secretariat was requested to order lamps.\n",
                               opening + "2. Lamps\n2.1 The Secretariat was encouraged to order lamps.\n"});
    const std::string words = "The Secretariat was <del>requested</del><ins>encouraged</ins> to order lamps.";
    const auto list = page.find(words);
    CHECK(holds(page, words));
    CHECK(holds(page, "data-subject=\"decision\" data-kinds=\"force\""));
    CHECK(list < page.find("id=\"s1text\""));
}

TEST_CASE("both sides of a changed row say what they said") {
    const auto page = page_of({opening + "Two lamps burn in the tower.\n", opening + "Six lamps burn in the tower.\n"});
    CHECK(holds(page, "<span class=\"t\"><del>Two</del> lamps burn in the tower.</span>"));
    CHECK(holds(page, "<span class=\"t\"><del>Two</del><ins>Six</ins> lamps burn in the tower.</span>"));
}

TEST_CASE("titles of sections are headings of the new report") {
    const auto page = page_of({opening + "2. Lamps\nTwo lamps burn.\n", opening + "2. Lamps\nTwo lamps burn.\n"});
    CHECK(count(page, "<h3 class=\"b title d1\"><span class=\"label\">2.</span> <span class=\"t\">Lamps</span></h3>") ==
          1);
    CHECK(count(page, "<p class=\"b title d1\"><span class=\"label\">2.</span> <span class=\"t\">Lamps</span></p>") ==
          1);
}

TEST_CASE("a run-in title is a heading before its text") {
    const std::string item = "2. Reports\n2.1 Tower (HARBOUR-7/2): The keeper reported on the tower.\n";
    CHECK(holds(page_of({opening + item, opening + item}), "Tower (HARBOUR-7/2):</span></h4><p class=\"b\">"));
}

TEST_CASE("renumbered labels show both numbers") {
    const auto page = page_of({opening + "2. Lamps\nTwo lamps burn in the tower.\n",
                               opening + "2. Fog horn\nThe horn is loud.\n3. Lamps\nTwo lamps burn in the tower.\n"});
    CHECK(holds(page, "<span class=\"label\"><del>2.</del><ins>3.</ins></span>"));
}

TEST_CASE("a document cannot leave its place on the page") {
    const auto page =
        page_of({opening, opening + "2. </title></script><script>alert(1)</script>\n"
                                    "2.1 \"' onclick=alert(1) <img src=x onerror=alert(1)> \x1b[31m & a\u202Eb\n"});
    CHECK(count(page, "<script>") == 1);
    CHECK(count(page, "</script>") == 1);
    CHECK(count(page, "<img") == 0);
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK(holds(
        page, "&quot;&#39; onclick=alert(1) &lt;img src=x onerror=alert(1)&gt; \uFFFD[31m &amp; a\u202Eb\u202C</bdi>"));
}

TEST_CASE("the name of a file cannot leave its place on the page") {
    auto reports = reports_of({opening, opening});
    reports[0].source.name = "\"><script>alert(1)</script>.txt";
    const auto page = write::render_diff_html(diff_series(reports), {});
    CHECK(count(page, "<script>") == 1);
    CHECK(holds(page, "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;.txt"));
}

TEST_CASE("every id of a page is there once, and every link leads to one") {
    const auto page =
        page_of({opening + "2. Lamps\n2.1 The Secretariat was requested to order lamps.\nThe horn is broken "
                           "and nobody is able to mend it.\n3. Rest\nNothing.\n",
                 opening + "2. Lamps\n2.1 The Secretariat was requested to order six lamps.\n3. Rest\n"
                           "Nothing.\nThe horn is broken and nobody is able to mend it.\n",
                 opening + "2. Rest\nNothing.\n"});
    const auto ids = values_of(page, "id");
    const std::set<std::string> known(ids.begin(), ids.end());
    CHECK(ids.size() == known.size());
    for (const auto& link : values_of(page, "href")) {
        CHECK(link.starts_with("#"));
        CHECK_MESSAGE(known.count(link.substr(1)) == 1, link);
    }
}

TEST_CASE("a table stays a table on both sides") {
    const std::string before = opening + "2. Dates\nWhat\tWhen\nLamps\tMay\nHorn\tJune\n";
    const std::string after = opening + "2. Dates\nWhat\tWhen\nLamps\tJuly\nHorn\tJune\n";
    const auto page = page_of({before, after});
    CHECK(count(page, "<table class=\"doc\">") == 2);
    CHECK(holds(page, "<del>May</del><ins>July</ins>"));
}

TEST_CASE("equal reports have a page that says so") {
    CHECK(holds(page_of({opening, opening}), "Nothing: the reports say the same."));
}

TEST_CASE("a series begins with an overview of its sections") {
    const auto page = page_of({opening + "2. Lamps\nTwo.\n", opening + "2. Lamps\nThree.\n", opening});
    CHECK(holds(page, ">Lamps</th><td class=\"same\">"));
    CHECK(holds(page, "<span class=\"state\">gone</span>"));
    CHECK(page.find("id=\"overview\"") < page.find("id=\"step1\""));
    CHECK(count(page, "<section class=\"step\"") == 2);
}

TEST_CASE("the same comparison gives the same page") {
    const std::vector<std::string> texts = {opening, opening + "2. Lamps\nTwo lamps burn.\n"};
    CHECK(page_of(texts) == page_of(texts));
}

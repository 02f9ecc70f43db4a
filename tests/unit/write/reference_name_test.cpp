#include "write/reference_name.hpp"

#include "wsis/extract.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

using namespace wsis;

namespace {

/// What the thing with that id is called in a report of this text.
std::string name(std::string_view id, std::string_view text) {
    const auto report = read_report(text, "report.txt");
    const auto& references = report.references;
    const auto found = std::find_if(references.begin(), references.end(), [&](const auto& of) { return of.id == id; });
    return found == references.end() ? "not cited" : write::reference_name(report, *found);
}

constexpr std::string_view lighthouses = "Working Group on Lighthouses (WG-LIGHT)\n"
                                         "Fifth meeting - Lisbon, 4-5 June 2019\n"
                                         "Document WG-LIGHT-5/9-E\n"
                                         "6 June 2019\n"
                                         "REPORT OF THE FIFTH MEETING\n"
                                         "1. Opening\n";

} // namespace

TEST_CASE("what a report cites in full is called as printed") {
    CHECK(name("itu:pp/res/140@2014", "1. Lamps\n1.1 PP-14 Resolution 140 (Rev. Busan, 2014) was recalled.\n") ==
          "PP-14 Resolution 140 (Rev. Busan, 2014)");
}

TEST_CASE("what is first cited in a list and then in full has its name in full") {
    CHECK(name("sdg:5", "1. Lamps\n1.1 SDGs 4 and 5 were named.\n1.2 SDG 5 was discussed.\n") == "SDG 5");
}

TEST_CASE("reports cited by the numbers of meetings are called each the report of its meeting") {
    constexpr auto text = "1. Lamps\n1.1 The Reports of the 5th and 6th meetings of CWG-PAC were approved.\n";
    CHECK(name("itu:cwg-pac/5/report", text) == "Report of the 5th meeting of CWG-PAC");
    CHECK(name("itu:cwg-pac/6/report", text) == "Report of the 6th meeting of CWG-PAC");
}

TEST_CASE("the first of several acts is called by one noun, as the others") {
    constexpr auto text =
        "1. Lamps\n1.1 UNGA Resolutions 70/1 and 70/125 and WSIS Action Lines C2 and C4 were recalled.\n"
        "1.2 PP-14 Resolutions 139 (Rev. Busan, 2014) and 175 (Rev. Busan, 2014) were recalled.\n";
    CHECK(name("un:A/RES/70/1", text) == "UNGA Resolution 70/1");
    CHECK(name("wsis:C2", text) == "WSIS Action Line C2");
    CHECK(name("wsis:C4", text) == "WSIS Action Line C4");
    CHECK(name("itu:pp/res/139@2014", text) == "PP-14 Resolution 139 (Rev. Busan, 2014)");
    CHECK(name("itu:pp/res/175@2014", text) == "PP-14 Resolution 175");
}

TEST_CASE("a name that is a plural itself stays one") {
    CHECK(
        name("itu:wtdc/res/37@2017", "1. Lamps\n1.1 WTDC-17 Resolution 37 (Rev. Buenos Aires, 2017) was recalled.\n") ==
        "WTDC-17 Resolution 37 (Rev. Buenos Aires, 2017)");
}

TEST_CASE("a meeting that only the report explains is called as printed") {
    Report report;
    report.document.text = "7th meeting of the Group on Lamps";
    Block block;
    block.text = {0, static_cast<std::uint32_t>(report.document.text.size())};
    report.document.blocks = {block};
    Reference reference;
    reference.kind = CitationKind::event;
    reference.id = "event:cwg-lamps-7";
    reference.mentions.push_back({{0, 0, block.text.end}, {}, {}});
    CHECK(write::reference_name(report, reference) == "7th meeting of the Group on Lamps");
}

TEST_CASE("a target is called with what it is a target of") {
    CHECK(name("sdg:9.c", "1. Lamps\n1.1 The Group recalled target 9.c of the 2030 Agenda.\n") == "SDG target 9.c");
}

TEST_CASE("documents are called by the letters that the report prints") {
    const auto text = std::string(lighthouses) + "1.1 The Group considered WG-LIGHT-5/2 and Documents WG-LIGHT-4/3 and "
                                                 "WG-LIGHT-4/4.\n";
    CHECK(name("itu:cwg-light/5/doc/2", text) == "Document WG-LIGHT-5/2");
    CHECK(name("itu:cwg-light/4/doc/3", text) == "Document WG-LIGHT-4/3");
    CHECK(name("itu:cwg-light/4/doc/4", text) == "Document WG-LIGHT-4/4");
}

TEST_CASE("a body is called by the letters of the report's symbol") {
    CHECK(write::body_acronym(read_report(lighthouses, "report.txt")) == "WG-LIGHT");
    Report report;
    CHECK(write::body_acronym(report).empty());
    report.metadata.meeting.body_id = "CWG-PAC";
    report.metadata.symbol = "CWG-PAC-7/12-E";
    CHECK(write::body_acronym(report) == "CWG-PAC");
    report.metadata.symbol = "C17/55";
    CHECK(write::body_acronym(report) == "CWG-PAC");
}

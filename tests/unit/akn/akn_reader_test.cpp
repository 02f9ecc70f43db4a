#include "akn/akn_reader.hpp"

#include "support/same_report.hpp"
#include "write/render_formats.hpp"
#include "wsis/extract.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

using namespace wsis;

namespace {

constexpr std::string_view lamps = "Report of the meeting of the Group on Lamps\n"
                                   "Geneva, 24-25 January 2018\n\n"
                                   "6. Lamps & <horns>\n\n"
                                   "6.3 South lamps\n\n"
                                   "6.3.1 The Secretariat was requested to order lamps by 5 May 2018, in line with "
                                   "Resolution 140 (Rev. Busan, 2014):\n\n"
                                   "a) white lamps;\n\n"
                                   "b) green lamps.\n";

std::string akn_of(const Report& report) { return write::render_akn(report, {}); }

Report read_back(std::string_view xml) { return read_report(xml, "report.xml"); }

/// The Akoma Ntoso of `lamps` with one thing written otherwise.
std::string edited(std::string_view what, std::string_view instead) {
    auto xml = akn_of(read_report(lamps, "report.txt"));
    const auto at = xml.find(what);
    REQUIRE(at != std::string::npos);
    return xml.replace(at, what.size(), instead);
}

std::string fault_of(std::string_view xml) {
    try {
        read_report(xml, "report.xml", InputFormat::akn);
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

/// One block after the other, each with its label.
Report report_of(const std::vector<std::string>& texts) {
    Report report;
    for (const auto& text : texts) {
        Block block;
        block.text.begin = static_cast<std::uint32_t>(report.document.text.size());
        report.document.text += text;
        block.text.end = static_cast<std::uint32_t>(report.document.text.size());
        report.document.blocks.push_back(block);
    }
    return report;
}

std::string foreign(std::string_view inside) {
    return "<?xml version=\"1.0\"?>\n<!-- by hand -->\n<akomaNtoso "
           "xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/"
           "3.0\">\n <debateReport name=\"report\">\n  <meta/>\n  " +
           std::string(inside) + "\n </debateReport>\n</akomaNtoso>\n";
}

std::string lines_of(std::string_view inside) { return render_lines(read_document(foreign(inside), "report.xml")); }

} // namespace

TEST_CASE("a report read from its Akoma Ntoso is the same, and knows its source") {
    const auto report = read_report(lamps, "report.txt");
    const auto again = read_back(akn_of(report));
    CHECK(test::what_it_says(again) == test::what_it_says(report));
    CHECK(again.source == report.source);
}

TEST_CASE("what is written from a report that was read from Akoma Ntoso is the same to the byte") {
    const auto xml = akn_of(read_report(lamps, "report.txt"));
    CHECK(akn_of(read_back(xml)) == xml);
}

TEST_CASE("a document that names the namespaces otherwise is read as well") {
    auto xml = akn_of(read_report(lamps, "report.txt"));
    const auto replace_all = [&](std::string_view what, std::string_view instead) {
        for (auto at = xml.find(what); at != std::string::npos; at = xml.find(what, at + instead.size()))
            xml.replace(at, what.size(), instead);
    };
    replace_all("wsis:", "ns1:");
    replace_all("<", "<ns0:");
    replace_all("<ns0:/", "</ns0:");
    replace_all("<ns0:ns1:", "<ns1:");
    replace_all("</ns0:ns1:", "</ns1:");
    replace_all("<ns0:?", "<?");
    replace_all("xmlns=", "xmlns:ns0=");
    replace_all("urn:ns1:", "urn:wsis:");
    CHECK(test::what_it_says(read_back(xml)) == test::what_it_says(read_report(lamps, "report.txt")));
}

TEST_CASE("characters that XML cannot hold come back, and places behind them stay") {
    auto report = report_of({"a\x01\x02"
                             "é\x0C"
                             "b\xEF\xBF\xBF",
                             "\x1F"});
    report.people.push_back({"b", std::nullopt, std::nullopt, std::nullopt, {0, 6, 7}});
    const auto again = read_back(akn_of(report));
    CHECK(again.document.text == report.document.text);
    CHECK(again.people == report.people);
}

TEST_CASE("spaces at the ends and line breaks of a text come back") {
    const auto report = report_of({"  two\n lines\t", " ", "\n"});
    CHECK(read_back(akn_of(report)).document.text == report.document.text);
}

TEST_CASE("a note that stands in a cell of its own comes back with its cell") {
    auto report = report_of({"text", "note", "cell"});
    auto& document = report.document;
    document.blocks[1].kind = BlockKind::footnote;
    document.blocks[2].kind = BlockKind::table_cell;
    document.cells = {{1, 2, 3, 4, 5, true, 0}, {2, 0, 1, 2, 1, false, 1}};
    document.blocks[1].cell = 0;
    document.blocks[2].cell = 1;
    document.anchors = {{1, 0, 2}};
    CHECK(test::what_it_says(read_back(akn_of(report))) == test::what_it_says(report));
}

TEST_CASE("a heading that stands in a table comes back with its cell") {
    auto report = report_of({"Lamps"});
    Section section;
    section.path = "lamps";
    section.title = "Lamps";
    section.title_end = 5;
    section.block = 0;
    section.blocks = {0};
    report.sections = {section};
    report.document.blocks[0].section = 0;
    report.document.blocks[0].kind = BlockKind::heading;
    report.document.blocks[0].cell = 0;
    report.document.cells = {{1, 0, 0, 2, 3, true, 0}};
    CHECK(test::what_it_says(read_back(akn_of(report))) == test::what_it_says(report));
}

TEST_CASE("facts in Akoma Ntoso that do not fit its text are refused with their place") {
    CHECK(
        fault_of(edited("block=\"b6\" start=\"0\"", "block=\"b600\" start=\"0\"")).find("a block that there is not") !=
        std::string::npos);
    CHECK(fault_of(edited("block=\"b6\" start=\"0\"", "block=\"x6\" start=\"0\"")).find("is no block: 'x6'") !=
          std::string::npos);
    CHECK(fault_of(edited("block=\"b6\" start=\"0\"", "block=\"b6\" start=\"9999\"")) ==
          "<wsis:item> 1: start lies behind the end of its block's text");
    CHECK(fault_of(edited("block=\"b6\" start=\"0\"", "block=\"b6\" start=\"-1\"")) ==
          "<wsis:item> 1: start is no number in range: '-1'");
    CHECK(fault_of(edited("force=\"request\"", "force=\"wish\"")) ==
          "<wsis:decision> 1: force has an unknown value: 'wish'");
    CHECK(fault_of(edited("wsis:block=\"b6\"", "wsis:block=\"b5000000\"")) == "block b6 is missing");
    CHECK(fault_of(edited("path=\"6.3.1\" parent=\"6.3\"", "path=\"6.3\" parent=\"6.3\"")) ==
          "<wsis:section> 3: path stands twice");
    CHECK(fault_of(edited("path=\"6.3.1\" parent=\"6.3\"", "path=\"6.3.1\" parent=\"7\"")) ==
          "<wsis:section> 3: parent is no section around this one");
    CHECK(fault_of(edited("wsis:path=\"6.3.1\"", "wsis:path=\"6.3.9\"")).find("a section '6.3.9' that there is not") !=
          std::string::npos);
    CHECK(
        fault_of(edited("start_date=\"2018-05-05\"", "start_date=\"2018-02-30\"")).find("must be a date YYYY-MM-DD") !=
        std::string::npos);
    CHECK(fault_of(edited("<wsis:metadata", "<wsis:noise block=\"b1\">x</wsis:noise><wsis:metadata")) ==
          "block b1 stands twice");
    CHECK(fault_of(edited("<wsis:metadata", "<wsis:character block=\"b1\" at=\"0\" code=\"1\"/><wsis:metadata")) ==
          "<wsis:character> 1: at has no character that stands for another");
}

TEST_CASE("Akoma Ntoso with a document type, entities, or no document is refused") {
    const std::string bomb =
        "<!DOCTYPE akomaNtoso [<!ENTITY a \"lamp\"><!ENTITY b \"&a;&a;&a;\">]><akomaNtoso>&b;</akomaNtoso>";
    CHECK(detect_format(bomb, "bomb.xml") == InputFormat::akn);
    CHECK(fault_of(bomb) == "has a document type (DOCTYPE), which is not allowed");
    CHECK(fault_of(foreign("<p>&lamp;</p>")) == "not well-formed XML: an undefined reference");
    CHECK(fault_of("<akomaNtoso/>") == "no document in the Akoma Ntoso file");
    CHECK(fault_of("<report/>") == "not Akoma Ntoso: the root element is no akomaNtoso");
    CHECK(fault_of("<akomaNtoso><doc/><doc/></akomaNtoso>") == "more than one document in the Akoma Ntoso file");
    CHECK(fault_of("<akomaNtoso><doc>") == "not well-formed XML: ends inside an element");
    CHECK(fault_of("") == "not well-formed XML: no root element");
}

TEST_CASE("elements nested deeper than the limit are refused in Akoma Ntoso") {
    std::string nested = "<akomaNtoso><doc>";
    for (int i = 0; i < 5000; ++i) nested += "<section>";
    CHECK(fault_of(nested) == "elements nested deeper than 4096; see --max-depth");
}

TEST_CASE("Akoma Ntoso from another hand is read by its text and searched like any report") {
    const auto xml =
        foreign("<mainBody><section><num>6.</num><heading>Lamps</heading>"
                "<paragraph><num>6.1</num><content><p>The <b>Secretariat</b> was requested to\n order lamps in "
                "line with Resolution 140 (Rev. Busan, 2014).</p></content></paragraph></section></mainBody>");
    const auto report = read_report(xml, "report.xml");
    REQUIRE(report.decisions.size() == 1);
    CHECK(report.decisions[0].id == "6.1");
    CHECK(report.text_at(report.decisions[0].place).starts_with("The Secretariat was requested to order lamps"));
    REQUIRE(report.references.size() == 1);
    CHECK(report.references[0].id == "itu:pp/res/140@2014");
    CHECK(report.source.format == "akn");
}

TEST_CASE("lists, tables and notes of Akoma Ntoso from another hand are what they are") {
    CHECK(lines_of("<mainBody><blockList><item><num>(a)</num><p>red</p></item><item><num>(b)</num><p>green</p></item>"
                   "</blockList></mainBody>") == "(a) red\n(b) green\n");
    const auto document = read_document(
        foreign(
            "<mainBody><table><tr><th rowspan=\"2\">Lamp</th><td><p>red</p></td></tr><tr><td>green</td></tr></table>"
            "<p>Lit<authorialNote marker=\"1\"><p>At night.</p></authorialNote> again.</p></mainBody>"),
        "report.xml");
    REQUIRE(document.blocks.size() == 5);
    CHECK(document.cells[2] == TableCell{1, 1, 1, 1, 1, false, 0});
    CHECK(document.cells[0].header);
    CHECK(document.text_of(document.blocks[3]) == "Lit again.");
    CHECK(document.blocks[4].kind == BlockKind::footnote);
    CHECK(document.label_of(document.blocks[4]) == "1");
    CHECK(document.anchors == std::vector<Anchor>{{4, 3, 3}});
}

TEST_CASE("Akoma Ntoso is told from other XML by its root") {
    CHECK(detect_format("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <x/> -->\n<akn:akomaNtoso xmlns:akn=\"x\">", "a") ==
          InputFormat::akn);
    CHECK(detect_format("<akomaNtosoX/>", "a.txt") == InputFormat::text);
    CHECK(detect_format("akomaNtoso", "a.txt") == InputFormat::text);
}

TEST_CASE("Akoma Ntoso cut or changed anywhere gives a report or an error") {
    const auto xml = akn_of(read_report(lamps, "report.txt"));
    std::size_t refused = 0;
    for (std::size_t at = 0; at < xml.size(); at += 3) {
        if (fault_of(xml.substr(0, at)) != "none") ++refused;
        auto changed = xml;
        changed[at] = "<\">b9 &"[at % 7];
        if (fault_of(changed) == "none") render_json(read_report(changed, "x", InputFormat::akn), "test");
    }
    CHECK(refused > xml.size() / 3 - 2);
}

#include "support/holds.hpp"
#include "write/render_formats.hpp"
#include "wsis/extract.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <string>
#include <string_view>

using namespace wsis;
using test::holds;

namespace {

std::string akn_of(std::string_view text) { return write::render_akn(read_report(text, "report.txt"), {}); }

/// A report of one paragraph.
Report report_of(const std::string& text) {
    Report report;
    report.document.text = text;
    Block block;
    block.text = {0, static_cast<std::uint32_t>(text.size())};
    report.document.blocks = {block};
    return report;
}

Reference cited(std::string id, std::uint32_t start, std::uint32_t end) {
    Reference reference;
    reference.kind = CitationKind::sdg;
    reference.id = std::move(id);
    reference.mentions.push_back({{0, start, end}, std::nullopt, std::nullopt});
    return reference;
}

} // namespace

TEST_CASE("Akoma Ntoso has sections with titles as sections, numbered texts as paragraphs") {
    const auto xml = akn_of("6. Lamps\n6.3 South lamps\n6.3.1 The lamps were cleaned.\n6.3.2 The lamps were lit.\n");
    CHECK(
        holds(xml, "<section eId=\"sec_6\" wsis:path=\"6\">\n    <num>6.</num>\n    <heading eId=\"sec_6__heading\""));
    CHECK(holds(xml, "<subsection eId=\"sec_6__subsec_6-3\" wsis:path=\"6.3\">"));
    CHECK(
        holds(xml, "<paragraph eId=\"sec_6__subsec_6-3__para_6-3-1\" wsis:path=\"6.3.1\">\n      <num>6.3.1</num>\n"));
    CHECK(holds(xml, ">The lamps were lit.</p>"));
}

TEST_CASE("Akoma Ntoso marks a decision with its force and addressee, and the act it cites") {
    const auto xml = akn_of("1. Lamps\n1.1 The Secretariat was requested to order lamps in line with Resolution 140 "
                            "(Rev. Busan, 2014).\n");
    CHECK(holds(xml, "name=\"decision\" wsis:decision=\"1.1\" refersTo=\"#request #secretariat\">The Secretariat"));
    CHECK(holds(xml, "href=\"/akn/un/statement/deliberation/itu-pp/2014/itu-pp-res-140-2014\" "
                     "wsis:reference=\"itu:pp/res/140@2014\">Resolution 140 (Rev. Busan, 2014)</ref>"));
    CHECK(holds(xml, "<TLCConcept eId=\"request\" href=\"/akn/ontology/concept/un/request\" showAs=\"request\"/>"));
    CHECK(holds(xml, "<TLCOrganization eId=\"secretariat\" "));
}

TEST_CASE("who has to act is a person or an office in Akoma Ntoso where the report says so") {
    const auto xml = akn_of("1. Lamps\nMs Ada Lamp (Norland), Chairman of the Group, opened the meeting.\n"
                            "1.1 The Rapporteur was requested to paint the beacon.\n"
                            "1.2 Ms Ada Lamp was thanked for her work.\n");
    CHECK(holds(xml, "<TLCRole eId=\"rapporteur\" "));
    CHECK(holds(xml, "refersTo=\"#request #rapporteur\""));
    CHECK(xml.find("<TLCOrganization eId=\"rapporteur") == std::string::npos);
    CHECK(xml.find("<TLCOrganization eId=\"ms-ada-lamp") == std::string::npos);
}

TEST_CASE("Akoma Ntoso has lists with their labels") {
    const auto xml = akn_of("1. Lamps\nThe Secretariat was requested:\na) to order lamps;\nb) to light them.\n");
    CHECK(holds(xml, "<blockList eId=\"sec_1__content__list_1\">"));
    CHECK(holds(xml, "<item eId=\"sec_1__content__list_1__item_b\">\n       <num>b)</num>\n"));
}

TEST_CASE("Akoma Ntoso has tables, tables in their cells, and the cells that hold nothing") {
    auto report = report_of("abc");
    auto& document = report.document;
    document.blocks.clear();
    document.cells = {{1, 0, 0, 2, 1, true, 0}, {2, 0, 0, 1, 1, false, 1}, {1, 1, 3, 1, 1, false, 0}};
    for (std::uint32_t i = 0; i < 3; ++i) {
        Block block;
        block.kind = BlockKind::table_cell;
        block.text = {i, i + 1};
        block.cell = i;
        document.blocks.push_back(block);
    }
    const auto xml = write::render_akn(report, {});
    CHECK(holds(xml, "<th wsis:column=\"0\" rowspan=\"2\">\n      <p "));
    CHECK(holds(xml, "<table eId=\"table_1__table_1\" wsis:table=\"2\" wsis:parent=\"1\">"));
    CHECK(holds(xml, "<tr wsis:row=\"1\">\n     <td colspan=\"2\"/>\n     <td wsis:column=\"3\">"));
}

TEST_CASE("a report about which nothing is known is a document, too") {
    const auto xml = write::render_akn(Report{}, {});
    CHECK(holds(xml, "<FRBRuri value=\"/akn/un/debateReport/report/0001-01-01/nn\"/>"));
    CHECK(holds(xml, "<mainBody>\n   <p/>\n  </mainBody>"));
}

TEST_CASE("what looks like markup is text in Akoma Ntoso") {
    const auto xml = akn_of("1. <script>alert(\"1\")</script> & lamps\nText ]]> <!-- here.\n");
    CHECK(holds(xml, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; lamps</heading>"));
    CHECK(holds(xml, ">Text ]]&gt; &lt;!-- here.</p>"));
}

TEST_CASE("a character that XML cannot hold is replaced and told apart") {
    const auto xml = write::render_akn(report_of("\xC3\xA9\x1B[0m\tlamp\nnext"), {});
    CHECK(holds(xml, ">\xC3\xA9\xEF\xBF\xBD[0m\tlamp<eol/>next</p>"));
    CHECK(holds(xml, "<wsis:character block=\"b1\" at=\"1\" code=\"27\"/>"));
    CHECK(pugi::xml_document().load_string(xml.c_str()));
}

TEST_CASE("marks that cross are cut where the first ends") {
    auto report = report_of("one two three");
    report.references = {cited("sdg:1", 0, 7), cited("sdg:2", 4, 13)};
    const auto xml = write::render_akn(report, {});
    CHECK(holds(xml, "wsis:reference=\"sdg:1\">one <ref"));
    CHECK(holds(xml, "wsis:reference=\"sdg:2\">two</ref></ref><ref"));
    CHECK(holds(xml, "wsis:reference=\"sdg:2\"> three</ref></p>"));
}

TEST_CASE("a note stands where its mark is, and one without mark behind the sections") {
    auto report = report_of("lamp postNote.Stray.");
    auto& document = report.document;
    document.blocks[0].text = {0, 9};
    for (const Span text : {Span{9, 14}, Span{14, 20}}) {
        Block note;
        note.kind = BlockKind::footnote;
        note.text = text;
        document.blocks.push_back(note);
    }
    document.anchors = {{1, 0, 4}};
    const auto xml = write::render_akn(report, {});
    CHECK(holds(xml, ">lamp<authorialNote eId=\"p_1__authorialNote_1\" placement=\"bottom\"><p "));
    CHECK(holds(xml, ">Note.</p></authorialNote> post</p>"));
    CHECK(holds(xml, "<conclusions>\n   <container eId=\"container_1\" name=\"notes\">"));
    CHECK(holds(xml, ">Stray.</p>"));
}

TEST_CASE("notes whose marks stand in each other end nowhere else") {
    auto report = report_of("round");
    report.document.blocks[0].kind = BlockKind::footnote;
    report.document.anchors = {{0, 0, 2}};
    CHECK(holds(write::render_akn(report, {}), ">round</p>"));
}

TEST_CASE("sections nested without end stand beside each other from the twelfth on") {
    Report report;
    for (std::uint32_t i = 0; i < 40; ++i) {
        Section section;
        section.path = std::to_string(i);
        section.title = "Lamp";
        section.parent = i == 0 ? none : i - 1;
        report.sections.push_back(section);
    }
    const auto xml = write::render_akn(report, {});
    CHECK(pugi::xml_document().load_string(xml.c_str()));
    CHECK(holds(xml, "\n              <subsection "));
    CHECK(xml.find("\n               <subsection ") == std::string::npos);
}

#include "write/report_graph.hpp"

#include "wsis/extract.hpp"
#include "wsis/render.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace wsis;

namespace {

const write::GraphNode* node(const write::ReportGraph& graph, std::string_view id) {
    const auto found =
        std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const auto& of) { return of.id == id; });
    return found == graph.nodes.end() ? nullptr : &*found;
}

std::string label(std::string_view text, std::string_view id) {
    const auto graph = write::make_graph(read_report(text, "report.txt"));
    const auto* found = node(graph, id);
    return found ? found->label : "no such node";
}

std::string rendered(std::string_view format, std::string_view text) {
    for (const auto& of : render_formats())
        if (of.name == format) return of.render(read_report(text, "report.txt"), {});
    return {};
}

const write::GraphNode* decision_of(const write::ReportGraph& graph) {
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(),
                                    [](const auto& of) { return of.kind == write::NodeKind::decision; });
    return found == graph.nodes.end() ? nullptr : &*found;
}

constexpr std::string_view listed = "1. Lamps\n"
                                    "1.1 The Secretariat was requested:\n"
                                    "a) to order two spare lamps;\n"
                                    "b) to publish the list of all lamps of the coast and of the rivers.\n";

} // namespace

TEST_CASE("a section without a number is labelled by its title alone") {
    CHECK(label("References\nResolution 140 (Rev. Busan, 2014)\n1. Opening\n1.1 The Chair opened the meeting.\n",
                "references") == "References");
    CHECK(label("1. Opening\n1.1 The Chair opened the meeting.\n", "1") == "1 Opening");
}

TEST_CASE("a decision has its items in its label, a line each, and whole in its text") {
    const auto graph = write::make_graph(read_report(listed, "report.txt"));
    const auto* decision = decision_of(graph);
    REQUIRE(decision);
    CHECK(decision->label == "1.1 The Secretariat was requested:\na) to order two spare lamps;\n"
                             "b) to publish the list of all lamps of the coas…");
    CHECK(decision->text == "The Secretariat was requested: a) to order two spare lamps; b) to publish the list of all "
                            "lamps of the coast and of the rivers.");
}

TEST_CASE("the label of a decision with many items ends behind the first few") {
    std::string text = "1. Lamps\n1.1 The Secretariat was requested:\n";
    for (const char letter : std::string_view("abcdefghi")) text += std::string(1, letter) + ") to mend a lamp;\n";
    const auto graph = write::make_graph(read_report(text, "report.txt"));
    const auto* decision = decision_of(graph);
    REQUIRE(decision);
    CHECK(std::count(decision->label.begin(), decision->label.end(), '\n') == 5);
    CHECK(decision->label.ends_with("d) to mend a lamp;\n…"));
}

TEST_CASE("DOT and Mermaid break the lines of a label their own way") {
    CHECK(rendered("dot", listed).find("requested:\\na) to order") != std::string::npos);
    CHECK(rendered("mermaid", listed).find("requested:<br>a#41; to order") != std::string::npos);
}

TEST_CASE("what Mermaid would take for a list of Markdown is escaped") {
    Report report;
    Section section;
    section.title = "1. Lamps";
    section.path = "x";
    report.sections = {section};
    for (const auto& of : render_formats())
        if (of.name == "mermaid") CHECK(of.render(report, {}).find("\"1#46; Lamps\"") != std::string::npos);
}

TEST_CASE("a report that names itself is no act that it cites") {
    auto report =
        read_report("Document CWG-PAC-7/12-E\n1. Opening\n1.1 The agenda (CWG-PAC-7/1) was read.\n", "report.txt");
    report.metadata.id = "itu:cwg-pac/7/doc/12";
    const auto graph = write::make_graph(report);
    CHECK(node(graph, "itu:cwg-pac/7/doc/1") != nullptr);
    CHECK(node(graph, "itu:cwg-pac/7/doc/12") == nullptr);
}

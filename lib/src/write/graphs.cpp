#include "text/utf8.hpp"
#include "text/xml_text.hpp"
#include "write/render_formats.hpp"
#include "write/report_graph.hpp"

#include <fmt/format.h>

#include <array>

namespace wsis::write {

namespace {

std::string_view name_of(NodeKind kind) {
    constexpr std::array names = {"section", "decision", "act"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(EdgeKind kind) { return kind == EdgeKind::contains ? "contains" : "cites"; }

/// The DOT language, "ID": a quoted string.
std::string dot_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' ? "\\n" : std::string(1, c);
    }
    return out + '"';
}

/// Mermaid takes a character reference of HTML, written with '#', for any sign in quotes. It reads text as Markdown:
/// what would begin a list at the start of a line ("1.", "-") is written so, too.
std::string mermaid_text(std::string_view text) {
    std::string out = "\"";
    bool start = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = text::code_point_at(text, at);
        if (value == U'\n')
            out += "<br>";
        else if (std::u32string_view(U"\"#&<>`[]{}()|;\\*_").find(value) != std::u32string_view::npos ||
                 (start && std::u32string_view(U".-+").find(value) != std::u32string_view::npos &&
                  text.substr(at + size).starts_with(' ')))
            out += fmt::format("#{};", static_cast<std::uint32_t>(value));
        else
            out += text.substr(at, size);
        start = value == U'\n' || (start && value >= U'0' && value <= U'9');
        at += size;
    }
    return out + '"';
}

} // namespace

std::string render_dot(const Report& report, const RenderStyle&) {
    constexpr std::array shapes = {"box", "note", "ellipse"};
    const auto graph = make_graph(report);
    auto out = fmt::format("digraph {} {{\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n",
                           dot_text(report.metadata.id.value_or("report")));
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const auto& node = graph.nodes[i];
        out += fmt::format("  n{} [shape={}, label={}, tooltip={}];\n", i, shapes[static_cast<std::size_t>(node.kind)],
                           dot_text(node.label), dot_text(node.text));
    }
    for (const auto& edge : graph.edges)
        out +=
            fmt::format("  n{} -> n{}{};\n", edge.from, edge.to, edge.kind == EdgeKind::cites ? " [style=dashed]" : "");
    return out + "}\n";
}

std::string render_mermaid(const Report& report, const RenderStyle&) {
    struct Brackets {
        std::string_view open{};
        std::string_view close{};
    };

    constexpr std::array<Brackets, 3> brackets = {{{"[", "]"}, {">", "]"}, {"([", "])"}}};
    const auto graph = make_graph(report);
    std::string out = "flowchart LR\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const auto& [open, close] = brackets[static_cast<std::size_t>(graph.nodes[i].kind)];
        out += fmt::format("  n{}{}{}{}\n", i, open, mermaid_text(graph.nodes[i].label), close);
    }
    for (const auto& edge : graph.edges)
        out += fmt::format("  n{} {} n{}\n", edge.from, edge.kind == EdgeKind::cites ? "-.->" : "-->", edge.to);
    return out;
}

std::string render_graphml(const Report& report, const RenderStyle&) {
    const auto graph = make_graph(report);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const auto key : {"kind", "id", "text"})
        out += fmt::format("  <key id=\"{0}\" for=\"node\" attr.name=\"{0}\" attr.type=\"string\"/>\n", key);
    out += "  <key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"
           "  <graph edgedefault=\"directed\">\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const auto& node = graph.nodes[i];
        out += fmt::format("    <node id=\"n{}\"><data key=\"kind\">{}</data><data key=\"id\">{}</data>"
                           "<data key=\"text\">{}</data></node>\n",
                           i, name_of(node.kind), text::xml_text(node.id), text::xml_text(node.text));
    }
    for (const auto& edge : graph.edges)
        out += fmt::format("    <edge source=\"n{}\" target=\"n{}\"><data key=\"relation\">{}</data></edge>\n",
                           edge.from, edge.to, name_of(edge.kind));
    return out + "  </graph>\n</graphml>\n";
}

} // namespace wsis::write

#include "write/report_graph.hpp"

#include "decision_text.hpp"
#include "write/reference_name.hpp"
#include "write/terminal.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

namespace wsis::write {

namespace {

std::string one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return line;
}

/// Columns of a line of a label, and its lines.
constexpr std::size_t label_width = 48;
constexpr std::size_t most_lines = 6;

std::string cut(std::string_view text, std::size_t columns) {
    return columns_of(text) > columns ? padded(text, columns) : std::string(text);
}

/// "6.3" of "6.3.": the dot only ends it.
std::string_view number_of(const Section& section) {
    auto number = std::string_view(section.label);
    if (number.ends_with('.')) number.remove_suffix(1);
    return number;
}

std::string numbered(std::string_view number, std::string_view text) {
    auto out = std::string(number);
    if (!number.empty() && !text.empty()) out += ' ';
    return out.append(text);
}

std::string section_label(const Section& section) {
    auto out = numbered(one_line(number_of(section)), cut(one_line(section.title.value_or("")), label_width));
    return out.empty() ? section.path : out;
}

class GraphBuilder {
public:
    explicit GraphBuilder(const Report& report) : report_(report) {}

    ReportGraph build() {
        for (const auto& section : report_.sections)
            add_node(NodeKind::section, section.path, section.title.value_or(""), section_label(section));
        for (std::uint32_t s = 0; s < report_.sections.size(); ++s)
            if (report_.sections[s].parent != none) add_edge(report_.sections[s].parent, s, EdgeKind::contains);
        for (const auto& decision : report_.decisions) add_decision(decision);
        for (const auto& reference : report_.references) add_act(reference);
        return std::move(graph_);
    }

private:
    std::uint32_t add_node(NodeKind kind, std::string id, std::string_view text, std::string label) {
        graph_.nodes.push_back({kind, std::move(id), one_line(text), std::move(label)});
        return static_cast<std::uint32_t>(graph_.nodes.size() - 1);
    }

    void add_edge(std::uint32_t from, std::uint32_t to, EdgeKind kind) {
        if (known_.insert({from, to}).second) graph_.edges.push_back({from, to, kind});
    }

    void add_decision(const Decision& decision) {
        if (decision.force == Force::remark) return;
        const auto section = report_.document.blocks[decision.place.block].section;
        const auto node = add_node(NodeKind::decision, decision.id, decision_text(report_, decision),
                                   decision_label(decision, section));
        if (section != none) add_edge(section, node, EdgeKind::contains);
        home_[node] = section;
        for (const auto& id : decision.references) citing_[id].push_back(node);
    }

    /// The head sentence and the items, a line each; a section without a number gives it none.
    std::string decision_label(const Decision& decision, std::uint32_t section) const {
        const bool numberless = section != none && report_.sections[section].label.empty();
        auto label = numbered(numberless ? std::string() : decision.id,
                              cut(one_line(report_.text_at(decision.place)), label_width));
        std::size_t lines = 1;
        for (const auto& item : items_behind_head(decision)) {
            if (++lines == most_lines) return label + "\n…";
            label += '\n' + cut(one_line(item_text(report_, item)), label_width);
        }
        return label;
    }

    void add_act(const Reference& reference) {
        if (reference.mentions.empty() || reference.id == report_.metadata.id) return;
        const auto node = add_node(NodeKind::act, reference.id, reference_name(report_, reference), reference.id);
        std::set<std::uint32_t> told; // sections whose decisions cite it
        for (const auto decision : citing_[reference.id]) {
            add_edge(decision, node, EdgeKind::cites);
            told.insert(home_[decision]);
        }
        for (const auto& mention : reference.mentions)
            if (const auto section = report_.document.blocks[mention.place.block].section;
                section != none && !told.contains(section))
                add_edge(section, node, EdgeKind::cites);
    }

    const Report& report_;
    ReportGraph graph_{};
    std::set<std::pair<std::uint32_t, std::uint32_t>> known_{};
    std::unordered_map<std::uint32_t, std::uint32_t> home_{};              ///< The section of each decision's node.
    std::unordered_map<std::string, std::vector<std::uint32_t>> citing_{}; ///< Nodes of decisions, by id of the act.
};

} // namespace

ReportGraph make_graph(const Report& report) { return GraphBuilder(report).build(); }

} // namespace wsis::write

#include "write/report_graph.hpp"

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

class GraphBuilder {
public:
    explicit GraphBuilder(const Report& report) : report_(report) {}

    ReportGraph build() {
        for (const auto& section : report_.sections)
            add_node(NodeKind::section, section.path, section.title.value_or(""));
        for (std::uint32_t s = 0; s < report_.sections.size(); ++s)
            if (report_.sections[s].parent != none) add_edge(report_.sections[s].parent, s, EdgeKind::contains);
        for (const auto& decision : report_.decisions) add_decision(decision);
        for (const auto& reference : report_.references) add_act(reference);
        return std::move(graph_);
    }

private:
    std::uint32_t add_node(NodeKind kind, std::string id, std::string_view text) {
        graph_.nodes.push_back({kind, std::move(id), one_line(text)});
        return static_cast<std::uint32_t>(graph_.nodes.size() - 1);
    }

    void add_edge(std::uint32_t from, std::uint32_t to, EdgeKind kind) {
        if (known_.insert({from, to}).second) graph_.edges.push_back({from, to, kind});
    }

    void add_decision(const Decision& decision) {
        if (decision.force == Force::remark) return;
        const auto node = add_node(NodeKind::decision, decision.id, report_.text_at(decision.place));
        const auto section = report_.document.blocks[decision.place.block].section;
        if (section != none) add_edge(section, node, EdgeKind::contains);
        home_[node] = section;
        for (const auto& id : decision.references) citing_[id].push_back(node);
    }

    void add_act(const Reference& reference) {
        if (reference.mentions.empty()) return;
        const auto node = add_node(NodeKind::act, reference.id, report_.text_at(reference.mentions.front().place));
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

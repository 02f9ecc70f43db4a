#pragma once

#include "wsis/report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace wsis::write {

enum class NodeKind : std::uint8_t { section, decision, act };

struct GraphNode {
    NodeKind kind = NodeKind::section;
    std::string id{};    ///< Section path, decision id, reference id.
    std::string text{};  ///< Title, decision with its items, name of the act; in one line.
    std::string label{}; ///< For people: number and title, number and decision, id of the act; an item a line.
};

enum class EdgeKind : std::uint8_t {
    contains, ///< A section its parts and decisions.
    cites     ///< A decision, or the text of a section, an act.
};

struct GraphEdge {
    std::uint32_t from = 0; ///< Indices of nodes.
    std::uint32_t to = 0;
    EdgeKind kind = EdgeKind::contains;
};

/// Sections, decisions and the acts they cite.
struct ReportGraph {
    std::vector<GraphNode> nodes{};
    std::vector<GraphEdge> edges{};
};

/// In the order of the report, acts last; no edge twice. An act that a decision cites is not cited by its section
/// again, and what cites the report itself is left out.
ReportGraph make_graph(const Report& report);

} // namespace wsis::write

#pragma once

#include "wsis/report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace wsis::write {

enum class NodeKind : std::uint8_t { section, decision, act };

struct GraphNode {
    NodeKind kind = NodeKind::section;
    std::string id{};   ///< Section path, decision id, reference id.
    std::string text{}; ///< Title, sentence, act as cited; in one line.
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
/// again.
ReportGraph make_graph(const Report& report);

} // namespace wsis::write

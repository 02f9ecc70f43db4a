#pragma once

#include <string>
#include <string_view>

namespace wsis::cli {

/// A graph in the DOT language as SVG, drawn by Graphviz. Throws Error when its program "dot" is not there or fails.
std::string draw_graph(std::string_view dot);

} // namespace wsis::cli

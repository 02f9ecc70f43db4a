#include "wsis/citations.hpp"

namespace wsis {

std::vector<Citation> find_citations(std::string_view) { return {}; }

} // namespace wsis

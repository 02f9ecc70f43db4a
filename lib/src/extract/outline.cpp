#include "extract/outline.hpp"

namespace wsis::extract {

std::vector<Section> build_outline(Document&) { return {}; }

} // namespace wsis::extract

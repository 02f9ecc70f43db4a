#include "extract/references.hpp"

#include "wsis/citations.hpp"

namespace wsis::extract {

std::vector<Reference> find_references(const Document&) { return {}; }

} // namespace wsis::extract

#include "extract/section_documents.hpp"

namespace wsis::extract {

void assign_documents(std::vector<Section>&, const Document&, const std::vector<Reference>&) {}

} // namespace wsis::extract

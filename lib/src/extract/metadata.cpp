#include "extract/metadata.hpp"

namespace wsis::extract {

Metadata find_metadata(const Document&, const std::vector<Section>&) { return {}; }

} // namespace wsis::extract

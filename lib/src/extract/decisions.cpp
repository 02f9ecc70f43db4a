#include "extract/decisions.hpp"

namespace wsis::extract {

std::vector<Decision> find_decisions(const Document&, const std::vector<Section>&, const std::vector<Reference>&,
                                     const Metadata&, bool) {
    return {};
}

} // namespace wsis::extract

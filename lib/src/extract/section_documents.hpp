#pragma once

#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// Sets `Section::documents`: the meeting documents in the heading, in the parenthesis behind it, or in the parenthesis
/// behind the subject of its first sentence.
void assign_documents(std::vector<Section>& sections, const Document& document,
                      const std::vector<Reference>& references);

} // namespace wsis::extract

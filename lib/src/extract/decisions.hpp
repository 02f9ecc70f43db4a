#pragma once

#include "extract/token_index.hpp"
#include "profile/rows.hpp"
#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// What the meeting decided, requested, recommended ... in document order; with `remarks` also what looks like it and
/// is none, as Force::remark with the reason in `why`. `references` are those of the same document; `metadata` gives a
/// deadline without a year the year of the report.
std::vector<Decision> find_decisions(const Document& document, const TokenIndex& tokens,
                                     const std::vector<Section>& sections, const std::vector<Reference>& references,
                                     const Metadata& metadata, bool remarks, const profile::Rows* added = nullptr);

} // namespace wsis::extract

#pragma once

#include "extract/pass.hpp"
#include "profile/rows.hpp"

namespace wsis::extract {

/// What the meeting decided, requested, recommended ... in document order; with `remarks` also what looks like it and
/// is none, as Force::remark with the reason in `why`. `metadata` gives a deadline without a year the year of the
/// report. Finishes behind the references, and takes from them what each decision rests on.
std::unique_ptr<Pass> decisions_pass(const Document& document, const std::vector<Section>& sections,
                                     const Metadata& metadata, bool remarks, const profile::Rows* added = nullptr);

} // namespace wsis::extract

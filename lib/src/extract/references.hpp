#pragma once

#include "extract/pass.hpp"
#include "profile/rows.hpp"

namespace wsis::extract {

/// What the document cites: the citations of every block but noise, gathered by id, ordered by first mention.
/// `added`: the rows of a profile, or null.
std::unique_ptr<Pass> references_pass(const Document& document, const profile::Rows* added = nullptr);

} // namespace wsis::extract

#pragma once

#include "profile/rows.hpp"
#include "wsis/document.hpp"

namespace wsis::extract {

/// Makes noise of the paragraphs that a profile lists as boilerplate, before any pass reads them.
void mark_boilerplate(Document& document, const profile::Rows& added);

} // namespace wsis::extract

#pragma once

#include "wsis/diff.hpp"

#include <span>
#include <string>

namespace wsis::write {

/// Edits as "~~old~~ **new**". Where a sign at the edge of an edit touches a word, Markdown would not see the marker:
/// there a space stands between them.
std::string markdown_edits(std::span<const Edit> edits);

} // namespace wsis::write

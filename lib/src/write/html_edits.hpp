#pragma once

#include "wsis/diff.hpp"

#include <span>
#include <string>
#include <vector>

namespace wsis::write {

/// `edits` as text with <del> and <ins>. A line feed without words inside these is shown as a sign, since it
/// would not show.
std::string html_edits(std::span<const Edit> edits);

/// `edits` in parts, each with what makes the bytes of a range of one text: the left one for `removed`, the right one
/// for `inserted`. Pieces of the other text stand in the part where they fall; what is outside all ranges is left out.
/// Ranges ascend and do not overlap.
std::vector<std::vector<Edit>> cut_edits(std::span<const Edit> edits, EditKind side, std::span<const Span> ranges);

/// Without the pieces of the other text.
std::vector<Edit> edits_of_side(std::span<const Edit> edits, EditKind side);

} // namespace wsis::write

#pragma once

#include "akn/elements.hpp"
#include "wsis/document.hpp"

namespace wsis::akn {

/// What stands on the page of a document that another hand wrote: numbers as labels, headings, paragraphs, items of
/// lists, cells, notes. White space counts as in HTML. Throws Error.
Document read_foreign(const Prefixes& prefixes, pugi::xml_node document);

} // namespace wsis::akn

#pragma once

#include "write/redline_plan.hpp"
#include "write/wordprocessing.hpp"

namespace wsis::write {

/// Writes an item as paragraphs with tracked changes. The label stands as text before the text of its block, with a tab
/// between. `last`: nothing follows in the story, so that its last paragraph mark cannot go.
void write_item(const RedlinePlan& plan, const RedlineItem& item, const Document& left, const Document& right,
                bool last, StoryXml& xml);

} // namespace wsis::write

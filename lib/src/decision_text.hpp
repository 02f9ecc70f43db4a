#pragma once

#include "wsis/report.hpp"

#include <string>
#include <vector>

namespace wsis {

/// An item with the label in front of it: "a) to repaint the northern beacon;".
std::string item_text(const Report& report, const Place& item);

/// The items that stand outside the head sentence, so that the sentence and they are all of it.
std::vector<Place> items_behind_head(const Decision& decision);

/// A decision as a person reads it: the head sentence, and its items, a line each.
std::string decision_text(const Report& report, const Decision& decision);

} // namespace wsis

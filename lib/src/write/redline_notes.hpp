#pragma once

#include "write/redline_plan.hpp"
#include "write/redline_side.hpp"

#include <vector>

namespace wsis::write {

/// Finds which notes are in both reports, gives each a story, and puts their marks into the items of the body, which
/// have to be there. A note of both reports is one where their first blocks are in one row and their marks at one place
/// of one item, else one is deleted and one inserted. A note whose mark stands nowhere in the body has it at its end.
void plan_notes(RedlineSide& left, RedlineSide& right, const std::vector<DiffRow>& rows, RedlinePlan& plan);

/// Orders and numbers the notes of a plan whose stories are sorted.
void order_notes(RedlinePlan& plan);

} // namespace wsis::write

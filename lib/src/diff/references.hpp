#pragma once

#include "diff/sides.hpp"

namespace wsis::diff {

/// Acts and documents that are cited in one report alone, or in another revision; the reports' own symbols are none.
std::vector<Change> find_reference_changes(const Sides& sides);

/// The act or document whatever its revision or year: "itu:pp/res/140" of "itu:pp/res/140@2014", "un:A/71/67" of
/// "un:A/71/67/Rev.1", "doc:5A/TEMP/257" of "doc:5A/TEMP/257:rev1".
std::string_view without_revision(std::string_view id);

} // namespace wsis::diff

#pragma once

#include "wsis/diff.hpp"

#include <string>
#include <vector>

namespace wsis::write {

/// Changes that stand together, in reading order.
struct ChangeGroup {
    std::string heading{}; ///< "Title page", "6.3 WSIS Forum 2018", "Cited acts and documents".
    std::vector<const Change*> changes{};
};

/// The changes of a step by place: the title page, then section by section in the order of both reports (of a section
/// that both have, in the words of the right one), then the acts and documents cited. A numbered paragraph without a
/// title that came or went is left out where its decision or its text is in the list.
std::vector<ChangeGroup> group_changes(const DiffSeries& series, std::size_t step);

} // namespace wsis::write

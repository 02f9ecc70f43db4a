#pragma once

#include "wsis/diff.hpp"

#include <string>

namespace wsis::test {

// What holds for every comparison, whatever is compared. Each check says what does not; empty: it holds.

/// The words of every change and row give its texts.
std::string words_fault(const Diff& diff, const Report& left, const Report& right);

/// Swapping the reports mirrors the changes. `back` compares them the other way round.
std::string mirror_fault(const Diff& diff, const Diff& back);

/// Every block of both reports stands in the rows once, in order; what moved stands at both places.
std::string rows_fault(const Diff& diff, const Report& left, const Report& right);

/// Every text that differs is told by some change; without options that ignore anything.
std::string lost_fault(const Diff& diff, const Report& left, const Report& right);

} // namespace wsis::test

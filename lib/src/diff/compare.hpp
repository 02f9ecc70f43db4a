#pragma once

#include "wsis/diff.hpp"

namespace wsis::diff {

/// All changes, also those that the options do not ask for; no words are counted.
Diff compare(const Report& left, const Report& right, const DiffOptions& options);

/// Drops changes of other subjects and sections than asked for, and counts the words of the rest. Throws Error for a
/// section that neither report has.
void keep_asked(Diff& diff, const Report& left, const Report& right, const DiffOptions& options);

} // namespace wsis::diff

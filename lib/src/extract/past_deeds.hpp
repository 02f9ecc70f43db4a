#pragma once

#include "extract/sentences.hpp"

namespace wsis::extract {

/// Whether the sentence tells that something was done by a day that has passed, and sets no deadline: "Replies were
/// received by 5 May", "the comments received by 5 May were taken into account", "67 administrations had replied by
/// 5 May". What was asked, or is to be done, by the day is no deed. `link` is the "by" or the like, `date` the first
/// token of the date.
bool is_past_deed(const Sentence& sentence, std::size_t link, std::size_t date);

} // namespace wsis::extract

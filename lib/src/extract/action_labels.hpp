#pragma once

#include "extract/clauses.hpp"

namespace wsis::extract {

/// "Action", "Decision", "Recommendation": a label may begin here.
bool is_label_word(const Token& token);

/// The acts of a sentence that a label opens: "Action: Secretariat to ...", "Decision 5/1: ...", "Recommendation 3:
/// ...". Empty where there is no such label. The label is part of the span.
std::vector<Act> read_labelled(const Sentence& sentence, const Surroundings& around);

} // namespace wsis::extract

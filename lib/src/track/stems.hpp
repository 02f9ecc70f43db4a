#pragma once

#include "extract/tokens.hpp"

#include <string_view>

namespace wsis::tracking {

/// What the forms of an English word have in common, as a key: "prepare", "prepares", "prepared", "preparing" are one,
/// "held" is "hold". Some words that are not of one family fall together; texts are never compared by one word alone.
extract::WordKey stem_of(std::string_view text, const extract::Token& word);

/// Whether the word is spelled as a past tense or a participle.
bool is_past(std::string_view text, const extract::Token& word);

} // namespace wsis::tracking

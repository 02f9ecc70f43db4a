#pragma once

#include "wsis/read.hpp"

#include <string_view>

namespace wsis::fuzz {

/// Reads `bytes` and aborts when the result breaks what holds for every input: the JSON is valid UTF-8, reads back to
/// the same bytes, and a second run gives them again; text is complete. An input that is refused is fine.
void check_pipeline(std::string_view bytes, InputFormat format);

/// Aborts unless labels, texts and omitted texts together are the decoded input without white space.
void check_text_is_complete(std::string_view bytes);

/// Aborts, naming the property on standard error, unless it holds.
void require(bool holds, const char* property);

/// Bounds that keep one execution short.
ReadOptions small_limits();

} // namespace wsis::fuzz

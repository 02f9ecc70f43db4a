#pragma once

#include "wsis/read.hpp"

#include <string_view>

namespace wsis::fuzz {

/// Reads `bytes` and aborts when the result breaks what holds for every input: labels, texts and omissions lie apart in
/// valid UTF-8; of a chosen input also that the JSON is valid UTF-8, reads back to the same bytes, and a second run
/// gives them again, and that findings quote what is there. An input that is refused is fine.
void check_pipeline(std::string_view bytes, InputFormat format);

/// Aborts unless labels, texts and omitted texts together are the decoded input without white space.
void check_text_is_complete(std::string_view bytes);

/// Whether the dear properties of this input are checked: while fuzzing those of one in eight, by a hash of the bytes,
/// so that a reproducer stays one; of every file when a corpus is replayed.
bool is_chosen(std::string_view bytes);

bool is_valid_utf8(std::string_view bytes);

/// Aborts, naming the property on standard error, unless it holds.
void require(bool holds, const char* property);

/// Bounds that keep one execution short.
ReadOptions small_limits();

} // namespace wsis::fuzz

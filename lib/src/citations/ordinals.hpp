#pragma once

#include "citations/reading.hpp"

#include <optional>

namespace wsis::citations {

/// "31st", "31 st", "eleventh", "twenty-first", and "31stmeeting" run together by a converter.
struct Ordinal {
    std::size_t end = 0;
    int value = 0;
    bool with_noun = false; ///< "meeting" or "session" is part of its last token.
};

std::optional<Ordinal> scan_ordinal(const Reading& reading, std::size_t at);

} // namespace wsis::citations

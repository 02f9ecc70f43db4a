#pragma once

#include "extract/tokens.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace wsis::extract {

/// A number that counts a meeting, and the token behind it.
struct Ordinal {
    int value = 0;
    std::size_t next = 0;
};

/// "32nd", "thirty-first", "Eightieth", "hundred and first", "32e", "45.ª" at the token `at`.
std::optional<Ordinal> scan_ordinal(const std::vector<Token>& tokens, std::size_t at);

/// "seven", "sixty-three", "two hundred and twelve" at the token `at`.
std::optional<Ordinal> scan_cardinal(const std::vector<Token>& tokens, std::size_t at);

} // namespace wsis::extract

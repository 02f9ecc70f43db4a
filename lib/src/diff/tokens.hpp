#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wsis::diff {

enum class TokenKind : std::uint8_t {
    word,  ///< Letters, marks and digits, with the signs inside a symbol or number ("A/71/212", "1,5"); of scripts
           ///< without spaces one character.
    space, ///< A run of white space.
    sign   ///< Any other code point, with the marks on it.
};

/// A piece of a text as the comparison shows it. The pieces of a text, one behind the other, are the text.
struct Token {
    std::uint32_t begin = 0; ///< Byte offsets, half open.
    std::uint32_t end = 0;
    TokenKind kind = TokenKind::sign;
};

/// Whether `c` is of a script that puts no space between words: each such character counts as a word.
bool is_unspaced(char32_t c);

/// The pieces of `text` (valid UTF-8).
std::vector<Token> split_tokens(std::string_view text);

} // namespace wsis::diff

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// A word as passes compare it: a hash of its letters, folded (case, accents, ligatures; soft hyphens dropped).
/// Tables hold `"resolution"_w`, so a comparison is one of integers and a `switch` over words is possible.
using WordKey = std::uint64_t;

constexpr WordKey extend_key(WordKey key, unsigned char byte) { return (key ^ byte) * 0x100000001B3u; }

inline constexpr WordKey empty_key = 0xCBF29CE484222325u; // FNV-1a

/// The key of a word written in lower-case ASCII letters.
constexpr WordKey word_key(std::string_view folded) {
    WordKey key = empty_key;
    for (const char letter : folded) key = extend_key(key, static_cast<unsigned char>(letter));
    return key;
}

consteval WordKey operator""_w(const char* folded, std::size_t size) { return word_key({folded, size}); }

enum class TokenKind : std::uint8_t {
    word,   ///< Letters and marks.
    number, ///< ASCII digits.
    sign    ///< Any other single code point that is no white space.
};

/// A piece of running text. "Rev.2" is the word "Rev", the sign '.' and the number "2".
struct Token {
    std::uint32_t begin = 0; ///< Byte offsets into the text,
    std::uint32_t end = 0;   ///< half open.
    WordKey key = 0;         ///< Word: its WordKey. Number: its value, at most 2^63. Sign: its folded code point.
    TokenKind kind = TokenKind::sign;
    bool spaced = false;     ///< White space stands before it (no-break spaces and line feeds too).
    bool line_start = false; ///< It is the first of the text or a line feed stands before it.
    bool capital = false;    ///< A word that begins with an upper-case letter.
    bool upper = false;      ///< A word of upper-case letters alone.

    [[nodiscard]] bool is_word(WordKey word) const { return kind == TokenKind::word && key == word; }

    [[nodiscard]] bool is_sign(char32_t sign) const { return kind == TokenKind::sign && key == sign; }

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

/// Fills `tokens` with those of `text` (valid UTF-8), in order. Signs are folded in `key` alone: every dash, minus and
/// no-break hyphen is '-', every slash '/', every single quote and apostrophe '\'', every double quote '"'.
/// Linear time; the vector's memory is reused from call to call.
void tokenize(std::string_view text, std::vector<Token>& tokens);

/// The same behind what `tokens` holds already.
void append_tokens(std::string_view text, std::vector<Token>& tokens);

} // namespace wsis::extract

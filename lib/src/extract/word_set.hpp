#pragma once

#include "extract/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace wsis::extract {

/// The key of several words in a row, from the key of those before (empty_key before the first).
constexpr WordKey extend_phrase(WordKey phrase, WordKey word) { return (phrase ^ word) * 0x9E3779B97F4A7C15u + 1; }

/// A table of words or phrases by their keys, written as one string in lower-case ASCII letters: "chair chairman" or
/// "united nations|general assembly". Made at compile time.
template <std::size_t Length>
class KeySet {
public:
    [[nodiscard]] constexpr bool contains(WordKey key) const {
        return std::binary_search(keys_.begin(), keys_.begin() + size_, key);
    }

    /// Whether the token is a word of the table.
    [[nodiscard]] constexpr bool contains(const Token& token) const {
        return token.kind == TokenKind::word && contains(token.key);
    }

protected:
    consteval void add(WordKey key) { keys_[static_cast<std::size_t>(size_++)] = key; }

    consteval void finish() { std::sort(keys_.begin(), keys_.begin() + size_); }

private:
    std::array<WordKey, Length / 2 + 1> keys_{}; // a word takes two bytes at least, with its separator
    std::ptrdiff_t size_ = 0;
};

template <std::size_t Length>
class WordSet : public KeySet<Length> {
public:
    consteval WordSet(const char (&words)[Length]) {
        WordKey word = empty_key;
        for (const char c : words) {
            if (c != ' ' && c != '\0') {
                word = extend_key(word, static_cast<unsigned char>(c));
                continue;
            }
            this->add(word);
            word = empty_key;
        }
        this->finish();
    }
};

template <std::size_t Length>
class PhraseSet : public KeySet<Length> {
public:
    consteval PhraseSet(const char (&phrases)[Length]) {
        WordKey phrase = empty_key;
        WordKey word = empty_key;
        for (const char c : phrases) {
            if (c != ' ' && c != '|' && c != '\0') {
                word = extend_key(word, static_cast<unsigned char>(c));
                continue;
            }
            phrase = extend_phrase(phrase, word);
            word = empty_key;
            if (c == ' ') continue;
            this->add(phrase);
            phrase = empty_key;
        }
        this->finish();
    }
};

} // namespace wsis::extract

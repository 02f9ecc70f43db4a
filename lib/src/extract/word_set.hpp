#pragma once

#include "extract/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace wsis::extract {

/// A table of words, or of phrases by their phrase_key.
template <std::size_t Size>
class WordSet {
public:
    consteval WordSet(const WordKey (&words)[Size]) {
        std::copy(std::begin(words), std::end(words), keys_.begin());
        std::sort(keys_.begin(), keys_.end());
    }

    [[nodiscard]] constexpr bool contains(WordKey word) const {
        return std::binary_search(keys_.begin(), keys_.end(), word);
    }

private:
    std::array<WordKey, Size> keys_{};
};

/// The key of several words in a row, from the key of those before.
constexpr WordKey extend_phrase(WordKey phrase, WordKey word) { return (phrase ^ word) * 0x9E3779B97F4A7C15u + 1; }

/// The key of a phrase written in lower-case ASCII letters, its words parted by one space each.
consteval WordKey operator""_phrase(const char* folded, std::size_t size) {
    WordKey phrase = empty_key;
    WordKey word = empty_key;
    for (std::size_t i = 0; i < size; ++i) {
        if (folded[i] == ' ') {
            phrase = extend_phrase(phrase, word);
            word = empty_key;
        } else {
            word = extend_key(word, static_cast<unsigned char>(folded[i]));
        }
    }
    return extend_phrase(phrase, word);
}

} // namespace wsis::extract

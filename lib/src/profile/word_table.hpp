#pragma once

#include "extract/tokens.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

namespace wsis::profile {

/// One row of a table of words, as a reader writes it: the word in lower-case ASCII letters, and what it means.
template <typename Value>
struct WordRow {
    std::string_view word{};
    Value value{};
};

/// A constant table of words, found by their keys: built by the compiler, one probe for most words that are not in it.
template <typename Value, std::size_t rows>
class WordTable {
public:
    consteval explicit WordTable(const WordRow<Value> (&source)[rows]) {
        for (const auto& row : source) {
            auto at = slot_of(extract::word_key(row.word));
            while (keys_[at] != 0) at = (at + 1) % slots;
            keys_[at] = extract::word_key(row.word);
            values_[at] = row.value;
        }
    }

    /// What the table says of the word, or null.
    [[nodiscard]] constexpr const Value* find(extract::WordKey key) const {
        for (auto at = slot_of(key); keys_[at] != 0; at = (at + 1) % slots)
            if (keys_[at] == key) return &values_[at];
        return nullptr;
    }

    [[nodiscard]] constexpr const Value* find(const extract::Token& token) const {
        return token.kind == extract::TokenKind::word ? find(token.key) : nullptr;
    }

    [[nodiscard]] constexpr bool contains(const extract::Token& token) const { return find(token) != nullptr; }

private:
    static constexpr std::size_t slots = std::bit_ceil(rows * 3);

    static constexpr std::size_t slot_of(extract::WordKey key) { return (key ^ (key >> 32)) % slots; }

    std::array<extract::WordKey, slots> keys_{};
    std::array<Value, slots> values_{};
};

} // namespace wsis::profile

#pragma once

#include "extract/tokens.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wsis::diff {

/// Numbers the words and numbers of texts: case, accents and signs make no difference. Texts are known again by where
/// they are in memory, so that each is taken apart once, however many ask for it.
class KnownWords {
public:
    /// The words of `text` in order; of scripts without spaces, its characters. Good until the next call.
    std::span<const std::uint32_t> of(std::string_view text);

    /// From now on all texts stay where they are, unchanged, as long as this lives.
    void keep() { kept_ = true; }

private:
    struct Stretch {
        std::size_t begin = 0; ///< In numbers_, half open.
        std::size_t end = 0;
        std::size_t text_size = 0;
    };

    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t number = 0;
        bool used = false;
    };

    std::uint32_t number_of(std::uint64_t key);
    void grow();

    bool kept_ = false;
    std::vector<std::uint32_t> numbers_{};
    std::unordered_map<const char*, Stretch> stretches_{}; ///< By the first byte of the text.
    std::vector<Slot> slots_{};                            ///< Open addressing; their count is a power of two.
    std::uint32_t count_ = 0;
    std::vector<extract::Token> tokens_{}; ///< Of one text; its memory is used again.
};

} // namespace wsis::diff

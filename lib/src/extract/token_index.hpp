#pragma once

#include "extract/tokens.hpp"
#include "wsis/document.hpp"

#include <span>
#include <vector>

namespace wsis::extract {

/// The tokens of every block of a document at once, for who goes back and forth. Offsets count within the block's text.
class TokenIndex {
public:
    explicit TokenIndex(const Document& document);

    [[nodiscard]] std::span<const Token> of(std::size_t block) const {
        return std::span(tokens_).subspan(ends_[block], ends_[block + 1] - ends_[block]);
    }

private:
    std::vector<Token> tokens_{};
    std::vector<std::size_t> ends_{}; ///< Of the block before, from 0.
};

} // namespace wsis::extract

#include "extract/token_index.hpp"

namespace wsis::extract {

TokenIndex::TokenIndex(const Document& document) {
    constexpr std::size_t bytes_per_token = 5; // of running English text, so that the vector seldom moves
    tokens_.reserve(document.text.size() / bytes_per_token);
    ends_.reserve(document.blocks.size() + 1);
    ends_.push_back(0);
    for (const auto& block : document.blocks) {
        if (block.kind != BlockKind::noise) append_tokens(document.text_of(block), tokens_);
        ends_.push_back(tokens_.size());
    }
}

} // namespace wsis::extract

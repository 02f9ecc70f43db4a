#pragma once

#include "extract/sentences.hpp"
#include "validate/rule.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::validate {

using TokenSpan = std::span<const extract::Token>;

/// The tokens of a place.
TokenSpan tokens_in(const Context& context, const Place& place);

/// Whether the block is read as running text: no noise, and some text.
bool has_text(const Document& document, const Block& block);

/// The sentences of blocks, found once for each block when places come in order.
class SentenceFinder {
public:
    explicit SentenceFinder(const Context& context) : context_(context) {}

    /// The sentence that holds the end of a place.
    TokenSpan around(const Place& place);

private:
    const Context& context_;
    std::uint32_t block_ = none; ///< The block that `sentences_` are of.
    std::vector<extract::TokenRange> sentences_{};
};

/// Calls `visit(block, text, tokens)` for each block of running text.
template <class Visit>
void for_each_text(const Context& context, const Visit& visit) {
    const auto& document = context.document();
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i)
        if (has_text(document, document.blocks[i]))
            visit(i, document.text_of(document.blocks[i]), context.tokens.of(i));
}

} // namespace wsis::validate

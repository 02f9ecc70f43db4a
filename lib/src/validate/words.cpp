#include "validate/words.hpp"

#include <algorithm>

namespace wsis::validate {

TokenSpan tokens_in(const Context& context, const Place& place) {
    const auto tokens = context.tokens.of(place.block);
    const auto begin = std::ranges::lower_bound(tokens, place.start, {}, &extract::Token::begin);
    const auto end = std::ranges::lower_bound(begin, tokens.end(), place.end, {}, &extract::Token::begin);
    return {begin, end};
}

TokenSpan SentenceFinder::around(const Place& place) {
    const auto tokens = context_.tokens.of(place.block);
    if (place.block != block_) {
        block_ = place.block;
        extract::split_sentences(tokens, sentences_, context_.added);
    }
    const auto found = std::ranges::lower_bound(
        sentences_, place.end, {}, [&](const extract::TokenRange& range) { return tokens[range.last - 1].end; });
    return found == sentences_.end() ? TokenSpan() : tokens.subspan(found->first, found->last - found->first);
}

bool has_text(const Document& document, const Block& block) {
    return block.kind != BlockKind::noise && !document.text_of(block).empty();
}

} // namespace wsis::validate

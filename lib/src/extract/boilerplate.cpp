#include "extract/boilerplate.hpp"

#include "extract/tokens.hpp"

namespace wsis::extract {

void mark_boilerplate(Document& document, const profile::Rows& added) {
    constexpr std::size_t longest_line = 300; // bytes
    std::vector<Token> tokens;
    for (auto& block : document.blocks) {
        const auto text = document.text_of(block);
        if (text.empty() || text.size() > longest_line) continue;
        tokenize(text, tokens);
        if (added.is_boilerplate(tokens)) block.kind = BlockKind::noise;
    }
}

} // namespace wsis::extract

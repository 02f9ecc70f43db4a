#include "extract/pass.hpp"

namespace wsis::extract {

void run_passes(const Document& document, std::span<const std::unique_ptr<Pass>> passes, Report& report) {
    std::vector<Token> tokens;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        if (document.blocks[block].kind == BlockKind::noise) continue;
        tokenize(document.text_of(document.blocks[block]), tokens);
        for (const auto& pass : passes) pass->read(block, tokens);
    }
    for (const auto& pass : passes) pass->finish(report);
}

} // namespace wsis::extract

#pragma once

#include "extract/tokens.hpp"
#include "wsis/report.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace wsis::extract {

/// One pass over the running text of a document: it reads block after block, and adds one thing to the report.
class Pass {
public:
    Pass() = default;
    virtual ~Pass() = default;
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;

    /// `tokens` are those of the text of the block. They live as long as the call.
    virtual void read(std::uint32_t block, const std::vector<Token>& tokens) = 0;

    /// Behind the last block: gives the report what was found.
    virtual void finish(Report& report) = 0;
};

/// Whether the block has text that is no head or foot of a page.
inline bool is_running_text(const Block& block) {
    return block.kind != BlockKind::noise && block.kind != BlockKind::header && block.kind != BlockKind::footer &&
           !block.text.empty();
}

/// Reads the document once, with the passes side by side, so that every block is split into words once, and no more
/// than one at a time. Noise is left out. The passes finish in their order, and may rest on what those before gave.
/// `document` is that of the report, or goes there later.
void run_passes(const Document& document, std::span<const std::unique_ptr<Pass>> passes, Report& report);

} // namespace wsis::extract

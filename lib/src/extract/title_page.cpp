#include "extract/title_page.hpp"

#include "extract/headings.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

constexpr std::uint32_t most_blocks = 120; ///< No title page is longer.
constexpr std::size_t shortest_text =
    80; ///< A paragraph with a full stop and so many bytes is no line of a title page.
constexpr std::size_t longest_line = 400;

bool is_running_text(std::string_view text, HeadingSplitter& splitter) {
    text = text::trim_end(text);
    if (text.size() > longest_line) return true;
    return text.size() >= shortest_text && (text.ends_with('.') || text.ends_with(':')) && splitter.is_sentence(text);
}

} // namespace

std::uint32_t end_title_page(Document& document, const std::vector<LabelledBlock>& labels) {
    HeadingSplitter splitter;
    std::vector<Token> tokens;
    const auto section = std::ranges::find(labels, LabelRole::section, &LabelledBlock::role);
    const auto first_section = section == labels.end() ? none : section->block;

    std::uint32_t end = 0;
    std::uint32_t lines = 0;
    std::uint32_t heading = none; // the last heading, and
    bool titled = false;          // whether another line stands above it
    const auto size = static_cast<std::uint32_t>(document.blocks.size());
    for (; end < size && end != first_section && lines < most_blocks; ++end) {
        const auto& block = document.blocks[end];
        if (!in_body(block)) continue;
        const auto text = document.text_of(block);
        const auto opening = find_opening(text, tokens);
        if (opening != Opening::none) break;
        if (is_running_text(text, splitter)) {
            if (heading != none && titled) end = heading;
            break;
        }
        if (block.kind == BlockKind::heading) {
            titled = lines > 0;
            heading = end;
        } else {
            heading = none;
        }
        ++lines;
    }
    for (std::uint32_t i = 0; i < end; ++i) {
        auto& block = document.blocks[i];
        if (!in_body(block)) continue;
        block.kind = BlockKind::title;
        block.level = -1;
    }
    return end;
}

} // namespace wsis::extract

#include "extract/title_page.hpp"

#include "extract/headings.hpp"
#include "extract/openings.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

constexpr std::uint32_t most_lines = 60;       ///< No title page has more.
constexpr std::uint32_t most_without_end = 12; ///< Where nothing shows where it ends: the first lines alone.
constexpr std::size_t shortest_text =
    80; ///< A paragraph with a full stop and so many bytes is no line of a title page.
constexpr std::size_t longest_line = 400;

bool is_running_text(std::string_view text, HeadingSplitter& splitter) {
    text = text::trim_end(text);
    if (text.size() > longest_line) return true;
    return text.size() >= shortest_text && (text.ends_with('.') || text.ends_with(':')) && splitter.is_sentence(text);
}

/// Looks for the end of the title page, line by line.
class Search {
public:
    Search(const Document& document, const std::vector<LabelledBlock>& labels) : document_(document) {
        for (const auto& labelled : labels) {
            const bool bullet = labelled.role == LabelRole::item && document.blocks[labelled.block].cell == none;
            if (labelled.role != LabelRole::section && !bullet) continue;
            first_label_ = labelled.block; // a section, or the first item of a list
            break;
        }
    }

    std::uint32_t find() {
        const auto size = static_cast<std::uint32_t>(document_.blocks.size());
        std::uint32_t end = 0;
        std::uint32_t twelfth = size;
        for (; end < size && end != first_label_; ++end) {
            const auto& block = document_.blocks[end];
            if (!in_body(block)) continue;
            const auto text = document_.text_of(block);
            if (find_opening(text, tokens_) != Opening::none) return end;
            if (is_running_text(text, splitter_)) return heading_ != none && heading_line_ > 0 ? heading_ : end;
            note_heading(end, block);
            if (++lines_ == most_without_end) twelfth = end + 1;
            if (lines_ > most_lines) return twelfth;
        }
        return end < size || lines_ <= most_without_end ? end : twelfth;
    }

private:
    /// Keeps the first of the headings that lead to a text, each deeper than the one before.
    void note_heading(std::uint32_t index, const Block& block) {
        const bool heading = block.kind == BlockKind::heading;
        if (heading && (heading_ == none || heading_line_ == 0 || block.level <= level_)) {
            heading_ = index;
            heading_line_ = lines_;
        }
        if (!heading) heading_ = none;
        level_ = block.level;
    }

    const Document& document_;
    HeadingSplitter splitter_{};
    std::vector<Token> tokens_{};
    std::uint32_t first_label_ = none;
    std::uint32_t lines_ = 0; ///< So far.
    std::uint32_t heading_ = none;
    std::uint32_t heading_line_ = 0; ///< Lines above the heading; the first line is the title.
    std::int8_t level_ = -1;
};

} // namespace

std::uint32_t end_title_page(Document& document, const std::vector<LabelledBlock>& labels) {
    const auto end = Search(document, labels).find();
    for (std::uint32_t i = 0; i < end; ++i) {
        auto& block = document.blocks[i];
        if (!in_body(block)) continue;
        block.kind = BlockKind::title;
        block.level = -1;
    }
    return end;
}

} // namespace wsis::extract

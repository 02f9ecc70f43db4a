#include "extract/title_page.hpp"

#include "extract/headings.hpp"
#include "extract/openings.hpp"
#include "extract/title_lines.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

constexpr std::uint32_t most_lines = 60;       ///< No title page has more.
constexpr std::uint32_t most_without_end = 12; ///< Where nothing shows where it ends: the first lines alone.
constexpr std::size_t shortest_text = 80;      ///< Bytes: a longer sentence stands behind the title page.
constexpr std::size_t longest_line = 400;

bool ends_like_sentence(std::string_view text) { return text.ends_with('.') || text.ends_with(':'); }

/// Looks for the end of the title page, line by line. What has neither a line that only title pages have, nor ends at a
/// numbered section or at a box, is no title page.
class Search {
public:
    Search(const Document& document, const std::vector<LabelledBlock>& labels, const profile::Rows* added)
        : document_(document), added_(added), splitter_(added) {
        for (const auto& labelled : labels) {
            const bool bullet = labelled.role == LabelRole::item && document.blocks[labelled.block].cell == none;
            if (labelled.role != LabelRole::section && !bullet) continue;
            first_label_ = labelled.block; // a section, or the first item of a list
            at_section_ = labelled.role == LabelRole::section;
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
            const auto opening = find_opening(document_.text_of(block), tokens_);
            if (opening != Opening::none) return evident_ || opening == Opening::front ? before_text(end) : 0;
            const auto text = text::trim_end(document_.text_of(block));
            const bool sentence = ends_like_sentence(text) && splitter_.is_sentence(text);
            if (sentence || text.size() > longest_line) {
                if (!evident_) return 0;
                if (text.size() >= shortest_text) return before_text(text_above(end));
                if (sentence_ == none) sentence_ = text_above(end);
            } else if (may_be_title(block) && shows_title_page(document_, block, added_)) {
                evident_ = true;
                sentence_ = none;
                heading_ = none; // it heads the report, not a text
            } else {
                note_heading(end, block);
            }
            if (++lines_ == most_without_end) twelfth = end + 1;
            if (lines_ > most_lines) break;
        }
        if (!evident_ && !(end == first_label_ && at_section_)) return 0;
        if (evident_ && end == first_label_ && at_section_ && opens_text(end)) return before_text(text_above(end));
        const bool known = lines_ <= most_without_end || (end < size && lines_ <= most_lines);
        return before_text(known ? end : twelfth);
    }

private:
    /// A heading by its style, such as "Outcome of the survey", is a title only at the top.
    [[nodiscard]] bool may_be_title(const Block& block) const {
        return lines_ == 0 || block.kind != BlockKind::heading || block.origin.line != 0;
    }

    /// "1. The Committee met in Geneva.": a heading above belongs to the text. "1. Opening" is a heading itself.
    [[nodiscard]] bool opens_text(std::uint32_t index) {
        const auto text = text::trim_end(document_.text_of(document_.blocks[index]));
        return text.ends_with('.') && splitter_.is_sentence(text);
    }

    /// A short sentence behind all that only title pages have is text already.
    [[nodiscard]] std::uint32_t before_text(std::uint32_t end) const { return std::min(end, sentence_); }

    /// The headings that lead to a text belong to it.
    [[nodiscard]] std::uint32_t text_above(std::uint32_t index) const {
        return heading_ != none && heading_line_ > 0 ? heading_ : index;
    }

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
    const profile::Rows* added_;
    HeadingSplitter splitter_;
    std::vector<Token> tokens_{};
    std::uint32_t first_label_ = none;
    bool at_section_ = false;       ///< The first label is that of a section.
    bool evident_ = false;          ///< Some line stands on title pages only.
    std::uint32_t sentence_ = none; ///< The first text behind the last such line, with its headings.
    std::uint32_t lines_ = 0;       ///< So far.
    std::uint32_t heading_ = none;
    std::uint32_t heading_line_ = 0; ///< Lines above the heading; the first line is the title.
    std::int8_t level_ = -1;
};

} // namespace

std::uint32_t end_title_page(Document& document, const std::vector<LabelledBlock>& labels, const profile::Rows* added) {
    const auto end = Search(document, labels, added).find();
    for (std::uint32_t i = 0; i < end; ++i) {
        auto& block = document.blocks[i];
        if (!in_body(block)) continue;
        block.kind = BlockKind::title;
        block.level = -1;
    }
    return end;
}

} // namespace wsis::extract

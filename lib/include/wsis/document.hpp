#pragma once

#include "wsis/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// Half-open range of bytes in the text of a Document.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }

    [[nodiscard]] bool empty() const { return begin == end; }

    bool operator==(const Span&) const = default;
};

/// "No such block, section or table cell" wherever an index is stored.
inline constexpr std::uint32_t none = 0xFFFFFFFF;

enum class BlockKind : std::uint8_t {
    title, ///< On the title page (set by the outline).
    heading,
    paragraph,
    list_item,
    table_cell,
    header,
    footer,
    footnote,
    endnote,
    comment,
    noise ///< A page-number line, a repeated page header, a label without text: kept, and read by no later pass.
};

/// Where a block came from. A DOCX gives part and paragraph, a text gives line.
struct Origin {
    std::uint16_t part = 0;      ///< Index into Document::parts.
    std::uint32_t paragraph = 0; ///< From 1, over all paragraphs of the part; 0: not from a DOCX.
    std::uint32_t line = 0;      ///< From 1; 0: not from a text.
    std::uint32_t para_id = 0;   ///< w14:paraId; 0: none.
    bool operator==(const Origin&) const = default;
};

/// One paragraph of the page. Its label is what stands before the text as number or bullet ("6.3.3", "(a)"),
/// typed or computed, without surrounding white space.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::int8_t level = -1; ///< Headings 1 to 9, list items 0 to 8, else -1.
    Span label{};           ///< Empty: no label.
    Span text{};
    std::uint32_t cell = none;    ///< Index into Document::cells for a block inside a table.
    std::uint32_t section = none; ///< Index into Report::sections, set by the outline; none before the first section.
    Origin origin{};
    bool operator==(const Block&) const = default;
};

/// The place of a block in a table. Rows and columns count from 0.
struct TableCell {
    std::uint32_t table = 0; ///< From 1, in document order.
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    bool header = false;      ///< In a row that repeats on each page.
    std::uint32_t parent = 0; ///< The table around this one; 0: none.
    bool operator==(const TableCell&) const = default;
};

/// Where the mark of a note or comment stands.
struct Anchor {
    std::uint32_t note = none;  ///< The block of the note.
    std::uint32_t block = none; ///< The block that holds the mark,
    std::uint32_t at = 0;       ///< and the byte offset in its text.
    bool operator==(const Anchor&) const = default;
};

enum class ChangeKind : std::uint8_t { insertion, deletion, move_from, move_to };

/// A tracked change inside one block, with ReadOptions::tracked all. Offsets are bytes in the block's text.
struct TrackedChange {
    std::uint32_t block = none;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    ChangeKind kind = ChangeKind::insertion;
    std::string author{};
    std::string date{}; ///< As in the file: ISO 8601.
    bool operator==(const TrackedChange&) const = default;
};

/// A stretch of one block with its formatting, with ReadOptions::formatting. Offsets are bytes in the block's text.
struct FormattedRun {
    std::uint32_t block = none;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool bold = false;
    bool italic = false;
    std::optional<std::string> href{}; ///< Target of a hyperlink.
    bool operator==(const FormattedRun&) const = default;
};

/// A picture, chart or other object that is no text.
struct Figure {
    std::string kind{}; ///< "image", "chart", "diagram", "object".
    std::string name{}; ///< Part or mark name, such as "image1.png"; empty if unknown.
    std::uint32_t block = none;
    std::optional<std::string> alt{}; ///< What it shows, in the author's words.
    bool operator==(const Figure&) const = default;
};

enum class OmissionReason : std::uint8_t {
    deleted,
    inserted,
    moved,
    field_code,
    hidden,
    alternate,
    comment,
    not_shown,
    embedded,
    marker,
    generated
};

/// Text of the input that stands in no block, and why.
struct Omission {
    OmissionReason reason = OmissionReason::deleted;
    std::optional<Span> text{}; ///< In Document::text; absent for an embedded object.
    Origin origin{};
    bool operator==(const Omission&) const = default;
};

/// What stands on the page, in reading order, whatever format it came from.
struct Document {
    std::string text{}; ///< Every label, text and omitted text, UTF-8; the Spans point into it.
    std::vector<Block> blocks{};
    std::vector<std::string> parts{};
    std::vector<TableCell> cells{};
    std::vector<Anchor> anchors{};        ///< By note.
    std::vector<TrackedChange> changes{}; ///< By block, then start.
    std::vector<FormattedRun> runs{};     ///< By block, then start.
    std::vector<Figure> figures{};
    std::vector<Omission> omitted{};
    Diagnostics diagnostics{};

    [[nodiscard]] std::string_view view(Span span) const {
        return std::string_view(text).substr(span.begin, span.size());
    }

    [[nodiscard]] std::string_view text_of(const Block& block) const { return view(block.text); }

    [[nodiscard]] std::string_view label_of(const Block& block) const { return view(block.label); }

    bool operator==(const Document&) const = default;
};

} // namespace wsis

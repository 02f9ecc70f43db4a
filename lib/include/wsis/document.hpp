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
    std::uint32_t begin = 0; ///< The first byte,
    std::uint32_t end = 0;   ///< the one behind the last.

    /// In bytes.
    [[nodiscard]] std::uint32_t size() const { return end - begin; }

    /// Whether nothing is in it.
    [[nodiscard]] bool empty() const { return begin == end; }

    bool operator==(const Span&) const = default;
};

/// "No such block, section or table cell" wherever an index is stored.
inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// What a block is on the page.
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
    BlockKind kind = BlockKind::paragraph; ///< Readers tell list items and tables, the outline headings and titles.
    std::int8_t level = -1;                ///< Headings 1 to 9, list items 0 to 8, else -1.
    Span label{};                          ///< Empty: no label.
    Span text{};                           ///< Without the label; line breaks inside are "\n", tabs "\t".
    std::uint32_t cell = none;             ///< Index into Document::cells for a block inside a table.
    std::uint32_t section = none; ///< Index into Report::sections, set by the outline; none before the first section.
    Origin origin{};              ///< Where it is in the input.
    bool operator==(const Block&) const = default;
};

/// The place of a block in a table. Rows and columns count from 0.
struct TableCell {
    std::uint32_t table = 0;       ///< From 1, in document order.
    std::uint32_t row = 0;         ///< From 0.
    std::uint32_t column = 0;      ///< From 0, in the grid of the table.
    std::uint32_t row_span = 1;    ///< At least 1.
    std::uint32_t column_span = 1; ///< At least 1.
    bool header = false;           ///< In a row that repeats on each page.
    std::uint32_t parent = 0;      ///< The table around this one; 0: none.
    bool operator==(const TableCell&) const = default;
};

/// Where the mark of a note or comment stands.
struct Anchor {
    std::uint32_t note = none;  ///< The block of the note.
    std::uint32_t block = none; ///< The block that holds the mark,
    std::uint32_t at = 0;       ///< and the byte offset in its text.
    bool operator==(const Anchor&) const = default;
};

/// What a tracked change did.
enum class ChangeKind : std::uint8_t { insertion, deletion, move_from, move_to };

/// A tracked change inside one block, with ReadOptions::tracked all. Offsets are bytes in the block's text.
struct TrackedChange {
    std::uint32_t block = none;              ///< Index into Document::blocks.
    std::uint32_t start = 0;                 ///< Bytes in the text of the block,
    std::uint32_t end = 0;                   ///< half open.
    ChangeKind kind = ChangeKind::insertion; ///< Inserted, deleted, or one end of a move.
    std::string author{};                    ///< As in the file.
    std::string date{};                      ///< As in the file: ISO 8601.
    bool operator==(const TrackedChange&) const = default;
};

/// A stretch of one block with its formatting, with ReadOptions::formatting. Offsets are bytes in the block's text.
struct FormattedRun {
    std::uint32_t block = none;        ///< Index into Document::blocks.
    std::uint32_t start = 0;           ///< Bytes in the text of the block,
    std::uint32_t end = 0;             ///< half open.
    bool bold = false;                 ///< As Word shows it, styles counted.
    bool italic = false;               ///< As Word shows it, styles counted.
    std::optional<std::string> href{}; ///< Target of a hyperlink.
    bool operator==(const FormattedRun&) const = default;
};

/// A picture, chart or other object that is no text.
struct Figure {
    std::string kind{};               ///< "image", "chart", "diagram", "object".
    std::string name{};               ///< Part or mark name, such as "image1.png"; empty if unknown.
    std::uint32_t block = none;       ///< The block that holds it.
    std::optional<std::string> alt{}; ///< What it shows, in the author's words.
    bool operator==(const Figure&) const = default;
};

/// Why text of the input is not read: tracked away, a field's code, hidden, another form of what is shown, and so on.
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
    OmissionReason reason = OmissionReason::deleted; ///< Why it is no block.
    std::optional<Span> text{};                      ///< In Document::text; absent for an embedded object.
    Origin origin{};                                 ///< Where it is in the input.
    bool operator==(const Omission&) const = default;
};

/// What stands on the page, in reading order, whatever format it came from.
struct Document {
    std::string text{};                   ///< Every label, text and omitted text, UTF-8; the Spans point into it.
    std::vector<Block> blocks{};          ///< In reading order.
    std::vector<std::string> parts{};     ///< Of a DOCX, such as "word/document.xml", for Origin::part.
    std::vector<TableCell> cells{};       ///< By table, for Block::cell.
    std::vector<Anchor> anchors{};        ///< By note.
    std::vector<TrackedChange> changes{}; ///< By block, then start.
    std::vector<FormattedRun> runs{};     ///< By block, then start.
    std::vector<Figure> figures{};        ///< In reading order.
    std::vector<Omission> omitted{};      ///< In the order of the input.
    Diagnostics diagnostics{};            ///< What the readers did in spite of faults.

    /// Valid as long as `text` is unchanged. The span has to be one of this document.
    [[nodiscard]] std::string_view view(Span span) const {
        return std::string_view(text).substr(span.begin, span.size());
    }

    /// The text of one of its blocks; valid as long as `text` is unchanged.
    [[nodiscard]] std::string_view text_of(const Block& block) const { return view(block.text); }

    /// The label of one of its blocks; valid as long as `text` is unchanged.
    [[nodiscard]] std::string_view label_of(const Block& block) const { return view(block.label); }

    bool operator==(const Document&) const = default;
};

} // namespace wsis

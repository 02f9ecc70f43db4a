#pragma once

#include "docx/numbering.hpp"
#include "docx/styles.hpp"
#include "docx/tables.hpp"
#include "wsis/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::docx {

/// What a paragraph says about itself (w:pPr), direct properties and style.
struct ParagraphProperties {
    StyleIndex style = no_style;
    NumberingReference numbering{};
    std::optional<std::int32_t> outline{};
    std::uint32_t para_id = 0;
    bool mark_hidden = false;
    bool noise = false; ///< Whatever it says.
    bool uses_number =
        true; ///< False for a paragraph whose mark is deleted or moved away: Word ties the number to the mark.
};

/// A tracked change around a text, as its element says.
struct ChangeSource {
    ChangeKind kind = ChangeKind::insertion;
    std::string author{};
    std::string date{};
};

/// How a text looks; `href` is an index given by BlockWriter::add_href, or none.
struct Look {
    bool bold = false;
    bool italic = false;
    std::uint32_t href = none;
    bool operator==(const Look&) const = default;
};

enum class NoteKind : std::uint8_t { footnote, endnote, comment };

/// The mark of a note or comment, until the note is read.
struct NoteMark {
    NoteKind kind = NoteKind::footnote;
    std::string id{};
    std::uint32_t block = none;
    std::uint32_t at = 0;
};

/// Builds the blocks of a Document from the text of paragraphs as it comes. Every character given ends either in a
/// block or in an omission.
class BlockWriter {
public:
    BlockWriter(Document& document, const Styles& styles, Counters& counters, bool formatting);

    /// Blocks from now on are of this part, and of this kind unless it is `paragraph`: then the paragraph decides.
    void begin_part(std::string name, BlockKind kind);

    /// Numbers the paragraph in its part.
    void begin_paragraph() {
        ++paragraph_;
        last_omission_ = none;
    }

    void end_paragraph(const ParagraphProperties& properties);
    /// The mark is not there: the text goes on in the next paragraph.
    void join_with_next(const ParagraphProperties& properties);
    /// No paragraph followed the joined one: it is a block of its own.
    void flush_joined();

    /// Text that is shown. Soft hyphens are dropped, line ends inside a text are spaces.
    void put(std::string_view text, const Look& look);

    /// A character that an element stands for.
    void put_sign(std::string_view sign, const Look& look);
    void omit(std::string_view text, OmissionReason reason);
    /// A part or object that is not read.
    void omit_embedded(std::string_view part);
    void add_mark(NoteKind kind, std::string_view id);
    void add_figure(std::string_view kind, std::string_view name, const std::string* alt);
    /// Of the figure added last, unless it is described.
    void describe_object(std::string_view alt);

    /// What is put until the next call is part of this change; null: of none.
    void set_change(const ChangeSource* change) { change_ = change; }

    std::uint32_t add_href(std::string_view target);

    [[nodiscard]] Tables& tables() { return tables_; }

    [[nodiscard]] std::vector<NoteMark>& marks() { return marks_; }

    [[nodiscard]] Document& document() { return document_; }

    [[nodiscard]] const std::string& part() const { return document_.parts[part_]; }

    [[nodiscard]] std::uint32_t paragraph() const { return paragraph_; }

    /// A diagnostic of the open paragraph.
    void report(Severity severity, std::string_view rule, std::string message);

    void warn(std::string_view rule, std::string message) { report(Severity::warning, rule, std::move(message)); }

private:
    struct PendingRun {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        Look look{};
    };

    struct PendingChange {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        const ChangeSource* source = nullptr;
    };

    void note_look(std::uint32_t start, const Look& look);
    void flush(const ParagraphProperties& properties, bool counts);
    [[nodiscard]] std::size_t split_label(Block& block) const;
    void set_kind(Block& block, const ParagraphProperties& properties, std::int8_t list_level) const;
    [[nodiscard]] Span append(std::string_view text);
    void flush_details(std::uint32_t block, std::size_t lead, std::size_t size);
    void clear_paragraph();

    Document& document_;
    const Styles& styles_;
    Counters& counters_;
    bool formatting_;
    Tables tables_;
    std::vector<NoteMark> marks_{};

    std::uint16_t part_ = 0;
    BlockKind part_kind_ = BlockKind::paragraph;
    std::uint32_t paragraph_ = 0;
    bool joined_ = false;
    ParagraphProperties joined_properties_{};

    std::string text_{}; ///< Of the open paragraph, as shown.
    std::vector<PendingRun> runs_{};
    std::vector<PendingChange> changes_{};
    std::vector<std::size_t> figures_{}; ///< Of the open paragraph: indices into Document::figures.
    std::size_t paragraph_marks_ = 0;    ///< Marks before the open paragraph.
    const ChangeSource* change_ = nullptr;
    std::vector<std::string> hrefs_{};
    std::uint32_t last_omission_ = none; ///< The omission that more text of the same reason may go on.
};

} // namespace wsis::docx

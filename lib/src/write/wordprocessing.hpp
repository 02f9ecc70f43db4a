#pragma once

#include "wsis/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wsis::write {

/// How a text, a paragraph mark or a row of a table is tracked (ECMA-376-1, 17.13.5).
enum class Revision : std::uint8_t { none, inserted, deleted, moved_from, moved_to };

/// Ids of what is annotated in a package: tracked changes, ranges of moves, comments. Word wants each once over all
/// parts.
class Annotations {
public:
    /// `first`: the ids below it are taken.
    explicit Annotations(std::string_view author, std::uint32_t first = 1);

    /// `w:id="7" w:author="..." w:date="..."` for a tracked change. There is no clock here, the date says nothing.
    std::string attributes();

    /// Says that a paragraph mark comes that is not tracked. LibreOffice 7 takes changes of one author and time at both
    /// sides of it for one change, and the mark for a part of that: changes behind it get another time.
    void pass_mark() { odd_ = !odd_; }

    /// Escaped.
    [[nodiscard]] const std::string& author() const { return author_; }

private:
    std::string author_;
    std::uint32_t next_;
    bool odd_ = false; ///< The hour.
};

/// Which style a paragraph has, by the ids in word_styles(), and how deep it is indented.
struct ParagraphLook {
    std::string_view style{}; ///< Empty: the default one.
    std::int8_t indent = -1;  ///< 0 to 8: the label hangs before the text of this level; -1: as the style has it.
    bool operator==(const ParagraphLook&) const = default;
};

/// The look of a block by its kind and level.
ParagraphLook look_of(const Block& block);

/// What is named differently for footnotes, endnotes and comments.
struct NoteNames {
    BlockKind kind = BlockKind::footnote;
    std::string_view part{};      ///< "footnotes": the root of the part, its file, and its type of relationship.
    std::string_view element{};   ///< "footnote"
    std::string_view reference{}; ///< "footnoteReference": the mark in the text.
    std::string_view own_mark{};  ///< "footnoteRef": the mark in the note itself.
    std::string_view mark_style{};
};

/// Null for a block that is no note.
const NoteNames* note_names(BlockKind kind);

/// Adds the content of a run: text as elements of this name ("t", "delText"), tabs and line feeds as theirs. What XML
/// cannot hold is replaced as append_xml_text() has it.
void append_run_text(std::string& xml, std::string_view text, std::string_view element);

/// How a cell of a table hangs together with those above and below.
enum class VerticalMerge : std::uint8_t { none, begins, continues };

/// Writes the content of one part of WordprocessingML: paragraphs out of runs, tables out of paragraphs. Text may hold
/// tabs and line feeds, which are elements in Word; what XML cannot hold is replaced as append_xml_text() has it.
class StoryXml {
public:
    explicit StoryXml(Annotations& annotations) : annotations_(annotations) {}

    void add_text(std::string_view text, Revision revision);
    /// The mark of a note or comment in the text.
    void add_reference(const NoteNames& note, std::uint32_t id, Revision revision);
    /// The number with which a note itself begins.
    void add_own_mark(const NoteNames& note);
    /// Ends the paragraph that holds all since the last end. `mark` says how its paragraph mark is tracked: a deleted
    /// one joins it with the next. `before`: the look that it had before the changes, if it was another.
    void end_paragraph(const ParagraphLook& look, const std::optional<ParagraphLook>& before, Revision mark);

    /// Paragraphs until end_move() moved from or to here; both places have the same name.
    void begin_move(Revision direction, std::string_view name);
    void end_move();

    void begin_table(std::uint32_t columns);
    void begin_row(bool repeats, Revision revision);
    void begin_cell(std::uint32_t span, VerticalMerge merge);
    /// Adds the paragraph that a cell has to end with, unless it does.
    void end_cell();
    void end_row();
    void end_table();

    /// An empty paragraph where the last thing is a table, or nothing: the end of a story needs one.
    void close_story();

    [[nodiscard]] std::string take() { return std::move(xml_); }

private:
    enum class Last : std::uint8_t { nothing, paragraph, table };

    void open_revision(Revision revision);
    void close_revision(Revision revision);
    void append_look(const ParagraphLook& look);

    Annotations& annotations_;
    std::string xml_{};
    std::string runs_{}; ///< Of the open paragraph.
    Last last_ = Last::nothing;
    Revision move_ = Revision::none;
    std::string move_id_{}; ///< As attribute.
};

} // namespace wsis::write

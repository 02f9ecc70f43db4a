#pragma once

#include "wsis/export.h"
#include "wsis/report.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// A piece of one text on its way to another: "equal" stands in both, "removed" in the left one only.
enum class EditKind : std::uint8_t { equal, removed, inserted };

/// A stretch of the way from one text to another.
struct Edit {
    EditKind kind = EditKind::equal; ///< In which of the texts it stands.
    std::string text{};              ///< UTF-8, as printed.
    bool operator==(const Edit&) const = default;
};

/// The difference of two texts by words, numbers, signs and white space; scripts without spaces by character. Equal and
/// removed pieces give the left text, equal and inserted ones the right one; a removed piece stands before the inserted
/// one that replaces it. Short equal pieces between long edits are edits, too, so that a person can read the result.
/// Linear time for like texts; very long unlike ones count as replaced.
WSIS_API std::vector<Edit> diff_words(std::string_view left, std::string_view right);

/// What a change is about.
enum class DiffSubject : std::uint8_t { metadata, section, decision, reference, block };

/// What kind of change it is. `moved`, `renumbered` and `cosmetic` (case, white space, the shape of quotes and dashes,
/// the sign at the end) change nothing of substance.
enum class DiffKind : std::uint8_t {
    added,
    removed,
    moved,
    renumbered,
    retitled,
    reworded,
    force,
    addressee,
    deadline,
    items,
    citations,
    revised,
    changed,
    cosmetic
};

/// "decision", "section" ...
WSIS_API std::string_view name_of(DiffSubject subject);

/// "added", "force" ...
WSIS_API std::string_view name_of(DiffKind kind);

/// One thing that is not the same in both reports.
struct Change {
    DiffSubject subject = DiffSubject::block; ///< What it is about.
    std::vector<DiffKind> kinds{};            ///< At least one, in the order of the enumeration.
    std::optional<std::string> left{};        ///< Section path, decision id, reference id, block id ("b7") or metadata
    std::optional<std::string> right{};       ///< key ("meeting.ordinal"); nothing where it is added or removed.
    std::optional<std::string> left_text{};   ///< The decision with its items, a line each; the section's title; the
    std::optional<std::string> right_text{};  ///< reference as first cited; the paragraph; the value.
    std::vector<Edit> words{};                ///< From left_text to right_text.
    std::vector<std::uint32_t> left_blocks{}; ///< Where it stands: indices into the blocks of the left report,
    std::vector<std::uint32_t>
        right_blocks{}; ///< and of the right one. Two on one side: a paragraph was split or merged.
    bool operator==(const Change&) const = default;
};

/// Whether a kind of the change is more than moved, renumbered or cosmetic.
WSIS_API bool is_substantive(const Change& change);

/// A line of the two reports side by side. All blocks of both stand in the rows, each once, in the order of both.
/// What moved stands twice: at its old place with left blocks alone, at its new place with right blocks alone.
struct DiffRow {
    std::vector<std::uint32_t> left{};  ///< Blocks of the left report that stand here: none, one, or those of a merge.
    std::vector<std::uint32_t> right{}; ///< Blocks of the right report: none, one, or those of a split.
    std::uint32_t moved = none;         ///< The row at the other place of what moved; none: it did not move.
    std::vector<Edit> words{}; ///< From the left text to the right one; several blocks of a side are joined by "\n". Of
                               ///< a row that moved both places have them; empty where blocks were added or removed.
    bool operator==(const DiffRow&) const = default;
};

/// A report of a comparison.
struct DiffSide {
    std::string name{};              ///< Of the file.
    std::optional<std::string> id{}; ///< Of the report: "itu:cwg-wsis/31/doc/18".
    bool operator==(const DiffSide&) const = default;
};

/// What changed from one report to another.
struct Diff {
    DiffSide left{};                       ///< The older report.
    DiffSide right{};                      ///< The newer one.
    std::vector<Change> changes{};         ///< By subject, each in reading order.
    std::vector<DiffRow> rows{};           ///< Both texts side by side.
    std::vector<std::uint32_t> sections{}; ///< The section of the right report that each of the left one is, or `none`.
    std::size_t words_inserted = 0;        ///< Words, numbers and characters of scripts without spaces,
    std::size_t words_removed = 0;         ///< over all changes.
    bool operator==(const Diff&) const = default;

    /// Whether nothing changed, as far as the options count it.
    [[nodiscard]] bool identical() const { return changes.empty(); }
};

/// What counts as a change. A change of what is ignored alone is none.
struct DiffOptions {
    bool ignore_numbering = false;        ///< Labels and paths of sections and items.
    bool ignore_case = false;             ///< Case of letters.
    bool ignore_space = false;            ///< Kind and number of blanks.
    bool ignore_punctuation = false;      ///< Signs between words.
    bool ignore_moves = false;            ///< Other order of the same texts.
    std::vector<DiffSubject> only{};      ///< Empty: all.
    std::optional<std::string> section{}; ///< Path: changes in this section and those below it, in either report.
    double similarity = 0.5;              ///< From 0 to 1: texts less alike than that are not the same one reworded.
};

/// Compares two reports. Swapping them mirrors the result. Throws Error for a section that neither report has.
WSIS_API Diff diff_reports(const Report& left, const Report& right, const DiffOptions& options = {});

/// What an agenda item is in one report of a series, compared with the report before.
enum class ItemState : std::uint8_t { absent, fresh, same, reworded, gone };

/// "absent", "new", "same", "reworded", "gone".
WSIS_API std::string_view name_of(ItemState state);

/// An agenda item in one report.
struct AgendaCell {
    ItemState state = ItemState::absent;  ///< Against the report before.
    std::optional<std::string> section{}; ///< Its path in that report.
    bool operator==(const AgendaCell&) const = default;
};

/// A section through a series.
struct AgendaItem {
    std::string title{};             ///< As last printed.
    std::vector<AgendaCell> cells{}; ///< One for each report.
    bool operator==(const AgendaItem&) const = default;
};

/// Two or more reports, what changed from each to the next, and what became of every titled section.
struct DiffSeries {
    std::span<const Report> reports{}; ///< The caller's; they have to outlive it.
    std::vector<Diff> steps{};         ///< One less than reports.
    std::vector<AgendaItem> agenda{};  ///< In the order of the last report, what is gone at its old place.
};

/// Compares each report with the next. `reports` are two or more, oldest first. Throws Error as diff_reports does.
WSIS_API DiffSeries diff_series(std::span<const Report> reports, const DiffOptions& options = {});

} // namespace wsis

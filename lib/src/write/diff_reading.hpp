#pragma once

#include "wsis/diff.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What every format that people read asks of a comparison: in which order, under which words, where in the text.

namespace wsis::write {

/// One step of a series with the reports that it compares.
struct DiffStep {
    const Diff& diff;
    const Report& left;
    const Report& right;
};

DiffStep step_of(const DiffSeries& series, std::size_t index);

/// In which order the subjects are listed: what somebody has to act upon first.
inline constexpr std::array<DiffSubject, 5> subjects_to_read = {
    DiffSubject::decision, DiffSubject::section, DiffSubject::reference, DiffSubject::metadata, DiffSubject::block};

/// "Decisions", "Sections" ...
std::string_view heading_of(DiffSubject subject);

/// Which of Diff::changes stand in a list: all that group_changes() tells.
std::vector<bool> listed_changes(const DiffSeries& series, std::size_t index);

/// How many of a subject.
struct SubjectCounts {
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0; ///< Substantive ones that are neither.
    std::size_t other = 0;   ///< Moved, renumbered or cosmetic alone.
};

SubjectCounts count_subject(const Diff& diff, DiffSubject subject);

/// "Decision 6.3.3", "6.3.3 → 6.4.1" behind the noun where it has another name now; "Paragraph in 6.3", "Footnote"; the
/// key of metadata in words.
std::string title_of(const Change& change, const DiffStep& step);

/// The number of a section as a person says it: "6.3"; its title if it has none.
std::string name_of(const Section& section);

/// The numbers of the sections of a report by their paths.
class SectionNumbers {
public:
    explicit SectionNumbers(const Report& report);

    /// Empty for a section without number.
    [[nodiscard]] std::string of(const std::string& path) const;

private:
    std::unordered_map<std::string, std::string> numbers_{};
};

/// The title of the innermost titled section around what changed, in the new report where it stands there, too; empty:
/// none, or it is said already.
std::string surroundings_of(const Change& change, const DiffStep& step);

/// The words of a change with long stretches that stand in both texts cut in the middle ("…"). What was added or
/// removed is one piece.
std::vector<Edit> words_to_read(const Change& change);

/// Finds the row of a block.
class RowIndex {
public:
    RowIndex(const DiffStep& step, const std::vector<bool>& listed);

    /// The row where the change can be seen: in the new report if it stands there; none: nowhere.
    [[nodiscard]] std::uint32_t row_of(const Change& change) const;

    /// The first listed change, substantive ones first, that is about a block of the row; none: no change is.
    [[nodiscard]] std::uint32_t change_at(std::size_t row) const { return changes_[row]; }

private:
    std::vector<std::uint32_t> left_{}; ///< By block.
    std::vector<std::uint32_t> right_{};
    std::vector<std::uint32_t> changes_{}; ///< By row.
};

} // namespace wsis::write

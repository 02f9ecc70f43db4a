#pragma once

#include "write/report_docx.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Writes the text of blocks as runs: linked citations, titles before a text in bold, bookmarks, marks of notes,
/// tracked changes, and bold and italic where the report has them.
class InlineRuns {
public:
    explicit InlineRuns(ReportPackage& package);

    /// The runs of a block in `part`, `hidden`: not shown.
    std::string write(std::uint32_t block, std::string_view part, bool hidden);

    /// Ids of notes in their part, from 1 for each kind, by block; 0: the block begins no note.
    [[nodiscard]] std::uint32_t note_id(std::uint32_t block) const { return note_ids_[block]; }

private:
    /// A stretch of a block's text, or a place in it.
    struct Mark {
        std::uint32_t block = none;
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t value = 0; ///< What it is: an index, a kind.
    };

    /// Marks of one sort, by block and start.
    using Marks = std::vector<Mark>;

    /// Those of a block that come next.
    struct Cursor {
        const Mark* next = nullptr;
        const Mark* end = nullptr;

        /// The mark around `at`, null if there is none; those before are passed.
        const Mark* around(std::uint32_t at) {
            while (next != end && next->end <= at) ++next;
            return next != end && next->start <= at ? next : nullptr;
        }
    };

    static Cursor of_block(const Marks& marks, std::uint32_t block);
    static void order(Marks& marks);
    void number_notes();
    void collect_links();
    void collect_titles();
    void collect_bookmarks();
    void collect_changes();
    void collect_formatting();
    void add_cuts(const Marks& marks, std::uint32_t block, std::vector<std::uint32_t>& cuts) const;
    void write_points(std::uint32_t block, std::uint32_t at, Cursor& notes, Cursor& bookmarks, std::string& out);
    void write_run(std::string_view text, std::string_view look, const Mark* change, std::string& out);

    ReportPackage& package_;
    const Report& report_;
    std::vector<std::uint32_t> note_ids_{};
    std::vector<std::string> addresses_{};
    std::vector<std::string> names_{};                         ///< Of bookmarks.
    Marks links_{}, titles_{}, bold_{}, italic_{}, changes_{}; ///< Of one sort they do not overlap.
    Marks notes_{}, bookmarks_{};                              ///< Places.
};

} // namespace wsis::write

#pragma once

#include "wsis/document.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace wsis::docx {

/// Spans and columns beyond this are mistakes or attacks, and cut to it; Word itself ends at 63 columns.
inline constexpr std::int32_t greatest_column = 16384;

/// Where in the nested tables the reader is: rows, grid columns, cells merged downwards. A cell enters Document::cells
/// with its first block, and a table gets its number then.
class Tables {
public:
    explicit Tables(std::vector<TableCell>& cells) : cells_(cells) {}

    void begin_table() { open_.push_back(Table{}); }

    void end_table() { open_.pop_back(); }

    void begin_row();
    void skip_columns(std::int32_t count);

    void mark_header_row() {
        if (!open_.empty()) open_.back().header = true;
    }

    /// A tracked change takes the row away: it does not count, and cells do not grow through it.
    void drop_row();
    void end_row();

    void begin_cell();
    void set_span(std::int32_t columns);
    void begin_merge();
    /// The cell continues the one above. Its text is not shown.
    void continue_merge();
    void end_cell();

    /// True once, when a column beyond the greatest was first cut to it.
    bool take_overflow();

    /// The index of the innermost open cell; none outside tables.
    std::uint32_t current_cell();

private:
    [[nodiscard]] std::uint32_t bounded(std::int64_t columns, std::int32_t least);

    /// A cell that may go on in the next row.
    struct Merge {
        std::uint32_t column = 0;
        std::uint32_t cell = none; ///< none while the cell has no block.
    };

    struct Table {
        std::uint32_t id = 0; ///< 0: without a block so far.
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        std::uint32_t span = 1;
        std::uint32_t cell = none;
        bool header = false;
        bool dropped = false; ///< The row is.
        bool in_cell = false;
        bool merges = false;        ///< The cell begins or continues a merge.
        std::vector<Merge> above{}; ///< Sorted by column, as is `here`.
        std::vector<Merge> here{};
        std::size_t next_above = 0;
    };

    std::vector<TableCell>& cells_;
    std::vector<Table> open_{};
    std::uint32_t tables_ = 0;
    bool overflow_ = false;
    bool overflow_taken_ = false;
};

} // namespace wsis::docx

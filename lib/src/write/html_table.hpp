#pragma once

#include "wsis/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Gathers the rows of one HTML table. Cells come in the order of the document.
class TableBuilder {
public:
    /// Opens a row unless it is the open one. `gone`: it was removed.
    void open_row(std::uint32_t row, bool gone);

    /// Adds to the cell at that column, a new one unless it is the open one. `attributes` begin with a space.
    void add(const TableCell& cell, std::string_view attributes, std::string_view html);

    /// Adds to the open cell; false: none is open.
    bool add_to_open_cell(std::string_view html);

    /// The rows so far; the builder is empty afterwards.
    std::string finish();

private:
    /// Columns that a cell of a row above reaches down into.
    struct Covered {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t end_row = 0;
    };

    void fill_to(std::uint32_t column);
    void close_cell();
    void close_row();

    std::string out_{};
    std::vector<Covered> covered_{};
    bool open_ = false;
    bool gone_ = false;
    bool cell_open_ = false;
    bool header_ = false;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::uint32_t next_column_ = 0;
};

} // namespace wsis::write

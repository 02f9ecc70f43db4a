#pragma once

#include "write/akn_inline.hpp"

#include <string>
#include <vector>

namespace wsis::write {

/// Writes blocks one after the other as paragraphs, lists and tables inside one element.
class AknFlow {
public:
    /// `around` is the eId of the element around. All four outlive it.
    AknFlow(XmlWriter& xml, ElementIds& ids, const Report& report, AknInline& text, std::string_view around);

    /// The text of `block` behind byte `from`; its label too, unless a title before it has had it.
    void write(std::uint32_t block, std::uint32_t from = 0, bool with_label = true);

    /// Closes the lists and tables that are open.
    void finish();

private:
    struct List {
        int level = 0;
        std::string id{};
        std::string item{}; ///< The item that is open.
    };

    /// Columns that a cell of an earlier row reaches down to.
    struct Covered {
        std::uint32_t column = 0;
        std::uint32_t columns = 1;
        std::uint64_t end_row = 0;
    };

    struct Table {
        std::uint32_t number = 0;
        std::uint32_t parent = 0;
        std::string id{};
        std::string around{}; ///< The eId where it stands.
        TableCell cell{};     ///< The one that is open.
        bool row_open = false;
        bool cell_open = false;
        std::uint64_t next_column = 0;
        std::vector<Covered> covered{};
    };

    [[nodiscard]] std::string_view around() const;
    void write_item(std::uint32_t block, std::uint32_t from);
    void write_paragraph(std::uint32_t block, std::uint32_t from, std::string_view around);
    void open_item(List& list, std::uint32_t block);
    void close_lists();
    void enter_cell(const TableCell& cell);
    void open_table(const TableCell& cell);
    void open_row(std::uint32_t row);
    void fill_gap(Table& table, std::uint32_t column);
    void open_cell(const TableCell& cell);
    void close_cell();
    void close_row();
    void close_table();
    void close_tables();

    XmlWriter& xml_;
    ElementIds& ids_;
    const Report& report_;
    const Document& document_;
    AknInline& text_;
    std::string around_;
    std::vector<List> lists_{};
    std::vector<Table> tables_{};
};

} // namespace wsis::write

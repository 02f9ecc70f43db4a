#include "write/filled_lines.hpp"
#include "write/inline_marks.hpp"
#include "write/render_formats.hpp"
#include "write/report_blocks.hpp"
#include "write/terminal.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// The widest table whose cells stand below each other: a wider one is hard to read, and costs what is not there.
constexpr unsigned most_table_columns = 240;

/// Room for a text in the last column.
constexpr std::size_t least_last_column = 24;

constexpr std::string_view column_separator = " | ";

class PlainText {
public:
    PlainText(const Report& report, unsigned width)
        : document_(report.document), marks_(report.document), width_(width) {}

    std::string render() {
        for (const auto& piece : split_pieces(document_)) {
            if (piece.apart && !apart_) out_ += "\n* * *\n";
            apart_ = piece.apart;
            if (!out_.empty()) out_ += '\n';
            if (piece.block == none)
                add_table(piece.rows);
            else
                add_block(piece.block);
        }
        return std::move(out_);
    }

private:
    void add_block(std::uint32_t b) {
        const auto lead = lead_of(b);
        out_ += filled_lines(lead, text_of(b), width_);
        for (const auto& figure : marks_.figures_of(b))
            out_ += filled_lines(std::string(columns_of(lead), ' '), fmt::format("[{}]", figure), width_);
    }

    /// What stands in front of the text: the label, further in for an item of a list.
    std::string lead_of(std::uint32_t b) const {
        const auto& block = document_.blocks[b];
        std::string lead;
        if (block.kind == BlockKind::list_item && width_ != 0)
            lead.assign(std::min<std::size_t>(4 * static_cast<std::size_t>(block.level + 1), width_ / 3), ' ');
        if (const auto& sign = marks_.sign_of(b); !sign.empty()) return lead + fmt::format("[{}] ", sign);
        if (!block.label.empty()) lead.append(document_.label_of(block)) += ' ';
        return lead;
    }

    /// With the signs of notes, and where links go.
    std::string text_of(std::uint32_t b) const {
        const auto text = document_.text_of(document_.blocks[b]);
        std::string out;
        std::uint32_t at = 0;
        std::uint32_t link = 0;
        for (const auto& mark : marks_.of(b)) {
            out += text.substr(at, mark.at - at);
            at = mark.at;
            if (mark.kind == InlineMarkKind::note) out += fmt::format("[{}]", mark.text);
            if (mark.kind == InlineMarkKind::link_begin) link = at;
            if (mark.kind == InlineMarkKind::link_end && mark.text.find(text.substr(link, at - link)) == mark.text.npos)
                out += fmt::format(" <{}>", mark.text);
        }
        return out.append(text.substr(at));
    }

    std::string cell_text(const std::vector<std::uint32_t>& blocks) const {
        std::string text;
        for (const auto b : blocks) {
            const auto& block = document_.blocks[b];
            if (!text.empty()) text += " / ";
            text.append(document_.label_of(block)) += block.label.empty() ? "" : " ";
            text += text_of(b);
            for (const auto& figure : marks_.figures_of(b)) text += fmt::format(" [{}]", figure);
        }
        std::ranges::replace(text, '\n', ' ');
        return printable(text);
    }

    /// Cells below each other where there is room, the last as wide as what is left; else row by row. No text stands
    /// beside the rest of another.
    void add_table(const std::vector<TableRow>& rows) {
        std::vector<std::vector<std::string>> table;
        std::vector<std::size_t> columns(rows.front().cells.size());
        for (const auto& row : rows) {
            auto& cells = table.emplace_back();
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                cells.push_back(cell_text(row.cells[c]));
                columns[c] = std::max(columns[c], columns_of(cells.back()));
            }
        }
        auto needed = column_separator.size() * (columns.size() - 1) + std::min(columns.back(), least_last_column);
        for (std::size_t c = 0; c + 1 < columns.size(); ++c) needed += columns[c];
        const bool aligned = needed <= std::min(width_, most_table_columns);
        for (const auto& cells : table) out_ += aligned ? aligned_row(cells, columns) : running_row(cells);
    }

    std::string aligned_row(const std::vector<std::string>& cells, const std::vector<std::size_t>& columns) const {
        std::string lead;
        for (std::size_t c = 0; c + 1 < cells.size(); ++c)
            lead += padded(cells[c], columns[c]).append(column_separator);
        return filled_lines(lead, cells.back(), width_);
    }

    std::string running_row(const std::vector<std::string>& cells) const {
        return filled_lines(width_ == 0 ? "" : "| ", fmt::format("{}", fmt::join(cells, column_separator)), width_);
    }

    const Document& document_;
    InlineMarks marks_;
    unsigned width_;
    std::string out_{};
    bool apart_ = false;
};

} // namespace

std::string render_report_text(const Report& report, const RenderStyle& style) {
    return PlainText(report, style.width).render();
}

} // namespace wsis::write

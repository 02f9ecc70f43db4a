#include "text/decoding.hpp"
#include "text/labels.hpp"
#include "text/lines.hpp"
#include "text/page_lines.hpp"
#include "text/utf8.hpp"
#include "text/wrapping.hpp"
#include "wsis/read.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <span>
#include <utility>

namespace wsis {

namespace {

using text::Line;
using text::Mark;
using text::PageBreak;
using text::Wrapping;

/// A line of its own with so few characters, in upper case at its start and without full stop, may be a heading.
constexpr std::uint32_t longest_heading = 90;

bool starts_upper(std::string_view content) {
    const auto first = text::code_point_at(content, 0).value;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(first));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT || category == UTF8PROC_CATEGORY_LO;
}

bool looks_like_heading(std::string_view content, const Line& line) {
    constexpr std::string_view closing = ".;:,?!";
    return line.width <= longest_heading && starts_upper(content) &&
           closing.find(content.back()) == std::string_view::npos;
}

/// Turns the lines of one text into blocks.
class Reader {
public:
    explicit Reader(text::Decoded decoded) : source_(std::move(decoded.text)), marks_(text::take_marks(source_)) {
        lines_ = text::split_lines(source_);
        if (decoded.single_bytes)
            document_.diagnostics.push_back({Severity::warning,
                                             "encoding-guessed",
                                             "not all of it is UTF-8; the rest was read as Windows-1252",
                                             {}});
    }

    Document read() {
        document_.text.reserve(source_.size());
        const auto pictures = find_picture_names();
        text::find_page_lines(source_, lines_);
        usual_break_ = text::usual_break(lines_);
        const Wrapping wrapping(source_, lines_);
        for (std::size_t at = 0; at < lines_.size();) at = read_from(at, wrapping);
        add_marks_before(static_cast<std::uint32_t>(source_.size() + 1));
        name_figures(pictures);
        return std::move(document_);
    }

private:
    [[nodiscard]] std::string_view content(const Line& line) const { return text::content(source_, line); }

    /// Reads what begins at line `at`; returns the first line behind it.
    std::size_t read_from(std::size_t at, const Wrapping& wrapping) {
        const auto& line = lines_[at];
        add_marks_before(line.stop + 1);
        if (line.blank()) {
            after_blank_ = true;
            return at + 1;
        }
        if (line.noise) {
            add_noise(line);
            after_blank_ = true;
            return at + 1;
        }
        if (const auto end = table_end(at, wrapping.wrapped()); end > at + 1) {
            add_table(at, end);
            after_blank_ = false;
            return end;
        }
        return read_paragraph(at, wrapping);
    }

    std::size_t read_paragraph(std::size_t first, const Wrapping& wrapping) {
        std::vector<std::size_t> noise; // of a page break that the paragraph runs over: behind it
        auto block = start_block(lines_[first]);
        std::size_t last = first;
        std::size_t end = first + 1;
        while (end < lines_.size()) {
            const auto gap = text::break_behind(lines_, last);
            if (gap.next == lines_.size()) break;
            const bool apart = gap.next != last + 1;
            if (apart && !(gap.page && gap.blanks == usual_break_)) break;
            if (!wrapping.goes_on(first, last, gap.next, apart)) break;
            for (std::size_t i = last + 1; i < gap.next; ++i)
                if (lines_[i].noise) noise.push_back(i);
            document_.text += wrapping.glue(last, gap.next);
            document_.text += content(lines_[gap.next]);
            last = gap.next;
            end = last + 1;
            add_marks_later(lines_[last].stop + 1);
        }
        finish_block(block, true);
        if (block.kind == BlockKind::paragraph && block.label.empty() && end == first + 1 && after_blank_ &&
            looks_like_heading(document_.text_of(block), lines_[first]) && text_follows(end)) {
            block.kind = BlockKind::heading;
            block.level = 1;
        }
        document_.blocks.push_back(block);
        after_blank_ = false;
        flush_marks();
        for (const auto i : noise) add_noise(lines_[i]);
        return end;
    }

    [[nodiscard]] bool text_follows(std::size_t at) const {
        const auto rest = std::span(lines_).subspan(at);
        return std::ranges::any_of(rest.first(std::min<std::size_t>(rest.size(), 8)),
                                   [](const Line& line) { return !line.blank() && !line.noise; });
    }

    // Blocks

    Block start_block(const Line& line) {
        Block block;
        block.origin.line = line.number;
        block.text.begin = static_cast<std::uint32_t>(document_.text.size());
        document_.text += content(line);
        return block;
    }

    /// Splits the label off what was added since start_block. `any`: a doubtful label or one without text, too.
    void finish_block(Block& block, bool any) {
        block.text.end = static_cast<std::uint32_t>(document_.text.size());
        const auto label = text::scan_label(document_.text_of(block));
        const bool alone = label && label->rest == block.text.size();
        if (label && (any || (!alone && !label->doubtful))) {
            block.label = {block.text.begin + label->begin, block.text.begin + label->end};
            block.text.begin += label->rest;
            if (alone) block.kind = BlockKind::noise;
        }
        document_.text += '\n';
    }

    void add_noise(const Line& line) {
        auto block = start_block(line);
        finish_block(block, true);
        if (block.kind != BlockKind::noise && !block.label.empty()) { // a running header that begins like a label
            block.text.begin = block.label.begin;
            block.label = {};
        }
        block.kind = BlockKind::noise;
        document_.blocks.push_back(block);
    }

    // Tables

    /// All tabs of a line, or its gaps of spaces.
    [[nodiscard]] static std::uint32_t separators(const Line& line) {
        return line.gaps + (line.tabbed || line.gaps == 0 ? line.lead : 0);
    }

    /// The line behind the table that begins at `first`; `first` + 1 or less if none does. Rows have as many tabs;
    /// where a text is hard-wrapped, they may have gaps of spaces in the same column instead.
    [[nodiscard]] std::size_t table_end(std::size_t first, bool by_spaces) const {
        const auto& line = lines_[first];
        const bool parted = line.gaps > 0 && !(line.gaps == 1 && line.labelled); // else a numbered paragraph
        if (!parted && line.lead < 2) return first;
        if (parted && !line.tabbed && !by_spaces) return first;
        bool columns = parted; // some row has more than one cell
        std::size_t end = first + 1;
        for (auto at = next_row(first); at < lines_.size(); at = next_row(at)) {
            const auto& row = lines_[at];
            if (separators(row) != separators(line) || (parted && !line.tabbed && row.column != line.column)) break;
            if (row.gaps > 0 && row.tabbed != line.tabbed && parted) break;
            columns = columns || (row.tabbed && row.gaps > 0);
            end = at + 1;
        }
        return columns ? end : first;
    }

    /// The line that may hold the next row of the table: the next one, or the first of the next page. The number of
    /// lines where the table ends.
    [[nodiscard]] std::size_t next_row(std::size_t row) const {
        const auto gap = text::break_behind(lines_, row);
        const bool goes_on = gap.next == row + 1 || (gap.page && gap.blanks == usual_break_);
        return goes_on ? gap.next : lines_.size();
    }

    void add_table(std::size_t first, std::size_t end) {
        ++tables_;
        std::uint32_t lead = lines_[first].lead;
        for (auto at = first; at < end; at = next_row(at)) lead = std::min(lead, lines_[at].lead);
        std::uint32_t row = 0;
        for (auto at = first; at < end; at = next_row(at), ++row) {
            add_marks_before(lines_[at].stop + 1);
            const auto pieces = text::split_columns(source_, lines_[at], lead);
            for (std::size_t column = 0; column < pieces.size(); ++column) {
                if (pieces[column].blank()) continue;
                auto block = start_block(pieces[column]);
                finish_block(block, false);
                block.kind = BlockKind::table_cell;
                block.cell = static_cast<std::uint32_t>(document_.cells.size());
                TableCell cell;
                cell.table = tables_;
                cell.row = row;
                cell.column = static_cast<std::uint32_t>(column);
                document_.cells.push_back(cell);
                document_.blocks.push_back(block);
            }
        }
        for (auto at = first; at < end; ++at) // page lines that the table runs over: behind it
            if (lines_[at].noise) add_noise(lines_[at]);
    }

    // Marks

    /// Names of pictures that a converter lists behind the text become marks themselves.
    std::vector<std::string> find_picture_names() {
        std::vector<std::string> names;
        for (std::size_t i = lines_.size(); i-- > 0;) {
            auto& line = lines_[i];
            if (line.blank()) continue;
            if (!text::is_picture_name(content(line))) break;
            names.emplace_back(content(line));
            Mark mark;
            mark.at = line.begin;
            mark.text = names.back();
            marks_.push_back(mark);
            line.end = line.begin;
        }
        std::ranges::sort(marks_, {}, &Mark::at);
        std::ranges::reverse(names);
        return names;
    }

    void add_marks_before(std::uint32_t limit) {
        add_marks_later(limit);
        flush_marks();
    }

    /// Passes the marks before byte `limit` of the source; they are written when the block that they stand in is done.
    void add_marks_later(std::uint32_t limit) {
        while (next_mark_ < marks_.size() && marks_[next_mark_].at < limit) ++next_mark_;
    }

    void flush_marks() {
        for (; written_marks_ < next_mark_; ++written_marks_) {
            const auto& mark = marks_[written_marks_];
            Omission omission;
            omission.reason = OmissionReason::marker;
            omission.text = Span{static_cast<std::uint32_t>(document_.text.size()),
                                 static_cast<std::uint32_t>(document_.text.size() + mark.text.size())};
            const auto line = std::ranges::lower_bound(lines_, mark.at, {}, &Line::stop);
            if (line != lines_.end()) omission.origin.line = line->number;
            document_.text += mark.text;
            document_.text += '\n';
            document_.omitted.push_back(omission);
            if (mark.image) add_figure(mark.picture);
        }
    }

    void add_figure(const std::string& name) {
        Figure figure;
        figure.kind = "image";
        figure.name = name;
        if (!document_.blocks.empty()) figure.block = static_cast<std::uint32_t>(document_.blocks.size() - 1);
        document_.figures.push_back(figure);
    }

    /// Image marks without a name take the names listed behind the text, in order; further names are figures too.
    void name_figures(const std::vector<std::string>& names) {
        std::size_t next = 0;
        for (auto& figure : document_.figures)
            if (figure.name.empty() && next < names.size()) figure.name = names[next++];
        for (; next < names.size(); ++next) add_figure(names[next]);
    }

    std::string source_;
    std::vector<Mark> marks_;
    std::vector<Line> lines_{};
    PageBreak usual_break_{};
    Document document_{};
    std::uint32_t tables_ = 0;
    std::size_t next_mark_ = 0;
    std::size_t written_marks_ = 0;
    bool after_blank_ = true;
};

} // namespace

Document read_text(std::string_view bytes, const ReadOptions&) { return Reader(text::decode_text(bytes)).read(); }

} // namespace wsis

#include "write/diff_html.hpp"
#include "write/diff_rows.hpp"
#include "write/html_text.hpp"

#include <algorithm>

namespace wsis::write {

namespace {

struct StateWords {
    std::string_view name{}; ///< A class of the row, and what the script counts.
    std::string_view sign{}; ///< For the eye,
    std::string_view word{}; ///< and for the ear.
};

StateWords words_of(RowState state) {
    switch (state) {
    case RowState::same:
        return {"same", "·", "Unchanged here"};
    case RowState::changed:
        return {"changed", "≠", "Changed"};
    case RowState::renumbered:
        return {"renumbered", "#", "Renumbered"};
    case RowState::added:
        return {"added", "+", "Added"};
    case RowState::removed:
        return {"removed", "−", "Removed"};
    case RowState::moved:
        return {"moved", "⇄", "Moved"};
    }
    return {};
}

/// One line of the page: a row of the comparison, or all rows of a table.
struct Line {
    std::size_t first = 0;
    std::size_t table_rows = 0; ///< 0: no table.
    RowState state = RowState::same;
    std::string left{};
    std::string right{};
};

/// Writes the table of both texts, line by line.
class TextWriter {
public:
    explicit TextWriter(const HtmlStep& step)
        : step_(step),
          levels_(step.heading),
          writer_(step, levels_),
          left_language_(html_language(step.step.left.metadata.language)),
          right_language_(html_language(step.step.right.metadata.language)) {}

    std::string write() {
        std::string out;
        const auto& rows = step_.step.diff.rows;
        for (std::size_t at = 0; at < rows.size();) {
            const auto in_table = table_rows_at(step_.step, at);
            out += line_html(in_table > 0 ? table_line(at, in_table) : text_line(at));
            at += std::max<std::size_t>(in_table, 1);
        }
        return out;
    }

private:
    Line text_line(std::size_t at) {
        const auto row = writer_.without_noise(step_.step.diff.rows[at]);
        Line line;
        line.first = at;
        if (row.left.empty() && row.right.empty()) return line;
        line.state = writer_.state_of(row);
        if (!row.left.empty()) line.left = writer_.left_html(row);
        if (!row.right.empty()) line.right = writer_.right_html(row);
        if (row.moved != none) (row.left.empty() ? line.right : line.left) += move_note(row);
        return line;
    }

    Line table_line(std::size_t begin, std::size_t count) {
        Line line;
        line.first = begin;
        line.table_rows = count;
        for (auto at = begin; at < begin + count; ++at)
            if (writer_.state_of(step_.step.diff.rows[at]) != RowState::same) line.state = RowState::changed;
        auto tables = html_tables(step_, writer_, begin, count);
        line.left = std::move(tables.left);
        line.right = std::move(tables.right);
        if (line.right.empty()) line.state = RowState::removed;
        if (line.left.empty()) line.state = RowState::added;
        return line;
    }

    std::string move_note(const DiffRow& row) {
        const auto& other = step_.step.diff.rows[row.moved];
        const bool away = row.right.empty();
        const auto& report = away ? step_.step.right : step_.step.left;
        const auto& blocks = away ? other.right : other.left;
        std::string place;
        if (!blocks.empty()) {
            const auto section = report.document.blocks[blocks[0]].section;
            if (section < report.sections.size()) place = " section " + html_text(name_of(report.sections[section]));
        }
        return fmt::format("<p class=\"note\"><a href=\"#{}\">Moved {}{}</a></p>", step_.row_id(row.moved),
                           away ? "to" : "from", place.empty() ? " another place" : place);
    }

    /// The sign at the edge; a link to the change in the list when one is about this line.
    std::string mark_html(const Line& line, const StateWords& words) {
        const auto change = change_at(line);
        const auto sign =
            fmt::format("<span aria-hidden=\"true\">{}</span><span class=\"vh\">{}</span>", words.sign, words.word);
        if (change != none) {
            const auto title = title_of(step_.step.diff.changes[change], step_.step);
            return fmt::format("<a href=\"#{}\">{}<span class=\"vh\">: {}</span></a>", step_.change_id(change), sign,
                               html_text(title));
        }
        return line.state == RowState::same ? std::string() : sign;
    }

    /// The first change about the line; none: no change is.
    [[nodiscard]] std::uint32_t change_at(const Line& line) const {
        for (auto row = line.first; row < line.first + std::max<std::size_t>(line.table_rows, 1); ++row)
            if (step_.rows.change_at(row) != none) return step_.rows.change_at(row);
        return none;
    }

    /// The cells of a table have the ids of their rows, so the line has one of its own.
    std::string line_html(const Line& line) {
        if (line.left.empty() && line.right.empty()) return {};
        const auto words = words_of(line.state);
        const auto sides = line.left.empty() ? " right-only" : line.right.empty() ? " left-only" : "";
        return fmt::format("<tr id=\"{}\" class=\"row {}{}\"><td class=\"mark\">{}</td>"
                           "<td class=\"old\"{}>{}</td><td class=\"new\"{}>{}</td></tr>\n",
                           step_.row_id(line.first) + (line.table_rows > 0 ? "t" : ""), words.name, sides,
                           mark_html(line, words), line.left.empty() ? "" : left_language_, line.left,
                           line.right.empty() ? "" : right_language_, line.right);
    }

    const HtmlStep& step_;
    HeadingLevels levels_;
    RowWriter writer_;
    std::string left_language_;
    std::string right_language_;
};

} // namespace

std::string html_full_text(const HtmlStep& step) {
    const auto old_name = html_text(step.step.diff.left.name);
    const auto new_name = html_text(step.step.diff.right.name);
    auto out = step.section_tag("text");
    out += html_heading(step.heading, "Full text", fmt::format(" id=\"s{}text\"", step.number));
    out +=
        fmt::format("<table class=\"rows\"><caption class=\"vh\">Both reports, paragraph by paragraph</caption>\n"
                    "<thead><tr><th scope=\"col\" class=\"mark\"><span class=\"vh\">What happened</span></th>"
                    "<th scope=\"col\" class=\"old\"><span class=\"side\">Old</span> {}</th>"
                    "<th scope=\"col\" class=\"new\"><span class=\"side\">New</span> {}</th></tr></thead>\n<tbody>\n",
                    old_name, new_name);
    out += TextWriter(step).write();
    return out + "</tbody></table>\n</section>\n";
}

} // namespace wsis::write

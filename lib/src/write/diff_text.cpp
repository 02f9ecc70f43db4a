#include "text/utf8.hpp"
#include "write/counted.hpp"
#include "write/diff_formats.hpp"
#include "write/diff_groups.hpp"
#include "write/filled_lines.hpp"
#include "write/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace wsis::write {

namespace {

constexpr std::size_t change_indent = 6;

/// ANSI select graphic rendition (ECMA-48, 8.3.117), or nothing.
class Ink {
public:
    explicit Ink(bool color) : color_(color) {}

    [[nodiscard]] std::string bold(std::string_view text) const { return dye("1", text); }

    [[nodiscard]] std::string faint(std::string_view text) const { return dye("2", text); }

    [[nodiscard]] std::string kind(DiffKind kind, std::string_view text) const {
        return dye(kind == DiffKind::added ? "32" : kind == DiffKind::removed ? "31" : "36", text);
    }

    /// Words that went are struck out, words that came underlined; without colours "[-...-]" and "{+...+}" as wdiff has
    /// them.
    [[nodiscard]] std::string edit(EditKind kind, std::string_view text) const {
        if (kind == EditKind::equal) return std::string(text);
        const bool removed = kind == EditKind::removed;
        if (color_) return dye(removed ? "9;31" : "4;32", text);
        return fmt::format("{}{}{}", removed ? "[-" : "{+", text, removed ? "-]" : "+}");
    }

private:
    [[nodiscard]] std::string dye(std::string_view code, std::string_view text) const {
        return color_ && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
    }

    bool color_;
};

/// Bytes of unchanged text that are shown beside a change.
constexpr std::size_t context = 60;

/// The beginning of `text` up to a space, or its end from a space on, if it is longer than the context.
std::string_view beginning(std::string_view text) {
    if (text.size() <= context) return text;
    const auto space = text.rfind(' ', context);
    return space == std::string_view::npos ? text::clip(text, context) : text.substr(0, space);
}

std::string_view ending(std::string_view text) {
    if (text.size() <= context) return text;
    const auto space = text.find(' ', text.size() - context);
    return space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
}

/// What stays is cut to what stands next to a change.
std::string shorten(std::string_view text, bool change_before, bool change_behind) {
    if (text.size() <= 2 * context + 10) return std::string(text);
    std::string out;
    if (change_before) out += std::string(beginning(text)) + ' ';
    out += "…";
    if (change_behind) out += ' ' + std::string(ending(text));
    return out;
}

std::string words_of(const Change& change, const Ink& ink) {
    std::string out;
    for (std::size_t i = 0; i < change.words.size(); ++i) {
        const auto& edit = change.words[i];
        const auto text =
            edit.kind == EditKind::equal ? shorten(edit.text, i > 0, i + 1 < change.words.size()) : edit.text;
        out += ink.edit(edit.kind, printable_lines(text));
    }
    return out;
}

std::string names_of(const Change& change) {
    if (change.left && change.right)
        return *change.left == *change.right ? *change.left : *change.left + " → " + *change.right;
    return change.left ? *change.left : change.right.value_or("");
}

std::string kinds_of(const Change& change) {
    std::string out;
    for (const auto kind : change.kinds) out += (out.empty() ? "" : ", ") + std::string(name_of(kind));
    return out;
}

bool has_new_words(const Change& change) { return change.left_text != change.right_text; }

std::string change_text(const Change& change, const Ink& ink) {
    const auto first = change.kinds.front();
    const auto mark = first == DiffKind::added ? "+" : first == DiffKind::removed ? "-" : "~";
    const auto head =
        fmt::format("  {} {} {} ({})", mark, name_of(change.subject), printable(names_of(change)), kinds_of(change));
    const auto& only = change.left_text ? *change.left_text : change.right_text.value_or("");
    const auto text = change.left_text && change.right_text ? words_of(change, ink) : printable_lines(only);
    return (is_substantive(change) ? ink.kind(first, head) : ink.faint(head)) + '\n' +
           (text.empty() ? "" : indented(text, change_indent));
}

/// What only has another number or place, on a line for each kind.
std::string renumbered_text(const std::vector<const Change*>& changes, const Ink& ink) {
    std::map<std::string, std::string> lines;
    for (const auto* change : changes) {
        auto& line = lines[kinds_of(*change)];
        line +=
            fmt::format("{}{} {}", line.empty() ? "" : ", ", name_of(change->subject), printable(names_of(*change)));
    }
    std::string out;
    for (const auto& [kinds, line] : lines) out += ink.faint(fmt::format("  ~ {}: {}", kinds, line)) + '\n';
    return out;
}

/// An act or document that is cited or no longer cited, on one line.
std::string citation_text(const Change& change, const Ink& ink) {
    const auto kind = change.kinds.front();
    const auto& text = change.left_text ? *change.left_text : change.right_text.value_or("");
    const auto mark = kind == DiffKind::added ? "+" : "-";
    return ink.kind(kind, fmt::format("  {} {}", mark, printable(names_of(change)))) + "  " + printable(text) + '\n';
}

std::string group_text(const ChangeGroup& group, const Ink& ink) {
    auto out = '\n' + ink.bold(printable(group.heading)) + '\n';
    std::vector<const Change*> same_words;
    for (const auto* change : group.changes) {
        if (change->subject == DiffSubject::reference && !(change->left && change->right))
            out += citation_text(*change, ink);
        else if (is_substantive(*change) || has_new_words(*change))
            out += change_text(*change, ink);
        else
            same_words.push_back(change);
    }
    return out + renumbered_text(same_words, ink);
}

/// "++--~~": what came, went and is another one, to scale when there is much.
std::string bars(std::size_t added, std::size_t removed, std::size_t other, const Ink& ink) {
    constexpr std::size_t longest = 40;
    const auto all = added + removed + other;
    const auto bar = [&](std::size_t count, char sign) {
        const auto length = all <= longest ? count : (count * longest + all - 1) / all; // what is there is seen
        return std::string(length, sign);
    };
    return ink.kind(DiffKind::added, bar(added, '+')) + ink.kind(DiffKind::removed, bar(removed, '-')) +
           ink.kind(DiffKind::changed, bar(other, '~'));
}

/// A line for each subject as git diff --stat has one for each file, and the kinds that occur.
std::string summary(const Diff& diff, const Ink& ink) {
    std::string out;
    for (const auto& row : summary_rows()) {
        std::string counts;
        for (const auto kind : row.kinds)
            if (const auto count = count_changes(diff, row.subject, kind); count > 0)
                counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, name_of(kind));
        if (counts.empty()) continue;
        const auto all = static_cast<std::size_t>(std::ranges::count(diff.changes, row.subject, &Change::subject));
        const auto added = count_changes(diff, row.subject, DiffKind::added);
        const auto removed = count_changes(diff, row.subject, DiffKind::removed);
        out += fmt::format(" {:<10} | {:>3} {} {}\n", row.plural, all, bars(added, removed, all - added - removed, ink),
                           counts);
    }
    const auto substantive = static_cast<std::size_t>(std::ranges::count_if(diff.changes, is_substantive));
    return out + fmt::format(" {}, {} of substance; {} inserted, {} deleted\n", counted(diff.changes.size(), "change"),
                             substantive, counted(diff.words_inserted, "word"), diff.words_removed);
}

std::string side_line(std::string_view mark, const DiffSide& side) {
    return fmt::format("{} {}{}{}", mark, printable(side.name), side.id ? "  " : "", printable(side.id.value_or("")));
}

std::string step_text(const DiffSeries& series, std::size_t step, const Ink& ink) {
    const auto& diff = series.steps[step];
    auto out = ink.bold(side_line("---", diff.left)) + '\n' + ink.bold(side_line("+++", diff.right)) + '\n';
    for (const auto& group : group_changes(series, step)) out += group_text(group, ink);
    return out + '\n' + summary(diff, ink);
}

std::string_view base_name(std::string_view name) { return name.substr(name.rfind('/') + 1); }

/// What a cell of the overview says.
std::string cell_text(const AgendaCell& cell) {
    if (cell.state == ItemState::absent) return "·";
    if (cell.state == ItemState::same) return cell.section.value_or("");
    return std::string(name_of(cell.state)) + (cell.section ? " " + *cell.section : "");
}

/// Agenda items by reports.
std::string overview(const DiffSeries& series, const Ink& ink) {
    std::vector<std::vector<std::string>> columns(series.reports.size() + 1);
    columns[0].push_back("agenda item");
    for (std::size_t i = 0; i < series.reports.size(); ++i)
        columns[i + 1].push_back(printable(base_name(series.reports[i].source.name)));
    for (const auto& item : series.agenda) {
        columns[0].push_back(printable(item.title));
        for (std::size_t i = 0; i < item.cells.size(); ++i)
            columns[i + 1].push_back(printable(cell_text(item.cells[i])));
    }
    std::vector<std::size_t> widths;
    for (const auto& column : columns) {
        std::size_t width = 0;
        for (const auto& cell : column) width = std::max(width, columns_of(cell));
        widths.push_back(std::min<std::size_t>(width, 48));
    }
    std::string out;
    for (std::size_t line = 0; line < columns[0].size(); ++line) {
        std::string text;
        for (std::size_t i = 0; i < columns.size(); ++i) text += padded(columns[i][line], widths[i]) + "  ";
        text.erase(text.find_last_not_of(' ') + 1);
        out += (line == 0 ? ink.bold(text) : text) + '\n';
    }
    return out;
}

} // namespace

std::string render_diff_text(const DiffSeries& series, const DiffStyle& style) {
    const Ink ink(style.color);
    const bool all_identical = std::ranges::all_of(series.steps, &Diff::identical);
    if (series.steps.size() == 1) return all_identical ? "" : step_text(series, 0, ink);
    auto out = overview(series, ink);
    for (std::size_t i = 0; i < series.steps.size(); ++i) out += '\n' + step_text(series, i, ink);
    return out;
}

} // namespace wsis::write

#include "text/wrapping.hpp"

#include "text/ascii.hpp"
#include "text/labels.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace wsis::text {

namespace {

constexpr std::uint32_t narrowest_wrapping = 40; ///< Columns; a text of shorter lines is a list.
constexpr std::uint32_t widest_wrapping = 140;   ///< Longer lines are paragraphs.
constexpr std::uint32_t shortest_broken = 40;    ///< A line broken by accident has at least so many characters.

utf8proc_category_t category_at(std::string_view text, std::size_t at) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point_at(text, at).value));
}

bool starts_lower(std::string_view text) { return !text.empty() && category_at(text, 0) == UTF8PROC_CATEGORY_LL; }

/// Whether a line ends a sentence, an item or an introduction.
bool ends_terminal(std::string_view text) {
    while (!text.empty() && (text.back() == '"' || text.back() == ')' || text.back() == '\'')) text.remove_suffix(1);
    if (text.ends_with("”") || text.ends_with("»") || text.ends_with("’"))
        text = trim_end(text.substr(0, text.size() - 2));
    constexpr std::string_view signs = ".;:!?";
    return !text.empty() && signs.find(text.back()) != std::string_view::npos;
}

/// A parenthesis opened on the one line closes on the other: "(Rev. Kigali," "2022) and".
bool joined_by_parenthesis(std::string_view before, std::string_view behind) {
    const auto open = before.find_last_of("()");
    const auto close = behind.find_first_of("()");
    return open != std::string_view::npos && before[open] == '(' && close != std::string_view::npos &&
           behind[close] == ')';
}

/// Columns of the first word: what would have to fit on the line before.
std::uint32_t first_word_width(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && space_size(text, end) == 0) end += code_point_at(text, end).size;
    return static_cast<std::uint32_t>(count_code_points(text.substr(0, end)));
}

bool follows(const Label& label, const Label& before) {
    return label.kind == before.kind && label.closing == before.closing &&
           (label.parts == 0 || label.last_value() == before.last_value() + 1 || label.roman == before.roman + 1);
}

} // namespace

Wrapping::Wrapping(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) { measure(); }

void Wrapping::measure() {
    std::array<std::size_t, widest_wrapping + 2> by_extent{};
    std::size_t counted = 0;
    for (const auto& line : lines_) {
        if (line.blank() || line.noise || line.columnar()) continue;
        ++by_extent[std::min(line.extent(), widest_wrapping + 1)];
        ++counted;
    }
    std::size_t within = 0; // nearly all lines are as long as this or shorter; a few hold tables or addresses
    std::uint32_t width = 0;
    while (width <= widest_wrapping && within * 50 < counted * 49) within += by_extent[width++];
    if (counted == 0 || width == 0 || within * 50 < counted * 49) return;
    --width;
    if (width < narrowest_wrapping) return;

    std::size_t pairs = 0;
    std::size_t full = 0;
    std::size_t running = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
        const auto& line = lines_[i];
        const auto& next = lines_[i + 1];
        if (line.blank() || next.blank() || line.noise || next.noise || line.columnar() || next.columnar()) continue;
        if (line.width * 2 < width) continue;
        const auto label = scan_label(line_text(i + 1));
        if (label && !label->doubtful) continue;
        ++pairs;
        if (fits(i, i + 1, width)) continue;
        ++full;
        if (!ends_terminal(line_text(i))) ++running;
    }
    if (full >= 2 && full * 2 >= pairs && running * 4 >= full) width_ = width;
}

bool Wrapping::centred(std::size_t line) const {
    const auto& l = lines_[line];
    const auto margins = 2 * l.indent + l.width; // both sides alike, give or take a column
    return l.indent > 0 && margins + 2 >= width_ && margins <= width_ + 2;
}

bool Wrapping::fits(std::size_t line, std::size_t next, std::uint32_t width) const {
    const auto extent = width_ != 0 && centred(line) && centred(next) ? lines_[line].width : lines_[line].extent();
    return extent + 1 + first_word_width(line_text(next)) <= width;
}

bool Wrapping::broken_by_accident(std::size_t last, std::size_t next) const {
    const auto before = line_text(last);
    const auto behind = line_text(next);
    if ((!wrapped() && lines_[last].width < shortest_broken) || ends_terminal(before) || lines_[next].columnar() ||
        lines_[last].columnar())
        return false;
    if (before.ends_with('/') && is_digit(behind[0])) return true;
    const auto label = scan_label(behind);
    if (label && !label->doubtful) return false;
    if (starts_lower(behind) || joined_by_parenthesis(before, behind)) return true;
    const auto close = behind.find(')');
    return behind[0] == '(' && close != std::string_view::npos &&
           starts_lower(behind.substr(skip_space(behind, close + 1))); // "(Modified 2015) and meets"
}

bool Wrapping::starts_item(std::size_t first, std::size_t last, std::size_t next) const {
    const auto label = scan_label(line_text(next));
    const bool code = label && label->parts == 2 && !is_digit(line_text(next)[0]); // "B.2 Lamps"
    if (!label || (label->doubtful && !(code && ends_terminal(line_text(last))))) return false;
    if (ends_terminal(line_text(last)) || line_text(last).ends_with(',')) return true;
    const auto own = scan_label(line_text(first));
    if (own && follows(*label, *own)) return true;
    const auto indent = first == last ? lines_[first].indent : lines_[last].indent;
    return lines_[next].indent != indent;
}

bool Wrapping::goes_on(std::size_t first, std::size_t last, std::size_t next, bool apart) const {
    if (!wrapped()) return !apart && broken_by_accident(last, next);
    if (lines_[last].columnar() || lines_[next].columnar()) return false;
    if (fits(last, next, width_)) return !apart && broken_by_accident(last, next);
    if (starts_item(first, last, next)) return false;
    const bool outdented = first != last && lines_[next].indent > lines_[last].indent + 1; // a first line, set in
    return !outdented || !ends_terminal(line_text(last)) || centred(next);
}

std::string_view Wrapping::glue(std::size_t last, std::size_t next) const {
    const auto before = line_text(last);
    const auto behind = line_text(next);
    if (before.size() < 2 || before[before.size() - 2] == ' ') return " ";
    const bool hyphen = before.back() == '-' && starts_lower(behind);
    return hyphen || before.back() == '/' ? "" : " ";
}

} // namespace wsis::text

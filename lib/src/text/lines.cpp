#include "text/lines.hpp"

#include "text/ascii.hpp"
#include "text/labels.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace wsis::text {

namespace {

constexpr std::uint32_t tab_stop = 8;
constexpr std::string_view wide_gap = "   ";

constexpr std::array<std::string_view, 2> mark_openings{"[bookmark:", "[image:"};
constexpr std::size_t longest_mark = 200; ///< A bracket that closes later than this belongs to the text.

constexpr std::array<std::string_view, 10> picture_extensions{".png", ".jpg", ".jpeg", ".gif",  ".emf",
                                                              ".wmf", ".bmp", ".tif",  ".tiff", ".svg"};

/// Bytes of the line end at `at`; 0: none.
std::size_t line_end_size(std::string_view text, std::size_t at) {
    switch (static_cast<unsigned char>(text[at])) {
    case '\n':
    case '\v':
    case '\f':
        return 1;
    case '\r':
        return text.substr(at).starts_with("\r\n") ? 2 : 1;
    case 0xC2:
        return text.substr(at).starts_with("\u0085") ? 2 : 0;
    case 0xE2:
        return text.substr(at).starts_with("\u2028") || text.substr(at).starts_with("\u2029") ? 3 : 0;
    default:
        return 0;
    }
}

std::size_t find_line_end(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x0E || byte == 0xC2 || byte == 0xE2) && line_end_size(text, at) != 0) break;
    }
    return at;
}

/// The next gap of `content` at or behind `at`: where it begins and ends.
struct Gap {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Gap find_gap(std::string_view content, std::size_t at, bool tabbed) {
    if (tabbed) {
        const auto tab = std::min(content.find('\t', at), content.size());
        return {tab, std::min(tab + 1, content.size())};
    }
    const auto begin = std::min(content.find(wide_gap, at), content.size());
    return {begin, std::min(content.find_first_not_of(' ', begin), content.size())};
}

void measure_gaps(std::string_view content, Line& line) {
    line.tabbed = content.find('\t') != std::string_view::npos;
    auto gap = find_gap(content, 0, line.tabbed);
    if (gap.begin == content.size()) return;
    line.column = line.indent + static_cast<std::uint32_t>(count_code_points(content.substr(0, gap.end)));
    const auto label = scan_label(content);
    line.labelled = label && label->begin == 0 && label->end == gap.begin;
    for (; gap.begin < content.size(); gap = find_gap(content, gap.end, line.tabbed)) ++line.gaps;
}

Line measure(std::string_view text, std::size_t begin, std::size_t end) {
    Line line;
    std::size_t at = begin;
    while (at < end) {
        const auto size = space_size(text, at);
        if (size == 0) break;
        if (text[at] == '\t') ++line.lead;
        line.indent = text[at] == '\t' ? (line.indent / tab_stop + 1) * tab_stop : line.indent + 1;
        at += size;
    }
    const auto content = trim_end(text.substr(at, end - at));
    line.begin = static_cast<std::uint32_t>(at);
    line.end = static_cast<std::uint32_t>(at + content.size());
    line.stop = static_cast<std::uint32_t>(end);
    line.width = static_cast<std::uint32_t>(count_code_points(content));
    measure_gaps(content, line);
    return line;
}

} // namespace

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    std::uint32_t number = 0;
    bool page_start = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = find_line_end(text, at);
        auto line = measure(text, at, end);
        line.number = ++number;
        line.page_start = page_start;
        lines.push_back(line);
        page_start = end < text.size() && text[end] == '\f';
        at = end < text.size() ? end + line_end_size(text, end) : end;
    }
    return lines;
}

std::vector<Line> split_columns(std::string_view text, const Line& line, std::uint32_t skip) {
    std::vector<Line> pieces(line.lead > skip ? line.lead - skip : 0);
    const auto whole = content(text, line);
    std::size_t at = 0;
    while (true) {
        const auto gap = find_gap(whole, at, line.tabbed);
        auto piece = measure(text, line.begin + at, line.begin + gap.begin);
        piece.number = line.number;
        pieces.push_back(piece);
        if (gap.begin == whole.size()) return pieces;
        at = gap.end;
    }
}

std::vector<Mark> take_marks(std::string& text) {
    std::vector<Mark> marks;
    std::string kept;
    std::size_t copied = 0;
    for (auto at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
        const auto here = std::string_view(text).substr(at, longest_mark);
        const auto opening = std::ranges::find_if(mark_openings, [&](auto word) { return here.starts_with(word); });
        if (opening == mark_openings.end()) continue;
        const auto close = here.find_first_of("]\r\n");
        if (close == std::string_view::npos || here[close] != ']') continue;
        kept.append(text, copied, at - copied);
        Mark mark;
        mark.at = static_cast<std::uint32_t>(kept.size());
        mark.text = here.substr(0, close + 1);
        mark.image = *opening == mark_openings[1];
        const auto name = here.substr(0, close).substr(skip_space(here.substr(0, close), opening->size()));
        if (mark.image) mark.picture = trim_end(name);
        marks.push_back(mark);
        copied = at + close + 1;
        at = copied - 1;
    }
    if (marks.empty()) return marks;
    kept.append(text, copied);
    text = std::move(kept);
    return marks;
}

bool is_picture_name(std::string_view line) {
    if (line.size() > 80 || line.find_first_of(" \t/\\") != std::string_view::npos) return false;
    const auto name = lower(line);
    return std::ranges::any_of(picture_extensions, [&](std::string_view extension) {
        return name.size() > extension.size() && name.ends_with(extension);
    });
}

} // namespace wsis::text

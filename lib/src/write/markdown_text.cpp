#include "write/markdown_text.hpp"

#include "text/utf8.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace wsis::write {

namespace {

constexpr std::string_view digits = "0123456789";

/// Bytes of a list marker, heading, underline or rule at the beginning of a line, up to the sign to be escaped; npos:
/// none.
std::size_t opening_sign(std::string_view line) {
    if (line.empty()) return std::string_view::npos;
    if (line[0] == '+' || line[0] == '-' || line[0] == '=') return 0;
    const auto number = std::min(line.find_first_not_of(digits), line.size());
    if (number == 0 || number == line.size() || (line[number] != '.' && line[number] != ')'))
        return std::string_view::npos;
    return number + 1 == line.size() || line[number + 1] == ' ' ? number : std::string_view::npos;
}

/// Whether the sign at `at` is markup wherever it stands, or makes an address that GFM links by itself.
bool is_markup(std::string_view line, std::size_t at) {
    constexpr std::string_view anywhere = "\\`*_[]>&|~$@#";
    if (anywhere.find(line[at]) != std::string_view::npos) return true;
    if (line[at] == '(') return at > 0 && line[at - 1] == ']'; // few tools look for an escape in front of the bracket
    if (line[at] == ':') return line.substr(at + 1).starts_with("//");
    if (line[at] != '.' || at < 3) return false;
    const auto before = line.substr(at - 3, 3);
    return std::all_of(before.begin(), before.end(), [](char c) { return c == 'w' || c == 'W'; });
}

std::string escaped(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '<') { // as few tools undo an escape before they look for HTML
            out += "&lt;";
            continue;
        }
        if (is_markup(line, at)) out += '\\';
        out += line[at];
    }
    return out;
}

/// Tabs as spaces, controls visible.
std::string harmless(std::string_view line) {
    std::string spaced(line);
    std::replace(spaced.begin(), spaced.end(), '\t', ' ');
    return printable(spaced);
}

using text::trim;

std::string in_one_line(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return harmless(out);
}

/// One line of a text, bytes [begin, end), with what is inserted there; `inserts` is left with what stands behind it.
/// White space at the ends goes; the last line has all inserts that are left.
std::string markup_of(std::string_view text, std::size_t begin, std::size_t end, MarkdownInserts& inserts, bool last) {
    const auto line = trim(text.substr(begin, end - begin));
    auto at = line.empty() ? begin : static_cast<std::size_t>(line.data() - text.data());
    const auto stop = at + line.size();
    std::string out;
    for (; !inserts.empty() && (last || inserts.front().at <= end); inserts = inserts.subspan(1)) {
        const auto next = std::clamp(inserts.front().at, at, stop);
        out.append(escaped(in_one_line(text.substr(at, next - at)))) += inserts.front().markup;
        at = next;
    }
    return out += escaped(in_one_line(text.substr(at, stop - at)));
}

} // namespace

std::string markdown_opening(std::string line) {
    if (const auto sign = opening_sign(line); sign != std::string_view::npos) line.insert(sign, 1, '\\');
    return line;
}

std::string markdown_text(std::string_view text, MarkdownInserts inserts) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = markup_of(text, at, end, inserts, end == text.size());
        if (!line.empty()) out.append(out.empty() ? "" : "\\\n") += markdown_opening(std::move(line));
        at = end + 1;
    }
    return out;
}

std::string markdown_line(std::string_view text, MarkdownInserts inserts) {
    return markdown_opening(markup_of(text, 0, text.size(), inserts, true));
}

std::string markdown_target(std::string_view href) {
    std::string out = "<";
    for (const char c : href)
        if (static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '\\' || c == 0x7F)
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            out += c;
    return out + '>';
}

std::string markdown_marked(std::string_view text, std::string_view marker) {
    const auto line = in_one_line(text);
    const auto inner = trim(line);
    if (inner.empty()) return line;
    const auto begin = static_cast<std::size_t>(inner.data() - line.data());
    std::string out = line.substr(0, begin);
    out += marker;
    out += escaped(inner);
    out += marker;
    return out + line.substr(begin + inner.size());
}

std::string markdown_code(std::string_view text) {
    const auto line = in_one_line(text);
    std::size_t longest = 0;
    for (std::size_t at = 0; (at = line.find('`', at)) != std::string::npos;) {
        const auto end = std::min(line.find_first_not_of('`', at), line.size());
        longest = std::max(longest, end - at);
        at = end;
    }
    const std::string fence(longest + 1, '`');
    const std::string_view pad = longest > 0 ? " " : "";
    return fence + std::string(pad) + line + std::string(pad) + fence;
}

} // namespace wsis::write

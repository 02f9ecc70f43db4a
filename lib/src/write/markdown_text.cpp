#include "write/markdown_text.hpp"

#include "text/utf8.hpp"
#include "wsis/write.hpp"

#include <algorithm>

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
    constexpr std::string_view anywhere = "\\`*_[]<>&|~$@#";
    if (anywhere.find(line[at]) != std::string_view::npos) return true;
    if (line[at] == ':') return line.substr(at + 1).starts_with("//");
    if (line[at] != '.' || at < 3) return false;
    const auto before = line.substr(at - 3, 3);
    return std::all_of(before.begin(), before.end(), [](char c) { return c == 'w' || c == 'W'; });
}

std::string escaped(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
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

std::string_view trim(std::string_view text) { return text::trim_end(text.substr(text::skip_space(text, 0))); }

std::string in_one_line(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return harmless(out);
}

} // namespace

std::string markdown_opening(std::string line) {
    if (const auto sign = opening_sign(line); sign != std::string_view::npos) line.insert(sign, 1, '\\');
    return line;
}

std::string markdown_text(std::string_view text) {
    std::string out;
    while (true) {
        const auto end = text.find('\n');
        const auto line = harmless(text.substr(0, end));
        if (const auto trimmed = trim(line); !trimmed.empty()) {
            if (!out.empty()) out += "\\\n";
            out += markdown_opening(escaped(trimmed));
        }
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

std::string markdown_line(std::string_view text) {
    const auto line = in_one_line(text);
    return markdown_opening(escaped(trim(line)));
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

#include "write/html_edits.hpp"

#include "text/utf8.hpp"
#include "write/html_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

std::string with_line_signs(std::string_view text) {
    std::string out;
    if (text::skip_space(text, 0) < text.size()) return std::string(text);
    for (const char c : text) {
        if (c == '\n') out += "↵";
        out += c;
    }
    return out;
}

} // namespace

std::string html_edits(std::span<const Edit> edits) {
    std::string out;
    for (const auto& edit : edits) {
        if (edit.text.empty()) continue;
        if (edit.kind == EditKind::equal) out += html_text(edit.text);
        if (edit.kind == EditKind::removed) out += fmt::format("<del>{}</del>", html_text(with_line_signs(edit.text)));
        if (edit.kind == EditKind::inserted) out += fmt::format("<ins>{}</ins>", html_text(with_line_signs(edit.text)));
    }
    return out;
}

std::vector<std::vector<Edit>> cut_edits(std::span<const Edit> edits, EditKind side, std::span<const Span> ranges) {
    std::vector<std::vector<Edit>> parts(ranges.size());
    if (ranges.empty()) return parts;
    std::size_t part = 0;
    std::size_t at = 0; // in the text of the side
    for (const auto& edit : edits) {
        const auto advance = [&] {
            while (part + 1 < ranges.size() && at >= ranges[part + 1].begin) ++part;
        };
        advance();
        if (edit.kind != EditKind::equal && edit.kind != side) {
            parts[part].push_back(edit);
            continue;
        }
        const auto stop = at + edit.text.size();
        for (const auto start = at; at < stop; advance()) {
            const auto& range = ranges[part];
            const auto next = part + 1 < ranges.size() ? ranges[part + 1].begin : stop;
            const auto from = std::max<std::size_t>(at, range.begin);
            const auto to = std::min<std::size_t>(stop, range.end);
            if (from < to) parts[part].push_back({edit.kind, edit.text.substr(from - start, to - from)});
            at = std::min<std::size_t>(stop, next);
        }
    }
    return parts;
}

std::vector<Edit> edits_of_side(std::span<const Edit> edits, EditKind side) {
    std::vector<Edit> out;
    std::copy_if(edits.begin(), edits.end(), std::back_inserter(out),
                 [&](const Edit& edit) { return edit.kind == EditKind::equal || edit.kind == side; });
    return out;
}

} // namespace wsis::write

#include "wsis/fix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace wsis {

namespace {

constexpr std::size_t context_lines = 3;

/// The lines of a text, each with its line feed.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end == text.npos ? end : end + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

void append_line(std::string& out, char mark, std::string_view line) {
    out += mark;
    out += line;
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

} // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    const auto left = lines_of(before);
    const auto right = lines_of(after);
    const auto count = std::min(left.size(), right.size());
    std::string out;
    for (std::size_t i = 0; i < count;) {
        if (left[i] == right[i]) {
            ++i;
            continue;
        }
        // A hunk goes on while the next change is no further than the context of both.
        const auto first = i > context_lines ? i - context_lines : 0;
        auto last = i + 1;
        for (auto next = last; next < count && next <= last + 2 * context_lines; ++next)
            if (left[next] != right[next]) last = next + 1;
        const auto end = std::min(count, last + context_lines);
        if (out.empty()) out = fmt::format("--- {}\n+++ {}\n", name, name);
        out += fmt::format("@@ -{},{} +{},{} @@\n", first + 1, end - first, first + 1, end - first);
        for (auto at = first; at < end; ++at) {
            if (left[at] == right[at]) {
                append_line(out, ' ', left[at]);
            } else {
                append_line(out, '-', left[at]);
                append_line(out, '+', right[at]);
            }
        }
        i = end;
    }
    return out;
}

} // namespace wsis

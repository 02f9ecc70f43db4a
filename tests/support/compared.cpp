#include "support/compared.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace wsis::test {

namespace {

std::string line_of(const Document& document, std::uint32_t block) {
    const Block& found = document.blocks[block];
    return std::string(document.label_of(found)) + '\t' + std::string(document.text_of(found));
}

void add_row(std::vector<DiffRow>& rows, const Document& left, const Document& right, std::uint32_t l,
             std::uint32_t r) {
    DiffRow row;
    if (l != none) row.left = {l};
    if (r != none) row.right = {r};
    if (l != none && r != none) row.words = simple_edits(left.text_of(left.blocks[l]), right.text_of(right.blocks[r]));
    rows.push_back(std::move(row));
}

bool alike(const Document& left, const Document& right, std::uint32_t l, std::uint32_t r) {
    const auto edits = simple_edits(left.text_of(left.blocks[l]), right.text_of(right.blocks[r]));
    return std::ranges::any_of(edits, [](const Edit& edit) { return edit.kind == EditKind::equal; });
}

} // namespace

std::vector<Edit> simple_edits(std::string_view left, std::string_view right) {
    std::vector<Edit> edits;
    const auto add = [&](EditKind kind, std::string_view text) {
        if (!text.empty()) edits.push_back(Edit{kind, std::string(text)});
    };
    const auto is_inside = [](std::string_view text, std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u;
    };
    std::size_t begin = 0, end = 0;
    while (begin < std::min(left.size(), right.size()) && left[begin] == right[begin]) ++begin;
    while (begin > 0 && (is_inside(left, begin) || is_inside(right, begin))) --begin;
    while (end < std::min(left.size(), right.size()) - begin &&
           left[left.size() - 1 - end] == right[right.size() - 1 - end])
        ++end;
    while (end > 0 && (is_inside(left, left.size() - end) || is_inside(right, right.size() - end))) --end;
    add(EditKind::equal, left.substr(0, begin));
    add(EditKind::removed, left.substr(begin, left.size() - begin - end));
    add(EditKind::inserted, right.substr(begin, right.size() - begin - end));
    add(EditKind::equal, left.substr(left.size() - end));
    return edits;
}

std::vector<DiffRow> simple_rows(const Document& left, const Document& right) {
    const auto m = static_cast<std::uint32_t>(left.blocks.size()), n = static_cast<std::uint32_t>(right.blocks.size());
    std::vector<std::string> l_lines, r_lines;
    for (std::uint32_t i = 0; i < m; ++i) l_lines.push_back(line_of(left, i));
    for (std::uint32_t i = 0; i < n; ++i) r_lines.push_back(line_of(right, i));
    std::vector<std::vector<std::uint32_t>> longest(m + 1u, std::vector<std::uint32_t>(n + 1u, 0));
    for (std::uint32_t i = m; i-- > 0;)
        for (std::uint32_t j = n; j-- > 0;)
            longest[i][j] =
                l_lines[i] == r_lines[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    std::vector<DiffRow> rows;
    std::uint32_t i = 0, j = 0, l = 0, r = 0; // l, r: written so far
    const auto fill = [&] {
        while (l < i || r < j) {
            const bool pair = l < i && r < j && alike(left, right, l, r);
            const bool first = l < i;
            add_row(rows, left, right, first ? l : none, pair || !first ? r : none);
            if (first) ++l;
            if (pair || !first) ++r;
        }
    };
    while (i < m || j < n) {
        if (i < m && j < n && l_lines[i] == r_lines[j]) {
            fill();
            add_row(rows, left, right, i, j);
            l = ++i;
            r = ++j;
        } else if (j == n || (i < m && longest[i + 1][j] >= longest[i][j + 1])) {
            ++i;
        } else {
            ++j;
        }
    }
    fill();
    return rows;
}

Compared::Compared(Report left, Report right) {
    std::vector<DiffRow> rows = simple_rows(left.document, right.document);
    reports_.push_back(std::move(left));
    reports_.push_back(std::move(right));
    series_.reports = reports_;
    series_.steps.emplace_back().rows = std::move(rows);
}

Compared::Compared(Report left, Report right, std::vector<DiffRow> rows) {
    reports_.push_back(std::move(left));
    reports_.push_back(std::move(right));
    series_.reports = reports_;
    series_.steps.emplace_back().rows = std::move(rows);
}

} // namespace wsis::test

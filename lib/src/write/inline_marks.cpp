#include "write/inline_marks.hpp"

#include "text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

bool is_safe_target(std::string_view href) {
    const auto start = text::lower(href.substr(0, 8)); // a scheme may have capitals
    return start.starts_with("https://") || start.starts_with("http://") || start.starts_with("mailto:");
}

std::vector<std::string> note_signs(const Document& document) {
    std::vector<std::string> signs(document.blocks.size());
    std::size_t number = 0;
    for (const auto& anchor : document.anchors) {
        ++number;
        if (!signs[anchor.note].empty()) continue;
        const auto label = document.label_of(document.blocks[anchor.note]);
        signs[anchor.note] = label.empty() ? fmt::format("{}", number) : std::string(label);
    }
    return signs;
}

InlineMarks::InlineMarks(const Document& document)
    : marks_(document.blocks.size()), signs_(note_signs(document)), figures_(document.blocks.size()) {
    for (const auto& anchor : document.anchors)
        marks_[anchor.block].push_back({anchor.at, InlineMarkKind::note, signs_[anchor.note]});
    for (const auto& run : document.runs) {
        if (!run.href || !is_safe_target(*run.href) || run.start == run.end) continue;
        marks_[run.block].push_back({run.start, InlineMarkKind::link_begin, *run.href});
        marks_[run.block].push_back({run.end, InlineMarkKind::link_end, *run.href});
    }
    // Where a link ends and another begins, the first ends before.
    const auto order = [](const InlineMark& mark) {
        return std::pair(mark.at, mark.kind == InlineMarkKind::link_begin ? 1 : 0);
    };
    for (auto& marks : marks_) std::ranges::stable_sort(marks, {}, order);
    for (const auto& figure : document.figures)
        if (const auto& shows = figure.alt ? *figure.alt : figure.name; figure.block != none && !shows.empty())
            figures_[figure.block].push_back(fmt::format("{}: {}", figure.kind, shows));
}

} // namespace wsis::write

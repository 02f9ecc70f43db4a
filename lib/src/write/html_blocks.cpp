#include "write/html_blocks.hpp"

#include "text/utf8.hpp"
#include "write/aside_name.hpp"
#include "write/html_edits.hpp"
#include "write/html_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

constexpr int deepest_heading = 6;
constexpr int deepest_indent = 5;

std::string class_of(const Block& block) {
    if (!aside_name(block.kind).empty()) return "b aside";
    if (block.kind == BlockKind::title) return "b front";
    if (block.kind == BlockKind::list_item)
        return fmt::format("b item in{}", std::clamp<int>(block.level, 0, deepest_indent));
    return "b";
}

std::string label_html(std::string_view label, std::string_view other, bool compared, EditKind side) {
    const std::vector<Edit> old_and_new = {
        {EditKind::removed, std::string(side == EditKind::removed ? label : other)},
        {EditKind::inserted, std::string(side == EditKind::removed ? other : label)}};
    if (compared && label != other)
        return html_edits(side == EditKind::removed ? edits_of_side(old_and_new, side) : old_and_new);
    return label.empty() ? std::string() : html_text(label);
}

} // namespace

int HeadingLevels::next(int depth) {
    last_ = std::min({above_ + depth, last_ + 1, deepest_heading});
    return last_;
}

BlockWriter::BlockWriter(const Report& report, HeadingLevels& levels)
    : report_(report),
      levels_(levels),
      opened_(report.document.blocks.size(), none),
      depths_(report.sections.size(), 1) {
    for (std::size_t at = 0; at < report.sections.size(); ++at) {
        const auto& section = report.sections[at];
        if (section.parent < at) depths_[at] = depths_[section.parent] + 1;
        if (section.title && section.title_end > 0 && section.block < opened_.size())
            opened_[section.block] = static_cast<std::uint32_t>(at);
    }
}

std::string BlockWriter::text_of(std::span<const std::uint32_t> blocks) const {
    std::string out;
    for (const auto block : blocks) {
        if (block != blocks.front()) out += '\n';
        out += report_.document.text_of(report_.document.blocks[block]);
    }
    return out;
}

/// A block is one part, or two where a run-in title stands before its text.
std::vector<BlockWriter::Part> BlockWriter::parts_of(std::span<const std::uint32_t> blocks) const {
    std::vector<Part> parts;
    std::uint32_t begin = 0;
    for (const auto block : blocks) {
        const auto text = report_.document.text_of(report_.document.blocks[block]);
        const auto end = begin + static_cast<std::uint32_t>(text.size());
        const auto section = opened_[block];
        if (section == none) {
            parts.push_back({block, {begin, end}, 0, true});
        } else {
            const auto title_end = std::min<std::size_t>(report_.sections[section].title_end, text.size());
            const auto rest = static_cast<std::uint32_t>(text::skip_space(text, title_end));
            const bool run_in = rest < text.size();
            const auto cut = run_in ? begin + static_cast<std::uint32_t>(title_end) : end;
            parts.push_back({block, {begin, cut}, depths_[section], true});
            if (run_in) parts.push_back({block, {begin + rest, end}, 0, false});
        }
        begin = end + 1; // behind the line feed
    }
    return parts;
}

std::string BlockWriter::part_html(const Part& part, std::span<const Edit> edits, std::string_view label,
                                   bool headings) {
    const auto& block = report_.document.blocks[part.block];
    const bool title = part.depth > 0;
    const auto tag = title && headings ? fmt::format("h{}", levels_.next(part.depth)) : std::string("p");
    const auto look = title ? fmt::format("b title d{}", std::min(part.depth, 4)) : class_of(block);
    auto out = fmt::format("<{} class=\"{}\">", tag, look);
    if (const auto place = aside_name(block.kind); !place.empty())
        out += fmt::format("<span class=\"place\">{}</span> ", place);
    if (!label.empty()) out += fmt::format("<span class=\"label\">{}</span> ", label);
    return out + fmt::format("<span class=\"t\">{}</span></{}>", html_edits(edits), tag);
}

std::string BlockWriter::write(const BlocksToShow& shown) {
    const auto parts = parts_of(shown.blocks);
    std::vector<Span> ranges;
    for (const auto& part : parts) ranges.push_back(part.range);
    const auto texts = cut_edits(shown.edits, shown.side, ranges);
    std::string out;
    std::size_t labelled = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        std::string label;
        if (parts[at].labelled) {
            const bool compared = labelled < shown.other_labels.size();
            label = label_html(report_.document.label_of(report_.document.blocks[parts[at].block]),
                               compared ? shown.other_labels[labelled] : "", compared, shown.side);
            ++labelled;
        }
        out += part_html(parts[at], texts[at], label, shown.headings);
    }
    return out;
}

} // namespace wsis::write

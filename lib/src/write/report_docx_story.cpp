#include "write/report_docx_story.hpp"

#include "write/wordprocessing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace wsis::write {

namespace {

constexpr std::uint32_t text_width = 9638; ///< Between the margins, in twentieths of a point.
constexpr std::uint32_t cell_margins = 216;
constexpr std::uint32_t least_column = 300;

constexpr std::string_view table_gap = R"(<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>)";

NumberedKind numbered_kind(const Block& block) {
    if (block.cell != none) return NumberedKind::cell;
    switch (block.kind) {
    case BlockKind::list_item:
        return NumberedKind::item;
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::noise:
        return NumberedKind::section;
    default:
        return NumberedKind::aside;
    }
}

/// Shares of a width, as whole numbers.
std::vector<std::uint32_t> scaled(const std::vector<std::uint32_t>& shares, std::uint32_t width) {
    const std::uint64_t whole = std::accumulate(shares.begin(), shares.end(), std::uint64_t{0});
    std::vector<std::uint32_t> widths;
    for (const std::uint32_t share : shares)
        widths.push_back(std::max(least_column, static_cast<std::uint32_t>(std::uint64_t{share} * width / whole)));
    return widths;
}

} // namespace

std::string ReportStory::write(std::span<const std::uint32_t> story, std::string_view insert) {
    plan_ = tables_.plan(story);
    bool inserted = insert.empty();
    for (std::size_t i = 0; i < story.size(); ++i) {
        const Block& block = document_.blocks[story[i]];
        const bool between = plan_.table_of[i] == none || i == 0 || plan_.table_of[i - 1] == none;
        if (!inserted && block.section != none && between) {
            go_to_table(none);
            xml_ += insert;
            inserted = true;
        }
        go_to_table(plan_.table_of[i]);
        if (plan_.table_of[i] != none) go_to_cell(plan_.cell_of[i]);
        write_block(story[i]);
    }
    go_to_table(none);
    if (!inserted) xml_ += insert;
    if (xml_.empty()) xml_ = "<w:p/>";
    return std::move(xml_);
}

// Tables -------------------------------------------------------------------------------------------------------------

/// Closes and opens tables until this one is the innermost.
void ReportStory::go_to_table(std::uint32_t table) {
    std::vector<std::uint32_t> path; // to it, innermost first
    for (std::uint32_t at = table; at != none; at = plan_.tables[at].parent) path.push_back(at);
    const auto is_on_path = [&](std::uint32_t at) { return std::ranges::find(path, at) != path.end(); };
    while (!open_.empty() && !is_on_path(open_.back().table)) close_table();
    while (open_.size() < path.size()) open_table(path[path.size() - 1 - open_.size()]);
}

void ReportStory::open_table(std::uint32_t table) {
    std::uint32_t width = text_width;
    if (!open_.empty()) {
        OpenTable& around = open_.back();
        if (!around.in_cell) begin_cell();
        const TableSlot& slot = plan_.tables[around.table].lines[around.line].slots[around.slot];
        width = std::accumulate(around.widths.begin() + slot.begin, around.widths.begin() + slot.end, 0u);
        width -= std::min(width / 2, cell_margins);
        around.ends_in_paragraph = false;
    }
    OpenTable opened;
    opened.table = table;
    opened.widths = scaled(plan_.tables[table].widths, width);
    const auto& lines = plan_.tables[table].lines;
    const bool headed = std::ranges::any_of(lines, &TableLine::header);
    fmt::format_to(
        std::back_inserter(xml_),
        R"(<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="5000" w:type="pct"/>)"
        R"(<w:tblLook w:val="{}" w:firstRow="{}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>)"
        R"(</w:tblPr><w:tblGrid>)",
        headed ? "0620" : "0600", headed ? 1 : 0); // LibreOffice reads the first of them
    for (const std::uint32_t column : opened.widths)
        fmt::format_to(std::back_inserter(xml_), R"(<w:gridCol w:w="{}"/>)", column);
    xml_ += "</w:tblGrid>";
    open_.push_back(std::move(opened));
}

void ReportStory::close_table() {
    const std::size_t lines = plan_.tables[open_.back().table].lines.size();
    while (open_.back().line < lines) {
        if (!open_.back().in_cell) begin_cell();
        end_cell();
    }
    xml_ += "</w:tbl>";
    open_.pop_back();
    xml_ += open_.empty() ? table_gap : "";
}

/// The cells in between have no text. A table in a table follows a paragraph, or Word would make one of two.
void ReportStory::go_to_cell(std::uint32_t cell) {
    for (;;) {
        OpenTable& open = open_.back();
        const auto& lines = plan_.tables[open.table].lines;
        if (open.line >= lines.size()) return;
        if (!open.in_cell) begin_cell();
        const TableSlot& slot = lines[open.line].slots[open.slot];
        if (slot.cell == cell && slot.merge != VerticalMerge::continues) return;
        end_cell();
    }
}

void ReportStory::begin_cell() {
    OpenTable& open = open_.back();
    const TableLine& line = plan_.tables[open.table].lines[open.line];
    const TableSlot& slot = line.slots[open.slot];
    const auto out = std::back_inserter(xml_);
    if (open.slot == 0) xml_ += line.header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr>";
    const auto width = std::accumulate(open.widths.begin() + slot.begin, open.widths.begin() + slot.end, 0u);
    fmt::format_to(out, R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>)", width);
    if (slot.end - slot.begin != 1) fmt::format_to(out, R"(<w:gridSpan w:val="{}"/>)", slot.end - slot.begin);
    if (slot.merge == VerticalMerge::begins) xml_ += R"(<w:vMerge w:val="restart"/>)";
    if (slot.merge == VerticalMerge::continues) xml_ += "<w:vMerge/>";
    xml_ += "</w:tcPr>";
    open.in_cell = true;
    open.ends_in_paragraph = false;
}

void ReportStory::end_cell() {
    OpenTable& open = open_.back();
    const TableLine& line = plan_.tables[open.table].lines[open.line];
    if (!open.ends_in_paragraph) xml_ += R"(<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>)";
    xml_ += "</w:tc>";
    open.in_cell = false;
    if (++open.slot < line.slots.size()) return;
    xml_ += "</w:tr>";
    open.slot = 0;
    ++open.line;
}

// Paragraphs ---------------------------------------------------------------------------------------------------------

/// What belongs to pages, not to the text, is not shown; the name of the content control tells readers what it is.
void ReportStory::write_block(std::uint32_t index) {
    const Block& block = document_.blocks[index];
    const bool hidden = block.kind == BlockKind::noise && !block.text.empty();
    if (hidden) xml_ += R"(<w:sdt><w:sdtPr><w:tag w:val="wsis-noise"/></w:sdtPr><w:sdtContent>)";
    write_paragraph(index, hidden);
    if (hidden) xml_ += "</w:sdtContent></w:sdt>";
    if (!open_.empty()) open_.back().ends_in_paragraph = true;
}

void ReportStory::write_paragraph(std::uint32_t index, bool hidden) {
    const Block& block = document_.blocks[index];
    const std::string_view label = document_.label_of(block);
    const int level = block.kind == BlockKind::list_item ? std::max<int>(block.level, 0) : -1;
    const NumberPlace number = package_.numbering.place(label, numbered_kind(block), level);
    const auto out = std::back_inserter(xml_);
    xml_ += "<w:p><w:pPr>";
    fmt::format_to(out, R"(<w:pStyle w:val="{}"/>)", style_of(block));
    if (number.number != 0)
        fmt::format_to(out, R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", number.level,
                       number.number);
    if (is_odd_section(block, index)) xml_ += R"(<w:outlineLvl w:val="8"/>)";
    if (hidden) xml_ += "<w:rPr><w:vanish/></w:rPr>";
    xml_ += "</w:pPr>";
    if (inline_.note_id(index) != 0) {
        const NoteNames& note = *note_names(block.kind);
        fmt::format_to(out,
                       R"(<w:r><w:rPr><w:rStyle w:val="{}"/></w:rPr><w:{}/></w:r>)"
                       R"(<w:r><w:t xml:space="preserve"> </w:t></w:r>)",
                       note.mark_style, note.own_mark);
    }
    if (!label.empty() && number.number == 0) {
        xml_ += hidden ? "<w:r><w:rPr><w:vanish/></w:rPr>" : "<w:r>";
        append_run_text(xml_, label, "t");
        xml_ += "<w:tab/></w:r>";
    }
    xml_ += inline_.write(index, part_, hidden);
    xml_ += "</w:p>";
}

/// A section whose label looks like that of an item ("Article I.", "(a)"): only an outline level says that it is none.
bool ReportStory::is_odd_section(const Block& block, std::uint32_t index) const {
    const auto& sections = package_.report().sections;
    if (block.kind != BlockKind::paragraph || block.label.empty() || block.section >= sections.size() ||
        sections[block.section].block != index)
        return false;
    const LabelShape shape = shape_of_label(document_.label_of(block));
    const std::string_view behind = shape.between.back();
    const bool closed = behind.empty() || behind == "." || behind == ")";
    return shape.numbers.empty() || !shape.between[0].empty() || (shape.numbers.size() == 1 && !closed) ||
           std::ranges::any_of(shape.numbers, [](const auto& readings) { return readings[0].format != "decimal"; });
}

/// A line of the title page that says the title.
bool ReportStory::is_title(const Block& block) const {
    const auto& title = package_.report().metadata.title;
    const std::string_view text = document_.text_of(block);
    return title && !text.empty() &&
           (text.find(*title) != std::string_view::npos || title->find(text) != std::string::npos);
}

std::string_view ReportStory::style_of(const Block& block) const {
    if (block.cell != none && !open_.empty()) {
        const bool bold = document_.cells[block.cell].header || block.kind == BlockKind::heading;
        return bold ? "TableHeading" : "TableText";
    }
    switch (block.kind) {
    case BlockKind::title:
        return is_title(block) ? "Title" : "CoverLine";
    case BlockKind::paragraph:
        return block.label.empty() ? "Normal" : "NumberedParagraph";
    case BlockKind::noise:
        return "Normal";
    default:
        break;
    }
    const std::string_view style = look_of(block).style;
    return style.empty() || style == "TableText" ? "Normal" : style;
}

} // namespace wsis::write

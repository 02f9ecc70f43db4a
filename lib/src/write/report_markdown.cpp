#include "iso_date.hpp"
#include "write/markdown_text.hpp"
#include "write/render_formats.hpp"
#include "write/report_blocks.hpp"
#include "json/json_emitter.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// A JSON string is a YAML one.
std::string yaml_text(std::string_view text) {
    json::JsonEmitter json(true);
    json.value(text);
    auto quoted = std::move(json).take();
    quoted.erase(quoted.find_last_not_of('\n') + 1);
    return quoted;
}

std::string front_matter(const Metadata& metadata) {
    std::string out = "---\n";
    const auto add = [&](std::string_view key, const std::optional<std::string>& value) {
        if (value) out += fmt::format("{}: {}\n", key, yaml_text(*value));
    };
    add("title", metadata.title);
    add("symbol", metadata.symbol);
    add("id", metadata.id);
    add("author", metadata.author);
    if (metadata.date) add("date", iso_date(*metadata.date));
    add("language", metadata.language);
    add("body", metadata.meeting.body);
    if (metadata.meeting.ordinal) out += fmt::format("meeting: {}\n", *metadata.meeting.ordinal);
    add("place", metadata.meeting.place);
    if (metadata.meeting.start) add("start", iso_date(*metadata.meeting.start));
    if (metadata.meeting.end) add("end", iso_date(*metadata.meeting.end));
    return out + "---\n\n";
}

std::size_t depth_of(const Report& report, std::uint32_t section) {
    std::size_t depth = 0;
    for (; section != none; section = report.sections[section].parent) ++depth;
    return depth;
}

/// Label and text as they print.
std::string labelled(const Document& document, const Block& block, std::string (*escape)(std::string_view)) {
    const auto label = document.label_of(block);
    const auto text = escape(document.text_of(block));
    return label.empty() ? text : markdown_line(label) + (text.empty() ? "" : " ") + text;
}

/// A heading where a section opens with its title alone, else a paragraph; the title of a run-in section is bold.
std::string block_markdown(const Report& report, const Block& block, std::uint32_t index) {
    const auto& document = report.document;
    const auto section = block.section;
    const bool opens = section != none && report.sections[section].block == index && report.sections[section].title;
    if (opens && report.sections[section].title_end >= block.text.size()) {
        const auto level = std::min<std::size_t>(depth_of(report, section) + 1, 6);
        return std::string(level, '#') + ' ' + labelled(document, block, markdown_line);
    }
    if (block.kind == BlockKind::title && report.metadata.title && *report.metadata.title == document.text_of(block))
        return "# " + labelled(document, block, markdown_line);
    return markdown_opening(labelled(document, block, markdown_text));
}

std::string cell_markdown(const Document& document, const std::vector<std::uint32_t>& blocks) {
    std::string out;
    for (const auto b : blocks)
        out += (out.empty() ? "" : "<br>") + labelled(document, document.blocks[b], markdown_line);
    return out;
}

/// A GFM table has one row of heads; without a head in the document it is empty.
std::string table_markdown(const Document& document, const std::vector<TableRow>& rows) {
    const auto line = [](const std::vector<std::string>& cells) {
        return fmt::format("| {} |\n", fmt::join(cells, " | "));
    };
    const auto columns = rows.front().cells.size();
    std::string out;
    if (!rows.front().header) out += line(std::vector<std::string>(columns));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == (rows.front().header ? 1U : 0U)) out += line(std::vector<std::string>(columns, "---"));
        std::vector<std::string> cells;
        for (const auto& cell : rows[i].cells) cells.push_back(cell_markdown(document, cell));
        out += line(cells);
    }
    if (rows.size() == 1 && rows.front().header) out += line(std::vector<std::string>(columns, "---"));
    return out;
}

} // namespace

std::string render_report_markdown(const Report& report, const RenderStyle& style) {
    auto out = style.front_matter ? front_matter(report.metadata) : std::string();
    bool first = true;
    for (const auto& piece : split_pieces(report.document)) {
        if (!first) out += '\n';
        first = false;
        if (piece.block == none)
            out += table_markdown(report.document, piece.rows);
        else
            out += block_markdown(report, report.document.blocks[piece.block], piece.block) + '\n';
    }
    return out;
}

} // namespace wsis::write

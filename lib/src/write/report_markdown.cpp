#include "iso_date.hpp"
#include "write/inline_marks.hpp"
#include "write/markdown_text.hpp"
#include "write/render_formats.hpp"
#include "write/report_blocks.hpp"
#include "json/json_emitter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

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

bool is_word(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

class MarkdownReport {
public:
    explicit MarkdownReport(const Report& report)
        : report_(report), document_(report.document), marks_(report.document) {}

    std::string render() {
        for (const auto& piece : split_pieces(document_)) {
            if (piece.apart && !apart_) out_ += out_.empty() ? "" : "\n---\n";
            apart_ = piece.apart;
            if (!out_.empty()) out_ += '\n';
            if (piece.block == none)
                add_table(piece.rows);
            else
                add_block(piece.block);
        }
        return std::move(out_);
    }

private:
    void add_block(std::uint32_t b) {
        out_ += block_markdown(b) + '\n';
        for (const auto& figure : marks_.figures_of(b)) out_ += fmt::format("\n\\[{}\\]\n", markdown_line(figure));
    }

    /// A heading where a section opens with its title alone, else a paragraph; the title of a run-in section is bold.
    std::string block_markdown(std::uint32_t b) const {
        const auto& block = document_.blocks[b];
        const auto section = block.section;
        const bool opens = section != none && report_.sections[section].block == b && report_.sections[section].title;
        if (opens && report_.sections[section].title_end >= block.text.size()) {
            const auto level = std::min<std::size_t>(depth_of(report_, section) + 1, 6);
            return std::string(level, '#') + ' ' + labelled(b, markdown_line(document_.text_of(block), inserts_of(b)));
        }
        const auto& title = report_.metadata.title;
        if (block.kind == BlockKind::title && title && *title == document_.text_of(block))
            return "# " + labelled(b, markdown_line(document_.text_of(block), inserts_of(b)));
        const auto inserts = inserts_of(b, opens ? report_.sections[section].title_end : 0);
        return markdown_opening(labelled(b, markdown_text(document_.text_of(block), inserts)));
    }

    /// With the label, or the sign of a note, in front.
    std::string labelled(std::uint32_t b, const std::string& text) const {
        const auto& sign = marks_.sign_of(b);
        const auto label =
            sign.empty() ? markdown_line(document_.label_of(document_.blocks[b])) : "\\[" + markdown_line(sign) + "\\]";
        return label + (label.empty() || text.empty() ? "" : " ") + text;
    }

    /// Signs of notes and links, and around the first `bold` bytes of the text the signs that make it so: only where
    /// CommonMark takes them for these.
    std::vector<MarkdownInsert> inserts_of(std::uint32_t b, std::uint32_t bold = 0) const {
        std::vector<MarkdownInsert> inserts;
        bool linked = false;
        for (const auto& mark : marks_.of(b)) {
            linked = linked || mark.kind != InlineMarkKind::note;
            if (mark.kind == InlineMarkKind::note)
                inserts.push_back({mark.at, "\\[" + markdown_line(mark.text) + "\\]"});
            else
                inserts.push_back(
                    {mark.at, mark.kind == InlineMarkKind::link_begin ? "[" : "](" + markdown_target(mark.text) + ')'});
        }
        const auto text = document_.text_of(document_.blocks[b]);
        if (linked || bold == 0 || text[0] == ' ' || text[bold - 1] == ' ' || is_word(text[bold])) return inserts;
        inserts.insert(inserts.begin(), {0, "**"});
        inserts.insert(std::ranges::upper_bound(inserts, bold, {}, &MarkdownInsert::at), {bold, "**"});
        return inserts;
    }

    std::string cell_markdown(const std::vector<std::uint32_t>& blocks) const {
        std::string out;
        for (const auto b : blocks) {
            const auto text = markdown_line(document_.text_of(document_.blocks[b]), inserts_of(b));
            out += (out.empty() ? "" : "<br>") + labelled(b, text);
            for (const auto& figure : marks_.figures_of(b)) out += fmt::format(" \\[{}\\]", markdown_line(figure));
        }
        return out;
    }

    /// A GFM table has one row of heads; without a head in the document it is empty.
    void add_table(const std::vector<TableRow>& rows) {
        const auto add_line = [&](const std::vector<std::string>& cells) {
            out_ += fmt::format("| {} |\n", fmt::join(cells, " | "));
        };
        const auto columns = rows.front().cells.size();
        const bool headed = rows.front().header;
        if (!headed) add_line(std::vector<std::string>(columns));
        if (!headed) add_line(std::vector<std::string>(columns, "---"));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<std::string> cells;
            for (const auto& cell : rows[i].cells) cells.push_back(cell_markdown(cell));
            add_line(cells);
            if (headed && i == 0) add_line(std::vector<std::string>(columns, "---"));
        }
    }

    const Report& report_;
    const Document& document_;
    InlineMarks marks_;
    std::string out_{};
    bool apart_ = false;
};

} // namespace

std::string render_report_markdown(const Report& report, const RenderStyle& style) {
    return (style.front_matter ? front_matter(report.metadata) : std::string()) + MarkdownReport(report).render();
}

} // namespace wsis::write

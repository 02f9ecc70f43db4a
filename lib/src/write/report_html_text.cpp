#include "text/utf8.hpp"
#include "write/aside_name.hpp"
#include "write/html_blocks.hpp"
#include "write/html_list.hpp"
#include "write/html_table.hpp"
#include "write/html_text.hpp"
#include "write/report_blocks.hpp"
#include "write/report_html.hpp"
#include "write/report_html_inline.hpp"

#include <algorithm>
#include <map>

namespace wsis::write {

namespace {

constexpr int deepest_table = 16;

/// Writes the blocks one after the other: into the text, the table that is open, the notes, or the page headers.
class TextWriter {
public:
    explicit TextWriter(const ReportPage& page)
        : page_(page), document_(page.report().document), framed_(framed_blocks(document_)), inline_(page) {
        for (const auto& figure : document_.figures) figures_.emplace(figure.block, &figure);
        for (const auto& decision : page.report().decisions)
            for (const auto& item : decision.items) items_.emplace(item.block, decision.force);
    }

    std::string write() {
        for (std::uint32_t at = 0; at < document_.blocks.size(); ++at) write_block(at);
        close_tables(0);
        out_ += list_.finish();
        if (!notes_.empty())
            out_ += "<section aria-labelledby=\"_notes\">\n<h3 id=\"_notes\">Notes</h3>\n" + notes_ + "</section>\n";
        if (!margins_.empty())
            out_ += "<details class=\"margins\"><summary>Page headers, footers and page numbers</summary>\n" +
                    margins_ + "</details>\n";
        return std::move(out_);
    }

private:
    struct OpenTable {
        std::uint32_t id = 0;   ///< TableCell::table.
        std::size_t number = 0; ///< Among those of the page.
        TableBuilder rows{};
    };

    void write_block(std::uint32_t at) {
        const auto& block = document_.blocks[at];
        switch (block.kind) {
        case BlockKind::header:
        case BlockKind::footer:
            margins_ += paragraph(at, "aside");
            return;
        case BlockKind::noise:
            if (block.label.empty() || !block.text.empty()) {
                margins_ += paragraph(at, "aside");
                return;
            }
            break; // a label without text stays where it stands
        case BlockKind::footnote:
        case BlockKind::endnote:
        case BlockKind::comment:
            notes_ += note(at);
            return;
        default:
            break;
        }
        const bool in_table = block.cell < document_.cells.size() && !framed_[at];
        const auto* cell = in_table ? &document_.cells[block.cell] : nullptr;
        if (cell) return write_cell(at, *cell);
        close_tables(0);
        if (block.kind == BlockKind::list_item && page_.opened_by(at).empty()) {
            const auto attributes = fmt::format(" class=\"{}\"", item_class(at, true));
            list_.item(block.level, decision_notes(at) + line(at, 0, true, "div", "p", ""), attributes);
            list_.append(figures_of(at));
            return;
        }
        out_ += list_.finish() + titled(at) + figures_of(at);
    }

    void write_cell(std::uint32_t at, const TableCell& cell) {
        out_ += list_.finish();
        std::size_t keep = tables_.size();
        while (keep > 0 && tables_[keep - 1].id != cell.table && tables_[keep - 1].id != cell.parent) --keep;
        close_tables(keep);
        if ((tables_.empty() || tables_.back().id != cell.table) && tables_.size() < deepest_table)
            tables_.push_back({cell.table, ++table_count_, {}});
        tables_.back().rows.open_row(cell.row, false);
        tables_.back().rows.add(cell, "", paragraph(at, item_class(at)) + figures_of(at));
    }

    /// Closes the innermost open tables until `keep` are left; each stands in the open cell of the one around it.
    void close_tables(std::size_t keep) {
        while (tables_.size() > keep) {
            auto html =
                fmt::format("<section class=\"wide\" aria-label=\"Table {0}\" tabindex=\"0\"><table class=\"doc\">"
                            "<caption class=\"vh\">Table {0}</caption><tbody>{1}</tbody></table></section>\n",
                            tables_.back().number, tables_.back().rows.finish());
            tables_.pop_back();
            if (tables_.empty() || !tables_.back().rows.add_to_open_cell(html)) out_ += html;
        }
    }

    /// A block outside of lists and tables: a heading where it has a title, and a paragraph.
    std::string titled(std::uint32_t at) {
        const auto& block = document_.blocks[at];
        const auto& opened = page_.opened_by(at);
        const auto* section = opened.empty() ? nullptr : &page_.report().sections[opened[0]];
        if (!section || !section->title || section->title_end == 0)
            return paragraph(at, block.kind == BlockKind::title     ? "front"
                                 : block.kind == BlockKind::noise   ? "stray"
                                 : block.kind == BlockKind::heading ? "title"
                                                                    : item_class(at));
        const auto text = document_.text_of(block);
        const auto title_end = std::min<std::size_t>(section->title_end, text.size());
        const auto rest = static_cast<std::uint32_t>(text::skip_space(text, title_end));
        const auto tag = fmt::format("h{}", levels_.next(page_.depth(opened[0])));
        auto out = line(at, 0, true, tag, "title", id_attribute(at), rest);
        if (rest < text.size())
            out += framed(at, line(at, rest, false, "p", "b", ""));
        else if (!page_.decided_in(at).empty())
            out += decision_notes(at);
        return out;
    }

    std::string paragraph(std::uint32_t at, std::string_view look) {
        return framed(at, line(at, 0, true, "p", look.empty() ? "b" : fmt::format("b {}", look), id_attribute(at)));
    }

    /// Decisions are set apart.
    std::string framed(std::uint32_t at, std::string html) {
        if (page_.decided_in(at).empty()) return html;
        const auto force = page_.report().decisions[page_.decided_in(at)[0]].force;
        return fmt::format("<div class=\"decision {}\">{}{}</div>\n", class_of(force), decision_notes(at), html);
    }

    std::string decision_notes(std::uint32_t at) {
        std::string out;
        for (const auto decision : page_.decided_in(at)) out += html_decision_note(page_, decision);
        return out;
    }

    /// Bytes from `begin` to `end` of a block as one element, with its label in front.
    std::string line(std::uint32_t at, std::uint32_t begin, bool labelled, std::string_view tag, std::string_view look,
                     std::string_view attributes, std::uint32_t end = none) {
        const auto& block = document_.blocks[at];
        auto out = fmt::format("<{} class=\"{}\"{}>", tag, look, attributes);
        const auto& opened = page_.opened_by(at);
        if (labelled) out += label(at);
        for (std::size_t more = 1; labelled && more < opened.size(); ++more)
            out += fmt::format("<span id=\"{}\"></span>", page_.section_id(opened[more]));
        out += fmt::format("<span class=\"t\">{}</span>", inline_.write(at, begin, std::min(end, block.text.size())));
        if (labelled && !opened.empty() && block.label.empty())
            out += fmt::format(" <a class=\"anchor\" href=\"#{}\" aria-label=\"Link to this section\">#</a>",
                               page_.section_id(opened[0]));
        return out + fmt::format("</{}>\n", tag);
    }

    std::string label(std::uint32_t at) {
        const auto& block = document_.blocks[at];
        if (block.label.empty()) return {};
        const auto text = html_text(document_.label_of(block));
        const auto& opened = page_.opened_by(at);
        if (opened.empty()) return fmt::format("<span class=\"label\">{}</span> ", text);
        return fmt::format("<a class=\"label\" href=\"#{}\">{}</a> ", page_.section_id(opened[0]), text);
    }

    std::string id_attribute(std::uint32_t at) {
        const auto& opened = page_.opened_by(at);
        return opened.empty() ? std::string() : fmt::format(" id=\"{}\"", page_.section_id(opened[0]));
    }

    std::string note(std::uint32_t at) {
        const auto& block = document_.blocks[at];
        const auto& sign = inline_.note_sign(at);
        if (sign.empty()) return paragraph(at, "aside");
        return fmt::format("<p class=\"b aside\" id=\"_n{0}\"><a class=\"label\" href=\"#_a{0}\" aria-label=\"{1} {2}: "
                           "back to the text\">{3}</a> <span class=\"t\">{4}</span></p>\n",
                           at + 1, aside_name(block.kind), html_attribute(sign), html_text(sign),
                           inline_.write(at, 0, block.text.size()));
    }

    std::string figures_of(std::uint32_t at) {
        std::string out;
        const auto [first, last] = figures_.equal_range(at);
        for (auto figure = first; figure != last; ++figure) {
            const auto& of = *figure->second;
            out += fmt::format("<p class=\"figure\">[{}: {}]</p>\n", html_text(of.kind),
                               html_text(of.alt.value_or(of.name)));
        }
        return out;
    }

    /// "item of act" for a block that is an item of a decision.
    std::string item_class(std::uint32_t at, bool in_list = false) {
        const auto item = items_.find(at);
        const auto& decided = page_.decided_in(at);
        std::string out = document_.blocks[at].kind == BlockKind::list_item ? "item" : "";
        if (!decided.empty() && in_list)
            out += fmt::format(" decision {}", class_of(page_.report().decisions[decided[0]].force));
        else if (decided.empty() && item != items_.end())
            out += fmt::format(" of {}", class_of(item->second));
        return out;
    }

    const ReportPage& page_;
    const Document& document_;
    std::vector<bool> framed_;
    InlineText inline_;
    HeadingLevels levels_{2};
    HtmlList list_{"<ul class=\"list\">"};
    std::vector<OpenTable> tables_{};
    std::size_t table_count_ = 0;
    std::multimap<std::uint32_t, const Figure*> figures_{};
    std::map<std::uint32_t, Force> items_{};
    std::string out_{};
    std::string notes_{};
    std::string margins_{};
};

} // namespace

std::string html_report_text(const ReportPage& page) {
    return fmt::format(
        "<section aria-labelledby=\"_text\">\n<h2 id=\"_text\">Report</h2>\n<article class=\"text\"{}>\n{}"
        "</article>\n</section>\n",
        html_language(page.report().metadata.language), TextWriter(page).write());
}

} // namespace wsis::write

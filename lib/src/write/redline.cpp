#include "write/diff_formats.hpp"

#include "docx/package_writer.hpp"
#include "write/redline_check.hpp"
#include "write/redline_paragraphs.hpp"
#include "write/redline_plan.hpp"
#include "write/wordprocessing.hpp"
#include "write/wordprocessing_parts.hpp"
#include "wsis/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

constexpr std::string_view author = "wsis-diff";
constexpr std::string_view main_part = "word/document.xml";

/// Writes the stories of a plan into the parts of a package.
class Redline {
public:
    Redline(const Document& left, const Document& right, const std::vector<DiffRow>& rows)
        : left_(left),
          right_(right),
          plan_(plan_redline(left, right, rows)),
          annotations_(author, static_cast<std::uint32_t>(plan_.notes.size()) + 1) {}

    std::string write(std::string_view language) {
        package_.relate("", "officeDocument", main_part);
        add_part("styles", "styles", word_styles(language));
        add_part("settings", "settings", word_settings(has_notes(BlockKind::footnote), has_notes(BlockKind::endnote)));
        std::string references;
        add_page("header", "hdr", RedlinePlan::headers, references);
        add_page("footer", "ftr", RedlinePlan::footers, references);
        for (const BlockKind kind : {BlockKind::footnote, BlockKind::endnote, BlockKind::comment}) add_notes(kind);
        const std::string body = story_xml(RedlinePlan::body, nullptr) + word_section(references);
        package_.add_part(main_part, "officedocument.wordprocessingml.document.main+xml",
                          word_part("document", fmt::format("<w:body>{}</w:body>", body)));
        return package_.finish();
    }

private:
    std::string add_part(std::string_view name, std::string_view type, std::string xml) {
        const std::string part = fmt::format("word/{}.xml", name);
        package_.add_part(part, fmt::format("officedocument.wordprocessingml.{}+xml", type), std::move(xml));
        return package_.relate(main_part, type, part);
    }

    void add_page(std::string_view type, std::string_view root, std::uint32_t story, std::string& references) {
        if (plan_.stories[story].empty()) return;
        const std::string id = add_part(fmt::format("{}1", type), type, word_part(root, story_xml(story, nullptr)));
        references += fmt::format(R"(<w:{}Reference w:type="default" r:id="{}"/>)", type, id);
    }

    bool has_notes(BlockKind kind) const {
        return std::ranges::find(plan_.notes, kind, &RedlineNote::kind) != plan_.notes.end();
    }

    void add_notes(BlockKind kind) {
        const NoteNames& names = *note_names(kind);
        std::vector<std::uint32_t> order;
        for (std::uint32_t note = 0; note < plan_.notes.size(); ++note)
            if (plan_.notes[note].kind == kind) order.push_back(note);
        if (order.empty()) return;
        std::ranges::sort(order, {}, [&](std::uint32_t note) { return plan_.notes[note].order; });
        const bool is_comment = kind == BlockKind::comment;
        std::string xml = is_comment ? std::string() : note_separators(names.element);
        for (const std::uint32_t note : order) {
            const std::string by = is_comment ? fmt::format(R"( w:author="{}")", author) : std::string();
            xml += fmt::format(R"(<w:{0} w:id="{1}"{2}>{3}</w:{0}>)", names.element, plan_.notes[note].id, by,
                               story_xml(plan_.notes[note].story, &names));
        }
        add_part(names.part, names.part, word_part(names.part, xml));
    }

    /// `note`: the story is a note, and begins with its number.
    std::string story_xml(std::uint32_t story, const NoteNames* note) {
        StoryXml xml(annotations_);
        if (note != nullptr) xml.add_own_mark(*note);
        write_story(story, xml);
        if (story == RedlinePlan::body) write_loose_marks(xml);
        xml.close_story();
        return xml.take();
    }

    void write_loose_marks(StoryXml& xml) {
        if (plan_.loose_marks.empty()) return;
        for (const RedlineMark& mark : plan_.loose_marks)
            xml.add_reference(*note_names(plan_.notes[mark.note].kind), plan_.notes[mark.note].id, mark.revision);
        xml.end_paragraph({}, {}, Revision::none);
    }

    void write_story(std::uint32_t story, StoryXml& xml) {
        const RedlineStory& elements = plan_.stories[story];
        for (const RedlineElement& element : elements) {
            if (element.table != none)
                write_table(plan_.tables[element.table], xml);
            else
                write_item(plan_, plan_.items[element.item], left_, right_, &element == &elements.back(), xml);
        }
    }

    /// Its cells hold no tables: this does not go deeper.
    void write_table(const RedlineTable& table, StoryXml& xml) {
        xml.begin_table(table.grid.columns);
        for (std::size_t row = 0; row < table.grid.rows.size(); ++row) {
            const MergedRow& merged = table.grid.rows[row];
            xml.begin_row(merged.header, merged.revision);
            std::uint32_t column = 0;
            for (std::size_t i = 0; i < merged.slots.size(); ++i) {
                const MergedSlot& slot = merged.slots[i];
                fill_row(column, slot.begin, xml);
                xml.begin_cell(slot.end - slot.begin, slot.merge);
                if (table.stories[row][i] != none) write_story(table.stories[row][i], xml);
                xml.end_cell();
                column = slot.end;
            }
            fill_row(column, table.grid.columns, xml);
            xml.end_row();
        }
        xml.end_table();
    }

    static void fill_row(std::uint32_t column, std::uint32_t end, StoryXml& xml) {
        if (column >= end) return;
        xml.begin_cell(end - column, VerticalMerge::none);
        xml.end_cell();
    }

    const Document& left_;
    const Document& right_;
    RedlinePlan plan_;
    docx::PackageWriter package_{};
    Annotations annotations_; ///< Comments have the first ids.
};

} // namespace

std::string render_diff_docx(const DiffSeries& series, const DiffStyle&) {
    if (series.reports.size() != 2 || series.steps.size() != 1) throw Error("--format docx", "two reports only");
    const Report& left = series.reports[0];
    const Report& right = series.reports[1];
    const std::string language = right.metadata.language.value_or(left.metadata.language.value_or(""));
    const std::string bytes = Redline(left.document, right.document, series.steps[0].rows).write(language);
    check_redline(bytes, left.document, right.document);
    return bytes;
}

} // namespace wsis::write

#include "decision_text.hpp"
#include "iso_date.hpp"
#include "text/utf8.hpp"
#include "write/report_docx.hpp"
#include "write/wordprocessing.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace wsis::write {

namespace {

constexpr std::size_t fewest_entries = 3;  ///< Of a table of contents.
constexpr std::size_t deepest_entry = 3;   ///< Level of headings in it.
constexpr std::size_t longest_entry = 240; ///< Bytes; more is no line of contents.
constexpr std::size_t longest_head = 80;   ///< Bytes of the title at the head of a page.

std::string run(std::string_view text) {
    std::string xml = "<w:r>";
    append_run_text(xml, text, "t");
    return xml + "</w:r>";
}

std::string field_mark(std::string_view type) {
    return fmt::format(R"(<w:r><w:fldChar w:fldCharType="{}"/></w:r>)", type);
}

std::string field_code(std::string_view code) {
    return fmt::format(R"(<w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>)", code);
}

/// One line: a title may have line feeds and tabs.
std::string one_line(std::string_view text, std::size_t longest) {
    std::string line(text::clip(text, longest));
    for (char& c : line)
        if (c == '\n' || c == '\t') c = ' ';
    if (line.size() < text.size()) line += "\xE2\x80\xA6";
    return line;
}

struct Entry {
    std::size_t section = 0;
    std::size_t level = 0; ///< From 1.
};

/// Sections with titles, as deep as a table of contents goes.
std::vector<Entry> entries_of(const Report& report) {
    std::vector<Entry> entries;
    std::vector<std::size_t> levels;
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const Section& section = report.sections[i];
        levels.push_back(section.parent < i ? levels[section.parent] + 1 : 1);
        if (section.title && levels[i] <= deepest_entry && section.block < report.document.blocks.size())
            entries.push_back(Entry{i, levels[i]});
    }
    return entries;
}

std::string entry_text(const Section& section) {
    std::string xml;
    if (!section.label.empty()) xml += run(one_line(section.label, longest_entry) + "\t");
    return xml + run(one_line(*section.title, longest_entry));
}

std::string cell(std::uint32_t width, std::string_view paragraphs) {
    return fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{}</w:tc>)", width, paragraphs);
}

struct Column {
    std::string_view title{};
    std::uint32_t width = 0; ///< In twentieths of a point.
};

constexpr std::array<Column, 5> decision_list_columns{
    {{"Place", 1100}, {"Force", 1650}, {"Addressee", 1750}, {"Deadline", 1500}, {"Text", 3638}}};

std::string paragraph(std::string_view style, std::string_view runs) {
    return fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>{}</w:p>)", style, runs);
}

std::string lines(const std::vector<std::string>& texts) {
    std::string xml;
    for (const std::string& text : texts) xml += plain_paragraph("TableText", text);
    return xml.empty() ? paragraph("TableText", "") : xml;
}

std::vector<std::string> deadlines_of(const Report& report, const Decision& decision) {
    std::vector<std::string> texts;
    for (const Deadline& deadline : decision.deadlines) {
        const std::string_view printed = report.text_at(deadline.place);
        texts.push_back(deadline.end ? fmt::format("{} ({})", printed, iso_date(*deadline.end)) : std::string(printed));
    }
    return texts;
}

std::vector<std::string> texts_of(const Report& report, const Decision& decision) {
    std::vector<std::string> texts{std::string(report.text_at(decision.place))};
    for (const Place& item : items_behind_head(decision)) texts.push_back(item_text(report, item));
    return texts;
}

std::string decision_row(const Report& report, std::size_t index) {
    const Decision& decision = report.decisions[index];
    const std::string place = bookmark_link(decision_bookmark(index), decision.id, true);
    const std::string columns[] = {
        paragraph("TableText", place), plain_paragraph("TableText", json::name_of(decision.force)),
        lines(decision.addressees), lines(deadlines_of(report, decision)), lines(texts_of(report, decision))};
    std::string xml = "<w:tr>";
    for (std::size_t i = 0; i < decision_list_columns.size(); ++i)
        xml += cell(decision_list_columns[i].width, columns[i]);
    return xml + "</w:tr>";
}

} // namespace

std::string section_bookmark(std::size_t section) { return fmt::format("_Toc{:08}", section + 1); }

std::string decision_bookmark(std::size_t decision) { return fmt::format("_Decision{}", decision + 1); }

std::string generated(std::string_view content, std::string_view gallery) {
    std::string properties = R"(<w:tag w:val="wsis-generated"/>)";
    if (!gallery.empty())
        properties +=
            fmt::format(R"(<w:docPartObj><w:docPartGallery w:val="{}"/><w:docPartUnique/></w:docPartObj>)", gallery);
    return fmt::format("<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", properties, content);
}

std::string plain_paragraph(std::string_view style, std::string_view text) {
    return paragraph(style, text.empty() ? std::string() : run(text));
}

std::string bookmark_link(std::string_view bookmark, std::string_view text, bool looks_like_link) {
    std::string xml = fmt::format(R"(<w:hyperlink w:anchor="{}" w:history="1"><w:r>)", bookmark);
    if (looks_like_link) xml += R"(<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>)";
    append_run_text(xml, text, "t");
    return xml + "</w:r></w:hyperlink>";
}

/// The field has its entries already. They lead to their headings, and have no page numbers (\n): those would be wrong
/// until a program lays out the pages and somebody asks it to update them.
std::string contents_xml(const Report& report) {
    const std::vector<Entry> entries = entries_of(report);
    if (entries.size() < fewest_entries) return {};
    std::string xml = plain_paragraph("TOCHeading", "Contents");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string bookmark = section_bookmark(entries[i].section);
        std::string runs;
        if (i == 0) runs = field_mark("begin") + field_code(R"(TOC \o "1-3" \n \h \z)") + field_mark("separate");
        runs += fmt::format(R"(<w:hyperlink w:anchor="{}" w:history="1">{}</w:hyperlink>)", bookmark,
                            entry_text(report.sections[entries[i].section]));
        if (i + 1 == entries.size()) runs += field_mark("end");
        xml += paragraph(fmt::format("TOC{}", entries[i].level), runs);
    }
    return generated(xml, "Table of Contents");
}

std::string decisions_xml(const Report& report) {
    if (report.decisions.empty()) return {};
    std::string xml = plain_paragraph("DecisionsHeading", "Decisions");
    xml +=
        R"(<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>)"
        R"(<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>)"
        R"(</w:tblPr><w:tblGrid>)";
    for (const Column& column : decision_list_columns) xml += fmt::format(R"(<w:gridCol w:w="{}"/>)", column.width);
    xml += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (const Column& column : decision_list_columns)
        xml += cell(column.width, plain_paragraph("TableHeading", column.title));
    xml += "</w:tr>";
    for (std::size_t i = 0; i < report.decisions.size(); ++i) xml += decision_row(report, i);
    xml += "</w:tbl>" + paragraph("TableGap", "");
    return generated(xml);
}

std::string running_head_xml(const Report& report) {
    const auto& metadata = report.metadata;
    if (!metadata.symbol && !metadata.title) return {};
    const std::string symbol = metadata.symbol.value_or("");
    const std::string title = one_line(metadata.title.value_or(""), longest_head);
    return generated(plain_paragraph("Header", fmt::format("{}\t{}", title, symbol)));
}

std::string page_number_xml() {
    return generated(paragraph("Footer", run("\t") + field_mark("begin") + field_code("PAGE") + field_mark("separate") +
                                             run("1") + field_mark("end")),
                     "Page Numbers (Bottom of Page)");
}

} // namespace wsis::write

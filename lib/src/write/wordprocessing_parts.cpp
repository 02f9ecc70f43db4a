#include "write/wordprocessing_parts.hpp"

#include "text/xml_text.hpp"

#include <fmt/format.h>

namespace wsis::write {

namespace {

constexpr std::string_view namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

/// A style; sizes are in half points, spaces and tabs in twentieths of a point.
struct StyleRow {
    std::string_view type{};
    std::string_view id{};
    std::string_view name{}; ///< Word knows its own styles by their English names.
    std::string_view based_on{};
    std::string_view paragraph{}; ///< Content of w:pPr,
    std::string_view run{};       ///< of w:rPr.
};

constexpr StyleRow styles[] = {
    {"paragraph", "Title", "Title", "Normal", R"(<w:jc w:val="center"/>)", R"(<w:b/><w:sz w:val="26"/>)"},
    {"paragraph", "ListParagraph", "List Paragraph", "Normal", R"(<w:ind w:left="567"/>)", ""},
    {"paragraph", "Header", "header", "Normal", R"(<w:jc w:val="center"/>)", R"(<w:sz w:val="18"/>)"},
    {"paragraph", "Footer", "footer", "Normal", R"(<w:jc w:val="center"/>)", R"(<w:sz w:val="18"/>)"},
    {"paragraph", "FootnoteText", "footnote text", "Normal", R"(<w:spacing w:after="0"/>)", R"(<w:sz w:val="18"/>)"},
    {"character", "FootnoteReference", "footnote reference", "DefaultParagraphFont", "",
     R"(<w:vertAlign w:val="superscript"/>)"},
    {"paragraph", "EndnoteText", "endnote text", "Normal", R"(<w:spacing w:after="0"/>)", R"(<w:sz w:val="18"/>)"},
    {"character", "EndnoteReference", "endnote reference", "DefaultParagraphFont", "",
     R"(<w:vertAlign w:val="superscript"/>)"},
    {"paragraph", "CommentText", "annotation text", "Normal", "", R"(<w:sz w:val="20"/>)"},
    {"character", "CommentReference", "annotation reference", "DefaultParagraphFont", "", R"(<w:sz w:val="16"/>)"},
    {"paragraph", "TableText", "Table Text", "Normal", R"(<w:spacing w:before="40" w:after="40"/>)",
     R"(<w:sz w:val="20"/>)"},
};

std::string style_of(const StyleRow& row) {
    std::string xml =
        fmt::format(R"(<w:style w:type="{}" w:styleId="{}"{}><w:name w:val="{}"/><w:basedOn w:val="{}"/>)", row.type,
                    row.id, row.id == "TableText" ? R"( w:customStyle="1")" : "", row.name, row.based_on);
    if (!row.paragraph.empty()) xml += fmt::format("<w:pPr>{}</w:pPr>", row.paragraph);
    if (!row.run.empty()) xml += fmt::format("<w:rPr>{}</w:rPr>", row.run);
    return xml + "</w:style>";
}

std::string heading_style(int level) {
    const int size = level == 1 ? 28 : level == 2 ? 25 : 22;
    return fmt::format(
        R"(<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/><w:basedOn w:val="Normal"/>)"
        R"(<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="{1}"/>)"
        R"(</w:pPr><w:rPr><w:b/><w:sz w:val="{2}"/></w:rPr></w:style>)",
        level, level - 1, size);
}

constexpr std::string_view table_style =
    R"(<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr>)"
    R"(<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>)"
    R"(<w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>)"
    R"(<w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/>)"
    R"(<w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>)"
    R"(<w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/>)"
    R"(<w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>)";

std::string note_settings(std::string_view element) {
    return fmt::format(R"(<w:{0}Pr><w:{0} w:id="-1"/><w:{0} w:id="0"/></w:{0}Pr>)", element);
}

} // namespace

std::string word_part(std::string_view root, std::string_view content) {
    auto xml = fmt::format("{}<w:{} {}>", text::xml_declaration, root, namespaces);
    xml.reserve(xml.size() + content.size() + root.size() + 5);
    return xml.append(content).append("</w:").append(root) += '>';
}

std::string word_styles(std::string_view language) {
    std::string xml =
        R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>)"
        R"(<w:sz w:val="22"/><w:szCs w:val="22"/>)";
    if (!language.empty()) xml += fmt::format(R"(<w:lang w:val="{}"/>)", text::xml_text(language));
    xml +=
        R"(</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>)";
    xml += default_styles;
    xml += table_style;
    for (int level = 1; level <= 9; ++level) xml += heading_style(level);
    for (const StyleRow& row : styles) xml += style_of(row);
    return word_part("styles", xml);
}

std::string word_settings(bool footnotes, bool endnotes) {
    std::string xml = R"(<w:defaultTabStop w:val="720"/>)";
    if (footnotes) xml += note_settings("footnote");
    if (endnotes) xml += note_settings("endnote");
    xml += R"(<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word")"
           R"( w:val="15"/></w:compat>)";
    return word_part("settings", xml);
}

std::string note_separators(std::string_view element) {
    return fmt::format(
        R"(<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>)"
        R"(<w:{0} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{0}>)",
        element);
}

std::string word_section(std::string_view references) {
    return fmt::format(
        R"(<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/>)"
        R"(<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>)"
        R"(</w:sectPr>)",
        references);
}

} // namespace wsis::write

#include "text/xml_text.hpp"
#include "write/report_docx.hpp"
#include "write/wordprocessing_parts.hpp"

#include <fmt/format.h>

#include <iterator>

namespace wsis::write {

namespace {

/// A style; sizes are in half points, spaces and indents in twentieths of a point. Word knows its own styles by their
/// English names.
struct StyleRow {
    std::string_view type{};
    std::string_view id{};
    std::string_view name{};
    std::string_view based_on{};
    std::string_view next{};      ///< Style of the paragraph that a person types behind it.
    std::string_view paragraph{}; ///< Content of w:pPr,
    std::string_view run{};       ///< of w:rPr.
    bool own = false;             ///< Not one of Word's.
};

constexpr std::string_view heading_color = R"(<w:color w:val="1F3864"/>)";

constexpr StyleRow styles[] = {
    {"paragraph", "Title", "Title", "Normal", "Normal",
     R"(<w:keepNext/><w:spacing w:before="120" w:after="240" w:line="240" w:lineRule="auto"/>)",
     R"(<w:b/><w:color w:val="1F3864"/><w:sz w:val="36"/><w:szCs w:val="36"/>)"},
    {"paragraph", "CoverLine", "Cover Line", "Normal", "",
     R"(<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>)", R"(<w:color w:val="404040"/>)", true},
    {"paragraph", "Heading1", "heading 1", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>)",
     R"(<w:b/><w:color w:val="1F3864"/><w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    {"paragraph", "Heading2", "heading 2", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="1"/>)",
     R"(<w:b/><w:color w:val="1F3864"/><w:sz w:val="24"/><w:szCs w:val="24"/>)"},
    {"paragraph", "Heading3", "heading 3", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="2"/>)",
     R"(<w:b/><w:color w:val="1F3864"/>)"},
    {"paragraph", "NumberedParagraph", "Numbered Paragraph", "Normal", "", "", "", true},
    {"paragraph", "ListParagraph", "List Paragraph", "Normal", "", R"(<w:spacing w:after="80"/>)", ""},
    {"paragraph", "Header", "header", "Normal", "",
     R"(<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>)",
     R"(<w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/>)"},
    {"paragraph", "Footer", "footer", "Normal", "",
     R"(<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>)",
     R"(<w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/>)"},
    {"paragraph", "TOCHeading", "TOC Heading", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120"/>)",
     R"(<w:b/><w:color w:val="1F3864"/><w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    {"paragraph", "TOC1", "toc 1", "Normal", "Normal",
     R"(<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>)"
     R"(<w:spacing w:before="60" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="567" w:hanging="567"/>)",
     ""},
    {"paragraph", "TOC2", "toc 2", "Normal", "Normal",
     R"(<w:tabs><w:tab w:val="left" w:pos="1247"/></w:tabs>)"
     R"(<w:spacing w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="1247" w:hanging="680"/>)",
     ""},
    {"paragraph", "TOC3", "toc 3", "Normal", "Normal",
     R"(<w:tabs><w:tab w:val="left" w:pos="2041"/></w:tabs>)"
     R"(<w:spacing w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="2041" w:hanging="794"/>)",
     ""},
    {"paragraph", "DecisionsHeading", "Decisions Heading", "TOCHeading", "Normal", R"(<w:pageBreakBefore/>)", "", true},
    {"paragraph", "FootnoteText", "footnote text", "Normal", "",
     R"(<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>)", R"(<w:sz w:val="18"/><w:szCs w:val="18"/>)"},
    {"character", "FootnoteReference", "footnote reference", "DefaultParagraphFont", "", "",
     R"(<w:vertAlign w:val="superscript"/>)"},
    {"paragraph", "EndnoteText", "endnote text", "Normal", "",
     R"(<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>)", R"(<w:sz w:val="18"/><w:szCs w:val="18"/>)"},
    {"character", "EndnoteReference", "endnote reference", "DefaultParagraphFont", "", "",
     R"(<w:vertAlign w:val="superscript"/>)"},
    {"paragraph", "CommentText", "annotation text", "Normal", "", "", R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"},
    {"character", "CommentReference", "annotation reference", "DefaultParagraphFont", "", "",
     R"(<w:sz w:val="16"/><w:szCs w:val="16"/>)"},
    {"character", "Hyperlink", "Hyperlink", "DefaultParagraphFont", "", "",
     R"(<w:color w:val="0B5394"/><w:u w:val="single"/>)"},
    {"paragraph", "TableText", "Table Text", "Normal", "",
     R"(<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>)",
     R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)", true},
    {"paragraph", "TableHeading", "Table Heading", "TableText", "TableText", R"(<w:keepNext/>)", R"(<w:b/>)", true},
    {"paragraph", "TableGap", "Table Gap", "Normal", "Normal",
     R"(<w:spacing w:after="0" w:line="200" w:lineRule="exact"/>)", "", true},
};

constexpr std::string_view table_style =
    R"(<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>)"
    R"(<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>)"
    R"(<w:top w:val="single" w:sz="8" w:space="0" w:color="1F3864"/><w:left w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>)"
    R"(<w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F3864"/><w:right w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>)"
    R"(<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>)"
    R"(</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>)"
    R"(<w:shd w:val="clear" w:color="auto" w:fill="DEE6F0"/></w:tcPr></w:tblStylePr></w:style>)";

std::string style_xml(const StyleRow& row) {
    std::string xml;
    const auto out = std::back_inserter(xml);
    fmt::format_to(out, R"(<w:style w:type="{}"{} w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/>)",
                   row.type, row.own ? R"( w:customStyle="1")" : "", row.id, row.name, row.based_on);
    if (!row.next.empty()) fmt::format_to(out, R"(<w:next w:val="{}"/>)", row.next);
    if (row.type == "paragraph") xml += "<w:qFormat/>";
    if (!row.paragraph.empty()) fmt::format_to(out, "<w:pPr>{}</w:pPr>", row.paragraph);
    if (!row.run.empty()) fmt::format_to(out, "<w:rPr>{}</w:rPr>", row.run);
    return xml + "</w:style>";
}

/// Those deeper than 3 look alike.
std::string deep_heading(int level) {
    return fmt::format(
        R"(<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/><w:basedOn w:val="Normal"/>)"
        R"(<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/>)"
        R"(<w:outlineLvl w:val="{1}"/></w:pPr><w:rPr><w:b/><w:i/>{2}</w:rPr></w:style>)",
        level, level - 1, heading_color);
}

} // namespace

std::string report_styles(std::string_view language) {
    std::string xml =
        R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>)"
        R"(<w:sz w:val="22"/><w:szCs w:val="22"/>)";
    if (!language.empty()) xml += fmt::format(R"(<w:lang w:val="{}"/>)", text::xml_text(language));
    xml +=
        R"(</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>)"
        R"(</w:pPrDefault></w:docDefaults>)";
    xml += default_styles;
    xml += table_style;
    for (const StyleRow& row : styles) xml += style_xml(row);
    for (int level = 4; level <= 9; ++level) xml += deep_heading(level);
    return word_part("styles", xml);
}

/// Carlito has the widths of Calibri, so that lines break alike where that is not installed.
std::string report_fonts() {
    return word_part("fonts", R"(<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/>)"
                              R"(<w:pitch w:val="variable"/></w:font>)");
}

} // namespace wsis::write

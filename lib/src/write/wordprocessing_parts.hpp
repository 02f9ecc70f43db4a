#pragma once

#include <span>
#include <string>
#include <string_view>

namespace wsis::write {

/// A part of WordprocessingML around its content: word_part("hdr", "<w:p/>").
std::string word_part(std::string_view root, std::string_view content);

/// The part word/styles.xml with all the styles that look_of() and the marks of notes name. Words are in `language`
/// (ISO 639-1); empty: not said.
std::string word_styles(std::string_view language);

/// What every part of styles begins with: the default style of each type.
inline constexpr std::string_view default_styles =
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
    R"(<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>)"
    R"(<w:uiPriority w:val="1"/><w:semiHidden/></w:style>)"
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr>)"
    R"(<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>)"
    R"(<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";

/// The part word/settings.xml. `footnotes`, `endnotes`: the package has such a part, with separators.
std::string word_settings(bool footnotes, bool endnotes);

/// The separators that Word wants first in a part of footnotes or endnotes; they take the ids -1 and 0.
std::string note_separators(std::string_view element);

/// A section of A4 pages. `references` are w:headerReference and w:footerReference elements.
std::string word_section(std::string_view references);

} // namespace wsis::write

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

/// The part word/settings.xml. `footnotes`, `endnotes`: the package has such a part, with separators.
std::string word_settings(bool footnotes, bool endnotes);

/// The separators that Word wants first in a part of footnotes or endnotes; they take the ids -1 and 0.
std::string note_separators(std::string_view element);

/// A section of A4 pages. `references` are w:headerReference and w:footerReference elements.
std::string word_section(std::string_view references);

} // namespace wsis::write

#pragma once

#include <string>
#include <string_view>

namespace wsis::text {

inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Adds `utf8` as content or attribute value of XML 1.0. What XML cannot hold, not even as a reference - control
/// characters, U+FFFE, U+FFFF, bytes that are no UTF-8 - is U+FFFD; a control that separates words (vertical tab, form
/// feed, U+001C to U+001F) and a carriage return are a space.
void append_xml_text(std::string& xml, std::string_view utf8);

/// The same as a string of its own.
std::string xml_text(std::string_view utf8);

} // namespace wsis::text

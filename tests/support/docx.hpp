#pragma once

#include <map>
#include <string>
#include <string_view>

namespace wsis::test {

/// Parts by name, such as "word/styles.xml".
using Parts = std::map<std::string, std::string>;

/// A zip of the parts, in the order of their names.
std::string zip_of(const Parts& parts);

/// The parts of the smallest document that Word opens, its w:body holding `xml`. The prefixes w, r, m, mc, wp, a, pic,
/// wps, v, w14 are declared. Each part of word/ in `more` is related to the document by its kind: "word/header1.xml" is
/// a header with the id "header1".
Parts docx_parts(std::string_view xml, const Parts& more = {});

/// The same as the bytes of a DOCX.
std::string docx_with_body(std::string_view xml, const Parts& more = {});

/// XML of a part with the same prefixes: wml("hdr", "<w:p/>").
std::string wml(std::string_view root, std::string_view xml);

/// "<w:p><w:r><w:t>text</w:t></w:r></w:p>", with `properties` in its w:pPr.
std::string paragraph(std::string_view text, std::string_view properties = {});

/// A run that holds the text.
std::string run(std::string_view text, std::string_view properties = {});

} // namespace wsis::test

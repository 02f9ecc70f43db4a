#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wsis::docx {

/// What pugixml takes and XML forbids. All faults are messages without a place; the caller knows the part.

/// Bytes at the beginning of `bytes` that are legal characters of XML in UTF-8; all of them if there is no fault.
/// With `more` a sequence cut off at the end is left for the next call.
struct LegalText {
    std::size_t size = 0;
    const char* fault = nullptr; ///< "invalid UTF-8" or "a forbidden character" at `size`; null: none.
};

LegalText check_characters(std::string_view bytes, bool more);

/// The size of the reference at `at` ("&amp;", "&#x41;"), which is a '&'; 0 when it is none that XML defines.
std::size_t reference_size(std::string_view text, std::size_t at);

/// Whether every '&' begins a reference.
bool references_are_defined(std::string_view text);

enum class Encoding { utf8, utf16_little, utf16_big };

/// By byte order mark or by how "<" looks at the beginning.
Encoding detect_encoding(std::string_view bytes);

/// The name in the XML declaration at the beginning, empty if there is none.
std::string_view declared_encoding(std::string_view xml);

/// UTF-16 without its byte order mark -> UTF-8. False for a lone surrogate or half a unit.
bool utf16_to_utf8(std::string_view bytes, Encoding encoding, std::string& out);

} // namespace wsis::docx

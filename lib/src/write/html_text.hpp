#pragma once

#include <optional>
#include <string>
#include <string_view>

// Text of a document on its way into HTML. Characters that HTML forbids (HTML Living Standard, 13.2.3.5: controls,
// noncharacters) and bytes that are not UTF-8 become U+FFFD. Bidirectional embeddings, overrides and isolates
// (UAX 9, X1 to X8) are closed where the text ends, so that nothing behind it is shown in another order; what closes
// nothing becomes U+FFFD.

namespace wsis::write {

/// `text` as the content of an element; a line feed as <br>. Text with bidirectional controls stands in a <bdi>.
std::string html_text(std::string_view text);

/// `text` as the value of an attribute in double quotes; a line feed as a space.
std::string html_attribute(std::string_view text);

/// ` lang="ar" dir="rtl"` for an ISO 639-1 code; ` dir="auto"` where the language is unknown.
std::string html_language(const std::optional<std::string>& language);

} // namespace wsis::write

#pragma once

#include <string>
#include <string_view>

namespace wsis::docx {

/// Appends the Unicode character that looks like `character` of a symbol font (Symbol, Wingdings ..., which number
/// their signs by themselves, in Word from U+F020 on). What the table does not know is appended as it is.
void append_symbol(std::string& out, std::string_view font, char32_t character);

/// The same for each character of a bullet's text. Courier New's "o" is the hollow bullet of Word's default lists.
std::string bullet_text(std::string_view text, std::string_view font);

} // namespace wsis::docx

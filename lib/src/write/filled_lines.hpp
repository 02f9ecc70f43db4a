#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wsis::write {

/// Plain text as lines of at most `width` columns (0: no bound), broken at spaces and line feeds; a longer word has a
/// line of its own. The first line begins with `lead`, the others with as many spaces. Controls are shown.
std::string filled_lines(std::string_view lead, std::string_view text, unsigned width);

/// Every line of `text` behind `columns` spaces, the last one ended, too.
std::string indented(std::string_view text, std::size_t columns);

} // namespace wsis::write

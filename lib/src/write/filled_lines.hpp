#pragma once

#include <string>
#include <string_view>

namespace wsis::write {

/// Plain text as lines of at most `width` columns (0: no bound), broken at spaces and line feeds; a longer word has a
/// line of its own. The first line begins with `lead`, the others with as many spaces. Controls are shown.
std::string filled_lines(std::string_view lead, std::string_view text, unsigned width);

} // namespace wsis::write

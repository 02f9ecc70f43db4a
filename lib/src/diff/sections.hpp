#pragma once

#include "diff/known_words.hpp"
#include "diff/sides.hpp"

namespace wsis::diff {

/// The right section of each left one, or `none`: by title, content, and the sections around. A section is another one
/// when title and content are less alike than `similarity`.
std::vector<std::uint32_t> match_sections(const Report& left, const Report& right, KnownWords& words,
                                          double similarity);

/// The innermost section with a title around `section`, itself included; `none`: there is none.
std::uint32_t titled_section(const Report& report, std::uint32_t section);

/// The text of a section's opening block behind its title, without the white space around.
std::string_view text_behind_title(const Report& report, const Section& section);

/// Left sections that kept their parent but not their place among its other children.
std::vector<bool> find_reordered(const Report& left, const Report& right, const std::vector<std::uint32_t>& pairs);

/// What changed with sections: those that came, went, changed their title, number, parent, or place among the others.
std::vector<Change> find_section_changes(const Sides& sides);

} // namespace wsis::diff

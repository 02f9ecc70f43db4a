#pragma once

#include "docx/blocks.hpp"
#include "docx/package.hpp"
#include "docx/story.hpp"

#include <optional>
#include <vector>

namespace wsis::docx {

/// A header or footer part, once.
struct PagePart {
    std::size_t member = 0;
    bool footer = false;
    bool shown = false;
};

/// Headers and footers by first use, then those that no section shows. A section without a reference of a type has that
/// of the section before (ECMA-376-1, 17.10.5); first-page ones show with w:titlePg, even ones with w:evenAndOddHeaders
/// alone.
std::vector<PagePart> find_page_parts(const Relations& relations, const std::vector<PageSection>& sections,
                                      bool even_and_odd);

/// w:evenAndOddHeaders of the settings part.
bool read_even_and_odd(Archive& archive, std::optional<std::size_t> settings);

/// Moves the blocks from `begin` on before all others; all that refers to blocks follows.
void move_to_front(Document& document, std::vector<NoteMark>& marks, std::size_t begin);

} // namespace wsis::docx

#pragma once

#include "extract/tokens.hpp"

#include <span>
#include <string_view>

namespace wsis::profile {

/// A conference of ITU by its place and year, as acts name it: "(Rev. Busan, 2014)".
struct Conference {
    extract::WordKey city; ///< First word of the name; the year makes it unique.
    int year;
    std::string_view body; ///< Id in the table of bodies.
};

/// All that are known, by body, then year.
std::span<const Conference> all_conferences();

/// The body that met there, or null.
const Conference* conference_at(extract::WordKey city, int year);

} // namespace wsis::profile

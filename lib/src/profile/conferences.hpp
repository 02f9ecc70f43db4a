#pragma once

#include "extract/tokens.hpp"

#include <string_view>

namespace wsis::profile {

/// A conference of ITU by its place and year, as acts name it: "(Rev. Busan, 2014)".
struct Conference {
    extract::WordKey city; ///< First word of the name; the year makes it unique.
    int year;
    std::string_view body; ///< Id in the table of bodies.
};

/// The body that met there, or null.
const Conference* conference_at(extract::WordKey city, int year);

} // namespace wsis::profile

#pragma once

#include "citations/bodies.hpp"

#include <optional>

namespace wsis::citations {

/// What stands in front of a head noun and belongs to it: "ITU 2010 Council", "WTDC-17", "UN ECOSOC", "WIPO".
struct Modifiers {
    std::size_t begin = 0;      ///< First token; the head noun itself when there are none.
    const Body* body = nullptr; ///< The organ named, umbrella and agency included.
    std::string foreign{};      ///< A body that is not in the table, as printed; it outranks all inference.
    std::optional<int> year{};
};

/// The modifiers that end before `head`, none of them before `floor`.
Modifiers scan_modifiers(const Reading& reading, std::size_t head, std::size_t floor);

} // namespace wsis::citations

#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace wsis::test {

/// Whether the part stands in the text, which a failing test shows as a whole.
inline bool holds(const std::string& text, std::string_view part) {
    const bool found = text.find(part) != std::string::npos;
    if (!found) MESSAGE(text);
    return found;
}

} // namespace wsis::test

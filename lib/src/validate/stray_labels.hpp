#pragma once

#include "wsis/document.hpp"

#include <cstdint>

namespace wsis::validate {

/// A label that stands alone.
bool is_stray_label(const Document& document, std::uint32_t block);

/// A label that stands alone and counts on from the list item before it, or up to the one behind: "b)" between "a)" and
/// "c)".
bool is_empty_item(const Document& document, std::uint32_t block);

} // namespace wsis::validate

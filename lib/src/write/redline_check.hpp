#pragma once

#include "wsis/document.hpp"

#include <string_view>

namespace wsis::write {

/// Reads a redline as its reader will see it, with all changes accepted and with all rejected. Throws Error, naming the
/// first paragraph, where that is not what stands in `right` and in `left`: label and text of every block in order,
/// white space aside.
void check_redline(std::string_view bytes, const Document& left, const Document& right);

} // namespace wsis::write

#pragma once

#include "wsis/export.h"
#include <string>
#include <string_view>

namespace wsis {

/// SHA-256 in 64 lower-case hexadecimal digits.
WSIS_API std::string sha256(std::string_view bytes);

} // namespace wsis

#pragma once

#include "extract/slug.hpp"

#include <string>
#include <string_view>

namespace wsis::citations {

using extract::slug;

/// Dashes to '-', slashes to '/', white space, soft hyphens and zero-width spaces dropped.
std::string canon(std::string_view printed);

/// canon, in upper case.
std::string upper_canon(std::string_view printed);

/// Printed digits without leading zeros.
std::string plain_number(std::string_view digits);

} // namespace wsis::citations

#pragma once

#include <string>
#include <string_view>

namespace wsis::citations {

/// Dashes to '-', slashes to '/', white space, soft hyphens and zero-width spaces dropped.
std::string canon(std::string_view printed);

/// canon, in upper case.
std::string upper_canon(std::string_view printed);

/// ASCII letters in lower case, everything else as it is.
std::string lower(std::string_view text);

/// Lower case, accents and apostrophes dropped, every other run of characters outside a-z and 0-9 a '-'; none at the
/// ends.
std::string slug(std::string_view printed);

/// Printed digits without leading zeros.
std::string plain_number(std::string_view digits);

} // namespace wsis::citations

#pragma once

#include "wsis/report.hpp"

#include <optional>
#include <string>

namespace wsis::write {

/// Where the body that made a cited act, document or standard publishes it, in ASCII and ready for a link; nothing
/// where no stable public pattern is known. `printed`: the text of a mention, which has the scheme of an address.
std::optional<std::string> official_url(const Reference& reference, std::string_view printed);

} // namespace wsis::write

#pragma once

#include "wsis/report.hpp"

#include <string>
#include <string_view>

namespace wsis::write {

/// How the report writes its own body: "WG-LIGHT", the letters of its symbol, where the id says "CWG-LIGHT"; else the
/// id. Empty: the body has no id.
std::string body_acronym(const Report& report);

/// What a cited thing is called where it stands alone, as in an index: as printed where a mention says all of it, or
/// the text made of its id, in the report's own spelling, where every mention is a piece of a list ("Reports of the
/// 5th", "C4") or tells less.
std::string reference_name(const Report& report, const Reference& reference);

} // namespace wsis::write

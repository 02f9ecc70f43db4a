#pragma once

#include "write/akn_inline.hpp"

namespace wsis::write {

/// Writes preface (page headers, title page), main body (the sections) and conclusions (page footers, notes without a
/// mark). Together they hold the text of every block but noise.
void write_akn_body(XmlWriter& xml, ElementIds& ids, const Report& report, AknInline& text);

} // namespace wsis::write

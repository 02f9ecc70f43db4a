#pragma once

#include "wsis/read.hpp"
#include "wsis/report.hpp"

#include <string_view>
#include <variant>

namespace wsis::akn {

/// Whether `bytes` begin like a document in Akoma Ntoso: its root behind an XML declaration, comments, instructions.
bool begins_like_akn(std::string_view bytes);

/// Akoma Ntoso -> the Report that wsis-render wrote as this, or, from any other hand, what stands on the page.
/// Throws Error.
std::variant<Report, Document> read_akn(std::string_view bytes, const Limits& limits);

} // namespace wsis::akn

#pragma once

#include "akn/body_reader.hpp"
#include "akn/elements.hpp"
#include "wsis/document.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace wsis::akn {

struct Blocks {
    Document document{};
    std::vector<std::optional<std::string_view>> sections{}; ///< By block: the path of its section, in the XML.
};

/// Blocks in their order, without the sections. Throws Error where their text is too long for a report.
Document make_document(const std::vector<FoundBlock>& found);

/// All blocks of a report that wsis-render wrote: what its text has, noise, which stands with the facts, and the
/// characters that XML cannot hold. Throws Error where one is missing or stands twice.
Blocks read_blocks(const Prefixes& prefixes, pugi::xml_node report, pugi::xml_node facts);

} // namespace wsis::akn

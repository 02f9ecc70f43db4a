#pragma once

#include "akn/elements.hpp"
#include "wsis/report.hpp"

namespace wsis::akn {

/// The element with the facts that wsis-render writes beside the text; none in documents from another hand.
pugi::xml_node find_facts(const Prefixes& prefixes, pugi::xml_node report);

/// The Report that was written as this. Its facts are as little trusted as those of a JSON. Throws Error.
Report read_facts(const Prefixes& prefixes, pugi::xml_node report, pugi::xml_node facts);

} // namespace wsis::akn

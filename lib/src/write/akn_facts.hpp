#pragma once

#include "write/akn_xml.hpp"
#include "wsis/report.hpp"

namespace wsis::write {

inline constexpr std::string_view akn_facts_namespace = "urn:wsis:report:1";

/// What a Report says that Akoma Ntoso has no words for, named and counted as in the JSON contract, in
/// meta/proprietary: with the texts of the body it makes the same report again.
void write_akn_facts(XmlWriter& xml, const Report& report, std::string_view source);

} // namespace wsis::write

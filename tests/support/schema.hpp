#pragma once

#include <string>
#include <string_view>

namespace wsis::test {

/// What a JSON text breaks in the published schema lib/schemas/NAME, one fault a line; empty when it is valid.
std::string schema_faults(std::string_view json, const std::string& name);

/// The same for the schema of SARIF 2.1.0 at `path`, which is of draft 4.
std::string sarif_faults(std::string_view json, const std::string& path);

} // namespace wsis::test

#pragma once

#include <string>
#include <string_view>

namespace wsis::test {

/// What a JSON text breaks in the published schema lib/schemas/NAME, one fault a line; empty when it is valid.
std::string schema_faults(std::string_view json, const std::string& name);

} // namespace wsis::test

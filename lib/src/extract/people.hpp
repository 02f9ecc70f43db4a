#pragma once

#include "extract/pass.hpp"

namespace wsis::extract {

/// People named with an honorific or a role, one entry per mention.
std::unique_ptr<Pass> people_pass(const Document& document);

} // namespace wsis::extract

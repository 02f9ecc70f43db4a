#pragma once

#include "cli/inputs.hpp"

#include <string>
#include <vector>

namespace wsis::cli {

/// What stands for a file that is not there, before it was added or after it was deleted.
inline constexpr const char* no_file = "/dev/null";

/// The two inputs in what git gives an external diff program: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE,
/// of a renamed file its new path and a message behind (git-diff(1), GIT_EXTERNAL_DIFF). None for a path alone, which
/// is one that is not merged. Throws Error for other arguments.
std::vector<Input> git_inputs(const std::vector<std::string>& arguments);

} // namespace wsis::cli

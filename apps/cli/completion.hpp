#pragma once

#include "cli/option_words.hpp"

#include <string>
#include <string_view>

namespace wsis::cli {

/// What bash, zsh and fish read to complete the command line of `tool`: the names of options, and for their values
/// what they offer. No other package is needed.
std::string bash_completion(std::string_view tool, const std::vector<OptionWords>& options);
std::string zsh_completion(std::string_view tool, const std::vector<OptionWords>& options);
std::string fish_completion(std::string_view tool, const std::vector<OptionWords>& options);

} // namespace wsis::cli

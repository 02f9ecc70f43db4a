#pragma once

#include "cli/option_words.hpp"

#include <string>
#include <string_view>

namespace wsis::cli {

/// The manual page of the tool but for its options: the file wsis-<tool>.1 beside its main.cpp, which the build makes
/// a source of.
extern const std::string_view manual_page;

/// A whole manual page in the macros of man(7): `page` with the version for "@version@", and the options, group by
/// group, for the line "@options@".
std::string manual(std::string_view page, const std::vector<OptionWords>& options);

} // namespace wsis::cli

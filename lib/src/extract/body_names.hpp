#pragma once

#include "profile/rows.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wsis::extract {

/// `text` without white space, dashes and punctuation around it.
std::string_view trim_signs(std::string_view text);

/// "Council Working Group on Ports" of "Council Working Group on Ports (CWG-PORTS)".
std::string_view without_acronym(std::string_view name);

/// The acronym in the last parenthesis of a text: "TDAG" of "Chairman, ... Advisory Group (TDAG)".
std::optional<std::string> acronym_in(std::string_view text);

/// The id of a body that is known by its full name. `added`: the rows of a profile, or null.
std::optional<std::string> known_body(std::string_view name, const profile::Rows* added = nullptr);

/// "Lamp Group" of "Lamp Group (Geneva, ", "Lamp Group, Geneva, ", "Lamp Group - Geneva, " and "Lamp Group, held in
/// Geneva from ".
std::string_view up_to_place(std::string_view text);

} // namespace wsis::extract

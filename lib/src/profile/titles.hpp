#pragma once

#include "extract/tokens.hpp"

#include <string_view>

namespace wsis::profile {

/// "Mr", "Dr", "Ambassador": stands before a name. "H.E." is two letters and known to the reader of names.
bool is_honorific(const extract::Token& token);

/// "de", "van", "Al": a small word inside a name.
bool is_name_particle(const extract::Token& token);

/// The role that the word is the head of, in the singular, as reported ("Chairman" for "Chair"); empty: none.
std::string_view find_role(const extract::Token& token);

} // namespace wsis::profile

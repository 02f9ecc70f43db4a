#pragma once

#include "extract/tokens.hpp"
#include "profile/rows.hpp"
#include "wsis/profile.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Rows of tables in words, each with where it is from: "verb bid, instruction, of the profile: bid, bids, bade,
/// bidden". `rows` are those of a profile, or null.
namespace wsis::reasons {

/// The rows of the body; a profile may add names to a built-in one.
std::vector<std::string> body_rows(std::string_view id, const Profile& profile);

/// The row of the verb that the word is a form of; empty: none.
std::string verb_row(const extract::Token& token, const profile::Rows* rows);

/// The row of the actor that the tokens name with the one at `at`, or with that and the one before; empty: none.
std::string actor_row(std::string_view text, const std::vector<extract::Token>& tokens, std::size_t at,
                      const profile::Rows* rows);

/// The row of the month; empty: none.
std::string month_row(std::string_view text, const extract::Token& token, const profile::Rows* rows);

/// The conferences that the text names by place and year: "(Rev. Busan, 2014)". `body`: of this body alone; empty: all.
std::vector<std::string> conference_rows(std::string_view text, std::string_view body);

} // namespace wsis::reasons

#pragma once

#include "register/database.hpp"
#include "wsis/register_file.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace wsis::registers {

/// What a user typed as an expression of FTS5: each word and quoted phrase as a string, one behind the other, so that
/// all have to be there and no sign has a meaning but a quotation mark and the star behind a word. Empty: no words.
std::string full_text_expression(std::string_view text);

/// Rows of the chains that meet the query, sorted. Throws Error when its text has no words or too many.
std::vector<std::int64_t> find_chains(Database& database, const RegisterQuery& query);

} // namespace wsis::registers

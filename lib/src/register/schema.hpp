#pragma once

#include "register/database.hpp"

namespace wsis::registers {

/// "wsis" in the head of the file, so that `file` and others can tell what it is.
inline constexpr int application_id = 0x77736973;
inline constexpr int schema_version = 1;

/// Makes the tables, in the transaction that is open.
void create_schema(Database& database);

/// Whether there is nothing yet: no table and no mark of another program.
bool is_empty(Database& database);

/// Throws Error when the file is another program's, of a newer version, or has a table, trigger or view that is not of
/// the schema. wsis-track(1) describes it.
void check_schema(Database& database);

} // namespace wsis::registers

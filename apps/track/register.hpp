#pragma once

#include "cli/cli.hpp"
#include "wsis/register_file.hpp"

#include <string>
#include <vector>

namespace wsis::cli {

/// What the command line asks of a register file.
struct RegisterOptions {
    std::string file{}; ///< Empty: none.
    std::string export_format{};
    std::vector<std::string> addressees{};
    std::vector<std::string> bodies{};
    std::vector<std::string> statuses{};
    std::vector<std::string> forces{};
    std::string since{};
    std::string until{};
};

void add_register_options(CLI::App& app, RegisterOptions& options, const std::vector<std::string>& formats);

/// The query that the options and the words behind "query" make. Throws Error.
RegisterQuery query_of(const RegisterOptions& options, const std::vector<std::string>& words);

/// The first option given that has a meaning in a query alone; empty: none.
std::string first_query_option(const RegisterOptions& options);

/// Says which names nobody in the register has, and who may have been meant.
void tell_unknown_names(const RegisterFile& file, const RegisterQuery& query, const Messages& messages);

} // namespace wsis::cli

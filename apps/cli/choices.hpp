#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace wsis::cli {

/// Takes these names alone.
CLI::Validator one_of(const std::vector<std::string>& names);

/// Takes any value, of which these are some.
CLI::Validator such_as(const std::vector<std::string>& names);

/// "Output format: json, ndjson, text"; without names `what` alone.
std::string listing(std::string_view what, const std::vector<std::string>& names);

/// "'jsn' is none of json, ndjson, text".
std::string none_of(std::string_view text, const std::vector<std::string>& names);

/// The names that an option checks its values by, so that nobody has to list them a second time.
std::vector<std::string> choices_of(CLI::Option& option);

/// A validator that knows these names: `choices_of` finds them.
CLI::Validator with_choices(CLI::Validator validator, const std::vector<std::string>& names);

/// The names of a table.
template <class Table>
std::vector<std::string> names_in(const Table& table) {
    std::vector<std::string> names;
    for (const auto& row : table) names.emplace_back(row.name);
    return names;
}

} // namespace wsis::cli

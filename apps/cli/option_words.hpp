#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace wsis::cli {

/// What a shell can offer for the value of an option.
enum class Offer : std::uint8_t { nothing, choices, files, folders };

/// An option, or the files that a tool takes, in words: what manual and completions are made of.
struct OptionWords {
    std::vector<std::string> names{}; ///< "-o", "--output"; empty: a positional.
    std::string value{};              ///< "FILE"; empty: takes none.
    std::string description{};        ///< One line, without full stop.
    std::string summary{};            ///< The same without the list of choices at its end.
    std::string fallback{};           ///< The default; empty: none to tell.
    std::string group{};
    std::vector<std::string> choices{};
    Offer offer = Offer::nothing;
    bool list = false;  ///< Many values in one, with commas between.
    bool again = false; ///< May be said more than once.
};

/// All of a tool, in the order of --help.
std::vector<OptionWords> option_words(CLI::App& app);

/// The text with each `from` as `to`.
std::string with_each(std::string text, std::string_view from, std::string_view to);

} // namespace wsis::cli

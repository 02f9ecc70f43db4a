#pragma once

#include "wsis/track.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wsis::write {

/// Numbers of which the middle one and both ends are told.
struct Spread {
    long least = 0;
    long middle = 0; ///< The median, the lower one of two.
    long most = 0;
};

/// How a group of decisions fared.
struct ChainFigures {
    std::size_t chains = 0;
    std::map<std::size_t, std::size_t> by_meetings{}; ///< How many stand in 1, 2 ... meetings.
    std::array<std::size_t, 5> by_status{};           ///< In the order of ChainStatus.
    std::vector<long> meetings_until_done{};          ///< From the first meeting to the one whose report calls it done.
    std::vector<long> days_until_done{};              ///< The same; without those whose meetings have no date.

    void add(const Register& known, const Chain& chain);

    /// How many stand in so many meetings or more.
    [[nodiscard]] std::size_t in_meetings_from(std::size_t least) const;
};

/// Nothing for no numbers.
std::optional<Spread> spread_of(std::vector<long> numbers);

/// "2 (1–5)": the middle and both ends, or the one number; "–": none.
std::string spread_text(const std::vector<long>& numbers);

struct RegisterFigures {
    ChainFigures all{};
    std::map<Force, ChainFigures> by_force{};           ///< By what they say now, as all of these.
    std::map<std::string, ChainFigures> by_addressee{}; ///< Under "" those that name nobody.
};

RegisterFigures figures_of(const Register& known);

} // namespace wsis::write

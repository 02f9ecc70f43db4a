#pragma once

#include "wsis/report.hpp"

#include <cstdint>
#include <set>
#include <tuple>

namespace wsis::validate {

/// Where the report cites something.
class CitedPlaces {
public:
    explicit CitedPlaces(const Report& report);

    /// Whether the byte is inside a citation.
    [[nodiscard]] bool contain(std::uint32_t block, std::uint32_t at) const;

    /// Whether a citation begins at or behind the byte, with at most an article between.
    [[nodiscard]] bool begin_near(std::uint32_t block, std::uint32_t at) const;

    /// Whether a citation ends at or before the byte, with at most a comma between.
    [[nodiscard]] bool end_near(std::uint32_t block, std::uint32_t at) const;

private:
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> places_{}; ///< Block, start, end.
};

} // namespace wsis::validate

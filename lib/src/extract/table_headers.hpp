#pragma once

#include "wsis/document.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace wsis::extract {

/// What the first row of a table says of the columns below.
class TableHeaders {
public:
    explicit TableHeaders(const Document& document);

    /// The text above the column of a block in a table; empty for other blocks, and in the first row itself.
    [[nodiscard]] std::string_view of(const Block& block) const;

private:
    const Document& document_;
    std::unordered_map<std::uint64_t, std::uint32_t> blocks_{}; ///< In the first rows, by table and column.
};

} // namespace wsis::extract

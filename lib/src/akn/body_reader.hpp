#pragma once

#include "akn/elements.hpp"
#include "akn/fields.hpp"
#include "wsis/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wsis::akn {

/// A block as the XML has it, before it is known whether all are there.
struct FoundBlock {
    std::uint32_t index = 0; ///< By its number in the XML.
    BlockKind kind = BlockKind::paragraph;
    std::int8_t level = -1;
    std::string label{};
    std::string text{};
    std::optional<TableCell> cell{};
    std::optional<std::string_view> section{}; ///< Path; lives as long as the XML.
};

/// Which block opens a section, by the section's path.
using Openers = std::unordered_map<std::string_view, std::uint32_t>;

/// The blocks in the text of a report that wsis-render wrote, as they come; a block may stand in two pieces, its title
/// and what follows. Throws Error.
std::vector<FoundBlock> read_body(const Prefixes& prefixes, pugi::xml_node report, const Openers& openers);

/// The level that an element says, or -1.
std::int8_t read_level(const Fields& fields);

/// The cell that an element says by itself.
TableCell read_cell(const Fields& fields);

} // namespace wsis::akn

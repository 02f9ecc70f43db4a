#pragma once

#include "wsis/document.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wsis::validate {

/// Finds the characters of a block again in the text that it was read from. A block has the characters of its lines
/// in order, but for white space and page lines between them.
class SourceMap {
public:
    /// `source` is what the document was read from, in UTF-8, and outlives the map.
    SourceMap(std::string_view source, const Document& document);

    /// The byte of the source where the character at `at` of the block's text stands; nothing for white space and for
    /// what is not found. Blocks are looked up one after the other.
    std::optional<std::size_t> find(std::uint32_t block, std::size_t at);

private:
    void map(std::uint32_t block);

    std::string_view source_;
    const Document& document_;
    std::vector<std::size_t> lines_{}; ///< Where each line begins.
    std::uint32_t block_ = none;       ///< The block that `places_` are of.
    std::vector<std::size_t> places_{};
};

} // namespace wsis::validate

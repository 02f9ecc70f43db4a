#pragma once

#include "write/redline_tables.hpp"

#include <cstdint>
#include <vector>

namespace wsis::write {

/// One report and where its blocks go.
struct RedlineSide {
    explicit RedlineSide(const Document& from);

    const Document& document;
    Grids grids;
    std::vector<std::uint32_t> stories;        ///< Of each block,
    std::vector<std::uint64_t> orders;         ///< its place in the rows,
    std::vector<std::uint32_t> items;          ///< its item,
    std::vector<std::uint32_t> notes;          ///< its note, as the note's first block.
    std::vector<std::uint32_t> first_blocks{}; ///< Of the notes.
};

/// The story of a block that stands in no table and is no note.
std::uint32_t main_story(BlockKind kind);

} // namespace wsis::write

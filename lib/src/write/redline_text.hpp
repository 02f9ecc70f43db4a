#pragma once

#include "wsis/diff.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Blocks of one side as one text, joined by line feeds.
struct JoinedText {
    std::string text{};
    std::vector<std::uint32_t> starts{}; ///< Where each block begins; the byte before is a joint.
};

JoinedText join_blocks(const Document& document, std::span<const std::uint32_t> blocks);

/// Two joined texts and the way from one to the other.
struct ItemText {
    JoinedText left{};
    JoinedText right{};
    std::vector<Edit> edits{};
};

/// The edits are those of the row where they give the texts, else all that differs is removed and inserted. One side
/// may have no blocks: the edits then give the other one alone, its removed or inserted pieces apart from equal ones
/// where `row` has such.
ItemText item_text(const Document& left, std::span<const std::uint32_t> left_blocks, const Document& right,
                   std::span<const std::uint32_t> right_blocks, const DiffRow* row);

/// Places on the way through edits, counted in bytes of all pieces.
class EditPath {
public:
    explicit EditPath(std::span<const Edit> edits);

    /// All places at which so much of a text is passed. A note in both texts has one mark where two ranges meet.
    struct Range {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
    };

    [[nodiscard]] Range left(std::uint32_t offset) const { return range_of(left_, offset); }

    [[nodiscard]] Range right(std::uint32_t offset) const { return range_of(right_, offset); }

private:
    [[nodiscard]] Range range_of(const std::vector<std::uint64_t>& passed, std::uint32_t offset) const;

    std::vector<std::uint64_t> left_{0}; ///< Before each piece and behind the last one.
    std::vector<std::uint64_t> right_{0};
    std::vector<std::uint64_t> path_{0};
};

} // namespace wsis::write

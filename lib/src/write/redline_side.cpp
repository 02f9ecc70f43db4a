#include "write/redline_side.hpp"

#include "write/redline_plan.hpp"

namespace wsis::write {

namespace {

/// Notes begin at the blocks that have an anchor; what follows in the same part goes on with them.
void find_notes(RedlineSide& side) {
    const Document& document = side.document;
    std::vector<bool> anchored(document.blocks.size(), false);
    for (const Anchor& anchor : document.anchors)
        if (anchor.note < anchored.size()) anchored[anchor.note] = true;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        if (note_names(document.blocks[block].kind) == nullptr) continue;
        side.grids.places[block] = GridPlace{};
        const bool goes_on = block > 0 && !anchored[block] && side.notes[block - 1] != none &&
                             document.blocks[block - 1].kind == document.blocks[block].kind;
        side.notes[block] = goes_on ? side.notes[block - 1] : block;
        if (!goes_on) side.first_blocks.push_back(block);
    }
}

} // namespace

RedlineSide::RedlineSide(const Document& from)
    : document(from),
      grids(find_grids(from)),
      stories(from.blocks.size(), none),
      orders(from.blocks.size(), 0),
      items(from.blocks.size(), none),
      notes(from.blocks.size(), none) {
    find_notes(*this);
}

std::uint32_t main_story(BlockKind kind) {
    return kind == BlockKind::header   ? RedlinePlan::headers
           : kind == BlockKind::footer ? RedlinePlan::footers
                                       : RedlinePlan::body;
}

} // namespace wsis::write

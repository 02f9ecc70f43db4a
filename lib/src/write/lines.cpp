#include "wsis/write.hpp"

namespace wsis {

namespace {

bool same_row(const Document& document, const Block& a, const Block& b) {
    if (a.cell == none || b.cell == none || a.cell == b.cell) return false;
    const auto& one = document.cells[a.cell];
    const auto& other = document.cells[b.cell];
    return one.table == other.table && one.row == other.row;
}

} // namespace

std::string render_lines(const Document& document) {
    std::string out;
    const Block* last = nullptr;
    for (const auto& block : document.blocks) {
        if (block.kind == BlockKind::noise) continue;
        if (last != nullptr) out += same_row(document, *last, block) ? '\t' : '\n';
        const auto label = document.label_of(block);
        out += label;
        if (!label.empty()) out += ' ';
        out += document.text_of(block);
        last = &block;
    }
    if (last != nullptr) out += '\n';
    return out;
}

} // namespace wsis

#include "write/redline_notes.hpp"

#include "write/redline_text.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace wsis::write {

namespace {

class NotePlanner {
public:
    NotePlanner(RedlineSide& left, RedlineSide& right, RedlinePlan& plan) : left_(left), right_(right), plan_(plan) {}

    void run(const std::vector<DiffRow>& rows) {
        NotePlaces left_places, right_places;
        find_places(left_, left_places);
        find_places(right_, right_places);
        for (const DiffRow& row : rows) {
            if (row.left.empty() || row.right.empty()) continue;
            const std::uint32_t left = row.left[0], right = row.right[0];
            if (left_.notes[left] != left || right_.notes[right] != right) continue;
            if (left_.document.blocks[left].kind != right_.document.blocks[right].kind) continue;
            const auto l = left_places.find(left), r = right_places.find(right);
            if (l == left_places.end() || r == right_places.end() || l->second.item != r->second.item) continue;
            const std::uint64_t at = std::max(l->second.range.first, r->second.range.first);
            if (at > std::min(l->second.range.last, r->second.range.last)) continue;
            add_note(left, right, {l->second.item, {at, at}});
        }
        add_lone_notes(left_, left_places);
        add_lone_notes(right_, right_places);
    }

private:
    /// Where the mark of a note stands on its side: a block of the body and the byte in its text.
    using Anchors = std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>>;

    Anchors find_anchors(const RedlineSide& side) const {
        Anchors anchors;
        const Document& document = side.document;
        const auto usable = [&](std::uint32_t block) {
            return block < document.blocks.size() && side.notes[block] == none && side.items[block] != none &&
                   main_story(document.blocks[block].kind) == RedlinePlan::body;
        };
        for (const Anchor& anchor : document.anchors)
            if (usable(anchor.block))
                anchors.emplace(anchor.note, std::pair(anchor.block,
                                                       std::min(anchor.at, document.blocks[anchor.block].text.size())));
        std::uint32_t last = none;
        for (std::uint32_t block = 0; block < document.blocks.size(); ++block)
            if (usable(block)) last = block;
        for (const std::uint32_t note : side.first_blocks)
            if (last != none) anchors.emplace(note, std::pair(last, document.blocks[last].text.size()));
        return anchors;
    }

    struct NotePlace {
        std::uint32_t item = none;
        EditPath::Range range{};
    };

    using NotePlaces = std::map<std::uint32_t, NotePlace>;

    /// The places of the marks of a side, each item looked at once.
    void find_places(const RedlineSide& side, NotePlaces& places) const {
        const bool is_left = &side == &left_;
        std::map<std::uint32_t, std::vector<std::uint32_t>> notes; // of each item
        const Anchors anchors = find_anchors(side);
        for (const auto& [note, anchor] : anchors) notes[side.items[anchor.first]].push_back(note);
        for (const auto& [index, marked] : notes) {
            const RedlineItem& item = plan_.items[index];
            const ItemText text = item_text(left_.document, item.left, right_.document, item.right, item.row);
            const EditPath path(text.edits);
            for (const std::uint32_t note : marked) {
                const auto [block, at] = anchors.at(note);
                const auto& blocks = is_left ? item.left : item.right;
                const auto nth = static_cast<std::size_t>(std::ranges::find(blocks, block) - blocks.begin());
                const std::uint32_t offset = (is_left ? text.left : text.right).starts[nth] + at;
                places[note] = NotePlace{index, is_left ? path.left(offset) : path.right(offset)};
            }
        }
    }

    void add_lone_notes(const RedlineSide& side, const NotePlaces& places) {
        for (const std::uint32_t note : side.first_blocks) {
            if (side.stories[note] != none) continue;
            const auto place = places.find(note);
            const NotePlace where = place != places.end() ? place->second : NotePlace{};
            &side == &left_ ? add_note(note, none, where) : add_note(none, note, where);
        }
    }

    void add_note(std::uint32_t left, std::uint32_t right, const NotePlace& place) {
        const BlockKind kind = left != none ? left_.document.blocks[left].kind : right_.document.blocks[right].kind;
        const std::uint64_t order = left != none ? left_.orders[left] : right_.orders[right];
        const std::uint32_t story = plan_.add_story();
        if (left != none) place_note(left_, left, story);
        if (right != none) place_note(right_, right, story);
        const Revision revision = left == none    ? Revision::inserted
                                  : right == none ? Revision::deleted
                                                  : Revision::none;
        std::vector<RedlineMark>& marks = place.item != none ? plan_.items[place.item].marks : plan_.loose_marks;
        marks.push_back(RedlineMark{place.range.first, static_cast<std::uint32_t>(plan_.notes.size()), revision});
        plan_.notes.push_back(RedlineNote{kind, left, right, story, order});
    }

    static void place_note(RedlineSide& side, std::uint32_t first, std::uint32_t story) {
        for (std::uint32_t block = first; block < side.notes.size() && side.notes[block] == first; ++block)
            side.stories[block] = story;
    }

    RedlineSide& left_;
    RedlineSide& right_;
    RedlinePlan& plan_;
};

/// The notes of the marks in a story of the body and the cells in it, in order.
void collect_marks(const RedlinePlan& plan, std::uint32_t story, std::vector<std::uint32_t>& notes) {
    for (const RedlineElement& element : plan.stories[story]) {
        if (element.item != none)
            for (const RedlineMark& mark : plan.items[element.item].marks) notes.push_back(mark.note);
        else
            for (const auto& row : plan.tables[element.table].stories)
                for (const std::uint32_t cell : row)
                    if (cell != none) collect_marks(plan, cell, notes); // which has no tables in it
    }
}

/// LibreOffice wants notes and their ids in the order of their marks. So they are written, unless a report has them in
/// another order.
void sort_notes(RedlinePlan& plan) {
    std::vector<std::uint32_t> marked;
    collect_marks(plan, RedlinePlan::body, marked);
    for (const RedlineMark& mark : plan.loose_marks) marked.push_back(mark.note);
    std::map<BlockKind, std::pair<std::uint32_t, std::uint32_t>> last; // blocks of the notes before, plus one
    for (const std::uint32_t index : marked) {
        const RedlineNote& note = plan.notes[index];
        auto& [left, right] = last[note.kind];
        if (note.left != none && std::exchange(left, note.left + 1) > note.left) return;
        if (note.right != none && std::exchange(right, note.right + 1) > note.right) return;
    }
    for (std::uint64_t order = 0; order < marked.size(); ++order) plan.notes[marked[order]].order = order;
}

void number_notes(RedlinePlan& plan) {
    std::vector<std::uint32_t> notes(plan.notes.size());
    std::iota(notes.begin(), notes.end(), 0u);
    std::ranges::sort(notes, {}, [&](std::uint32_t note) { return plan.notes[note].order; });
    std::map<BlockKind, std::uint32_t> ids;
    for (const std::uint32_t note : notes) plan.notes[note].id = ++ids[plan.notes[note].kind];
}

} // namespace

void plan_notes(RedlineSide& left, RedlineSide& right, const std::vector<DiffRow>& rows, RedlinePlan& plan) {
    NotePlanner(left, right, plan).run(rows);
}

void order_notes(RedlinePlan& plan) {
    sort_notes(plan);
    number_notes(plan);
}

} // namespace wsis::write

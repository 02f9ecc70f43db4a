#include "write/redline_paragraphs.hpp"

#include "write/redline_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// One side of an item while it is written.
struct Cursor {
    const Document& document;
    const std::vector<std::uint32_t>& blocks;
    const std::vector<std::uint32_t>& starts;
    std::size_t at = 0;   ///< Bytes of the joined text that are written.
    std::size_t next = 0; ///< The block that begins next.

    /// Bytes until the next joint, of `size` at most.
    [[nodiscard]] std::size_t until_joint(std::size_t size) const {
        return next < starts.size() ? std::min(size, starts[next] - 1 - at) : size;
    }

    [[nodiscard]] bool at_joint() const { return next < starts.size() && at + 1 == starts[next]; }

    /// The label of the block that begins, with the tab behind it.
    std::string begin_block() {
        const Block& block = document.blocks[blocks[next++]];
        std::string label(document.label_of(block));
        if (!label.empty() && !block.text.empty()) label += '\t';
        return label;
    }

    /// Of the block that began last.
    [[nodiscard]] ParagraphLook look() const { return look_of(document.blocks[blocks[next - 1]]); }
};

class ItemWriter {
public:
    ItemWriter(const RedlinePlan& plan, const RedlineItem& item, const ItemText& text, const Document& left,
               const Document& right, StoryXml& xml)
        : plan_(plan),
          item_(item),
          xml_(xml),
          left_{left, item.left, text.left.starts},
          right_{right, item.right, text.right.starts},
          has_left_(!item.left.empty()),
          has_right_(!item.right.empty()),
          is_whole_(text.edits.size() == 1) {}

    void write(const ItemText& text, bool last) {
        if (item_.move != none) xml_.begin_move(common(), fmt::format("move{}", item_.move + 1));
        begin_paragraph(has_left_, has_right_);
        for (const Edit& edit : text.edits) write_edit(edit);
        write_marks();
        end_paragraph(last ? Revision::none : common());
        if (item_.move != none) xml_.end_move();
    }

private:
    /// How what is the same in both texts is tracked, where the item is in one of them alone too.
    [[nodiscard]] Revision common() const {
        if (has_left_ && has_right_) return Revision::none;
        if (has_left_) return item_.move != none ? Revision::moved_from : Revision::deleted;
        return item_.move != none ? Revision::moved_to : Revision::inserted;
    }

    [[nodiscard]] Revision revision_of(EditKind kind) const {
        return kind == EditKind::removed    ? whole_move(Revision::deleted)
               : kind == EditKind::inserted ? whole_move(Revision::inserted)
                                            : common();
    }

    /// A text that was moved as a whole is one removed piece where the rows do not say how it changed.
    [[nodiscard]] Revision whole_move(Revision revision) const {
        return is_whole_ && item_.move != none ? common() : revision;
    }

    void begin_paragraph(bool left_begins, bool right_begins) {
        const std::string left = left_begins ? left_.begin_block() : std::string();
        const std::string right = right_begins ? right_.begin_block() : std::string();
        if (left == right) {
            xml_.add_text(left, Revision::none);
            return;
        }
        const bool move = item_.move != none;
        xml_.add_text(left, move ? Revision::moved_from : Revision::deleted);
        xml_.add_text(right, move ? Revision::moved_to : Revision::inserted);
    }

    void end_paragraph(Revision mark) {
        const bool from_right = has_right_ && (mark != Revision::deleted || !has_left_);
        std::optional<ParagraphLook> before;
        if (has_left_ && has_right_ && mark == Revision::none) before = left_.look();
        xml_.end_paragraph(from_right ? right_.look() : left_.look(), before, mark);
    }

    void write_edit(const Edit& edit) {
        const bool on_left = has_left_ && edit.kind != EditKind::inserted;
        const bool on_right = has_right_ && edit.kind != EditKind::removed;
        const Revision revision = revision_of(edit.kind);
        for (std::string_view rest = edit.text; !rest.empty();) {
            write_marks();
            std::size_t size = rest.size();
            if (on_left) size = left_.until_joint(size);
            if (on_right) size = right_.until_joint(size);
            if (mark_ < item_.marks.size()) size = std::min<std::size_t>(size, item_.marks[mark_].at - path_);
            xml_.add_text(rest.substr(0, size), revision);
            advance(size, on_left, on_right);
            rest.remove_prefix(size);
            if (rest.empty()) break;
            const bool left_joint = on_left && left_.at_joint(), right_joint = on_right && right_.at_joint();
            if (!left_joint && !right_joint) continue; // a mark stands here
            write_marks();
            write_joint(left_joint, right_joint, on_left && on_right, revision);
            advance(1, on_left, on_right);
            rest.remove_prefix(1);
        }
    }

    /// A line feed that is the end of a block on one side at least. On the other it may be one inside a block.
    void write_joint(bool left_joint, bool right_joint, bool on_both, Revision revision) {
        if (!on_both || (left_joint && right_joint)) {
            end_paragraph(revision);
        } else if (left_joint) {
            xml_.add_text("\n", Revision::inserted);
            end_paragraph(Revision::deleted);
        } else {
            xml_.add_text("\n", Revision::deleted);
            end_paragraph(Revision::inserted);
        }
        begin_paragraph(left_joint, right_joint);
    }

    void advance(std::size_t size, bool on_left, bool on_right) {
        path_ += size;
        if (on_left) left_.at += size;
        if (on_right) right_.at += size;
    }

    void write_marks() {
        for (; mark_ < item_.marks.size() && item_.marks[mark_].at <= path_; ++mark_) {
            const RedlineMark& mark = item_.marks[mark_];
            const Revision revision = mark.revision != Revision::none && item_.move != none ? common() : mark.revision;
            const RedlineNote& note = plan_.notes[mark.note];
            xml_.add_reference(*note_names(note.kind), note.id, revision);
        }
    }

    const RedlinePlan& plan_;
    const RedlineItem& item_;
    StoryXml& xml_;
    Cursor left_;
    Cursor right_;
    bool has_left_;
    bool has_right_;
    bool is_whole_; ///< The text is one piece.
    std::size_t mark_ = 0;
    std::uint64_t path_ = 0;
};

} // namespace

void write_item(const RedlinePlan& plan, const RedlineItem& item, const Document& left, const Document& right,
                bool last, StoryXml& xml) {
    const ItemText text = item_text(left, item.left, right, item.right, item.row);
    ItemWriter(plan, item, text, left, right, xml).write(text, last);
}

} // namespace wsis::write

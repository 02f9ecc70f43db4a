#include "docx/story.hpp"

#include <fmt/format.h>

#include <charconv>

namespace wsis::docx {

namespace {

constexpr std::string_view no_break_hyphen = "\xE2\x80\x91";

/// White space and comments may stand before it.
pugi::xml_node first_element(pugi::xml_node node) {
    pugi::xml_node child = node.first_child();
    while (child && *child.name() == '\0') child = child.next_sibling();
    return child;
}

} // namespace

Story::Story(BlockWriter& writer, const Styles& styles, const Relations& relations, StoryOptions options)
    : writer_(writer),
      styles_(styles),
      relations_(relations),
      options_(std::move(options)),
      fields_(options_.ignored_fields) {
    state_.aside = options_.aside;
}

void Story::open(pugi::xml_node element) {
    const bool is_root = stack_.empty();
    Frame frame;
    if (skipped_ > 0 || !push(element, frame)) {
        frame.skipped = true;
        ++skipped_;
    }
    if (is_root) root_ = frame.tag;
    frame.next = pugi::xml_node();
    stack_.push_back(frame);
}

void Story::piece(pugi::xml_node parent, bool declares) {
    if (skipped_ > 0) return;
    declares_ = declares;
    Frame frame;
    frame.is_piece = true;
    frame.next = parent.first_child();
    const std::size_t base = stack_.size();
    stack_.push_back(frame);
    run(base);
    declares_ = true;
}

void Story::close() {
    if (stack_.back().skipped) --skipped_;
    leave();
    if (stack_.empty()) {
        writer_.flush_joined();
        fields_.finish();
    }
}

void Story::run(std::size_t base) {
    while (stack_.size() > base) {
        Frame& top = stack_.back();
        const pugi::xml_node node = top.next;
        if (!node) {
            leave();
            continue;
        }
        if (top.holds_hanging) begin_hanging(top);
        top.next = top.holds_hanging ? pugi::xml_node() : node.next_sibling();
        visit(node);
    }
}

void Story::visit(pugi::xml_node node) {
    Frame frame;
    const bool walked = push(node, frame);
    if (walked) frame.next = node.first_child();
    if (walked && (frame.next || frame.tag != Tag::other))
        stack_.push_back(frame);
    else
        names_.pop(frame.declared);
}

/// Fills the frame of an element and enters it; true: its content is to be walked.
bool Story::push(pugi::xml_node node, Frame& frame) {
    if (stack_.size() > options_.depth)
        throw Error(writer_.part(), fmt::format("elements nested deeper than {}; see --max-depth", options_.depth));
    frame.declared = push_names(node);
    frame.tag = names_.tag_of(node);
    frame.before = state_;
    const bool walked = enter(node, frame.tag);
    if (frame.tag == Tag::choice || frame.tag == Tag::fallback) frame.before.branch_taken = state_.branch_taken;
    return walked;
}

void Story::leave() {
    const Frame frame = stack_.back();
    stack_.pop_back();
    if (!frame.skipped) {
        switch (frame.tag) {
        case Tag::paragraph:
            leave_paragraph();
            break;
        case Tag::table:
            writer_.tables().end_table();
            break;
        case Tag::row:
            writer_.tables().end_row();
            break;
        case Tag::cell:
            leave_cell();
            break;
        case Tag::text_box_content:
            leave_text_box();
            break;
        case Tag::footnote:
        case Tag::endnote:
        case Tag::comment:
            leave_note();
            break;
        default:
            break;
        }
    }
    if (frame.is_piece) return;
    names_.pop(frame.declared);
    state_ = frame.before;
    writer_.set_change(state_.change);
    if (frame.tag == Tag::paragraph && !hanging_.empty()) push_hanging();
}

/// Notes what the element says. True: its content is walked, and what was set holds for it; false: the element is done,
/// and what was set holds for the rest of the element around it.
bool Story::enter(pugi::xml_node node, Tag tag) {
    switch (tag) {
    case Tag::run:
        return enter_run(node);
    case Tag::text:
    case Tag::math_text:
        put_text(node, std::nullopt);
        return false;
    case Tag::paragraph:
        return enter_paragraph(node);
    case Tag::deleted_text:
        put_text(node, options_.tracked == Tracked::accept ? std::optional(OmissionReason::deleted) : std::nullopt);
        return false;
    case Tag::field_code:
    case Tag::deleted_field_code:
        put_text(node, OmissionReason::field_code);
        return false;
    case Tag::tab:
    case Tag::position_tab:
        put_sign("\t");
        return false;
    case Tag::line_break:
    case Tag::carriage_return:
        put_sign("\n");
        return false;
    case Tag::no_break_hyphen:
        put_sign(no_break_hyphen);
        return false;
    case Tag::soft_hyphen:
        return false;
    case Tag::symbol:
        put_symbol(node);
        return false;
    case Tag::field_character:
        mark_field(node);
        return false;
    case Tag::footnote_reference:
        mark_note(node, NoteKind::footnote);
        return false;
    case Tag::endnote_reference:
        mark_note(node, NoteKind::endnote);
        return false;
    case Tag::comment_reference:
        mark_note(node, NoteKind::comment);
        return false;
    case Tag::inserted:
    case Tag::deleted:
    case Tag::moved_from:
    case Tag::moved_to:
        return enter_change(node, tag);
    case Tag::hyperlink:
        if (options_.formatting) {
            const Relation* relation = find_relation(relations_, attribute_text(node, "id"));
            if (relation != nullptr) state_.style_look.href = writer_.add_href(relation->target);
        }
        return true;
    case Tag::figure_properties:
        describe_figure({attribute_text(node, "descr"), attribute_text(node, "title")});
        return false;
    case Tag::picture_properties: // of a picture in a group; alone it says the same again, or where the file came from
        if (state_.alt == nullptr) describe_figure({attribute_text(first_element(node), "descr")});
        return false;
    case Tag::drawn_shape:
        describe_figure({attribute_text(node, "alt")});
        return true;
    case Tag::picture_reference:
        add_figure("image", attribute_text(node, "embed"));
        return false;
    case Tag::picture_data:
        if (!state_.in_object) add_figure("image", attribute_text(node, "id"));
        return false;
    case Tag::chart_reference:
        add_figure("chart", attribute_text(node, "id"));
        return false;
    case Tag::diagram_reference:
        add_figure("diagram", attribute_text(node, "dm"));
        return false;
    case Tag::embedded_object:
        add_figure("object", {});
        state_.in_object = true;
        return true;
    default:
        return enter_block(node, tag);
    }
}

bool Story::enter_block(pugi::xml_node node, Tag tag) {
    switch (tag) {
    case Tag::table:
        if (state_.in_paragraph) {
            hang(node, state_.aside);
            return false;
        }
        writer_.flush_joined();
        writer_.tables().begin_table();
        return true;
    case Tag::row:
        writer_.tables().begin_row();
        return true;
    case Tag::cell:
        writer_.flush_joined();
        writer_.tables().begin_cell();
        return true;
    case Tag::alternate_content:
        state_.branch_taken = false;
        return true;
    case Tag::choice:
    case Tag::fallback:
        return enter_branch(node, tag);
    case Tag::text_box_content:
        return enter_text_box(node);
    case Tag::footnote:
    case Tag::endnote:
    case Tag::comment:
        return enter_note(node);
    case Tag::alternate_format_chunk:
        embed(node);
        return false;
    default:
        return enter_property(node, tag);
    }
}

bool Story::enter_property(pugi::xml_node node, Tag tag) {
    switch (tag) {
    case Tag::section:
        read_section(node);
        return false;
    case Tag::row_properties:
        read_row_properties(node);
        return false;
    case Tag::cell_properties:
        read_cell_properties(node);
        return false;
    case Tag::content_control_properties:
        read_control_properties(node);
        return false;
    case Tag::paragraph_properties:
    case Tag::run_properties:
    case Tag::table_properties:
    case Tag::table_grid:
        return false;
    default:
        return true;
    }
}

bool Story::enter_paragraph(pugi::xml_node node) {
    if (state_.in_paragraph) {
        hang(node, state_.aside);
        return false;
    }
    writer_.begin_paragraph();
    paragraph_ = ParagraphProperties{};
    paragraph_node_ = node;
    mark_gone_ = false;
    const pugi::xml_node properties = first_element(node); // where the schema has them
    if (names_.tag_of(properties) == Tag::paragraph_properties)
        read_paragraph_properties(properties);
    else
        paragraph_.style = styles_.find_paragraph_style({});
    paragraph_.numbering.style = paragraph_.style;
    if (const char* id = find_attribute(node, "paraId")) {
        const std::string_view digits = id;
        std::from_chars(digits.data(), digits.data() + digits.size(), paragraph_.para_id, 16);
    }
    const Style* style = styles_.at(paragraph_.style);
    state_.in_paragraph = true;
    state_.style_hidden = style != nullptr && style->hidden.value_or(false);
    paragraph_.noise = state_.noise;
    state_.hidden = state_.style_hidden && !state_.noise;
    state_.style_look =
        Look{style != nullptr && style->bold.value_or(false), style != nullptr && style->italic.value_or(false), none};
    state_.look = state_.style_look;
    return true;
}

void Story::leave_paragraph() {
    if (state_.aside) return;
    state_.in_paragraph = false;
    if (mark_gone_ && hanging_.empty())
        writer_.join_with_next(paragraph_);
    else
        writer_.end_paragraph(paragraph_);
}

/// Keeps a subtree for the end of the paragraph: a block inside a block follows it.
void Story::hang(pugi::xml_node node, std::optional<OmissionReason> aside) {
    hanging_.push_back(Hanging{node, paragraph_node_, aside});
}

void Story::push_hanging() {
    for (; !hanging_.empty(); hanging_.pop_back()) {
        Frame holder;
        holder.before = state_;
        holder.next = hanging_.back().node;
        holder.holds_hanging = true;
        stack_.push_back(holder);
        hung_.push_back(hanging_.back());
    }
}

/// Puts the prefixes and the state in force that the subtree had where it stood.
void Story::begin_hanging(Frame& holder) {
    const Hanging hanging = hung_.back();
    hung_.pop_back();
    std::vector<pugi::xml_node> ancestors;
    for (pugi::xml_node at = hanging.node.parent(); at && at != hanging.paragraph.parent(); at = at.parent())
        ancestors.push_back(at);
    for (; !ancestors.empty(); ancestors.pop_back()) holder.declared += push_names(ancestors.back());
    if (!state_.aside) state_.aside = hanging.aside;
}

bool Story::enter_run(pugi::xml_node node) {
    state_.hidden = state_.style_hidden;
    state_.look = state_.style_look;
    const pugi::xml_node properties = first_element(node); // where the schema has them
    if (names_.tag_of(properties) != Tag::run_properties) return true;
    for (pugi::xml_node property = properties.first_child(); property; property = property.next_sibling()) {
        switch (names_.tag_of(property)) {
        case Tag::run_style:
            if (const Style* style = styles_.at(styles_.find(value_of(property)))) {
                state_.hidden = state_.hidden || style->hidden.value_or(false);
                state_.look.bold = style->bold.value_or(state_.look.bold);
                state_.look.italic = style->italic.value_or(state_.look.italic);
            }
            break;
        case Tag::hidden:
            state_.hidden = is_on(property) && !state_.noise;
            break;
        case Tag::bold:
            state_.look.bold = is_on(property);
            break;
        case Tag::italic:
            state_.look.italic = is_on(property);
            break;
        default:
            break;
        }
    }
    return true;
}

/// Insertions, deletions and moves around runs. With `accept` what is gone is aside, with `reject` what came; `all`
/// shows both.
bool Story::enter_change(pugi::xml_node node, Tag tag) {
    const bool comes = tag == Tag::inserted || tag == Tag::moved_to;
    const bool moves = tag == Tag::moved_from || tag == Tag::moved_to;
    if (options_.tracked == Tracked::all) {
        const ChangeKind kind = comes   ? moves ? ChangeKind::move_to : ChangeKind::insertion
                                : moves ? ChangeKind::move_from
                                        : ChangeKind::deletion;
        state_.change = add_change(node, kind);
        writer_.set_change(state_.change);
        return true;
    }
    if (comes && options_.tracked == Tracked::accept && !insertion_noted_) {
        insertion_noted_ = true;
        writer_.report(Severity::note, "insertion-accepted", "a tracked insertion is taken for text; see --tracked");
    }
    if (comes == (options_.tracked == Tracked::accept) || state_.aside) return true;
    state_.aside = moves ? OmissionReason::moved : comes ? OmissionReason::inserted : OmissionReason::deleted;
    return true;
}

const ChangeSource* Story::add_change(pugi::xml_node node, ChangeKind kind) {
    changes_.push_back(
        ChangeSource{kind, std::string(attribute_text(node, "author")), std::string(attribute_text(node, "date"))});
    return &changes_.back();
}

/// Of alternate content the first branch that Word understands is read, the others are aside.
bool Story::enter_branch(pugi::xml_node node, Tag tag) {
    if (!state_.branch_taken && (tag == Tag::fallback || names_.understands(node))) {
        state_.branch_taken = true;
        return true;
    }
    const auto aside = state_.aside ? state_.aside : OmissionReason::alternate;
    if (state_.in_paragraph) {
        hang(node, aside);
        return false;
    }
    state_.aside = aside;
    return true;
}

void Story::leave_cell() {
    writer_.flush_joined();
    writer_.tables().end_cell();
    if (writer_.tables().take_overflow())
        writer_.warn("value-out-of-range",
                     fmt::format("table columns beyond {} are counted as that one", greatest_column));
}

bool Story::enter_text_box(pugi::xml_node node) {
    if (state_.in_paragraph) {
        hang(node, state_.aside);
        return false;
    }
    box_fields_.push_back(fields_.enter_box());
    const auto aside = state_.aside;
    state_ = State{};
    state_.aside = aside;
    return true;
}

void Story::leave_text_box() {
    writer_.flush_joined();
    fields_.leave_box(box_fields_.back());
    box_fields_.pop_back();
}

/// A separator, and a note that nothing refers to, are not shown.
bool Story::enter_note(pugi::xml_node node) {
    writer_.flush_joined();
    note_id_ = attribute_text(node, "id");
    note_first_ = writer_.document().blocks.size();
    const std::string_view type = attribute_text(node, "type");
    const bool shown = options_.shown_notes == nullptr || options_.shown_notes->contains(note_id_);
    if (!state_.aside && (!shown || (!type.empty() && type != "normal"))) state_.aside = OmissionReason::not_shown;
    return true;
}

void Story::leave_note() {
    writer_.flush_joined();
    const bool has_text = writer_.document().blocks.size() > note_first_;
    notes_.emplace(note_id_, has_text ? static_cast<std::uint32_t>(note_first_) : none);
}

} // namespace wsis::docx

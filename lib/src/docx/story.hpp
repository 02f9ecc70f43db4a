#pragma once

#include "docx/blocks.hpp"
#include "docx/fields.hpp"
#include "docx/names.hpp"
#include "docx/package.hpp"
#include "docx/xml.hpp"
#include "wsis/read.hpp"

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wsis::docx {

/// A w:headerReference or w:footerReference.
struct PageReference {
    bool footer = false;
    std::string type{}; ///< "default", "first", "even"
    std::string id{};
};

/// What a section (w:sectPr) says about headers and footers.
struct PageSection {
    bool title_page = false;
    std::vector<PageReference> references{};
};

/// What a story needs to know besides its part.
struct StoryOptions {
    Tracked tracked = Tracked::accept;
    bool formatting = false;
    std::size_t depth = Limits{}.xml_depth;             ///< Elements may be nested so deep.
    std::optional<OmissionReason> aside{};              ///< Nothing of the part is shown, for this reason.
    const std::set<std::string>* shown_notes = nullptr; ///< Ids of the notes that have a mark; null: no notes part.
    std::vector<std::uint32_t> ignored_fields{};
};

/// Walks one part of WordprocessingML - body, header, notes - and hands its text on. One pass, with a stack of its own;
/// what hangs on a paragraph (text boxes, other branches of alternate content) is walked after it.
class Story final : public XmlHandler {
public:
    Story(BlockWriter& writer, const Styles& styles, const Relations& relations, StoryOptions options);

    void open(pugi::xml_node element) override;
    void piece(pugi::xml_node parent, bool declares) override;
    void close() override;

    /// After the part: numbers of fields that never ended and hid text; the part has to be read again without them.
    [[nodiscard]] const std::vector<std::uint32_t>& unfinished_fields() const { return fields_.unfinished(); }

    [[nodiscard]] const std::vector<PageSection>& sections() const { return sections_; }

    /// Id of each note in the part -> its first block, none if it has no text.
    [[nodiscard]] const std::unordered_map<std::string, std::uint32_t>& notes() const { return notes_; }

    [[nodiscard]] Tag root() const { return root_; }

private:
    /// What holds for the content of an element; put back when it ends.
    struct State {
        std::optional<OmissionReason> aside{}; ///< The text is not shown.
        bool in_paragraph = false;
        bool hidden = false;              ///< By the run,
        bool style_hidden = false;        ///< by the paragraph's style.
        bool branch_taken = false;        ///< Of the alternate content around.
        bool noise = false;               ///< Page matter, which a renderer of ours hid.
        bool in_object = false;           ///< Its preview picture is no figure of its own.
        const std::string* alt = nullptr; ///< What a figure that comes now shows.
        Look style_look{};
        Look look{};
        const ChangeSource* change = nullptr;
    };

    struct Frame {
        pugi::xml_node next{};
        Tag tag = Tag::other;
        bool holds_hanging = false; ///< `next` hung on a paragraph; it is walked alone, without its siblings.
        bool skipped = false;
        bool is_piece = false;      ///< What its children set holds for the next piece too.
        std::uint32_t declared = 0; ///< Prefixes to forget.
        State before{};
    };

    /// A subtree that hangs on a paragraph.
    struct Hanging {
        pugi::xml_node node{};
        pugi::xml_node paragraph{};
        std::optional<OmissionReason> aside{};
    };

    void run(std::size_t base);
    void visit(pugi::xml_node node);
    bool push(pugi::xml_node node, Frame& frame);
    void leave();
    bool enter(pugi::xml_node node, Tag tag);
    bool enter_block(pugi::xml_node node, Tag tag);
    bool enter_property(pugi::xml_node node, Tag tag);

    bool enter_paragraph(pugi::xml_node node);
    void leave_paragraph();
    bool enter_run(pugi::xml_node node);
    bool enter_change(pugi::xml_node node, Tag tag);
    bool enter_branch(pugi::xml_node node, Tag tag);
    void leave_cell();
    bool enter_text_box(pugi::xml_node node);
    void leave_text_box();
    bool enter_note(pugi::xml_node node);
    void leave_note();
    void hang(pugi::xml_node node, std::optional<OmissionReason> aside);
    void push_hanging();
    void begin_hanging(Frame& holder);

    void read_paragraph_properties(pugi::xml_node properties);
    void read_mark(pugi::xml_node properties);
    void read_numbering(pugi::xml_node properties);
    void read_row_properties(pugi::xml_node properties);
    void read_cell_properties(pugi::xml_node properties);
    void read_section(pugi::xml_node section);
    void read_control_properties(pugi::xml_node properties);

    void put_text(pugi::xml_node node, std::optional<OmissionReason> own);
    void put_sign(std::string_view sign);
    [[nodiscard]] Look look_here() const;
    StyleIndex find_style(std::string_view id);
    void put_symbol(pugi::xml_node node);
    void mark_field(pugi::xml_node node);
    void mark_note(pugi::xml_node node, NoteKind kind);
    void add_figure(std::string_view kind, std::string_view relation);
    void describe_figure(std::initializer_list<std::string_view> descriptions);
    void embed(pugi::xml_node node);

    [[nodiscard]] bool is_shown() const { return !state_.aside && !state_.hidden && !fields_.in_code(); }

    std::uint32_t push_names(pugi::xml_node node) {
        return declares_ ? static_cast<std::uint32_t>(names_.push(node)) : 0;
    }

    [[nodiscard]] pugi::xml_node find_child(pugi::xml_node node, Tag tag) const;
    const ChangeSource* add_change(pugi::xml_node node, ChangeKind kind);

    BlockWriter& writer_;
    const Styles& styles_;
    const Relations& relations_;
    StoryOptions options_;
    bool insertion_noted_ = false; ///< Once is enough: there may be thousands.
    Names names_{};
    Fields fields_;
    State state_{};
    std::vector<Frame> stack_{};
    bool declares_ = true;    ///< Prefixes may be declared in the piece at hand.
    std::size_t skipped_ = 0; ///< Skipped elements among the open ones.
    Tag root_ = Tag::other;

    ParagraphProperties paragraph_{};
    bool mark_gone_ = false;
    pugi::xml_node paragraph_node_{};
    std::vector<Hanging> hanging_{};        ///< On the open paragraph, in document order.
    std::vector<Hanging> hung_{};           ///< On closed ones, for the holders on the stack; the next one last.
    std::vector<std::size_t> box_fields_{}; ///< For each open text box what Fields::leave_box needs.

    std::vector<PageSection> sections_{};
    std::unordered_map<std::string, std::uint32_t> notes_{};
    std::string note_id_{};
    std::size_t note_first_ = 0;
    std::deque<ChangeSource> changes_{};
    std::deque<std::string> alts_{};
    std::unordered_set<std::string> unknown_styles_{}; ///< Those that were reported.
};

} // namespace wsis::docx

#include "write/wordprocessing.hpp"

#include "text/xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace wsis::write {

namespace {

constexpr std::array<NoteNames, 3> notes{{
    {BlockKind::footnote, "footnotes", "footnote", "footnoteReference", "footnoteRef", "FootnoteReference"},
    {BlockKind::endnote, "endnotes", "endnote", "endnoteReference", "endnoteRef", "EndnoteReference"},
    {BlockKind::comment, "comments", "comment", "commentReference", "annotationRef", "CommentReference"},
}};

constexpr std::array<std::string_view, 9> heading_styles{"Heading1", "Heading2", "Heading3", "Heading4", "Heading5",
                                                         "Heading6", "Heading7", "Heading8", "Heading9"};

/// The element around runs, and inside the properties of a mark or a row; empty: none.
std::string_view element_of(Revision revision) {
    switch (revision) {
    case Revision::inserted:
        return "ins";
    case Revision::deleted:
        return "del";
    case Revision::moved_from:
        return "moveFrom";
    case Revision::moved_to:
        return "moveTo";
    case Revision::none:
        break;
    }
    return {};
}

/// Text between signs that are elements: tabs and line feeds.
std::string_view plain_start(std::string_view text) {
    const auto sign = std::ranges::find_if(text, [](char c) { return c == '\t' || c == '\n'; });
    return text.substr(0, static_cast<std::size_t>(sign - text.begin()));
}

} // namespace

Annotations::Annotations(std::string_view author, std::uint32_t first)
    : author_(text::xml_text(author)), next_(first) {}

std::string Annotations::attributes() {
    return fmt::format(R"(w:id="{}" w:author="{}" w:date="1970-01-01T0{}:00:00Z")", next_++, author_, odd_ ? 1 : 0);
}

ParagraphLook look_of(const Block& block) {
    switch (block.kind) {
    case BlockKind::title:
        return {"Title", -1};
    case BlockKind::heading:
        return {heading_styles[static_cast<std::size_t>(std::clamp<int>(block.level, 1, 9) - 1)], -1};
    case BlockKind::list_item:
        return {"ListParagraph", static_cast<std::int8_t>(std::clamp<int>(block.level, 0, 8))};
    case BlockKind::header:
        return {"Header", -1};
    case BlockKind::footer:
        return {"Footer", -1};
    case BlockKind::footnote:
        return {"FootnoteText", -1};
    case BlockKind::endnote:
        return {"EndnoteText", -1};
    case BlockKind::comment:
        return {"CommentText", -1};
    case BlockKind::table_cell:
        return {"TableText", -1};
    case BlockKind::paragraph:
    case BlockKind::noise:
        break;
    }
    return block.cell != none ? ParagraphLook{"TableText", -1} : ParagraphLook{};
}

const NoteNames* note_names(BlockKind kind) {
    const auto found = std::ranges::find(notes, kind, &NoteNames::kind);
    return found != notes.end() ? &*found : nullptr;
}

void append_run_text(std::string& xml, std::string_view text, std::string_view element) {
    while (!text.empty()) {
        if (text[0] == '\t' || text[0] == '\n') {
            xml += text[0] == '\t' ? "<w:tab/>" : "<w:br/>";
            text.remove_prefix(1);
            continue;
        }
        const std::string_view plain = plain_start(text);
        // Without the attribute a reader drops spaces at the ends.
        const bool spaced = plain.front() == ' ' || plain.back() == ' ';
        xml.append("<w:").append(element).append(spaced ? R"( xml:space="preserve">)" : ">");
        text::append_xml_text(xml, plain);
        xml.append("</w:").append(element).append(">");
        text.remove_prefix(plain.size());
    }
}

// Runs ---------------------------------------------------------------------------------------------------------------

void StoryXml::open_revision(Revision revision) {
    if (revision != Revision::none)
        fmt::format_to(std::back_inserter(runs_), "<w:{} {}>", element_of(revision), annotations_.attributes());
}

void StoryXml::close_revision(Revision revision) {
    if (revision != Revision::none) fmt::format_to(std::back_inserter(runs_), "</w:{}>", element_of(revision));
}

void StoryXml::add_text(std::string_view text, Revision revision) {
    if (text.empty()) return;
    // What is moved away keeps w:t (17.13.5.22), what is deleted has not.
    const std::string_view element = revision == Revision::deleted ? "delText" : "t";
    open_revision(revision);
    runs_ += "<w:r>";
    append_run_text(runs_, text, element);
    runs_ += "</w:r>";
    close_revision(revision);
}

void StoryXml::add_reference(const NoteNames& note, std::uint32_t id, Revision revision) {
    open_revision(revision);
    fmt::format_to(std::back_inserter(runs_), R"(<w:r><w:rPr><w:rStyle w:val="{}"/></w:rPr><w:{} w:id="{}"/></w:r>)",
                   note.mark_style, note.reference, id);
    close_revision(revision);
}

void StoryXml::add_own_mark(const NoteNames& note) {
    fmt::format_to(
        std::back_inserter(runs_),
        R"(<w:r><w:rPr><w:rStyle w:val="{}"/></w:rPr><w:{}/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>)",
        note.mark_style, note.own_mark);
}

// Paragraphs ---------------------------------------------------------------------------------------------------------

void StoryXml::append_look(const ParagraphLook& look) {
    constexpr int step = 567, hang = 567; // a centimetre, in twentieths of a point
    if (!look.style.empty()) fmt::format_to(std::back_inserter(xml_), R"(<w:pStyle w:val="{}"/>)", look.style);
    if (look.indent >= 0)
        fmt::format_to(std::back_inserter(xml_), R"(<w:ind w:left="{}" w:hanging="{}"/>)", (look.indent + 1) * step,
                       hang);
}

void StoryXml::end_paragraph(const ParagraphLook& look, const std::optional<ParagraphLook>& before, Revision mark) {
    const bool changed = before && *before != look;
    xml_ += "<w:p>";
    if (changed || look != ParagraphLook{} || mark != Revision::none) {
        xml_ += "<w:pPr>";
        append_look(look);
        if (mark != Revision::none)
            fmt::format_to(std::back_inserter(xml_), "<w:rPr><w:{} {}/></w:rPr>", element_of(mark),
                           annotations_.attributes());
        if (changed) {
            fmt::format_to(std::back_inserter(xml_), "<w:pPrChange {}><w:pPr>", annotations_.attributes());
            append_look(*before);
            xml_ += "</w:pPr></w:pPrChange>";
        }
        xml_ += "</w:pPr>";
    }
    xml_ += runs_;
    xml_ += "</w:p>";
    runs_.clear();
    last_ = Last::paragraph;
    if (mark == Revision::none) annotations_.pass_mark();
}

void StoryXml::begin_move(Revision direction, std::string_view name) {
    move_ = direction;
    const std::string attributes = annotations_.attributes();
    move_id_ = attributes.substr(0, attributes.find(' '));
    fmt::format_to(std::back_inserter(xml_), R"(<w:{}RangeStart {} w:name="{}"/>)", element_of(direction), attributes,
                   text::xml_text(name));
}

void StoryXml::end_move() {
    fmt::format_to(std::back_inserter(xml_), "<w:{}RangeEnd {}/>", element_of(move_), move_id_);
    move_ = Revision::none;
}

// Tables -------------------------------------------------------------------------------------------------------------

void StoryXml::begin_table(std::uint32_t columns) {
    constexpr std::uint32_t width = 9638;       // between the margins of word_section()
    if (last_ == Last::table) xml_ += "<w:p/>"; // or Word would make one of both
    xml_ += R"(<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>)";
    const std::uint32_t each = width / std::max(columns, 1u);
    for (std::uint32_t i = 0; i < std::max(columns, 1u); ++i)
        fmt::format_to(std::back_inserter(xml_), R"(<w:gridCol w:w="{}"/>)", each);
    xml_ += "</w:tblGrid>";
}

void StoryXml::begin_row(bool repeats, Revision revision) {
    xml_ += "<w:tr>";
    if (!repeats && revision == Revision::none) return;
    xml_ += "<w:trPr>";
    if (repeats) xml_ += "<w:tblHeader/>";
    if (revision != Revision::none)
        fmt::format_to(std::back_inserter(xml_), "<w:{} {}/>", element_of(revision), annotations_.attributes());
    xml_ += "</w:trPr>";
}

void StoryXml::begin_cell(std::uint32_t span, VerticalMerge merge) {
    xml_ += "<w:tc>";
    last_ = Last::nothing;
    if (span == 1 && merge == VerticalMerge::none) return;
    xml_ += "<w:tcPr>";
    if (span != 1) fmt::format_to(std::back_inserter(xml_), R"(<w:gridSpan w:val="{}"/>)", span);
    if (merge == VerticalMerge::begins) xml_ += R"(<w:vMerge w:val="restart"/>)";
    if (merge == VerticalMerge::continues) xml_ += "<w:vMerge/>";
    xml_ += "</w:tcPr>";
}

void StoryXml::end_cell() {
    close_story();
    xml_ += "</w:tc>";
}

void StoryXml::end_row() { xml_ += "</w:tr>"; }

void StoryXml::end_table() {
    xml_ += "</w:tbl>";
    last_ = Last::table;
}

void StoryXml::close_story() {
    if (last_ != Last::paragraph) xml_ += "<w:p/>";
    last_ = Last::paragraph;
}

} // namespace wsis::write

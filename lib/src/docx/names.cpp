#include "docx/names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace wsis::docx {

namespace {

struct SpaceName {
    std::string_view uri;
    Namespace space;
};

/// What Word understands. ECMA-376 transitional (schemas.openxmlformats.org) and ISO 29500 strict (purl.oclc.org).
constexpr SpaceName space_names[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Namespace::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Namespace::word},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", Namespace::math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", Namespace::math},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Namespace::compatibility},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", Namespace::drawing},
    {"http://purl.oclc.org/ooxml/drawingml/main", Namespace::drawing},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", Namespace::placement},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Namespace::placement},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", Namespace::picture},
    {"http://purl.oclc.org/ooxml/drawingml/picture", Namespace::picture},
    {"urn:schemas-microsoft-com:vml", Namespace::vml},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", Namespace::chart},
    {"http://purl.oclc.org/ooxml/drawingml/chart", Namespace::chart},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", Namespace::diagram},
    {"http://purl.oclc.org/ooxml/drawingml/diagram", Namespace::diagram},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Namespace::understood},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", Namespace::understood},
    {"urn:schemas-microsoft-com:office:office", Namespace::understood},
    {"urn:schemas-microsoft-com:office:word", Namespace::understood},
    // The extensions of Word 2007 and later ([MS-DOCX] 2.2, [MS-ODRAWXML] 2.2): what a Choice can require.
    {"http://schemas.microsoft.com/office/word/2006/wordml", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2010/wordml", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2012/wordml", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2015/wordml/symex", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2016/wordml/cid", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2018/wordml", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2018/wordml/cex", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2023/wordml/word16du", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2024/wordml/sdtformatlock", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingInk", Namespace::understood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2007/8/2/chart", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2008/diagram", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2010/diagram", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2010/main", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2010/picture", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2012/chart", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2012/main", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2014/chart", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2014/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2014/main", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2015/9/8/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2015/10/21/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/5/9/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/5/10/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/5/11/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/5/12/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/5/13/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/5/14/chartex", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/SVG/main", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2016/ink", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2017/decorative", Namespace::understood},
    {"http://schemas.microsoft.com/office/drawing/2017/model3d", Namespace::understood},
    {"http://schemas.microsoft.com/office/2019/extlst", Namespace::understood},
};

struct TagName {
    std::string_view local;
    Tag tag;
    Namespace space = Namespace::word;
};

constexpr TagName tag_names[] = {
    {"r", Tag::run},
    {"t", Tag::text},
    {"p", Tag::paragraph},
    {"b", Tag::bold},
    {"i", Tag::italic},
    {"t", Tag::math_text, Namespace::math},
    {"tc", Tag::cell},
    {"tr", Tag::row},
    {"br", Tag::line_break},
    {"cr", Tag::carriage_return},
    {"rPr", Tag::run_properties},
    {"pPr", Tag::paragraph_properties},
    {"tab", Tag::tab},
    {"tbl", Tag::table},
    {"ins", Tag::inserted},
    {"del", Tag::deleted},
    {"sdt", Tag::content_control},
    {"sym", Tag::symbol},
    {"hdr", Tag::header_part},
    {"ftr", Tag::footer_part},
    {"lvl", Tag::level},
    {"num", Tag::numbering},
    {"tag", Tag::control_tag},
    {"tcPr", Tag::cell_properties},
    {"trPr", Tag::row_properties},
    {"body", Tag::body},
    {"ptab", Tag::position_tab},
    {"ilvl", Tag::numbering_level},
    {"name", Tag::name},
    {"blip", Tag::picture_reference, Namespace::drawing},
    {"tblPr", Tag::table_properties},
    {"numPr", Tag::numbering_properties},
    {"numId", Tag::numbering_id},
    {"sdtPr", Tag::content_control_properties},
    {"style", Tag::style},
    {"start", Tag::start},
    {"isLgl", Tag::legal},
    {"chart", Tag::chart_reference, Namespace::chart},
    {"docPr", Tag::figure_properties, Namespace::placement},
    {"shape", Tag::drawn_shape, Namespace::vml},
    {"rect", Tag::drawn_shape, Namespace::vml},
    {"roundrect", Tag::drawn_shape, Namespace::vml},
    {"oval", Tag::drawn_shape, Namespace::vml},
    {"image", Tag::drawn_shape, Namespace::vml},
    {"group", Tag::drawn_shape, Namespace::vml},
    {"nvPicPr", Tag::picture_properties, Namespace::picture},
    {"pStyle", Tag::paragraph_style},
    {"rStyle", Tag::run_style},
    {"vanish", Tag::hidden},
    {"moveTo", Tag::moved_to},
    {"vMerge", Tag::vertical_merge},
    {"sectPr", Tag::section},
    {"object", Tag::embedded_object},
    {"numFmt", Tag::number_format},
    {"rFonts", Tag::fonts},
    {"relIds", Tag::diagram_reference, Namespace::diagram},
    {"Choice", Tag::choice, Namespace::compatibility},
    {"fldChar", Tag::field_character},
    {"delText", Tag::deleted_text},
    {"tblGrid", Tag::table_grid},
    {"basedOn", Tag::based_on},
    {"lvlText", Tag::level_text},
    {"titlePg", Tag::title_page},
    {"comment", Tag::comment},
    {"endnote", Tag::endnote},
    {"moveFrom", Tag::moved_from},
    {"gridSpan", Tag::grid_span},
    {"altChunk", Tag::alternate_format_chunk},
    {"comments", Tag::comments},
    {"endnotes", Tag::endnotes},
    {"footnote", Tag::footnote},
    {"document", Tag::document},
    {"Fallback", Tag::fallback, Namespace::compatibility},
    {"instrText", Tag::field_code},
    {"hyperlink", Tag::hyperlink},
    {"tblHeader", Tag::repeated_header},
    {"rPrChange", Tag::run_properties_change},
    {"pPrChange", Tag::paragraph_properties_change},
    {"styleLink", Tag::style_link},
    {"footnotes", Tag::footnotes},
    {"imagedata", Tag::picture_data, Namespace::vml},
    {"softHyphen", Tag::soft_hyphen},
    {"outlineLvl", Tag::outline_level},
    {"sdtContent", Tag::content_control_content},
    {"gridBefore", Tag::grid_before},
    {"lvlRestart", Tag::level_restart},
    {"txbxContent", Tag::text_box_content},
    {"abstractNum", Tag::abstract_numbering},
    {"lvlOverride", Tag::level_override},
    {"delInstrText", Tag::deleted_field_code},
    {"numStyleLink", Tag::numbering_style_link},
    {"sectPrChange", Tag::section_properties_change},
    {"noBreakHyphen", Tag::no_break_hyphen},
    {"abstractNumId", Tag::abstract_numbering_id},
    {"startOverride", Tag::start_override},
    {"headerReference", Tag::header_reference},
    {"footerReference", Tag::footer_reference},
    {"AlternateContent", Tag::alternate_content, Namespace::compatibility},
    {"endnoteReference", Tag::endnote_reference},
    {"commentReference", Tag::comment_reference},
    {"footnoteReference", Tag::footnote_reference},
    {"evenAndOddHeaders", Tag::even_and_odd_headers},
};
constexpr std::size_t slot_count = 512; ///< A power of two, five times the names, so that a look-up meets one row.

/// The factors were searched so that few names share a slot.
constexpr std::size_t slot_of(const char* name, std::size_t size) {
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(name[at])); };
    return (size * 45 + byte(0) * 1 + byte(size / 2) * 55 + byte(size - 1) * 17) % slot_count;
}

/// By slot, a row of tag_names from 1; 0 ends the search.
constexpr auto make_slots() {
    std::array<std::uint8_t, slot_count> slots{};
    for (std::size_t row = 0; row < std::size(tag_names); ++row) {
        std::size_t slot = slot_of(tag_names[row].local.data(), tag_names[row].local.size());
        while (slots[slot] != 0) slot = (slot + 1) % slot_count;
        slots[slot] = static_cast<std::uint8_t>(row + 1);
    }
    return slots;
}

constexpr auto slots = make_slots();
static_assert(std::size(tag_names) < 255);

bool is_name(const char* local, std::size_t size, std::string_view name) {
    if (size != name.size()) return false;
    for (std::size_t i = 0; i < size; ++i)
        if (local[i] != name[i]) return false;
    return true;
}

/// Without a call: this is done for every element of a document.
Tag find_tag(const char* local, Namespace space) {
    std::size_t size = 0;
    while (local[size] != '\0') ++size;
    if (size == 0) return Tag::other;
    for (std::size_t slot = slot_of(local, size); slots[slot] != 0; slot = (slot + 1) % slot_count) {
        const TagName& row = tag_names[slots[slot] - 1u];
        if (row.space == space && is_name(local, size, row.local)) return row.tag;
    }
    return Tag::other;
}

Namespace find_space(std::string_view uri) {
    const auto row = std::ranges::find(space_names, uri, &SpaceName::uri);
    return row != std::end(space_names) ? row->space : Namespace::unknown;
}

} // namespace

std::size_t Names::push(pugi::xml_node element) {
    std::size_t count = 0;
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        const std::string_view name = attribute.name();
        if (!name.starts_with("xmlns")) continue;
        if (name.size() > 5 && name[5] != ':') continue;
        bindings_.push_back(
            Binding{std::string(name.substr(std::min<std::size_t>(name.size(), 6))), find_space(attribute.value())});
        ++count;
    }
    if (count > 0) w_is_word_ = find("w") == Namespace::word;
    return count;
}

void Names::pop(std::size_t count) {
    if (count == 0) return;
    bindings_.resize(bindings_.size() - count);
    w_is_word_ = find("w") == Namespace::word;
}

Namespace Names::find(std::string_view prefix) const {
    for (std::size_t i = bindings_.size(); i-- > 0;)
        if (bindings_[i].prefix == prefix) return bindings_[i].space;
    return prefix.empty() ? Namespace::none : Namespace::unknown;
}

bool Names::understands(pugi::xml_node choice) const {
    constexpr std::string_view spaces = " \t\r\n";
    const char* required = find_attribute(choice, "Requires");
    std::string_view rest = required != nullptr ? required : "";
    for (;;) {
        rest.remove_prefix(std::min(rest.find_first_not_of(spaces), rest.size()));
        if (rest.empty()) return true;
        const std::string_view prefix = rest.substr(0, rest.find_first_of(spaces));
        if (find(prefix) == Namespace::unknown) return false;
        rest.remove_prefix(prefix.size());
    }
}

Tag Names::tag_of(pugi::xml_node element) const {
    const char* name = element.name();
    if (w_is_word_ && name[0] == 'w' && name[1] == ':') return find_tag(name + 2, Namespace::word);
    const char* colon = std::strchr(name, ':');
    if (colon == nullptr) return *name != '\0' ? find_tag(name, find({})) : Tag::other;
    return find_tag(colon + 1, find({name, static_cast<std::size_t>(colon - name)}));
}

std::string_view local_name(const char* qualified) {
    const char* colon = std::strchr(qualified, ':');
    return colon != nullptr ? colon + 1 : qualified;
}

const char* find_attribute(pugi::xml_node element, std::string_view local) {
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute())
        if (local_name(attribute.name()) == local) return attribute.value();
    return nullptr;
}

std::string_view attribute_text(pugi::xml_node element, std::string_view local) {
    const char* value = find_attribute(element, local);
    return value != nullptr ? value : std::string_view();
}

std::string_view value_of(pugi::xml_node element) {
    const char* value = find_attribute(element, "val");
    return value != nullptr ? value : std::string_view{};
}

std::optional<std::int32_t> number_attribute(pugi::xml_node element, std::string_view local) {
    const char* value = find_attribute(element, local);
    if (value == nullptr) return std::nullopt;
    const std::string_view digits = value;
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

bool is_on(pugi::xml_node property) {
    if (!property) return false;
    const std::string_view value = value_of(property);
    return value != "0" && value != "false" && value != "off";
}

} // namespace wsis::docx

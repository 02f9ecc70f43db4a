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

/// ECMA-376 transitional (schemas.openxmlformats.org) and ISO 29500 strict (purl.oclc.org).
constexpr SpaceName space_names[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Namespace::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Namespace::word},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", Namespace::math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", Namespace::math},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Namespace::compatibility},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", Namespace::drawing},
    {"http://purl.oclc.org/ooxml/drawingml/main", Namespace::drawing},
    {"urn:schemas-microsoft-com:vml", Namespace::vml},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", Namespace::chart},
    {"http://purl.oclc.org/ooxml/drawingml/chart", Namespace::chart},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", Namespace::diagram},
    {"http://purl.oclc.org/ooxml/drawingml/diagram", Namespace::diagram},
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

constexpr std::uint32_t add_to_hash(std::uint32_t hash, char byte) {
    return hash * 31u + static_cast<unsigned char>(byte);
}

constexpr std::size_t slot_of(std::uint32_t hash) { return (hash ^ (hash >> 9)) % slot_count; }

/// By hash of the local name, a row of tag_names from 1; 0 ends the search.
constexpr auto make_slots() {
    std::array<std::uint8_t, slot_count> slots{};
    for (std::size_t row = 0; row < std::size(tag_names); ++row) {
        std::uint32_t hash = 0;
        for (const char byte : tag_names[row].local) hash = add_to_hash(hash, byte);
        std::size_t slot = slot_of(hash);
        while (slots[slot] != 0) slot = (slot + 1) % slot_count;
        slots[slot] = static_cast<std::uint8_t>(row + 1);
    }
    return slots;
}

constexpr auto slots = make_slots();
static_assert(std::size(tag_names) < 255);

bool is_name(const char* local, std::string_view name) {
    for (const char byte : name)
        if (*local++ != byte) return false;
    return *local == '\0';
}

/// One pass over the name, without a call: this is done for every element of a document.
Tag find_tag(const char* local, Namespace space) {
    std::uint32_t hash = 0;
    for (const char* byte = local; *byte != '\0'; ++byte) hash = add_to_hash(hash, *byte);
    for (std::size_t slot = slot_of(hash); slots[slot] != 0; slot = (slot + 1) % slot_count) {
        const TagName& row = tag_names[slots[slot] - 1u];
        if (row.space == space && is_name(local, row.local)) return row.tag;
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

#include "docx/story.hpp"

#include "docx/symbols.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace wsis::docx {

namespace {

constexpr std::string_view generated_tag = "wsis-generated"; ///< Content controls with what a renderer of ours added,
constexpr std::string_view noise_tag = "wsis-noise";         ///< and with page matter that it hid.

std::string_view base_name(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// The address in the code of a field: ` HYPERLINK "https://..." \o "tip"`; empty for another field.
std::string_view link_target(std::string_view code) {
    constexpr std::string_view keyword = "HYPERLINK";
    const std::size_t begin = code.find_first_not_of(' ');
    if (begin == std::string_view::npos || !code.substr(begin).starts_with(keyword)) return {};
    code.remove_prefix(begin + keyword.size());
    code.remove_prefix(std::min(code.find_first_not_of(' '), code.size()));
    if (code.empty() || code[0] == '\\') return {}; // a place in the document
    if (code[0] != '"') return code.substr(0, code.find(' '));
    return code.substr(1, code.find('"', 1) - 1);
}

} // namespace

pugi::xml_node Story::find_child(pugi::xml_node node, Tag tag) const {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling())
        if (names_.tag_of(child) == tag) return child;
    return {};
}

// Properties ---------------------------------------------------------------------------------------------------------

/// With `reject` the properties from before a tracked change hold.
void Story::read_paragraph_properties(pugi::xml_node properties) {
    pugi::xml_node source = properties;
    if (options_.tracked == Tracked::reject) {
        const pugi::xml_node change = find_child(properties, Tag::paragraph_properties_change);
        if (const pugi::xml_node before = find_child(change, Tag::paragraph_properties)) source = before;
    }
    std::string_view style;
    for (pugi::xml_node property = source.first_child(); property; property = property.next_sibling()) {
        switch (names_.tag_of(property)) {
        case Tag::paragraph_style:
            style = value_of(property);
            break;
        case Tag::numbering_properties:
            read_numbering(property);
            break;
        case Tag::outline_level:
            paragraph_.outline = number_attribute(property, "val");
            break;
        case Tag::run_properties:
            read_mark(property);
            break;
        case Tag::section:
            read_section(property);
            break;
        default:
            break;
        }
    }
    paragraph_.style = find_style(style);
    if (source == properties) return;
    read_mark(find_child(properties, Tag::run_properties));
    if (const pugi::xml_node section = find_child(properties, Tag::section)) read_section(section);
}

StyleIndex Story::find_style(std::string_view id) {
    constexpr std::size_t most_reports = 100;
    const bool unknown = !id.empty() && styles_.find(id) == no_style && styles_.has_part();
    if (unknown && unknown_styles_.size() < most_reports && unknown_styles_.emplace(id).second)
        writer_.warn("style-undefined", fmt::format("style '{}' is undefined, the default one taken", id));
    return styles_.find_paragraph_style(id);
}

void Story::read_numbering(pugi::xml_node properties) {
    if (options_.tracked == Tracked::reject && find_child(properties, Tag::inserted)) return;
    for (pugi::xml_node property = properties.first_child(); property; property = property.next_sibling()) {
        const Tag tag = names_.tag_of(property);
        if (tag == Tag::numbering_id) paragraph_.numbering.numbering = number_attribute(property, "val");
        if (tag == Tag::numbering_level) paragraph_.numbering.level = number_attribute(property, "val");
    }
}

/// The properties of the paragraph mark. A mark that is deleted or moved away joins the paragraph with the next one and
/// uses up no number (17.13.5.15); with `all` the paragraphs stay apart.
void Story::read_mark(pugi::xml_node properties) {
    bool comes = false, goes = false;
    for (pugi::xml_node property = properties.first_child(); property; property = property.next_sibling()) {
        switch (names_.tag_of(property)) {
        case Tag::inserted:
        case Tag::moved_to:
            comes = true;
            break;
        case Tag::deleted:
        case Tag::moved_from:
            goes = true;
            break;
        case Tag::hidden:
            paragraph_.mark_hidden = is_on(property);
            break;
        default:
            break;
        }
    }
    mark_gone_ = options_.tracked == Tracked::reject ? comes : goes && options_.tracked == Tracked::accept;
    paragraph_.uses_number = options_.tracked == Tracked::reject ? !comes : !goes;
}

/// A row that is moved is marked like one that is inserted here and deleted there (17.13.5).
void Story::read_row_properties(pugi::xml_node properties) {
    for (pugi::xml_node property = properties.first_child(); property; property = property.next_sibling()) {
        const Tag tag = names_.tag_of(property);
        if (tag == Tag::repeated_header && is_on(property)) writer_.tables().mark_header_row();
        if (tag == Tag::grid_before) writer_.tables().skip_columns(number_attribute(property, "val").value_or(0));
        const bool gone = (tag == Tag::deleted && options_.tracked == Tracked::accept) ||
                          (tag == Tag::inserted && options_.tracked == Tracked::reject);
        if (!gone) continue;
        writer_.tables().drop_row();
        if (!state_.aside) state_.aside = OmissionReason::not_shown;
    }
}

void Story::read_cell_properties(pugi::xml_node properties) {
    if (const pugi::xml_node span = find_child(properties, Tag::grid_span))
        writer_.tables().set_span(number_attribute(span, "val").value_or(1));
    const pugi::xml_node merge = find_child(properties, Tag::vertical_merge);
    if (!merge) return;
    if (value_of(merge) == "restart") {
        writer_.tables().begin_merge();
        return;
    }
    writer_.tables().continue_merge();
    if (!state_.aside) state_.aside = OmissionReason::not_shown;
}

void Story::read_section(pugi::xml_node section) {
    if (state_.aside) return;
    PageSection page;
    page.title_page = is_on(find_child(section, Tag::title_page));
    for (const pugi::xml_node child : section.children()) {
        const Tag tag = names_.tag_of(child);
        if (tag != Tag::header_reference && tag != Tag::footer_reference) continue;
        const char* type = find_attribute(child, "type");
        page.references.push_back(PageReference{tag == Tag::footer_reference, type != nullptr ? type : "default",
                                                std::string(attribute_text(child, "id"))});
    }
    sections_.push_back(std::move(page));
}

void Story::read_control_properties(pugi::xml_node properties) {
    if (state_.aside) return;
    const std::string_view tag = value_of(find_child(properties, Tag::control_tag));
    if (tag == generated_tag) state_.aside = OmissionReason::generated;
    if (tag == noise_tag) state_.noise = true;
}

// Text ---------------------------------------------------------------------------------------------------------------

/// Comments and CDATA cut a text into several nodes.
void Story::put_text(pugi::xml_node node, std::optional<OmissionReason> own) {
    std::optional<OmissionReason> reason = state_.aside ? state_.aside : own;
    if (!reason && fields_.in_code()) reason = OmissionReason::field_code;
    if (!reason && state_.hidden) reason = OmissionReason::hidden;
    const Look look = look_here();
    for (pugi::xml_node text = node.first_child(); text; text = text.next_sibling()) {
        if (reason)
            writer_.omit(text.value(), *reason);
        else
            writer_.put(text.value(), look);
        if (options_.formatting && own == OmissionReason::field_code) fields_.add_code(text.value());
    }
}

/// The look of the run; of what is a link by a field too.
Look Story::look_here() const {
    Look look = state_.look;
    if (look.href == none) look.href = fields_.href();
    return look;
}

void Story::put_sign(std::string_view sign) {
    if (is_shown()) writer_.put_sign(sign, look_here());
}

void Story::put_symbol(pugi::xml_node node) {
    const std::string_view digits = attribute_text(node, "char");
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool is_character = error == std::errc{} && end == digits.data() + digits.size() && code >= 0x20 &&
                              code <= 0xFFFD && !(code >= 0xD800 && code <= 0xDFFF);
    if (!is_character || !is_shown()) return;
    std::string sign;
    append_symbol(sign, attribute_text(node, "font"), code);
    writer_.put_sign(sign, look_here());
}

/// Marks of fields in text that is aside count as little as the text.
void Story::mark_field(pugi::xml_node node) {
    if (state_.aside) return;
    const std::string_view type = attribute_text(node, "fldCharType");
    if (type == "begin") fields_.begin();
    if (type == "separate") {
        if (const std::string_view target = link_target(fields_.code()); !target.empty())
            fields_.set_href(writer_.add_href(target));
        fields_.separate();
    }
    if (type == "end") fields_.end();
}

void Story::mark_note(pugi::xml_node node, NoteKind kind) {
    const char* id = find_attribute(node, "id");
    if (id != nullptr && is_shown()) writer_.add_mark(kind, id);
}

void Story::add_figure(std::string_view kind, std::string_view relation) {
    if (state_.aside) return;
    const Relation* found = find_relation(relations_, relation);
    writer_.add_figure(kind, found != nullptr ? base_name(found->target) : std::string_view{}, state_.alt);
}

/// The first of the descriptions that says something holds for figures further in, and for an object around.
void Story::describe_figure(std::initializer_list<std::string_view> descriptions) {
    if (state_.aside) return;
    for (const std::string_view text : descriptions) {
        if (text.empty()) continue;
        state_.alt = &alts_.emplace_back(text);
        if (state_.in_object) writer_.describe_object(text);
        return;
    }
}

/// A chunk in a foreign format (17.17.2.1): Word would import it, here it is named.
void Story::embed(pugi::xml_node node) {
    if (state_.aside) return;
    const Relation* found = find_relation(relations_, attribute_text(node, "id"));
    const std::string target = found != nullptr ? found->target : std::string();
    writer_.warn("chunk-not-read", fmt::format("the imported file '{}' is not read", base_name(target)));
    writer_.omit_embedded(target);
}

} // namespace wsis::docx

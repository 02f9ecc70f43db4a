#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::docx {

/// The elements that mean something here, whatever prefix the part gives their namespace; `other` are all the rest.
enum class Tag : std::uint8_t {
    other,
    // WordprocessingML: stories and blocks
    document,
    body,
    paragraph,
    table,
    row,
    cell,
    section,
    alternate_format_chunk,
    text_box_content,
    header_part,
    footer_part,
    footnotes,
    endnotes,
    comments,
    footnote,
    endnote,
    comment,
    // what stands in a paragraph
    run,
    text,
    deleted_text,
    field_code,
    deleted_field_code,
    tab,
    position_tab,
    line_break,
    carriage_return,
    no_break_hyphen,
    soft_hyphen,
    symbol,
    field_character,
    hyperlink,
    footnote_reference,
    endnote_reference,
    comment_reference,
    embedded_object,
    inserted,
    deleted,
    moved_from,
    moved_to,
    content_control,
    content_control_properties,
    content_control_content,
    // properties
    paragraph_properties,
    run_properties,
    table_properties,
    row_properties,
    cell_properties,
    table_grid,
    paragraph_style,
    run_style,
    numbering_properties,
    numbering_id,
    numbering_level,
    outline_level,
    hidden,
    bold,
    italic,
    paragraph_properties_change,
    run_properties_change,
    section_properties_change,
    header_reference,
    footer_reference,
    title_page,
    even_and_odd_headers,
    grid_before,
    grid_span,
    vertical_merge,
    repeated_header,
    control_tag,
    // styles and numbering
    style,
    name,
    based_on,
    abstract_numbering,
    numbering,
    level,
    start,
    number_format,
    level_restart,
    legal,
    level_text,
    style_link,
    numbering_style_link,
    abstract_numbering_id,
    level_override,
    start_override,
    fonts,
    // other namespaces
    math_text,
    alternate_content,
    choice,
    fallback,
    figure_properties,
    picture_properties,
    picture_data,
    picture_reference,
    chart_reference,
    diagram_reference,
    drawn_shape
};

enum class Namespace : std::uint8_t {
    none,
    word,
    math,
    compatibility,
    drawing,
    placement,
    picture,
    vml,
    chart,
    diagram,
    understood, ///< Word knows it, but none of its elements means anything here.
    unknown
};

/// The prefixes in scope on the way down a part. Resolving an element costs a look at its prefix and its local name.
class Names {
public:
    /// Adds what the element declares. Returns how many declarations; give it to pop() when the element ends.
    std::size_t push(pugi::xml_node element);
    void pop(std::size_t count);

    [[nodiscard]] Tag tag_of(pugi::xml_node element) const;

    /// Whether an mc:Choice of alternate content may be taken: all prefixes of its Requires stand for namespaces that
    /// Word understands (ECMA-376-3, 9.3).
    [[nodiscard]] bool understands(pugi::xml_node choice) const;

    [[nodiscard]] std::size_t depth() const { return bindings_.size(); }

private:
    struct Binding {
        std::string prefix{};
        Namespace space = Namespace::none;
    };

    [[nodiscard]] Namespace find(std::string_view prefix) const;

    std::vector<Binding> bindings_{};
    bool w_is_word_ = false; ///< The prefix "w" stands for WordprocessingML, as it nearly always does.
};

/// "val" of "w:val".
std::string_view local_name(const char* qualified);

/// The attribute of this local name in any namespace; absent: a null pointer.
const char* find_attribute(pugi::xml_node element, std::string_view local);

/// The same; absent: the empty text.
std::string_view attribute_text(pugi::xml_node element, std::string_view local);

/// w:val, or the empty text.
std::string_view value_of(pugi::xml_node element);

/// The attribute as a whole number; absent, no number or out of 32 bits: none.
std::optional<std::int32_t> number_attribute(pugi::xml_node element, std::string_view local);

/// An on/off property (ECMA-376-1, 17.17.4): there and not switched off.
bool is_on(pugi::xml_node property);

} // namespace wsis::docx

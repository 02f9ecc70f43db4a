#include "docx/styles.hpp"

#include "docx/names.hpp"
#include "docx/xml.hpp"
#include "text/ascii.hpp"

#include <charconv>

namespace wsis::docx {

namespace {

void read_paragraph_properties(pugi::xml_node properties, const Names& names, Style& style) {
    for (const pugi::xml_node property : properties.children()) {
        switch (names.tag_of(property)) {
        case Tag::outline_level:
            style.outline = number_attribute(property, "val");
            break;
        case Tag::numbering_properties:
            for (const pugi::xml_node part : property.children()) {
                const Tag tag = names.tag_of(part);
                if (tag == Tag::numbering_id) style.numbering = number_attribute(part, "val");
                if (tag == Tag::numbering_level) style.level = number_attribute(part, "val");
            }
            break;
        default:
            break;
        }
    }
}

void read_run_properties(pugi::xml_node properties, const Names& names, Style& style) {
    for (const pugi::xml_node property : properties.children()) {
        switch (names.tag_of(property)) {
        case Tag::hidden:
            style.hidden = is_on(property);
            break;
        case Tag::bold:
            style.bold = is_on(property);
            break;
        case Tag::italic:
            style.italic = is_on(property);
            break;
        default:
            break;
        }
    }
}

/// 3 of "heading 3" or "toc 3"; -1 when the name is another.
std::int8_t number_behind(std::string_view name, std::string_view word) {
    if (!name.starts_with(word) || name.size() != word.size() + 1) return -1;
    const char digit = name.back();
    return digit >= '1' && digit <= '9' ? static_cast<std::int8_t>(digit - '0') : std::int8_t{-1};
}

Style read_style(pugi::xml_node node, const Names& names) {
    Style style;
    if (const char* id = find_attribute(node, "styleId")) style.id = id;
    const char* type = find_attribute(node, "type");
    style.is_paragraph = type == nullptr || std::string_view(type) == "paragraph";
    for (const pugi::xml_node child : node.children()) {
        switch (names.tag_of(child)) {
        case Tag::name:
            style.name = text::lower(value_of(child));
            break;
        case Tag::based_on:
            style.based_on_id = value_of(child);
            break;
        case Tag::paragraph_properties:
            read_paragraph_properties(child, names, style);
            break;
        case Tag::run_properties:
            read_run_properties(child, names, style);
            break;
        default:
            break;
        }
    }
    style.heading = number_behind(style.name, "heading ");
    style.contents = number_behind(style.name, "toc ") > 0;
    return style;
}

template <class Value>
void inherit(std::optional<Value>& own, const std::optional<Value>& base) {
    if (!own) own = base;
}

void inherit_from(Style& style, const Style& base) {
    inherit(style.outline, base.outline);
    inherit(style.hidden, base.hidden);
    inherit(style.bold, base.bold);
    inherit(style.italic, base.italic);
    if (style.heading < 0) style.heading = base.heading;
    style.contents = style.contents || base.contents;
}

} // namespace

Styles::Styles(Archive& archive, std::size_t member) : has_part_(true) {
    for_each_child(archive, member, [&](pugi::xml_node node, const Names& names) {
        if (names.tag_of(node) != Tag::style) return;
        styles_.push_back(read_style(node, names));
        const char* is_default = find_attribute(node, "default");
        if (is_default == nullptr || !styles_.back().is_paragraph) return;
        const std::string_view value = is_default;
        if (value == "1" || value == "true" || value == "on")
            default_paragraph_ = static_cast<StyleIndex>(styles_.size() - 1);
    });
    by_id_.reserve(styles_.size());
    for (std::size_t i = 0; i < styles_.size(); ++i) by_id_.emplace(styles_[i].id, static_cast<StyleIndex>(i));
    for (Style& style : styles_)
        if (!style.based_on_id.empty()) style.based_on = find(style.based_on_id);
    resolve_chains();
}

/// Each style once, its base first. A cycle of basedOn ends where it would close.
void Styles::resolve_chains() {
    enum class State : std::uint8_t { unseen, on_path, done };
    std::vector<State> states(styles_.size(), State::unseen);
    std::vector<StyleIndex> path;
    for (StyleIndex first = 0; first < styles_.size(); ++first) {
        for (StyleIndex at = first; at != no_style && states[at] == State::unseen; at = styles_[at].based_on) {
            states[at] = State::on_path;
            path.push_back(at);
        }
        for (; !path.empty(); path.pop_back()) {
            Style& style = styles_[path.back()];
            if (style.based_on != no_style && states[style.based_on] == State::done)
                inherit_from(style, styles_[style.based_on]);
            states[path.back()] = State::done;
        }
    }
}

StyleIndex Styles::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found != by_id_.end() ? found->second : no_style;
}

StyleIndex Styles::find_paragraph_style(std::string_view id) const {
    const StyleIndex found = id.empty() ? no_style : find(id);
    return found != no_style && styles_[found].is_paragraph ? found : default_paragraph_;
}

} // namespace wsis::docx

#include "text/xml_text.hpp"
#include "write/markdown_text.hpp"
#include "write/terminal.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/render.hpp"
#include "wsis/write.hpp"
#include "json/names.hpp"
#include "json/tree.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <map>

namespace wsis {

namespace {

using json::Tree;
using kainjow::mustache::data;
using kainjow::mustache::mustache;

/// Sections that nest deeper are no report that a template could show.
constexpr int most_levels = 100;

data value_of(const Tree& tree, Tree::Index value, int level);

data list_of(const Tree& tree, Tree::Index array, int level) {
    data list(data::type::list);
    for (auto item = tree.first_child(array); item != Tree::no_value; item = tree.next(item))
        list.push_back(value_of(tree, item, level));
    return list;
}

data object_of(const Tree& tree, Tree::Index object, int level) {
    data members(data::type::object);
    for (auto member = tree.first_child(object); member != Tree::no_value; member = tree.next(member))
        members.set(std::string(tree.key(member)), value_of(tree, member, level));
    return members;
}

/// A null, an empty text and an empty list are nothing, so that "{{#key}}" leaves out what is not there.
data value_of(const Tree& tree, Tree::Index value, int level) {
    if (level > most_levels) throw Error("--template", "the sections of the report nest too deeply");
    switch (tree.type(value)) {
    case Tree::Type::boolean:
        return tree.boolean(value) ? data(data::type::bool_true) : data(data::type::bool_false);
    case Tree::Type::integer:
        return fmt::format("{}{}", tree.is_negative(value) ? "-" : "", tree.magnitude(value));
    case Tree::Type::string:
        if (tree.string(value).empty()) return data(data::type::bool_false);
        return std::string(tree.string(value));
    case Tree::Type::array:
        return list_of(tree, value, level + 1);
    case Tree::Type::object:
        return object_of(tree, value, level + 1);
    default:
        return data(data::type::bool_false);
    }
}

/// Decisions by who has to act, in the order of the names. Nobody has to act upon thanks.
data by_addressee(const Tree& tree) {
    std::map<std::string, data> groups;
    const auto decisions = tree.find(Tree::root, "decisions");
    for (auto decision = tree.first_child(decisions); decision != Tree::no_value; decision = tree.next(decision)) {
        if (tree.string(tree.find(decision, "force")) == json::name_of(Force::appreciation)) continue;
        const auto addressees = tree.find(decision, "addressees");
        for (auto name = tree.first_child(addressees); name != Tree::no_value; name = tree.next(name))
            groups.try_emplace(std::string(tree.string(name)), data::type::list)
                .first->second.push_back(value_of(tree, decision, 0));
    }
    data list(data::type::list);
    for (const auto& [name, group] : groups) {
        data entry(data::type::object);
        entry.set("addressee", name);
        entry.set("decisions", group);
        list.push_back(entry);
    }
    return list;
}

std::string escaped(const std::string& text, TemplateLanguage language) {
    switch (language) {
    case TemplateLanguage::html:
        return text::xml_text(text);
    case TemplateLanguage::markdown:
        return write::markdown_line(text);
    default:
        return write::printable_lines(text);
    }
}

} // namespace

std::string render_template(const Report& report, std::string_view text, TemplateLanguage language) {
    mustache page{std::string(text)};
    if (!page.is_valid()) throw Error("--template", page.error_message());
    page.set_custom_escape([language](const std::string& value) { return escaped(value, language); });
    const Tree tree(render_json(report, "wsis-render", {true}));
    auto root = value_of(tree, Tree::root, 0);
    root.set("by_addressee", by_addressee(tree));
    auto result = page.render(root);
    if (!page.is_valid()) throw Error("--template", page.error_message());
    return result;
}

} // namespace wsis

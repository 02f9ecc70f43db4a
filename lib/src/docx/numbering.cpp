#include "docx/numbering.hpp"

#include "docx/names.hpp"
#include "docx/symbols.hpp"
#include "docx/xml.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::docx {

namespace {

constexpr std::int32_t greatest_start = 32767;

/// The level of an element's w:ilvl; none outside 0 to 8.
std::optional<std::size_t> level_index(pugi::xml_node node) {
    const auto index = number_attribute(node, "ilvl");
    if (!index || *index < 0 || *index >= static_cast<std::int32_t>(level_count)) return std::nullopt;
    return static_cast<std::size_t>(*index);
}

/// "001" of "001, 002, 003, ...": how many digits a custom format pads to; 0 when it is another kind of format.
std::uint8_t padded_width(std::string_view format) {
    const std::size_t digits = std::min(format.find_first_not_of("0123456789"), format.size());
    return digits > 1 && digits < 20 && format[0] == '0' ? static_cast<std::uint8_t>(digits) : std::uint8_t{0};
}

class NumberingReader {
public:
    NumberingReader(std::string part, Diagnostics& diagnostics) : part_(std::move(part)), diagnostics_(diagnostics) {}

    void read(pugi::xml_node node, Names& names) {
        const Tag tag = names.tag_of(node);
        if (tag == Tag::abstract_numbering) read_abstract(node, names);
        if (tag == Tag::numbering) read_instance(node, names);
    }

    /// Instances may stand before their abstract lists.
    Numbering finish() {
        for (std::size_t i = 0; i < numbering_.instances.size(); ++i) {
            const auto found = abstract_of_.find(abstract_ids_[i]);
            if (found != abstract_of_.end()) numbering_.instances[i].abstract = found->second;
        }
        return std::move(numbering_);
    }

private:
    void read_abstract(pugi::xml_node node, Names& names) {
        AbstractList list;
        for (const pugi::xml_node child : node.children()) {
            const Tag tag = names.tag_of(child);
            if (tag == Tag::numbering_style_link) list.style_link = value_of(child);
            if (tag != Tag::level) continue;
            if (const auto index = level_index(child)) list.levels[*index] = read_level(child, names);
        }
        abstract_of_.emplace(number_attribute(node, "abstractNumId").value_or(-1),
                             static_cast<std::uint32_t>(numbering_.abstracts.size()));
        numbering_.abstracts.push_back(std::move(list));
    }

    void read_instance(pugi::xml_node node, Names& names) {
        ListInstance instance;
        std::int32_t abstract = -1;
        for (const pugi::xml_node child : node.children()) {
            const Tag tag = names.tag_of(child);
            if (tag == Tag::abstract_numbering_id) abstract = number_attribute(child, "val").value_or(-1);
            if (tag == Tag::level_override) read_override(child, names, instance);
        }
        numbering_.instance_of.emplace(number_attribute(node, "numId").value_or(0),
                                       static_cast<std::uint32_t>(numbering_.instances.size()));
        numbering_.instances.push_back(std::move(instance));
        abstract_ids_.push_back(abstract);
    }

    void read_override(pugi::xml_node node, Names& names, ListInstance& instance) {
        const auto index = level_index(node);
        if (!index) return;
        for (const pugi::xml_node child : node.children()) {
            const Tag tag = names.tag_of(child);
            if (tag == Tag::start_override) instance.start_overrides[*index] = read_start(child);
            if (tag == Tag::level) instance.level_overrides.emplace_back(*index, read_level(child, names));
        }
    }

    ListLevel read_level(pugi::xml_node node, Names& names) {
        ListLevel level;
        std::string_view font;
        for (const pugi::xml_node child : node.children()) {
            switch (names.tag_of(child)) {
            case Tag::start:
                level.start = read_start(child);
                break;
            case Tag::number_format:
                read_format(child, level);
                break;
            case Tag::level_restart:
                level.restart = number_attribute(child, "val");
                break;
            case Tag::paragraph_style:
                level.style = value_of(child);
                break;
            case Tag::legal:
                level.legal = is_on(child);
                break;
            case Tag::level_text:
                level.text = value_of(child);
                break;
            case Tag::run_properties:
                font = read_font(child, names, level);
                break;
            case Tag::alternate_content:
                read_alternate_format(child, names, level);
                break;
            default:
                break;
            }
        }
        if (is_bullet(level.format)) level.text = bullet_text(level.text, font);
        return level;
    }

    static std::string_view read_font(pugi::xml_node properties, const Names& names, ListLevel& level) {
        std::string_view font;
        for (const pugi::xml_node property : properties.children()) {
            const Tag tag = names.tag_of(property);
            if (tag == Tag::hidden) level.hidden = is_on(property);
            if (tag != Tag::fonts) continue;
            const char* name = find_attribute(property, "ascii");
            if (name == nullptr) name = find_attribute(property, "hAnsi");
            if (name != nullptr) font = name;
        }
        return font;
    }

    /// Word writes a custom format as the first branch and a plain one for older readers as the second.
    void read_alternate_format(pugi::xml_node alternate, Names& names, ListLevel& level) {
        const std::size_t declared = names.push(alternate);
        bool taken = false;
        for (pugi::xml_node branch = alternate.first_child(); branch && !taken; branch = branch.next_sibling()) {
            const std::size_t declared_inside = names.push(branch);
            const Tag tag = names.tag_of(branch);
            taken = tag == Tag::fallback || (tag == Tag::choice && names.understands(branch));
            for (pugi::xml_node child = branch.first_child(); taken && child; child = child.next_sibling())
                if (names.tag_of(child) == Tag::number_format) read_format(child, level);
            names.pop(declared_inside);
        }
        names.pop(declared);
    }

    void read_format(pugi::xml_node node, ListLevel& level) {
        const char* custom = value_of(node) == "custom" ? find_attribute(node, "format") : nullptr;
        const std::string_view name = custom != nullptr ? custom : value_of(node);
        const NumberFormat known = custom == nullptr ? find_number_format(name) : nullptr;
        level.width = custom != nullptr ? padded_width(name) : std::uint8_t{0};
        level.format = known != nullptr ? known : decimal_format();
        if (known != nullptr || level.width > 0) return;
        warn("number-format-unknown",
             fmt::format("number format '{}' is unknown, decimal taken", text::clip(name, 40)));
    }

    /// One out of range costs a warning, the first time.
    std::int32_t read_start(pugi::xml_node node) {
        const std::int32_t stated = number_attribute(node, "val").value_or(0);
        const std::int32_t start = std::clamp(stated, 0, greatest_start);
        if (start != stated && !start_reported_) {
            start_reported_ = true;
            warn("value-out-of-range", fmt::format("a list cannot start at {}, {} taken", stated, start));
        }
        return start;
    }

    void warn(std::string_view rule, std::string message) {
        diagnostics_.push_back(Diagnostic{Severity::warning, std::string(rule), std::move(message),
                                          Location{part_, std::nullopt, std::nullopt}});
    }

    std::string part_;
    Diagnostics& diagnostics_;
    bool start_reported_ = false;
    Numbering numbering_{};
    std::unordered_map<std::int32_t, std::uint32_t> abstract_of_{};
    std::vector<std::int32_t> abstract_ids_{}; ///< By instance.
};

} // namespace

Numbering read_numbering(Archive& archive, std::size_t member, Diagnostics& diagnostics) {
    NumberingReader reader(archive.name(member), diagnostics);
    for_each_child(archive, member, [&](pugi::xml_node node, Names& names) { reader.read(node, names); });
    return reader.finish();
}

} // namespace wsis::docx

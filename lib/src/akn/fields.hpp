#pragma once

#include "iso_date.hpp"
#include "text/utf8.hpp"
#include "wsis/diagnostic.hpp"
#include "json/names.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wsis::akn {

/// The attributes of an element that nobody has checked. Throws Error that names element and attribute.
class Fields {
public:
    /// `prefix` stands in front of all names asked for; it outlives this.
    explicit Fields(pugi::xml_node node, std::string_view prefix = {}) : node_(node), prefix_(prefix) {}

    [[nodiscard]] bool has(std::string_view name) const { return !find(name).empty(); }

    [[noreturn]] void fail(std::string_view name, std::string_view message) const {
        throw Error("", fmt::format("{} {}{} {}", place(), prefix_, name, message));
    }

    /// Lives as long as the XML.
    [[nodiscard]] std::string_view string(std::string_view name) const {
        const auto found = find(name);
        if (found.empty()) fail(name, "is missing");
        return found.value();
    }

    [[nodiscard]] std::optional<std::string> optional_string(std::string_view name) const {
        const auto found = find(name);
        return found.empty() ? std::nullopt : std::optional<std::string>(found.value());
    }

    template <class T>
    [[nodiscard]] T number(std::string_view name) const {
        const auto text = string(name);
        T value{};
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, value);
        if (read.ec != std::errc() || read.ptr != end) fail_value(name, "is no number in range", text);
        return value;
    }

    template <class T>
    [[nodiscard]] std::optional<T> optional_number(std::string_view name) const {
        return has(name) ? std::optional(number<T>(name)) : std::nullopt;
    }

    template <class Enum>
    [[nodiscard]] Enum enumerator(std::string_view name) const {
        const auto found = json::named<Enum>(string(name));
        if (!found) fail_value(name, "has an unknown value", string(name));
        return *found;
    }

    [[nodiscard]] bool flag(std::string_view name) const { return has(name) && string(name) == "true"; }

    [[nodiscard]] Date date(std::string_view name) const {
        const auto found = parse_iso_date(string(name));
        if (!found) fail_value(name, "must be a date YYYY-MM-DD", string(name));
        return *found;
    }

    [[nodiscard]] std::optional<Date> optional_date(std::string_view name) const {
        return has(name) ? std::optional(date(name)) : std::nullopt;
    }

    /// "b12", a block by its number, as an index: 11. Whether there is such a block is not known here.
    [[nodiscard]] std::uint32_t block(std::string_view name) const { return block_in(name, string(name)); }

    /// The same for one of several in the attribute.
    [[nodiscard]] std::uint32_t block_in(std::string_view name, std::string_view text) const {
        std::uint32_t number = 0;
        const char* end = text.data() + text.size();
        const bool shaped = text.size() > 1 && text[0] == 'b' && text[1] != '0' &&
                            std::from_chars(text.data() + 1, end, number).ptr == end;
        if (!shaped || number == 0) fail_value(name, "is no block", text);
        return number - 1;
    }

private:
    [[nodiscard]] pugi::xml_attribute find(std::string_view name) const {
        for (const pugi::xml_attribute attribute : node_.attributes()) {
            const std::string_view full = attribute.name();
            if (full.size() == prefix_.size() + name.size() && full.starts_with(prefix_) && full.ends_with(name))
                return attribute;
        }
        return {};
    }

    [[noreturn]] void fail_value(std::string_view name, std::string_view message, std::string_view value) const {
        fail(name, fmt::format("{}: '{}'", message, text::clip(value, 40)));
    }

    /// "<p> p_3:", "<wsis:decision> 12:".
    [[nodiscard]] std::string place() const {
        if (const auto id = node_.attribute("eId"); !id.empty())
            return fmt::format("<{}> {}:", node_.name(), text::clip(id.value(), 60));
        std::size_t count = 1;
        for (auto before = node_.previous_sibling(node_.name()); before; before = before.previous_sibling(node_.name()))
            ++count;
        return fmt::format("<{}> {}:", node_.name(), count);
    }

    pugi::xml_node node_;
    std::string_view prefix_;
};

} // namespace wsis::akn

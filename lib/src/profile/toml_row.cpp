#include "profile/toml_row.hpp"

#include "wsis/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::profile {

namespace {

/// Messages and tables are lines, so no text of a profile may break one.
bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

Text text_of(const toml::node& node, std::string path) {
    const auto* value = node.as_string();
    if (value == nullptr) refuse(node.source(), path, "not a text in quotes");
    if (value->get().find_first_not_of(' ') == std::string::npos) refuse(node.source(), path, "empty");
    if (has_control(value->get())) refuse(node.source(), path, "a line feed, a tab or another control character in it");
    return {value->get(), std::move(path), node.source()};
}

} // namespace

void refuse(const toml::source_region& source, std::string_view path, std::string_view message) {
    throw Error("", fmt::format("{}: {}: {}", source.begin.line, path, message));
}

std::vector<Text> texts_of(const toml::node& node, const std::string& path) {
    const auto* array = node.as_array();
    if (array == nullptr) refuse(node.source(), path, "not a list");
    std::vector<Text> texts;
    for (const auto& element : *array) texts.push_back(text_of(element, fmt::format("{}[{}]", path, texts.size())));
    return texts;
}

Row::Row(const toml::table& table, std::string path, std::initializer_list<std::string_view> keys)
    : table_(table), path_(std::move(path)) {
    for (const auto& [key, value] : table)
        if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
            profile::refuse(key.source(), at(key.str()), fmt::format("unknown key; one of {}", fmt::join(keys, ", ")));
}

Text Row::text(std::string_view key) const {
    const auto* node = table_.get(key);
    if (node == nullptr) refuse(key, "missing");
    return text_of(*node, at(key));
}

std::string Row::text_or(std::string_view key, std::string_view otherwise) const {
    return has(key) ? text(key).value : std::string(otherwise);
}

std::vector<Text> Row::texts(std::string_view key) const {
    const auto* node = table_.get(key);
    return node == nullptr ? std::vector<Text>{} : texts_of(*node, at(key));
}

std::vector<Text> Row::some_texts(std::string_view key) const {
    auto all = texts(key);
    if (all.empty()) refuse(key, has(key) ? "empty" : "missing");
    return all;
}

std::size_t Row::choice(std::string_view key, const std::vector<std::string_view>& names) const {
    const auto chosen = text(key);
    const auto found = std::find(names.begin(), names.end(), chosen.value);
    if (found == names.end())
        chosen.refuse(fmt::format("unknown {} '{}'; one of {}", key, chosen.value, fmt::join(names, ", ")));
    return static_cast<std::size_t>(found - names.begin());
}

void Row::refuse(std::string_view key, std::string_view message) const {
    const auto* node = table_.get(key);
    profile::refuse(node != nullptr ? node->source() : table_.source(), at(key), message);
}

std::string Row::at(std::string_view key) const {
    return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
}

} // namespace wsis::profile

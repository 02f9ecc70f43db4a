#pragma once

#include <toml++/toml.h>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::profile {

/// Throws the Error of a wrong profile: "12: bodies[0].class: message".
[[noreturn]] void refuse(const toml::source_region& source, std::string_view path, std::string_view message);

/// A text of a profile and its path: "bodies[0].class".
struct Text {
    std::string value{};
    std::string path{};
    toml::source_region source{};

    [[noreturn]] void refuse(std::string_view message) const { profile::refuse(source, path, message); }
};

/// One table of a profile. Keys that have no meaning, and values of another type than asked for, are refused.
class Row {
public:
    Row(const toml::table& table, std::string path, std::initializer_list<std::string_view> keys);

    [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }

    [[nodiscard]] Text text(std::string_view key) const;
    [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise) const;
    [[nodiscard]] std::vector<Text> texts(std::string_view key) const; ///< Empty when it is not there.
    [[nodiscard]] std::vector<Text> some_texts(std::string_view key) const;

    /// The place of the text among `names`.
    template <std::size_t count>
    [[nodiscard]] std::size_t choice(std::string_view key, const std::array<std::string_view, count>& names) const {
        return choice(key, std::vector<std::string_view>(names.begin(), names.end()));
    }

    [[nodiscard]] std::size_t choice(std::string_view key, const std::vector<std::string_view>& names) const;

    [[noreturn]] void refuse(std::string_view key, std::string_view message) const;

private:
    [[nodiscard]] std::string at(std::string_view key) const;

    const toml::table& table_;
    std::string path_;
};

/// The texts of a list.
std::vector<Text> texts_of(const toml::node& node, const std::string& path);

} // namespace wsis::profile

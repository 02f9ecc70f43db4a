#pragma once

#include "wsis/diagnostic.hpp"
#include "json/names.hpp"
#include "json/tree.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wsis::json {

/// A value of a tree and the way to it, which an Error names when the value is not what it is read as.
struct Node {
    const Tree* tree = nullptr;
    Tree::Index value = Tree::no_value;
    std::string path{};

    [[noreturn]] void fail(std::string_view message) const { throw Error(path, std::string(message)); }

    void require(Tree::Type type, std::string_view message) const {
        if (tree->type(value) != type) fail(message);
    }

    [[nodiscard]] Node at(const char* key) const {
        require(Tree::Type::object, "must be an object");
        const auto found = tree->find(value, key);
        if (found == Tree::no_value) fail(fmt::format("'{}' is missing", key));
        return {tree, found, path.empty() ? key : fmt::format("{}.{}", path, key)};
    }

    /// A member that reports of earlier versions do not have.
    [[nodiscard]] std::optional<std::string> added_string(const char* key) const {
        require(Tree::Type::object, "must be an object");
        return tree->find(value, key) == Tree::no_value ? std::nullopt : at(key).optional_string();
    }

    [[nodiscard]] bool is_null() const { return tree->type(value) == Tree::Type::null; }

    /// Lives as long as the tree.
    [[nodiscard]] std::string_view string() const {
        require(Tree::Type::string, "must be a string");
        return tree->string(value);
    }

    [[nodiscard]] bool boolean() const {
        require(Tree::Type::boolean, "must be true or false");
        return tree->boolean(value);
    }

    template <class T>
    [[nodiscard]] T number() const {
        require(Tree::Type::integer, "must be an integer");
        const auto magnitude = tree->magnitude(value);
        if (!std::in_range<std::int64_t>(magnitude)) fail("is out of range");
        const auto wide = static_cast<std::int64_t>(magnitude) * (tree->is_negative(value) ? -1 : 1);
        if (!std::in_range<T>(wide)) fail("is out of range");
        return static_cast<T>(wide);
    }

    [[nodiscard]] std::optional<std::string> optional_string() const {
        return is_null() ? std::nullopt : std::optional<std::string>(string());
    }

    template <class T>
    [[nodiscard]] std::optional<T> optional_number() const {
        return is_null() ? std::nullopt : std::optional(number<T>());
    }

    template <class Enum>
    [[nodiscard]] Enum enumerator() const {
        const auto found = named<Enum>(string());
        if (!found) fail(fmt::format("unknown value '{}'", string()));
        return *found;
    }

    /// Calls `visit` with each element.
    template <class Visit>
    void each(const Visit& visit) const {
        require(Tree::Type::array, "must be an array");
        std::size_t i = 0;
        for (auto child = tree->first_child(value); child != Tree::no_value; child = tree->next(child), ++i)
            visit(Node{tree, child, fmt::format("{}[{}]", path, i)});
    }

    [[nodiscard]] std::vector<std::string> strings() const {
        std::vector<std::string> all;
        each([&](const Node& node) { all.emplace_back(node.string()); });
        return all;
    }
};

} // namespace wsis::json

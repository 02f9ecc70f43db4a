#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::json {

/// A JSON text as a flat list of values, each before its children. Nothing is allocated while it is destroyed, as
/// nlohmann's own tree does, which ends the program where memory is short; nor does depth cost stack.
class Tree {
public:
    enum class Type : std::uint8_t { null, boolean, integer, real, string, array, object };

    /// Index of a value; no_value: none.
    using Index = std::size_t;
    static constexpr Index no_value = static_cast<Index>(-1);

    /// Throws Error, naming the byte at which `bytes` are no JSON.
    explicit Tree(std::string_view bytes);

    [[nodiscard]] Type type(Index value) const { return values_[value].type; }

    [[nodiscard]] bool boolean(Index value) const { return values_[value].number != 0; }

    /// Of an integer; its sign is apart.
    [[nodiscard]] std::uint64_t magnitude(Index value) const { return values_[value].number; }

    [[nodiscard]] bool is_negative(Index value) const { return values_[value].negative; }

    [[nodiscard]] std::string_view string(Index value) const { return view(values_[value].text); }

    /// Of a member of an object.
    [[nodiscard]] std::string_view key(Index value) const { return view(values_[value].key); }

    [[nodiscard]] Index first_child(Index value) const { return values_[value].first; }

    [[nodiscard]] Index next(Index value) const { return values_[value].next; }

    /// The member of an object; the first, if there are two of that name.
    [[nodiscard]] Index find(Index object, std::string_view key) const;

    static constexpr Index root = 0;

private:
    friend class TreeBuilder;

    struct Text {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    struct Value {
        Type type = Type::null;
        bool negative = false;
        std::uint64_t number = 0;
        Text key{};
        Text text{};
        Index first = no_value;
        Index next = no_value;
    };

    [[nodiscard]] std::string_view view(Text text) const {
        return std::string_view(text_).substr(text.begin, text.size);
    }

    std::vector<Value> values_{};
    std::string text_{}; ///< Keys and strings, one behind the other.
};

} // namespace wsis::json

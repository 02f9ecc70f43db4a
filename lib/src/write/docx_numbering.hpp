#pragma once

#include "write/label_shapes.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wsis::write {

/// What is numbered; each has lists and indents of its own.
enum class NumberedKind : std::uint8_t { section, item, cell, aside };

/// Which list numbers a paragraph, and on which of its levels.
struct NumberPlace {
    std::uint32_t number = 0; ///< w:numId; 0: no list can print the label.
    std::uint32_t level = 0;  ///< w:ilvl
};

/// Finds lists that print given labels when Word counts through the document, and writes them as a numbering part.
class DocxNumbering {
public:
    /// To be called once for each labelled paragraph in the order in which they are counted: the main document, then
    /// the other parts as they are read. `level`: of an item in its lists, 0 to 8; -1: what the label says.
    NumberPlace place(std::string_view label, NumberedKind kind, int level);

    [[nodiscard]] bool empty() const { return numbers_.empty(); }

    /// The content of word/numbering.xml.
    [[nodiscard]] std::string xml() const;

private:
    static constexpr std::size_t level_count = 9;
    using Values = std::array<std::optional<std::int32_t>, level_count>;

    struct Level {
        std::string_view format{}; ///< Empty: not used.
        std::string text{};        ///< Empty: only counted for the levels below.
        std::size_t width = 0;     ///< Code points of the longest label.
    };

    /// An abstract list and where its counters stand.
    struct List {
        NumberedKind kind = NumberedKind::section;
        std::array<Level, level_count> levels{};
        Values values{};
        Values starts{};
        std::uint32_t number = 0; ///< The instance at hand.
    };

    struct Number {
        std::uint32_t list = 0;
        Values starts{};
    };

    /// What a level has to look like for a label, and what it has to count.
    struct Form {
        std::size_t level = 0;
        std::size_t first = 0; ///< The outermost level that is printed.
        std::string text{};
        std::array<FormattedNumber, level_count> numbers{};
        std::string key{}; ///< Kind, level, text and formats.
    };

    NumberPlace place_literal(std::string_view label, NumberedKind kind, std::size_t level);
    std::optional<Form> form_of(const LabelShape& shape, const FormattedNumber& last, NumberedKind kind,
                                std::size_t level) const;
    [[nodiscard]] const List* current(NumberedKind kind) const;
    [[nodiscard]] std::optional<std::uint32_t> find_list(const Form& form, NumberedKind kind) const;
    std::uint32_t add_list(NumberedKind kind);
    void add_number(std::uint32_t list, const Values& starts);
    NumberPlace use(const Form& form, std::uint32_t list, std::string_view label, bool continues);
    static bool fits(const List& list, const Form& form);
    static bool continues(const List& list, const Form& form);
    static void advance(List& list, std::size_t level);

    std::vector<List> lists_{};
    std::vector<Number> numbers_{};
    std::array<std::optional<std::uint32_t>, 4> current_{}; ///< The list last used, by kind.
    std::unordered_map<std::string, std::uint32_t> by_key_{};
};

} // namespace wsis::write

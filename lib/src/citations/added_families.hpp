#pragma once

#include "citations/symbols.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::citations {

/// The symbol of a profile's family that begins at `at`.
std::optional<Symbol> scan_added_symbol(const Reading& reading, std::size_t at);

/// The last symbol of a profile's family in a list, for the short forms behind it: "TPC-12-B3, B4 and 5".
class AddedSeries {
public:
    /// The symbol stands in the text.
    void begin(const Reading& reading, const Symbol& symbol);

    /// What at `at` makes another symbol of the family when it takes the place of as many tokens of the same kinds at
    /// the end of the last one. A number alone, or one that begins the form, needs a plural in front: "Documents".
    std::optional<Symbol> complete(const Reading& reading, std::size_t at, bool plural);

    [[nodiscard]] bool empty() const { return family_.empty(); }

    /// The last symbol in full, as it would be printed.
    [[nodiscard]] const std::string& text() const { return text_; }

    /// How the last symbol may be cited in short later on: "12-B3", "B3".
    [[nodiscard]] std::vector<std::string_view> short_forms() const;

private:
    void set(std::string text);
    [[nodiscard]] bool same_kinds(const Reading& reading, std::size_t at, std::size_t count) const;
    [[nodiscard]] bool has_plural() const;

    std::string text_{};
    std::vector<Token> tokens_{};
    std::vector<int> family_{};
};

} // namespace wsis::citations

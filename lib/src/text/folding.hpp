#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace wsis::text {

/// Every dash, minus and no-break hyphen as '-', every slash as '/'; any other code point as it is.
char32_t fold_dash_or_slash(char32_t c);

/// What is left of one letter without case, accents and ligatures: "ss" of "ß", nothing of an accent or a soft hyphen.
class FoldedLetter {
public:
    explicit FoldedLetter(char32_t c);

    [[nodiscard]] std::u32string_view view() const { return {letters_.data(), size_}; }

private:
    std::array<char32_t, 32> letters_{}; ///< Unicode needs at most 18.
    std::size_t size_ = 0;
};

} // namespace wsis::text

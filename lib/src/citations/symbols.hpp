#pragma once

#include "citations/suffixes.hpp"
#include "profile/added_families.hpp"
#include "profile/families.hpp"

#include <optional>
#include <string>

namespace wsis::citations {

/// A document symbol: the tokens [begin, core_end) and its suffixes.
struct Symbol {
    std::size_t begin = 0;
    std::size_t core_end = 0;
    std::size_t first_end = 0; ///< Where the first of a joint symbol ends ("A/71/67-E/2016/51"); else core_end.
    Suffixes suffixes{};
    std::size_t slashes = 0;
    bool digits = false;
    const profile::Family* family = nullptr;              ///< Found by a row of the table of families,
    std::optional<profile::AddedFamilies::Match> added{}; ///< or of a profile's.

    [[nodiscard]] std::size_t end() const { return suffixes.end; }

    /// Ends it early, without suffixes.
    void cut(std::size_t at) {
        core_end = first_end = at;
        suffixes = {};
        suffixes.end = at;
    }
};

/// The longest run from `at` on that could be a symbol. With `headed`, behind "Document" or "Resolution", numbers may
/// stand apart
/// ("C 15/2016"). Without digits, or with a Roman number alone, it is none.
std::optional<Symbol> scan_symbol(const Reading& reading, std::size_t at, bool headed);

/// Whether the symbol counts without a head noun (gold/RULES.md, part 1, end of section 1).
bool stands_alone(const Reading& reading, const Symbol& symbol);

} // namespace wsis::citations

#pragma once

#include "citations/reading.hpp"

#include <string>

namespace wsis::citations {

/// What stands behind the core of a symbol: "/Rev.1/Add.1", " (Rev.2)", "r4", "-E".
struct Suffixes {
    std::size_t end = 0;   ///< One past the last token.
    std::size_t first = 0; ///< Tokens of the revision as printed, without outer parentheses;
    std::size_t last = 0;  ///< first == last: none.
    std::string key{};     ///< ":rev1:add1", as ids of meeting documents have it.
    std::string path{};    ///< "/Rev.1/Add.1", as UN symbols have it.
};

/// Suffixes from `at` on; `end` is `at` when there are none.
Suffixes scan_suffixes(const Reading& reading, std::size_t at);

/// Whether a revision begins at `at`, separators included: "/Rev.1", " (Add.2)", "R1" behind a number.
bool begins_suffix(const Reading& reading, std::size_t at);

/// "-E" and the like: the language of the copy.
bool is_language(const Reading& reading, std::size_t at);

} // namespace wsis::citations

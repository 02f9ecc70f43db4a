#include "text/folding.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace wsis::text {

char32_t fold_dash_or_slash(char32_t c) {
    switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFF0D:
        return U'-';
    case 0x2044:
    case 0x2215:
    case 0x29F8:
    case 0xFF0F:
        return U'/';
    default:
        return c;
    }
}

FoldedLetter::FoldedLetter(char32_t c) {
    std::array<utf8proc_int32_t, 32> folded{};
    int boundary = 0;
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                            UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), folded.data(),
                                               static_cast<utf8proc_ssize_t>(folded.size()), options, &boundary);
    size_ = static_cast<std::size_t>(std::clamp<utf8proc_ssize_t>(count, 0, std::ssize(folded)));
    std::transform(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(size_), letters_.begin(),
                   [](utf8proc_int32_t letter) { return static_cast<char32_t>(letter); });
}

} // namespace wsis::text

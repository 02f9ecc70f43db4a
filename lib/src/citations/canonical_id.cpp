#include "citations/canonical_id.hpp"

#include "text/ascii.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace wsis::citations {

namespace {

bool is_space(char32_t c) {
    if (c < 128) return c <= ' ' || c == 0x7F;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
           category == UTF8PROC_CATEGORY_CC;
}

/// The sign as ids spell it; 0: none (gold/RULES.md, part 1, section 4).
char32_t canonical_sign(char32_t c) {
    if (c == 0xAD || c == 0x200B || is_space(c)) return 0;
    return text::fold_dash_or_slash(c);
}

} // namespace

std::string canon(std::string_view printed) {
    std::string out;
    out.reserve(printed.size());
    for (std::size_t at = 0; at < printed.size();) {
        const auto [c, size] = text::code_point_at(printed, at);
        const auto sign = canonical_sign(c);
        if (sign == c)
            out.append(printed.substr(at, size));
        else if (sign != 0)
            out.push_back(static_cast<char>(sign));
        at += size;
    }
    return out;
}

std::string upper_canon(std::string_view printed) { return text::upper(canon(printed)); }

std::string plain_number(std::string_view digits) {
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

} // namespace wsis::citations

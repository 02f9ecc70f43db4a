#include "citations/canonical_id.hpp"

#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

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
    case 0xAD:
    case 0x200B:
        return 0;
    default:
        return is_space(c) ? 0 : c;
    }
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x2BC; }

/// Appends the letters and digits a-z, 0-9 that the code point stands for; false when there are none.
bool append_folded(std::string& out, char32_t c) {
    std::array<utf8proc_int32_t, 32> folded{};
    int boundary = 0;
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                            UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), folded.data(),
                                               static_cast<utf8proc_ssize_t>(folded.size()), options, &boundary);
    bool any = count == 0; // a mark or an ignorable: part of the letter before it
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)); ++i) {
        const auto value = folded[i];
        if ((value < 'a' || value > 'z') && (value < '0' || value > '9')) continue;
        out.push_back(static_cast<char>(value));
        any = true;
    }
    return any;
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

std::string upper_canon(std::string_view printed) {
    auto out = canon(printed);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string slug(std::string_view printed) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < printed.size();) {
        const auto [c, size] = text::code_point_at(printed, at);
        at += size;
        if (is_apostrophe(c)) continue;
        const auto before = out.size();
        const bool any = append_folded(out, c);
        if (!any)
            gap = true;
        else if (gap && out.size() > before) {
            if (before > 0) out.insert(before, 1, '-');
            gap = false;
        }
    }
    return out;
}

std::string plain_number(std::string_view digits) {
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

} // namespace wsis::citations

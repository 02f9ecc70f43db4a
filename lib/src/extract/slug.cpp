#include "extract/slug.hpp"

#include "text/utf8.hpp"

#include <utf8proc.h>

#include <array>

namespace wsis::extract {

namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC; }

/// Adds what is left of a code point without accents and case; true if that was a letter or digit.
bool append_plain(std::string& out, char32_t c) {
    std::array<utf8proc_int32_t, 32> folded{};
    int boundary = 0;
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                            UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), folded.data(),
                                               static_cast<utf8proc_ssize_t>(folded.size()), options, &boundary);
    bool any = count == 0; // an accent or a soft hyphen: dropped
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(folded.size()); ++i) {
        const auto value = folded[static_cast<std::size_t>(i)];
        if ((value < '0' || value > '9') && (value < 'a' || value > 'z')) continue;
        out += static_cast<char>(value);
        any = true;
    }
    return any;
}

} // namespace

std::string slug(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = text::code_point_at(text, at);
        at += size;
        if (is_apostrophe(c)) continue;
        const auto before = out.size();
        if (!append_plain(out, c)) {
            gap = true;
            continue;
        }
        if (gap && before != 0 && out.size() > before) out.insert(before, 1, '-');
        if (out.size() > before) gap = false;
    }
    return out;
}

} // namespace wsis::extract

#include "extract/slug.hpp"

#include "text/folding.hpp"
#include "text/utf8.hpp"

namespace wsis::extract {

namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC; }

/// Adds what is left of a code point without accents and case; true if that was a letter or digit.
bool append_plain(std::string& out, char32_t c) {
    const text::FoldedLetter folded(c);
    bool any = folded.view().empty(); // an accent or a soft hyphen: dropped
    for (const char32_t letter : folded.view()) {
        if ((letter < U'0' || letter > U'9') && (letter < U'a' || letter > U'z')) continue;
        out += static_cast<char>(letter);
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

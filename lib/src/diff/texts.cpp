#include "diff/texts.hpp"

#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>

namespace wsis::diff {

namespace {

/// What makes no difference.
struct Blindness {
    bool letter_case = false;
    bool space = false;
    bool shapes = false; ///< Which quote, which dash; a hyphen that may be shown; the sign at the end.
    bool punctuation = false;
};

char32_t plain_shape(char32_t c) {
    switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
    case U'\u02BC':
    case U'\u2032':
        return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u00AB':
    case U'\u00BB':
        return U'"';
    default:
        return text::fold_dash_or_slash(c);
    }
}

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80u) != 0; });
}

bool is_ascii_letter(char32_t c) { return (c | 0x20u) >= U'a' && (c | 0x20u) <= U'z'; }

bool is_punctuation(char32_t c) {
    if (is_ascii_letter(c)) return false;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

bool is_invisible(char32_t c) { return c == U'\u00AD' || c == U'\u200B' || c == U'\uFEFF' || c == U'\u2060'; }

bool is_digit(char32_t c) {
    if (c < 0x80) return c >= U'0' && c <= U'9';
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND;
}

/// Adds the code point in canonical decomposition, without case if asked.
void add_letter(std::u32string& out, char32_t c, bool fold_case) {
    if (c < 0x80) {
        out += fold_case && is_ascii_letter(c) ? c | 0x20u : c;
        return;
    }
    std::array<utf8proc_int32_t, 32> letters{};
    int boundary = 0;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | (fold_case ? UTF8PROC_CASEFOLD : 0));
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), letters.data(),
                                               static_cast<utf8proc_ssize_t>(letters.size()), options, &boundary);
    if (count <= 0 || count > std::ssize(letters)) {
        out += c;
        return;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) out += static_cast<char32_t>(letters[i]);
}

/// White space matters between two words and beside a number ("1, 5" is not "1,5"), and nowhere else.
bool space_matters(char32_t before, char32_t behind) {
    if (before == 0 || behind == 0) return false;
    const bool words = !is_punctuation(before) && !is_punctuation(behind);
    return words || is_digit(before) || is_digit(behind);
}

void drop_sign_at_end(std::u32string& text) {
    while (!text.empty() && std::u32string_view(U".,;:\u3002 ").find(text.back()) != std::u32string_view::npos)
        text.pop_back();
}

/// What is left of a text for such a reader.
std::u32string seen_by(std::string_view text, const Blindness& blind) {
    std::u32string out;
    char32_t before = 0; // the last code point that was no white space
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto white = text::space_size(text, at);
        const auto [value, size] = text::code_point_at(text, at);
        at += white != 0 ? white : size;
        if (white != 0 && blind.space) {
            space = true;
            continue;
        }
        const auto c = blind.shapes ? plain_shape(value) : value;
        if (blind.shapes && is_invisible(c)) continue;
        if (blind.punctuation && is_punctuation(c)) {
            const bool in_number =
                is_digit(before) && at < text.size() && is_digit(text::code_point_at(text, at).value);
            if (!in_number) { // "1,5" keeps its comma
                space = true;
                continue;
            }
        }
        if (space && (blind.punctuation ? before != 0 : space_matters(before, c))) out += U' ';
        space = false;
        add_letter(out, c, blind.letter_case);
        before = c;
    }
    if (blind.shapes || blind.punctuation) drop_sign_at_end(out);
    return out;
}

} // namespace

TextChange compare_texts(std::string_view left, std::string_view right, const DiffOptions& options) {
    if (left == right) return TextChange::none;
    const Blindness asked{options.ignore_case, options.ignore_space, options.ignore_punctuation,
                          options.ignore_punctuation};
    const bool sharp = !asked.letter_case && !asked.space && !asked.punctuation;
    const bool plain = sharp && is_ascii(left) && is_ascii(right); // then only equal bytes are equal
    if (!plain && seen_by(left, asked) == seen_by(right, asked)) return TextChange::none;
    const Blindness cosmetic{true, true, true, options.ignore_punctuation};
    return seen_by(left, cosmetic) == seen_by(right, cosmetic) ? TextChange::cosmetic : TextChange::reworded;
}

TextChange compare_texts(const std::optional<std::string>& left, const std::optional<std::string>& right,
                         const DiffOptions& options) {
    if (left.has_value() != right.has_value()) return TextChange::reworded;
    return left ? compare_texts(std::string_view(*left), std::string_view(*right), options) : TextChange::none;
}

} // namespace wsis::diff

#include "diff/tokens.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <optional>

namespace wsis::diff {

namespace {

enum class Class : std::uint8_t { letter, digit, ideograph, mark, space, sign };

/// Scripts that put no space between words (Unicode 15, Blocks): each character is a piece of its own.
struct CodePointRange {
    char32_t first = 0;
    char32_t last = 0;
};

constexpr CodePointRange unspaced_scripts[] = {
    {0x0E00, 0x0EFF},  // Thai, Lao
    {0x1000, 0x109F},  // Myanmar
    {0x1780, 0x17FF},  // Khmer
    {0x2E80, 0x2FDF},  // CJK and Kangxi radicals
    {0x3005, 0x3007},  // iteration mark, closing mark, zero
    {0x3040, 0x30FF},  // Hiragana, Katakana
    {0x31F0, 0x31FF},  // Katakana extensions
    {0x3400, 0x4DBF},  // CJK extension A
    {0x4E00, 0x9FFF},  // CJK unified ideographs
    {0xF900, 0xFAFF},  // CJK compatibility ideographs
    {0x20000, 0x323AF} // CJK extensions B to H
};

Class class_of(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return is_unspaced(c) ? Class::ideograph : Class::letter;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return Class::digit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
        return Class::mark;
    default:
        return Class::sign;
    }
}

struct Piece {
    Class kind = Class::sign;
    std::uint32_t size = 0;
    char32_t value = 0;
};

Piece piece_at(std::string_view text, std::size_t at) {
    const auto byte =
        static_cast<unsigned char>(text[at]); // letters, digits and spaces of ASCII: nearly all of a report
    if (text::is_letter(text[at])) return {Class::letter, 1, byte};
    if (text::is_digit(text[at])) return {Class::digit, 1, byte};
    if (byte == ' ') return {Class::space, 1, U' '};
    if (const auto size = text::space_size(text, at); size != 0)
        return {Class::space, static_cast<std::uint32_t>(size), U' '};
    const auto [value, size] = text::code_point_at(text, at);
    return {class_of(value), size, value};
}

/// Signs that hold the parts of a symbol, a number, a date or an address together.
bool joins_parts(char32_t c) {
    constexpr std::u32string_view joints = U".,:/-_@\u2010\u2011\u2013";
    return joints.find(c) != std::u32string_view::npos;
}

/// Signs that stand inside a word: "Member's".
bool joins_letters(char32_t c) { return c == U'\'' || c == U'\u2019'; }

bool is_wordlike(Class kind) { return kind == Class::letter || kind == Class::digit; }

/// Joined parts are looked through up to this many bytes.
constexpr std::size_t longest_word = 256;

/// Where the word ends that begins at `at`. Joined parts are one word if a digit is among them ("CWG-PAC-7/12",
/// "1,5"), else the first is it ("and/or").
std::size_t end_of_word(std::string_view text, std::size_t at) {
    bool has_digit = false;
    std::size_t first_part = 0; // its end, once a joint was seen
    for (const auto last = at + longest_word; at < text.size();) {
        if (text::is_letter(text[at])) {
            ++at;
            continue;
        }
        const auto piece = piece_at(text, at);
        if (piece.kind == Class::mark || is_wordlike(piece.kind)) {
            has_digit = has_digit || piece.kind == Class::digit;
            at += piece.size;
            continue;
        }
        const auto behind = at + piece.size;
        if (behind >= text.size() || !is_wordlike(piece_at(text, behind).kind)) break;
        if ((!joins_parts(piece.value) && !joins_letters(piece.value)) || at > last) break;
        if (first_part == 0 && joins_parts(piece.value)) first_part = at;
        at = behind;
    }
    return has_digit || first_part == 0 ? at : first_part;
}

std::size_t skip(std::string_view text, std::size_t at, Class kind) {
    while (at < text.size()) {
        const auto piece = piece_at(text, at);
        if (piece.kind != kind) break;
        at += piece.size;
    }
    return at;
}

} // namespace

bool is_unspaced(char32_t c) {
    if (c < unspaced_scripts[0].first) return false;
    return std::ranges::any_of(unspaced_scripts,
                               [c](const CodePointRange& range) { return range.first <= c && c <= range.last; });
}

std::vector<Token> split_tokens(std::string_view text) {
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 3);
    for (std::size_t at = 0; at < text.size();) {
        const auto piece = piece_at(text, at);
        auto end = at + piece.size;
        auto kind = TokenKind::sign;
        if (piece.kind == Class::space) {
            kind = TokenKind::space;
            end = skip(text, end, Class::space);
        } else if (is_wordlike(piece.kind)) {
            kind = TokenKind::word;
            end = end_of_word(text, at);
        } else {
            if (piece.kind == Class::ideograph) kind = TokenKind::word;
            end = skip(text, end, Class::mark);
        }
        tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), kind});
        at = end;
    }
    return tokens;
}

} // namespace wsis::diff

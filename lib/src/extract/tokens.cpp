#include "extract/tokens.hpp"

#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <array>
#include <utility>

namespace wsis::extract {

namespace {

enum class Class : std::uint8_t { sign, space, digit, lower, upper, other };

constexpr std::array<Class, 128> make_ascii_classes() {
    std::array<Class, 128> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        if (c <= ' ' || c == 0x7F)
            classes[c] = Class::space;
        else if (c >= '0' && c <= '9')
            classes[c] = Class::digit;
        else if (c >= 'a' && c <= 'z')
            classes[c] = Class::lower;
        else if (c >= 'A' && c <= 'Z')
            classes[c] = Class::upper;
    }
    return classes;
}

constexpr auto ascii_classes = make_ascii_classes();

constexpr char32_t soft_hyphen = 0xAD;

Class class_of(char32_t c) {
    if (c < 128) return ascii_classes[c];
    if (c == soft_hyphen) return Class::lower; // inside a word, and no part of its key
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return Class::upper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return Class::lower;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
        return Class::space;
    default:
        return Class::sign;
    }
}

/// Signs that print alike or are typed for each other, as the one that tables name.
char32_t fold_sign(char32_t c) {
    if (c < 128) return c == '`' ? U'\'' : c;
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0xB4:
        return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB:
        return U'"';
    default:
        return text::fold_dash_or_slash(c);
    }
}

WordKey extend_folded(WordKey key, char32_t c) {
    const text::FoldedLetter folded(c);
    for (std::uint32_t letter : folded.view()) {
        do { // ASCII letters are one byte, as in word_key
            key = extend_key(key, static_cast<unsigned char>(letter & 0xFFu));
            letter >>= 8;
        } while (letter != 0);
    }
    return key;
}

/// A word while it is read.
struct Letters {
    WordKey key = empty_key;
    unsigned ascii = 0;          ///< All ASCII letters, one over the other: those in lower case have `small_bit`.
    bool other_in_small = false; ///< Any other letter in lower case.
};

constexpr unsigned small_bit = 0x20;

/// Behind the ASCII letters at `at`: nearly all of an English report, so everything stays in registers.
std::size_t scan_ascii(std::string_view text, std::size_t at, Letters& letters) {
    auto key = letters.key;
    auto ascii = letters.ascii;
    for (; at < text.size(); ++at) {
        const unsigned byte = static_cast<unsigned char>(text[at]);
        const unsigned lowered = byte | small_bit;
        if (lowered - 'a' > 'z' - 'a') break;
        ascii |= byte;
        key = extend_key(key, static_cast<unsigned char>(lowered));
    }
    letters.key = key;
    letters.ascii = ascii;
    return at;
}

/// Behind the letter at `at`, which is none of ASCII; `at` when it is no letter.
std::size_t scan_other(std::string_view text, std::size_t at, Letters& letters) {
    const auto [c, size] = text::code_point_at(text, at);
    const auto cls = class_of(c);
    if (cls != Class::lower && cls != Class::upper) return at;
    letters.other_in_small = letters.other_in_small || (cls == Class::lower && c != soft_hyphen);
    letters.key = extend_folded(letters.key, c);
    return at + size;
}

/// This and the next scan the token that begins at `at`, and return its end.
std::size_t scan_word(std::string_view text, std::size_t at, Token& token) {
    Letters letters;
    for (;;) {
        at = scan_ascii(text, at, letters);
        if (at >= text.size() || static_cast<unsigned char>(text[at]) < 128) break;
        const auto next = scan_other(text, at, letters);
        if (next == at) break;
        at = next;
    }
    token.kind = TokenKind::word;
    token.key = letters.key;
    token.upper = !letters.other_in_small && (letters.ascii & small_bit) == 0;
    return at;
}

std::size_t scan_number(std::string_view text, std::size_t at, Token& token) {
    constexpr WordKey most = WordKey{1} << 63;
    token.kind = TokenKind::number;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
        token.key = token.key >= most / 16 ? most : token.key * 10 + static_cast<WordKey>(text[at] - '0');
    return at;
}

} // namespace

void tokenize(std::string_view text, std::vector<Token>& tokens) {
    tokens.clear();
    append_tokens(text, tokens);
}

void append_tokens(std::string_view text, std::vector<Token>& tokens) {
    bool spaced = false;
    bool line_start = true;
    for (std::size_t at = 0; at < text.size();) {
        text::CodePoint point{static_cast<unsigned char>(text[at]), 1};
        if (point.value >= 128) point = text::code_point_at(text, at);
        const auto cls = class_of(point.value);
        if (cls == Class::space) {
            spaced = true;
            line_start = line_start || point.value == U'\n';
            at += point.size;
            continue;
        }
        auto& token = tokens.emplace_back();
        token.begin = static_cast<std::uint32_t>(at);
        token.spaced = std::exchange(spaced, false);
        token.line_start = std::exchange(line_start, false);
        if (cls == Class::lower || cls == Class::upper) {
            token.capital = cls == Class::upper;
            at = scan_word(text, at, token);
        } else if (cls == Class::digit) {
            at = scan_number(text, at, token);
        } else {
            token.key = fold_sign(point.value);
            at += point.size;
        }
        token.end = static_cast<std::uint32_t>(at);
    }
}

} // namespace wsis::extract

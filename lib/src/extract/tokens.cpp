#include "extract/tokens.hpp"

#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <array>

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

struct Scanner {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] bool done() const { return at >= text.size(); }

    [[nodiscard]] text::CodePoint peek() const { return text::code_point_at(text, at); }

    void scan_word(Token& token) {
        token.kind = TokenKind::word;
        token.key = empty_key;
        token.upper = true;
        while (!done()) {
            if (const auto byte = static_cast<unsigned char>(text[at]); byte < 128) { // nearly all of an English report
                const auto cls = ascii_classes[byte];
                if (cls != Class::lower && cls != Class::upper) break;
                if (cls == Class::lower) token.upper = false;
                token.key = extend_key(token.key, static_cast<unsigned char>(byte | 0x20u));
                ++at;
                continue;
            }
            const auto [c, size] = peek();
            const auto cls = class_of(c);
            if (cls != Class::lower && cls != Class::upper) break;
            if (cls == Class::lower && c != soft_hyphen) token.upper = false;
            token.key = extend_folded(token.key, c);
            at += size;
        }
    }

    void scan_number(Token& token) {
        constexpr WordKey most = WordKey{1} << 63;
        token.kind = TokenKind::number;
        for (; !done() && text[at] >= '0' && text[at] <= '9'; ++at)
            token.key = token.key >= most / 16 ? most : token.key * 10 + static_cast<WordKey>(text[at] - '0');
    }
};

} // namespace

void tokenize(std::string_view text, std::vector<Token>& tokens) {
    tokens.clear();
    append_tokens(text, tokens);
}

void append_tokens(std::string_view text, std::vector<Token>& tokens) {
    Scanner scanner{text};
    bool spaced = false;
    bool line_start = true;
    while (!scanner.done()) {
        const auto [c, size] = scanner.peek();
        const auto cls = class_of(c);
        if (cls == Class::space) {
            spaced = true;
            line_start = line_start || c == U'\n';
            scanner.at += size;
            continue;
        }
        Token token;
        token.begin = static_cast<std::uint32_t>(scanner.at);
        token.spaced = spaced;
        token.line_start = line_start;
        if (cls == Class::lower || cls == Class::upper) {
            token.capital = cls == Class::upper;
            scanner.scan_word(token);
        } else if (cls == Class::digit) {
            scanner.scan_number(token);
        } else {
            token.key = fold_sign(c);
            scanner.at += size;
        }
        token.end = static_cast<std::uint32_t>(scanner.at);
        tokens.push_back(token);
        spaced = line_start = false;
    }
}

} // namespace wsis::extract

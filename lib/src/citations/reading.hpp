#pragma once

#include "extract/tokens.hpp"
#include "profile/citation_words.hpp"
#include "profile/function_words.hpp"
#include "profile/rows.hpp"
#include "profile/years.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace wsis::citations {

using extract::Token;
using extract::TokenKind;
using extract::WordKey;
using extract::operator""_w;
using profile::Roles;
namespace role = profile::role;

/// One paragraph as the grammar reads it: its tokens and what each word may do. Reading past either end gives a token
/// that is nothing, so rules look ahead and back without asking where the text ends.
class Reading {
public:
    /// `added`: the rows of a profile, or null; `families`: which of its families occur in the text.
    Reading(std::string_view text, const std::vector<Token>& tokens, const std::vector<Roles>& roles,
            const profile::Rows* added, const std::vector<int>& families)
        : text_(text), tokens_(tokens), roles_(roles), added_(added), families_(families) {}

    [[nodiscard]] const profile::Rows* added() const { return added_; }

    [[nodiscard]] const std::vector<int>& families() const { return families_; }

    [[nodiscard]] std::string_view text() const { return text_; }

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }

    [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }

    const Token& operator[](std::size_t at) const { return at < tokens_.size() ? tokens_[at] : nothing; }

    [[nodiscard]] Roles roles(std::size_t at) const { return at < roles_.size() ? roles_[at] : 0; }

    [[nodiscard]] bool has(std::size_t at, Roles any) const { return (roles(at) & any) != 0; }

    [[nodiscard]] bool word(std::size_t at) const { return at < size() && tokens_[at].kind == TokenKind::word; }

    [[nodiscard]] bool word(std::size_t at, WordKey key) const { return at < size() && tokens_[at].is_word(key); }

    [[nodiscard]] bool number(std::size_t at) const { return at < size() && tokens_[at].kind == TokenKind::number; }

    [[nodiscard]] bool sign(std::size_t at, char32_t c) const { return at < size() && tokens_[at].is_sign(c); }

    [[nodiscard]] bool alnum(std::size_t at) const { return word(at) || number(at); }

    [[nodiscard]] bool upper(std::size_t at) const { return word(at) && tokens_[at].upper; }

    [[nodiscard]] bool capital(std::size_t at) const { return word(at) && tokens_[at].capital; }

    /// A word in small letters.
    [[nodiscard]] bool lower(std::size_t at) const { return word(at) && !tokens_[at].capital; }

    /// A word in small letters where a verb has to stand: "to document", "to map and document", but not "resolution 5
    /// and resolution 7", "the note and document 14".
    [[nodiscard]] bool verb_place(std::size_t at) const {
        if (at == 0 || !lower(at) || !lower(at - 1) || !has(at - 1, profile::role::verb_like)) return false;
        return !tokens_[at - 1].is_word("and"_w) || (at > 1 && lower(at - 2) && !behind_determiner(at - 2));
    }

    /// A noun stands there: the article or pronoun in front of it shows that, with an adjective or two between.
    [[nodiscard]] bool behind_determiner(std::size_t at) const {
        constexpr std::size_t most_adjectives = 2;
        for (std::size_t back = 1; back <= most_adjectives + 1 && back <= at && word(at - back); ++back) {
            const auto part = profile::role_of(tokens_[at - back]);
            if (part == profile::WordRole::article || part == profile::WordRole::possessive ||
                part == profile::WordRole::quantifier)
                return true;
            if (has(at - back, profile::role::verb_like)) return false;
        }
        return false;
    }

    /// A word of two or more upper-case letters.
    [[nodiscard]] bool acronym(std::size_t at) const { return upper(at) && tokens_[at].size() >= 2; }

    /// Nothing stands between it and the token before it.
    [[nodiscard]] bool joined(std::size_t at) const { return at > 0 && at < size() && !tokens_[at].spaced; }

    /// A year as acts print it, in four digits.
    [[nodiscard]] bool year(std::size_t at) const {
        return number(at) && tokens_[at].size() == 4 && tokens_[at].key >= 1865 && tokens_[at].key < 2100;
    }

    [[nodiscard]] int value(std::size_t at) const {
        return static_cast<int>(tokens_[at].key < 1'000'000'000 ? tokens_[at].key : 1'000'000'000);
    }

    /// The text of the tokens [first, last).
    [[nodiscard]] std::string_view view(std::size_t first, std::size_t last) const {
        if (first >= last || last > size()) return {};
        return text_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin);
    }

    /// The token at which a sentence or line begins stands first, or behind punctuation that ends one.
    [[nodiscard]] bool opens_sentence(std::size_t at) const {
        return at == 0 || tokens_[at].line_start || sign(at - 1, U'.') || sign(at - 1, U':') || sign(at - 1, U';') ||
               sign(at - 1, U'?') || sign(at - 1, U'!');
    }

private:
    static const Token nothing;
    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Roles>& roles_;
    const profile::Rows* added_;
    const std::vector<int>& families_;
};

inline const Token Reading::nothing{};

using profile::full_year;

} // namespace wsis::citations

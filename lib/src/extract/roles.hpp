#pragma once

#include "extract/tokens.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace wsis::extract {

/// Some tokens, [first, last).
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] bool empty() const { return first >= last; }
};

/// The words of one block; asking behind the last one is allowed, and answers no.
class Words {
public:
    Words(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }

    [[nodiscard]] const Token& operator[](std::size_t at) const { return tokens_[at]; }

    [[nodiscard]] bool is_sign(std::size_t at, char32_t sign) const { return at < size() && tokens_[at].is_sign(sign); }

    [[nodiscard]] bool is_word(std::size_t at, WordKey word) const { return at < size() && tokens_[at].is_word(word); }

    [[nodiscard]] bool is_capital(std::size_t at) const {
        return at < size() && tokens_[at].kind == TokenKind::word && tokens_[at].capital;
    }

    /// A hyphen or apostrophe that holds two words together.
    [[nodiscard]] bool is_joint(std::size_t at) const {
        return (is_sign(at, U'-') || is_sign(at, U'\'')) && !tokens_[at].spaced && at + 1 < size() &&
               !tokens_[at + 1].spaced;
    }

    [[nodiscard]] std::string_view view(WordRange range) const {
        if (range.empty()) return {};
        return text_.substr(tokens_[range.first].begin, tokens_[range.last - 1].end - tokens_[range.first].begin);
    }

    /// As printed, on one line.
    [[nodiscard]] std::string print(WordRange range) const;

    /// Behind the capitalised words and numbers at `first`, up to a form of address.
    [[nodiscard]] std::size_t capitals_end(std::size_t first) const;

private:
    std::string_view text_;
    std::span<const Token> tokens_;
};

/// A role with the body or place that it is a role of: "Vice-Chair" of "CSTD".
struct Role {
    std::string name{};
    std::string of{};
    std::size_t end = 0; ///< The token behind it; 0: there is none.
    bool plural = false; ///< "The Vice-Chairs, Ms A, Mr B and Mr C": it is the role of each.
};

/// A cheap look at its first word: at most words no role begins.
bool may_begin_role(const Token& token);

/// The role that begins at `at`: "Director of BDT", "Vice-Chair of CSTD", "BDT Director", "Deputy Secretary General".
Role read_role(const Words& words, std::size_t at);

/// "Director" of "BDT" is the role "Director BDT".
void add_bureau(Role& role);

} // namespace wsis::extract

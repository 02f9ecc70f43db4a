#pragma once

#include "extract/tokens.hpp"
#include "profile/function_words.hpp"
#include "profile/rows.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// A stretch of the tokens of one text: [first, last).
struct TokenRange {
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] bool empty() const { return first >= last; }

    bool operator==(const TokenRange&) const = default;
};

/// In tokens. Every verb looks back over its sentence: longer ones are no prose, and are read for decisions up to here.
inline constexpr std::size_t longest_sentence = 600;

/// The sentences of a text, closing punctuation included. A full stop after "Mr", "No", "para", an initial or a typed
/// number at the start of a line ends none; a line feed does, unless the line goes on in lower case.
/// A short title in front ("Budget: The Group ...") is a sentence of its own, up to its colon.
/// `added`: the rows of a profile, or null.
void split_sentences(std::span<const Token> tokens, std::vector<TokenRange>& sentences, const profile::Rows* added);

/// One sentence with the part that each of its words plays. Indices count its own tokens.
class Sentence {
public:
    Sentence(std::string_view text, std::span<const Token> tokens, const profile::Rows* added);

    /// The rows of a profile, or null: the words of the sentence are looked up there, too.
    [[nodiscard]] const profile::Rows* added() const { return added_; }

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }

    [[nodiscard]] const Token& operator[](std::size_t at) const { return tokens_[at]; }

    [[nodiscard]] std::string_view text() const { return text_; }

    [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }

    [[nodiscard]] profile::WordRole role(std::size_t at) const { return roles_[at]; }

    [[nodiscard]] bool is(std::size_t at, profile::WordRole role) const { return at < size() && roles_[at] == role; }

    [[nodiscard]] bool is_word(std::size_t at, WordKey word) const { return at < size() && tokens_[at].is_word(word); }

    /// A comma inside a name is none.
    [[nodiscard]] bool is_sign(std::size_t at, char32_t sign) const {
        return at < size() && tokens_[at].is_sign(sign) && roles_[at] != profile::WordRole::inner;
    }

    /// The word at `at`, as printed.
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return text_.substr(tokens_[at].begin, tokens_[at].size());
    }

    /// The text of [first, last), as printed.
    [[nodiscard]] std::string_view words(std::size_t first, std::size_t last) const {
        return first < last ? text_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin) : "";
    }

private:
    [[nodiscard]] profile::WordRole role_in_context(std::size_t at) const;
    [[nodiscard]] bool begins_owned(std::size_t at) const;
    [[nodiscard]] bool is_abbreviation(std::size_t at) const;
    void set_asides();
    void set_names();
    [[nodiscard]] bool is_name_word(std::size_t at) const;
    [[nodiscard]] std::size_t joined_name_end(std::size_t first) const;
    [[nodiscard]] bool names_party(std::size_t first, std::size_t last) const;

    std::string_view text_;
    std::span<const Token> tokens_;
    const profile::Rows* added_;
    std::vector<profile::WordRole> roles_;
};

} // namespace wsis::extract

#pragma once

#include "extract/tokens.hpp"
#include "profile/rows.hpp"
#include "wsis/document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// The title in the text of one paragraph, and where the running text begins behind it. Bytes.
struct Heading {
    Span title{};           ///< Empty: the paragraph has no title.
    std::uint32_t rest = 0; ///< The size of the text when the paragraph is all title, 0 when it has none.

    bool operator==(const Heading&) const = default;
};

/// What is known of a paragraph besides its words.
struct HeadingHints {
    bool styled = false; ///< Its style is one of headings.
    bool parent = false; ///< The next section is a part of this one.
};

/// Finds titles in the paragraphs of sections. A title is no sentence: it has no finite verb of its own. It is the
/// whole paragraph ("Other business"), or runs in: it stands before a colon ("Budget (C18/3): The group noted ...") or
/// before the parenthesis of the documents discussed. Those documents and the punctuation behind it are no part of it.
class HeadingSplitter {
public:
    /// `added`: the rows of a profile, or null.
    explicit HeadingSplitter(const profile::Rows* added = nullptr) : added_(added) {}

    Heading split(std::string_view text, HeadingHints hints = {});

    /// Whether the paragraph is a sentence, or the opening of one.
    bool is_sentence(std::string_view text);

private:
    const profile::Rows* added_;
    std::vector<Token> tokens_{}; ///< Reused from call to call.
};

} // namespace wsis::extract

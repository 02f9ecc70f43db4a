#pragma once

#include "citations/reading.hpp"
#include "extract/tokens.hpp"
#include "profile/citation_words.hpp"
#include "profile/rows.hpp"
#include "wsis/citations.hpp"

#include <string_view>
#include <vector>

namespace wsis::extract {

/// Memory that find_citations reuses from paragraph to paragraph.
struct CitationScratch {
    std::vector<Token> tokens{}; ///< Of a text that comes without.
    std::vector<profile::Roles> roles{};
    std::vector<int> families{};
};

/// Which rule of the grammar took the bytes [begin, end).
struct RuleUse {
    std::size_t begin = 0; ///< What it looked at: a first word or head noun, perhaps behind the start of the citation.
    std::size_t end = 0;
    std::string_view rule{};
};

/// The paragraph as the grammar reads it; `scratch` holds what that takes. `added`: the rows of a profile, or null.
citations::Reading read_paragraph(std::string_view text, const std::vector<Token>& tokens, CitationScratch& scratch,
                                  const profile::Rows* added);

/// The same for a text whose tokens are not at hand.
citations::Reading read_paragraph(std::string_view text, CitationScratch& scratch, const profile::Rows* added);

/// `tokens` are those of `text`. `added`: the rows of a profile, or null. `uses`, if any, learns the rules that found
/// something.
std::vector<Citation> find_citations(std::string_view text, const std::vector<Token>& tokens, CitationScratch& scratch,
                                     const profile::Rows* added, std::vector<RuleUse>* uses = nullptr);

/// Nothing but revisions: "Rev. 1", "(Rev.2)".
bool is_revision(std::string_view text, CitationScratch& scratch);

} // namespace wsis::extract

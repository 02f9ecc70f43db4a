#pragma once

#include "extract/tokens.hpp"
#include "profile/citation_words.hpp"
#include "wsis/citations.hpp"

#include <string_view>
#include <vector>

namespace wsis::extract {

/// Memory that find_citations reuses from paragraph to paragraph.
struct CitationScratch {
    std::vector<Token> tokens{};
    std::vector<profile::Roles> roles{};
};

std::vector<Citation> find_citations(std::string_view text, CitationScratch& scratch);

/// Nothing but revisions: "Rev. 1", "(Rev.2)".
bool is_revision(std::string_view text, CitationScratch& scratch);

} // namespace wsis::extract

#pragma once

#include "extract/tokens.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// What a paragraph of its own opens.
enum class Opening : std::uint8_t {
    none,
    front, ///< "Summary", "Action required:", "References"
    annex  ///< "Annex 2", "APPENDIX B - List of documents"
};

Opening find_opening(std::string_view text, std::vector<Token>& tokens);

/// "Table 3", "Figure 2: Lamps": stands above a table or picture, and opens nothing.
bool is_caption(std::string_view text, std::vector<Token>& tokens);

/// "Contents", "TABLE OF CONTENTS": what follows repeats the headings below.
bool heads_contents(std::string_view text, std::vector<Token>& tokens);

/// "Documentation: TRADE/WP.31/2009/1", "Editor: Ms Vale": a line that looks like a heading, but tells of one thing.
bool is_field(std::string_view text, std::vector<Token>& tokens);

/// A line of a table of contents: it ends in the number of a page behind dots or a tab.
bool is_contents_line(std::string_view text);

} // namespace wsis::extract

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

// Text of a document on its way into Markdown (CommonMark 0.31 with the tables and the strikethrough of GFM). It comes
// out as it reads: no sign of it is markup, no line of it opens a block, and no HTML is in it. Control characters and
// bidirectional controls are shown as printable() shows them.

namespace wsis::write {

/// Markdown that stands between two characters of a text.
struct MarkdownInsert {
    std::size_t at = 0; ///< Byte of the text; not less than that of the insert before.
    std::string markup{};
};

using MarkdownInserts = std::span<const MarkdownInsert>;

/// `text` inside a paragraph; a line feed as a hard line break.
std::string markdown_text(std::string_view text, MarkdownInserts inserts = {});

/// `text` in one line: in a heading, an item of a list, the cell of a table. Line feeds and tabs as spaces.
std::string markdown_line(std::string_view text, MarkdownInserts inserts = {});

/// Where a link goes, between its parentheses.
std::string markdown_target(std::string_view href);

/// `text` inside a line between markers such as "**" or "~~": these stand at words, white space at the ends outside of
/// them; nothing is marked in white space alone.
std::string markdown_marked(std::string_view text, std::string_view marker);

/// An escaped line with a sign that would open a list or underline a heading escaped, too.
std::string markdown_opening(std::string line);

/// `text` as code; as much text is not: an id, a path. In one line.
std::string markdown_code(std::string_view text);

} // namespace wsis::write

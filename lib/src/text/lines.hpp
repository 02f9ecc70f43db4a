#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::text {

/// One line of a text. Widths and indents are columns: a tab goes to the next multiple of 8.
struct Line {
    std::uint32_t begin = 0;  ///< Bytes of the content, without white space at both ends,
    std::uint32_t end = 0;    ///< half open.
    std::uint32_t stop = 0;   ///< Where the white space behind the content ends, too.
    std::uint32_t number = 0; ///< From 1.
    std::uint32_t indent = 0; ///< Columns before the content.
    std::uint32_t width = 0;  ///< Code points of the content.
    std::uint32_t lead = 0;   ///< Tabs before the content.
    std::uint32_t gaps = 0;   ///< Tabs inside the content; without any, its runs of three spaces or more.
    std::uint32_t column = 0; ///< Where the text behind the first gap begins.
    bool tabbed = false;      ///< The gaps are tabs.
    bool labelled = false;    ///< The first gap only parts a label from its text.
    bool page_start = false;  ///< A form feed stands before it.
    bool noise = false;       ///< A page-number line or a running header (see find_page_lines).

    [[nodiscard]] bool blank() const { return begin == end; }

    [[nodiscard]] std::uint32_t extent() const { return indent + width; }

    /// The content stands in columns.
    [[nodiscard]] bool columnar() const { return gaps > (labelled ? 1u : 0u); }
};

/// The lines of valid UTF-8. They end at LF, CR, CR LF, VT, FF, NEL and the Unicode line and paragraph separators.
std::vector<Line> split_lines(std::string_view text);

/// The pieces of a line between its gaps, without white space around them; some may be empty. Tabs before the content
/// count from the `skip`th on.
std::vector<Line> split_columns(std::string_view text, const Line& line, std::uint32_t skip);

inline std::string_view content(std::string_view text, const Line& line) {
    return text.substr(line.begin, line.end - line.begin);
}

/// A mark that a converter put into the text: "[bookmark: x]", "[image: x]".
struct Mark {
    std::uint32_t at = 0;  ///< Byte in the text without marks where it stood.
    std::string text{};    ///< With its brackets.
    std::string picture{}; ///< The name in an image mark, often empty.
    bool image = false;
};

/// Takes the marks out of `text`, and returns them in order.
std::vector<Mark> take_marks(std::string& text);

/// Whether the line is nothing but the file name of a picture, such as converters list behind a text.
bool is_picture_name(std::string_view line);

} // namespace wsis::text

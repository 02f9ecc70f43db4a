#pragma once

#include "text/lines.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace wsis::text {

/// Tells, line by line, whether a paragraph goes on. A text is hard-wrapped when most line ends inside its paragraphs
/// are where the next word would not have fitted; in any other text a line is a paragraph, but for lines broken by
/// accident.
class Wrapping {
public:
    /// `lines` knows its noise already. Both arguments must outlive the object.
    Wrapping(std::string_view text, const std::vector<Line>& lines);

    [[nodiscard]] bool wrapped() const { return width_ != 0; }

    /// Whether a paragraph whose first line is `first` and last line so far `last` goes on with `next`, the next line
    /// that is neither blank nor noise. `apart`: other lines stand between them.
    [[nodiscard]] bool goes_on(std::size_t first, std::size_t last, std::size_t next, bool apart) const;

    /// What joins `last` and `next`: nothing behind a hyphen or slash at the line end, else a space.
    [[nodiscard]] std::string_view glue(std::size_t last, std::size_t next) const;

private:
    [[nodiscard]] std::string_view line_text(std::size_t index) const { return content(text_, lines_[index]); }

    [[nodiscard]] bool fits(std::size_t line, std::size_t next, std::uint32_t width) const;
    [[nodiscard]] bool centred(std::size_t line) const;
    [[nodiscard]] bool broken_by_accident(std::size_t last, std::size_t next) const;
    [[nodiscard]] bool starts_item(std::size_t first, std::size_t last, std::size_t next) const;
    void measure();

    std::string_view text_;
    const std::vector<Line>& lines_;
    std::uint32_t width_ = 0; ///< Columns of the text; 0: not hard-wrapped.
};

} // namespace wsis::text

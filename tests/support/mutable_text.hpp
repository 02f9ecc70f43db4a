#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::test {

/// SplitMix64: the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// From 0 to `count` - 1; `count` is not 0.
    std::size_t below(std::size_t count);

    /// One of them; nothing of none.
    template <class T>
    std::optional<T> pick(const std::vector<T>& values) {
        if (values.empty()) return std::nullopt;
        return values[below(values.size())];
    }

private:
    std::uint64_t state_ = 0;
};

/// A report as lines that can be changed.
struct MutableText {
    std::vector<std::string> lines{};
    bool wrapped = false; ///< Paragraphs cover several lines, with empty lines between.

    explicit MutableText(std::string_view bytes = {});
    [[nodiscard]] std::string bytes() const;

    /// The first line with that text alone, white space around it aside; the number of lines if there is none.
    [[nodiscard]] std::size_t line_of(std::string_view text) const;

    /// The first line of the numbered text.
    [[nodiscard]] std::size_t body_begin() const { return line_of("1. Introduction"); }

    /// The line of the first annex.
    [[nodiscard]] std::size_t body_end() const;
};

/// A place in a line.
struct Spot {
    std::size_t line = 0;
    std::size_t at = 0;
    std::size_t size = 0;
};

/// A numbered paragraph, heading or not.
struct Numbered {
    std::size_t line = 0;
    std::size_t end = 0;        ///< Behind its own lines and the lists and paragraphs up to the next number.
    std::vector<int> numbers{}; ///< {6, 1, 2}
    std::size_t label_size = 0; ///< Of "6.1.2" or "6.".
    std::string text{};         ///< Its paragraph, without the label, on one line.
    bool leaf = false;          ///< Nothing is numbered below it.
    bool has_items = false;     ///< A list stands in it.
    [[nodiscard]] bool is_title() const;
    [[nodiscard]] bool is_below(const Numbered& above) const;
    [[nodiscard]] bool is_sibling(const Numbered& other) const;
};

/// The numbered paragraphs of the body.
std::vector<Numbered> outline_of(const MutableText& text);

/// Where the words stand within one line from `begin` to `end`, not as a part of longer words.
std::vector<Spot> spots_of(const MutableText& text, std::string_view words, std::size_t begin = 0,
                           std::size_t end = std::string::npos);

/// The lines of running text: of the body, the summary and the lists, without titles, page lines and annexes.
std::vector<std::size_t> prose_lines(const MutableText& text);

/// First and last line of the paragraph that a line is in, over a page break.
std::pair<std::size_t, std::size_t> paragraph_around(const MutableText& text, std::size_t line);

/// The label with another number in it: "6.1.3" for "6.1.2".
std::string label_with(const Numbered& numbered, const std::vector<int>& numbers);

void replace_label(MutableText& text, const Numbered& numbered, const std::vector<int>& numbers);
void replace(MutableText& text, const Spot& spot, std::string_view with);
void erase_lines(MutableText& text, std::size_t begin, std::size_t end);

} // namespace wsis::test

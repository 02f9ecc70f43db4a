#pragma once

#include "write/report_html.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace wsis::write {

/// Writes the text of blocks with what stands in it: decisions, citations and deadlines, marks of notes, tracked
/// changes, bold and italic.
class InlineText {
public:
    explicit InlineText(const ReportPage& page);

    /// Bytes [begin, end) of a block's text.
    [[nodiscard]] std::string write(std::uint32_t block, std::uint32_t begin, std::uint32_t end) const;

    /// What stands for a note at its mark: its label, or its number; empty for a block that has no mark.
    [[nodiscard]] const std::string& note_sign(std::uint32_t block) const { return signs_[block]; }

private:
    /// A stretch of a block. Where another stretch cuts it in two, its id stands on the first part and `after` behind
    /// the last.
    struct Mark {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::string tag{};        ///< "a"
        std::string id{};         ///< " id=\"_m1.1\"", or empty.
        std::string attributes{}; ///< Begin with a space.
        std::string after{};
    };

    /// Marks of one kind do not overlap; those of a later layer stand inside those of an earlier one.
    enum Layer : std::size_t { said, links, changes, type, layers };

    struct NoteMark {
        std::uint32_t at = 0;
        std::uint32_t note = none;
    };

    struct Marks {
        std::array<std::vector<Mark>, layers> of{};
        std::vector<NoteMark> notes{};
    };

    void add(const Place& place, Layer layer, Mark mark);
    void order(Layer layer);
    void add_decisions();
    void add_citations();
    void add_deadlines();
    void add_formatting();
    void add_notes();
    std::string layer_html(std::uint32_t block, std::size_t layer, Span range) const;
    std::string plain_html(std::uint32_t block, std::size_t layer, Span range, bool notes) const;
    std::string notes_html(std::uint32_t block, Span range) const;

    const ReportPage& page_;
    std::vector<Marks> marks_{}; ///< By block.
    std::vector<std::string> signs_{};
};

} // namespace wsis::write

#pragma once

#include "write/akn_meta.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Writes the text of blocks with what a report says about stretches of it: citations, decisions, dates, people, parts
/// of the title page, and notes where their marks stand.
class AknInline {
public:
    /// All four outlive it.
    AknInline(XmlWriter& xml, ElementIds& ids, const Report& report, const AknTerms& terms);

    /// The text of `block` from byte `from` to `to`, into the element with the eId `around`.
    void write(std::uint32_t block, std::uint32_t from, std::uint32_t to, std::string_view around);

    /// Whether the note stands in the text that has its mark.
    [[nodiscard]] bool is_inside(std::uint32_t note) const { return inside_[note]; }

private:
    /// In the order of nesting where two stand at the same place.
    enum class Kind : std::uint8_t { title, number, decision, item, deadline, date, person, citation };

    struct Mark {
        std::uint32_t block = none;
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        Kind kind = Kind::title;
        std::uint32_t index = 0; ///< Of the thing in its vector of the report.
    };

    struct LaterFirst {
        bool operator()(const Mark& a, const Mark& b) const;
    };

    void add(const Place& place, Kind kind, std::size_t index);
    void add_title_page();
    void place_notes();
    void write_marked(const std::vector<Mark>& marks, std::uint32_t block, std::uint32_t from, std::uint32_t to,
                      std::string_view around);
    void write_text(std::uint32_t block, std::uint32_t from, std::uint32_t to);
    void write_notes(std::size_t& next, std::uint32_t block, std::uint32_t at, std::string_view around);
    void open_mark(const Mark& mark, std::string_view around);
    void open_inline(std::string_view name, std::string_view around, std::string_view decision);

    XmlWriter& xml_;
    ElementIds& ids_;
    const Report& report_;
    const AknTerms& terms_;
    std::vector<Mark> marks_{};          ///< By block, then as they nest.
    std::vector<std::size_t> anchors_{}; ///< Those of notes written inside, by block and place.
    std::vector<bool> inside_{};
    bool in_note_ = false;
};

/// What a block is, for who reads the XML back: number, kind, level; its section, where the elements around do not
/// tell.
void write_block_attributes(XmlWriter& xml, const Report& report, std::uint32_t block);

/// For a title or a note that stands in a table, where no elements around say so.
void write_place_in_table(XmlWriter& xml, const Report& report, std::uint32_t block);

bool is_note(BlockKind kind);

} // namespace wsis::write

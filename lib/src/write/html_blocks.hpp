#pragma once

#include "wsis/diff.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Levels of the headings of a page, as they come: none is skipped on the way down.
class HeadingLevels {
public:
    /// `above` is the level of the heading that the text stands under.
    explicit HeadingLevels(int above) : above_(above), last_(above) {}

    /// The level for a heading of a section so deep (1: the top).
    int next(int depth);

private:
    int above_;
    int last_;
};

/// The blocks that stand in one place of one report, and what became of their words.
struct BlocksToShow {
    std::span<const std::uint32_t> blocks{};
    std::span<const Edit> edits{};           ///< The texts of the blocks, joined by line feeds, are one side of them.
    EditKind side = EditKind::inserted;      ///< removed: the left side, inserted: the right one.
    std::vector<std::string> other_labels{}; ///< Of the same blocks in the other report; empty: not compared.
    bool headings = true;                    ///< Titles of sections as headings; false: as paragraphs that look alike.
};

/// Writes blocks of one report as paragraphs and headings with their labels.
class BlockWriter {
public:
    BlockWriter(const Report& report, HeadingLevels& levels);

    std::string write(const BlocksToShow& shown);

    /// The texts of the blocks, joined by line feeds.
    [[nodiscard]] std::string text_of(std::span<const std::uint32_t> blocks) const;

    [[nodiscard]] const Report& report() const { return report_; }

private:
    /// A stretch of a block that is one paragraph or heading on the page.
    struct Part {
        std::uint32_t block = none;
        Span range{};  ///< In the joined text.
        int depth = 0; ///< Of the section whose title it is; 0: no title.
        bool labelled = false;
    };

    [[nodiscard]] std::vector<Part> parts_of(std::span<const std::uint32_t> blocks) const;
    std::string part_html(const Part& part, std::span<const Edit> edits, std::string_view label, bool headings);

    const Report& report_;
    HeadingLevels& levels_;
    std::vector<std::uint32_t> opened_{}; ///< By block: the titled section that it opens.
    std::vector<int> depths_{};           ///< By section, from 1.
};

} // namespace wsis::write

#pragma once

#include "write/docx_tables.hpp"
#include "write/report_docx.hpp"
#include "write/report_docx_inline.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Writes blocks as the paragraphs and tables of one part.
class ReportStory {
public:
    ReportStory(ReportPackage& package, InlineRuns& inline_runs, TablePlanner& tables, std::string_view part)
        : package_(package), document_(package.report().document), inline_(inline_runs), tables_(tables), part_(part) {}

    /// `insert` stands before the first block behind the title page.
    std::string write(std::span<const std::uint32_t> story, std::string_view insert = {});

private:
    struct OpenTable {
        std::uint32_t table = none; ///< In the plan.
        std::size_t line = 0;       ///< The cell at hand, or where the next one comes.
        std::size_t slot = 0;
        bool in_cell = false;
        bool ends_in_paragraph = false; ///< What stands in the cell so far.
        std::vector<std::uint32_t> widths{};
    };

    void go_to_table(std::uint32_t table);
    void open_table(std::uint32_t table);
    void close_table();
    void go_to_cell(std::uint32_t cell);
    void begin_cell();
    void end_cell();
    void write_block(std::uint32_t index);
    void write_paragraph(std::uint32_t index, bool hidden);
    [[nodiscard]] std::string_view style_of(const Block& block) const;
    [[nodiscard]] bool is_odd_section(const Block& block, std::uint32_t index) const;
    [[nodiscard]] bool is_title(const Block& block) const;

    ReportPackage& package_;
    const Document& document_;
    InlineRuns& inline_;
    TablePlanner& tables_;
    std::string_view part_;
    TablePlan plan_{};
    std::vector<OpenTable> open_{}; ///< Outermost first.
    std::string xml_{};
};

} // namespace wsis::write

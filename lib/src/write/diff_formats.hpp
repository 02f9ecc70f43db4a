#pragma once

#include "wsis/write.hpp"

#include <array>
#include <span>

namespace wsis::write {

// One function for each row of diff_formats().
std::string render_diff_text(const DiffSeries& series, const DiffStyle& style);
std::string render_diff_json(const DiffSeries& series, const DiffStyle& style);
std::string render_diff_markdown(const DiffSeries& series, const DiffStyle& style);
std::string render_diff_html(const DiffSeries& series, const DiffStyle& style);
/// A DOCX with tracked changes: accepting all gives the right report, rejecting all the left one. It is read again
/// before it is handed over. Throws Error for more than two reports, and when the result is wrong.
std::string render_diff_docx(const DiffSeries& series, const DiffStyle& style);

/// What a summary counts of one subject.
struct SummaryRow {
    DiffSubject subject = DiffSubject::section;
    std::string_view plural{}; ///< "sections".
    std::span<const DiffKind> kinds{};
};

/// The subjects of a summary, each with the kinds that it can have.
std::span<const SummaryRow> summary_rows();

/// Changes of that subject and kind.
std::size_t count_changes(const Diff& diff, DiffSubject subject, DiffKind kind);

} // namespace wsis::write

#include "write/diff_formats.hpp"

#include <algorithm>

namespace wsis {

namespace write {

namespace {

using enum DiffKind;

constexpr DiffKind metadata_kinds[] = {added, removed, changed, cosmetic};
constexpr DiffKind section_kinds[] = {added, removed, moved, renumbered, retitled, cosmetic};
constexpr DiffKind decision_kinds[] = {added,     removed,  moved, renumbered, reworded, force,
                                       addressee, deadline, items, citations,  cosmetic};
constexpr DiffKind reference_kinds[] = {added, removed, revised};
constexpr DiffKind block_kinds[] = {added, removed, moved, renumbered, reworded, cosmetic};

constexpr SummaryRow rows[] = {{DiffSubject::metadata, "metadata", metadata_kinds},
                               {DiffSubject::section, "sections", section_kinds},
                               {DiffSubject::decision, "decisions", decision_kinds},
                               {DiffSubject::reference, "references", reference_kinds},
                               {DiffSubject::block, "blocks", block_kinds}};

constexpr DiffFormat formats[] = {{"text", render_diff_text},
                                  {"json", render_diff_json},
                                  {"markdown", render_diff_markdown},
                                  {"html", render_diff_html},
                                  {"docx", render_diff_docx}};

} // namespace

std::span<const SummaryRow> summary_rows() { return rows; }

std::size_t count_changes(const Diff& diff, DiffSubject subject, DiffKind kind) {
    return static_cast<std::size_t>(std::ranges::count_if(diff.changes, [&](const Change& change) {
        return change.subject == subject && std::ranges::find(change.kinds, kind) != change.kinds.end();
    }));
}

} // namespace write

std::span<const DiffFormat> diff_formats() { return write::formats; }

} // namespace wsis

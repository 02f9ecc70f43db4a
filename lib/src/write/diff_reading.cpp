#include "write/diff_reading.hpp"

#include "text/utf8.hpp"
#include "write/aside_name.hpp"
#include "write/diff_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace wsis::write {

namespace {

/// Bytes of equal text that are kept on each side of an edit.
constexpr std::size_t context_bytes = 160;

std::string_view noun_of(DiffSubject subject) {
    switch (subject) {
    case DiffSubject::decision:
        return "Decision";
    case DiffSubject::section:
        return "Section";
    case DiffSubject::reference:
        return "";
    case DiffSubject::metadata:
        return "";
    case DiffSubject::block:
        return "Paragraph";
    }
    return "";
}

bool has(const Change& change, DiffKind kind) {
    return std::find(change.kinds.begin(), change.kinds.end(), kind) != change.kinds.end();
}

/// What the title page calls its facts. A key that is not here stands for itself.
constexpr std::pair<std::string_view, std::string_view> metadata_names[] = {
    {"symbol", "Symbol"},
    {"id", "Canonical id"},
    {"title", "Title"},
    {"author", "Author"},
    {"date", "Date"},
    {"language", "Language"},
    {"language_note", "Language note"},
    {"meeting.body", "Body"},
    {"meeting.body_id", "Acronym of the body"},
    {"meeting.ordinal", "Number of the meeting"},
    {"meeting.place", "Place"},
    {"meeting.start", "First day"},
    {"meeting.end", "Last day"},
    {"statistics.delegates", "Delegates"},
    {"statistics.documents", "Documents considered"},
};

std::string_view key_in_words(std::string_view key) {
    for (const auto& [name, words] : metadata_names)
        if (name == key) return words;
    return key;
}

std::uint32_t section_around(const Report& report, std::span<const std::uint32_t> blocks) {
    if (blocks.empty() || blocks[0] >= report.document.blocks.size()) return none;
    const auto section = report.document.blocks[blocks[0]].section;
    return section < report.sections.size() ? section : none;
}

/// "Paragraph in 6.3", "Paragraph in 6.3 → 6.4", "Paragraph of the title page", "Footnote".
std::string block_title(const Change& change, const DiffStep& step) {
    const auto& report = change.right_blocks.empty() ? step.left : step.right;
    const auto& blocks = change.right_blocks.empty() ? change.left_blocks : change.right_blocks;
    std::string_view noun = "Paragraph";
    if (!blocks.empty() && blocks[0] < report.document.blocks.size()) {
        const auto& block = report.document.blocks[blocks[0]];
        if (const auto aside = aside_name(block.kind); !aside.empty()) return std::string(aside);
        if (block.cell != none) noun = "Table cell";
    }
    const auto name = [](const Report& of, std::uint32_t section) {
        return section == none ? std::string() : name_of(of.sections[section]);
    };
    const auto left = name(step.left, section_around(step.left, change.left_blocks));
    const auto right = name(step.right, section_around(step.right, change.right_blocks));
    if (left.empty() && right.empty()) return fmt::format("{} of the title page", noun);
    if (left.empty() || right.empty() || left == right)
        return fmt::format("{} in {}", noun, right.empty() ? left : right);
    return fmt::format("{} in {} → {}", noun, left, right);
}

/// At most `size` bytes of the end, from the beginning of a word where there is one.
std::string_view end_of(std::string_view text, std::size_t size) {
    if (text.size() <= size) return text;
    auto at = text.size() - size;
    const auto space = text.find(' ', at);
    if (space != std::string_view::npos && space + 1 < text.size()) return text.substr(space + 1);
    while (at < text.size() && !text::starts_code_point(text[at])) ++at;
    return text.substr(at);
}

/// At most `size` bytes of the beginning, to the end of a word where there is one.
std::string_view beginning_of(std::string_view text, std::size_t size) {
    const auto clipped = text::clip(text, size);
    const auto space = clipped.size() < text.size() ? clipped.rfind(' ') : std::string_view::npos;
    return space == std::string_view::npos || space == 0 ? clipped : clipped.substr(0, space);
}

std::string shortened(std::string_view equal, bool first, bool last) {
    const auto before = last || !first ? beginning_of(equal, context_bytes) : std::string_view();
    const auto after = first || !last ? end_of(equal, context_bytes) : std::string_view();
    if (before.size() + after.size() + 40 >= equal.size()) return std::string(equal);
    if (first && last) return std::string(before) + " …";
    return fmt::format("{}{}…{}{}", before, before.empty() ? "" : " ", after.empty() ? "" : " ", after);
}

void index_blocks(std::vector<std::uint32_t>& rows, std::span<const std::uint32_t> blocks, std::size_t row) {
    for (const auto block : blocks)
        if (block < rows.size() && rows[block] == none) rows[block] = static_cast<std::uint32_t>(row);
}

std::uint32_t first_row(const std::vector<std::uint32_t>& rows, std::span<const std::uint32_t> blocks) {
    for (const auto block : blocks)
        if (block < rows.size() && rows[block] != none) return rows[block];
    return none;
}

} // namespace

DiffStep step_of(const DiffSeries& series, std::size_t index) {
    return {series.steps[index], series.reports[index], series.reports[index + 1]};
}

std::string_view heading_of(DiffSubject subject) {
    switch (subject) {
    case DiffSubject::decision:
        return "Decisions";
    case DiffSubject::section:
        return "Sections";
    case DiffSubject::reference:
        return "References";
    case DiffSubject::metadata:
        return "Title page";
    case DiffSubject::block:
        return "Paragraphs";
    }
    return "";
}

std::vector<bool> listed_changes(const DiffSeries& series, std::size_t index) {
    const auto& changes = series.steps[index].changes;
    std::vector<bool> listed(changes.size(), false);
    for (const auto& group : group_changes(series, index))
        for (const auto* change : group.changes) listed[static_cast<std::size_t>(change - changes.data())] = true;
    return listed;
}

SubjectCounts count_subject(const Diff& diff, DiffSubject subject) {
    SubjectCounts counts;
    for (const auto& change : diff.changes) {
        if (change.subject != subject) continue;
        if (!is_substantive(change))
            ++counts.other;
        else if (has(change, DiffKind::added))
            ++counts.added;
        else if (has(change, DiffKind::removed))
            ++counts.removed;
        else
            ++counts.changed;
    }
    return counts;
}

std::string title_of(const Change& change, const DiffStep& step) {
    if (change.subject == DiffSubject::block) return block_title(change, step);
    const auto& named = change.right ? change.right : change.left;
    auto name = named.value_or("");
    if (change.subject == DiffSubject::metadata) return std::string(key_in_words(name));
    if (change.left && change.right && *change.left != *change.right)
        name = fmt::format("{} → {}", *change.left, *change.right);
    const auto noun = noun_of(change.subject);
    return noun.empty() ? name : fmt::format("{} {}", noun, name);
}

std::string name_of(const Section& section) {
    if (section.label.empty()) return section.title.value_or(section.path);
    return section.path.substr(0, section.path.find('~'));
}

SectionNumbers::SectionNumbers(const Report& report) {
    for (const auto& section : report.sections)
        if (!section.label.empty()) numbers_.emplace(section.path, name_of(section));
}

std::string SectionNumbers::of(const std::string& path) const {
    const auto found = numbers_.find(path);
    return found == numbers_.end() ? std::string() : found->second;
}

std::string surroundings_of(const Change& change, const DiffStep& step) {
    const bool titled = change.subject == DiffSubject::section && (change.left_text || change.right_text);
    if (titled || change.subject == DiffSubject::metadata) return {};
    const auto& report = change.right_blocks.empty() ? step.left : step.right;
    auto section = section_around(report, change.right_blocks.empty() ? change.left_blocks : change.right_blocks);
    while (section != none && !report.sections[section].title) section = report.sections[section].parent;
    if (section == none) return {};
    const bool said = change.subject == DiffSubject::block && report.sections[section].label.empty();
    return said ? std::string() : *report.sections[section].title;
}

std::vector<Edit> words_to_read(const Change& change) {
    if (!change.left_text && !change.right_text) return {};
    if (!change.left_text) return {{EditKind::inserted, *change.right_text}};
    if (!change.right_text) return {{EditKind::removed, *change.left_text}};
    auto words = change.words;
    if (words.empty()) words = {{EditKind::removed, *change.left_text}, {EditKind::inserted, *change.right_text}};
    if (words.size() == 2 && words[0].text == words[1].text) words = {{EditKind::equal, words[0].text}};
    for (std::size_t at = 0; at < words.size(); ++at)
        if (words[at].kind == EditKind::equal)
            words[at].text = shortened(words[at].text, at == 0, at + 1 == words.size());
    return words;
}

RowIndex::RowIndex(const DiffStep& step, const std::vector<bool>& listed)
    : left_(step.left.document.blocks.size(), none),
      right_(step.right.document.blocks.size(), none),
      changes_(step.diff.rows.size(), none) {
    for (std::size_t row = 0; row < step.diff.rows.size(); ++row) {
        index_blocks(left_, step.diff.rows[row].left, row);
        index_blocks(right_, step.diff.rows[row].right, row);
    }
    const auto enter = [&](const std::vector<std::uint32_t>& rows, std::uint32_t block, std::size_t change) {
        const auto row = block < rows.size() ? rows[block] : none;
        if (row != none && changes_[row] == none) changes_[row] = static_cast<std::uint32_t>(change);
    };
    for (const bool substantive : {true, false})
        for (std::size_t at = 0; at < step.diff.changes.size(); ++at) {
            const auto& change = step.diff.changes[at];
            if (!listed[at] || is_substantive(change) != substantive) continue;
            for (const auto block : change.left_blocks) enter(left_, block, at);
            for (const auto block : change.right_blocks) enter(right_, block, at);
        }
}

std::uint32_t RowIndex::row_of(const Change& change) const {
    const auto right = first_row(right_, change.right_blocks);
    return right != none ? right : first_row(left_, change.left_blocks);
}

} // namespace wsis::write

#include "write/report_docx_inline.hpp"

#include "text/utf8.hpp"
#include "text/xml_text.hpp"
#include "write/official_urls.hpp"
#include "write/wordprocessing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace wsis::write {

namespace {

/// Addresses that a link may have: anything else could run or send something.
bool is_safe_address(std::string_view address) {
    constexpr std::array<std::string_view, 3> schemes = {"https://", "http://", "mailto:"};
    return std::ranges::any_of(schemes, [&](std::string_view scheme) { return address.starts_with(scheme); }) &&
           std::ranges::all_of(address,
                               [](char c) { return c > ' ' && c != '\x7F' && c != '"' && c != '<' && c != '>'; });
}

std::string_view element_of(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::insertion:
        return "ins";
    case ChangeKind::deletion:
        return "del";
    case ChangeKind::move_from:
        return "moveFrom";
    case ChangeKind::move_to:
        break;
    }
    return "moveTo";
}

/// ISO 8601 as the schema has it, "2018-01-25T10:00:00Z"; a report from elsewhere may say anything.
bool is_date_time(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00T00:00:00";
    if (text.size() < shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i]) return false;
    return text.substr(shape.size()).empty() || text.substr(shape.size()) == "Z";
}

} // namespace

InlineRuns::InlineRuns(ReportPackage& package)
    : package_(package), report_(package.report()), note_ids_(report_.document.blocks.size()) {
    number_notes();
    collect_links();
    collect_titles();
    collect_bookmarks();
    collect_changes();
    collect_formatting();
    for (Marks* marks : {&links_, &titles_, &bold_, &italic_, &changes_}) order(*marks);
    for (Marks* marks : {&notes_, &bookmarks_})
        std::ranges::stable_sort(*marks, {}, [](const Mark& mark) { return std::tuple(mark.block, mark.start); });
}

/// Of marks that overlap the first stays.
void InlineRuns::order(Marks& marks) {
    std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return std::tuple(mark.block, mark.start); });
    Marks kept;
    for (const Mark& mark : marks)
        if (mark.start < mark.end && (kept.empty() || kept.back().block != mark.block || kept.back().end <= mark.start))
            kept.push_back(mark);
    marks = std::move(kept);
}

/// A note begins where a mark leads to, and the first block of its kind does: it has no mark, but has to stand
/// somewhere.
void InlineRuns::number_notes() {
    const Document& document = report_.document;
    std::array<std::uint32_t, 3> last{};
    const auto slot = [](BlockKind kind) {
        return kind == BlockKind::footnote ? 0u : kind == BlockKind::endnote ? 1u : 2u;
    };
    std::vector<bool> marked(document.blocks.size());
    for (const Anchor& anchor : document.anchors)
        if (anchor.note < marked.size()) marked[anchor.note] = true;
    std::uint32_t body = none;
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
        const BlockKind kind = document.blocks[i].kind;
        if (note_names(kind) == nullptr) {
            if (kind != BlockKind::header && kind != BlockKind::footer) body = i;
            continue;
        }
        std::uint32_t& count = last[slot(kind)];
        if (!marked[i] && count > 0) continue;
        note_ids_[i] = ++count;
        if (!marked[i] && body != none) {
            const std::uint32_t end = document.blocks[body].text.size();
            notes_.push_back(Mark{body, end, end, i});
        }
    }
    for (const Anchor& anchor : document.anchors)
        if (anchor.note < marked.size() && note_names(document.blocks[anchor.note].kind) != nullptr)
            notes_.push_back(Mark{anchor.block, anchor.at, anchor.at, anchor.note});
}

void InlineRuns::collect_links() {
    for (const Reference& reference : report_.references) {
        if (reference.mentions.empty()) continue;
        const auto address = official_url(reference, report_.text_at(reference.mentions.front().place));
        if (!address || !is_safe_address(*address)) continue;
        for (const Mention& mention : reference.mentions)
            links_.push_back(Mark{mention.place.block, mention.place.start, mention.place.end,
                                  static_cast<std::uint32_t>(addresses_.size())});
        addresses_.push_back(*address);
    }
    for (const FormattedRun& run : report_.document.runs) {
        if (!run.href || !is_safe_address(*run.href)) continue;
        links_.push_back(Mark{run.block, run.start, run.end, static_cast<std::uint32_t>(addresses_.size())});
        addresses_.push_back(*run.href);
    }
}

/// "5.3 WSIS Forum: the Secretariat presented ...": titles that headings do not show.
void InlineRuns::collect_titles() {
    for (const Section& section : report_.sections) {
        if (!section.title || section.block >= report_.document.blocks.size()) continue;
        const Block& block = report_.document.blocks[section.block];
        if (block.kind != BlockKind::heading) titles_.push_back(Mark{section.block, 0, section.title_end, 0});
    }
}

void InlineRuns::collect_bookmarks() {
    for (std::size_t i = 0; i < report_.sections.size(); ++i) {
        if (!report_.sections[i].title) continue;
        bookmarks_.push_back(Mark{report_.sections[i].block, 0, 0, static_cast<std::uint32_t>(names_.size())});
        names_.push_back(section_bookmark(i));
    }
    for (std::size_t i = 0; i < report_.decisions.size(); ++i) {
        const Place& place = report_.decisions[i].place;
        bookmarks_.push_back(Mark{place.block, place.start, place.start, static_cast<std::uint32_t>(names_.size())});
        names_.push_back(decision_bookmark(i));
    }
}

void InlineRuns::collect_changes() {
    const auto& changes = report_.document.changes;
    for (std::size_t i = 0; i < changes.size(); ++i)
        changes_.push_back(Mark{changes[i].block, changes[i].start, changes[i].end, static_cast<std::uint32_t>(i)});
}

void InlineRuns::collect_formatting() {
    for (const FormattedRun& run : report_.document.runs) {
        if (run.bold) bold_.push_back(Mark{run.block, run.start, run.end, 0});
        if (run.italic) italic_.push_back(Mark{run.block, run.start, run.end, 0});
    }
}

InlineRuns::Cursor InlineRuns::of_block(const Marks& marks, std::uint32_t block) {
    const auto begin = std::ranges::lower_bound(marks, block, {}, &Mark::block);
    const auto end = std::ranges::upper_bound(marks, block, {}, &Mark::block);
    return {marks.data() + (begin - marks.begin()), marks.data() + (end - marks.begin())};
}

void InlineRuns::add_cuts(const Marks& marks, std::uint32_t block, std::vector<std::uint32_t>& cuts) const {
    const std::uint32_t size = report_.document.blocks[block].text.size();
    for (Cursor at = of_block(marks, block); at.next != at.end; ++at.next) {
        cuts.push_back(std::min(at.next->start, size));
        cuts.push_back(std::min(at.next->end, size));
    }
}

std::string InlineRuns::write(std::uint32_t block, std::string_view part, bool hidden) {
    const std::string_view text = report_.document.text_of(report_.document.blocks[block]);
    const auto size = static_cast<std::uint32_t>(text.size());
    std::vector<std::uint32_t> cuts{0, size};
    for (const Marks* marks : {&links_, &titles_, &bold_, &italic_, &changes_, &notes_, &bookmarks_})
        add_cuts(*marks, block, cuts);
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    Cursor links = of_block(links_, block), titles = of_block(titles_, block), bold = of_block(bold_, block),
           italic = of_block(italic_, block), changes = of_block(changes_, block), notes = of_block(notes_, block),
           bookmarks = of_block(bookmarks_, block);
    std::string out;
    const Mark* open = nullptr;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const std::uint32_t at = cuts[i];
        const Mark* link = at < size ? links.around(at) : nullptr;
        if (open != nullptr && link != open) out += "</w:hyperlink>";
        write_points(block, at, notes, bookmarks, out);
        if (link != nullptr && link != open)
            fmt::format_to(std::back_inserter(out), R"(<w:hyperlink r:id="{}" w:history="1">)",
                           package_.link(part, addresses_[link->value]));
        open = link;
        if (i + 1 == cuts.size()) break;
        std::string look;
        if (link != nullptr) look += R"(<w:rStyle w:val="Hyperlink"/>)";
        if (bold.around(at) != nullptr || titles.around(at) != nullptr) look += "<w:b/>";
        if (italic.around(at) != nullptr) look += "<w:i/>";
        if (hidden) look += "<w:vanish/>";
        write_run(text.substr(at, cuts[i + 1] - at), look, changes.around(at), out);
    }
    return out;
}

void InlineRuns::write_points(std::uint32_t block, std::uint32_t at, Cursor& notes, Cursor& bookmarks,
                              std::string& out) {
    const std::uint32_t size = report_.document.blocks[block].text.size();
    for (; bookmarks.next != bookmarks.end && std::min(bookmarks.next->start, size) <= at; ++bookmarks.next)
        fmt::format_to(std::back_inserter(out),
                       R"(<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>)", package_.next_id(),
                       names_[bookmarks.next->value]);
    for (; notes.next != notes.end && std::min(notes.next->start, size) <= at; ++notes.next) {
        const NoteNames& names = *note_names(report_.document.blocks[notes.next->value].kind);
        fmt::format_to(std::back_inserter(out), R"(<w:r><w:rPr><w:rStyle w:val="{}"/></w:rPr><w:{} w:id="{}"/></w:r>)",
                       names.mark_style, names.reference, note_ids_[notes.next->value]);
    }
}

void InlineRuns::write_run(std::string_view text, std::string_view look, const Mark* change, std::string& out) {
    const TrackedChange* tracked = change != nullptr ? &report_.document.changes[change->value] : nullptr;
    if (tracked != nullptr) {
        const std::string date =
            is_date_time(tracked->date) ? fmt::format(R"( w:date="{}")", tracked->date) : std::string();
        fmt::format_to(std::back_inserter(out), R"(<w:{} w:id="{}" w:author="{}"{}>)", element_of(tracked->kind),
                       package_.next_id(), text::xml_text(tracked->author), date);
    }
    out += "<w:r>";
    if (!look.empty()) fmt::format_to(std::back_inserter(out), "<w:rPr>{}</w:rPr>", look);
    append_run_text(out, text, tracked != nullptr && tracked->kind == ChangeKind::deletion ? "delText" : "t");
    out += "</w:r>";
    if (tracked != nullptr) fmt::format_to(std::back_inserter(out), "</w:{}>", element_of(tracked->kind));
}

} // namespace wsis::write

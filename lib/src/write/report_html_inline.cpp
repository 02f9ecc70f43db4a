#include "write/report_html_inline.hpp"

#include "write/aside_name.hpp"
#include "write/html_text.hpp"
#include "write/inline_marks.hpp"

#include <algorithm>

namespace wsis::write {

namespace {

std::string_view tag_of(ChangeKind kind) {
    return kind == ChangeKind::deletion || kind == ChangeKind::move_from ? "del" : "ins";
}

} // namespace

InlineText::InlineText(const ReportPage& page)
    : page_(page), marks_(page.report().document.blocks.size()), signs_(note_signs(page.report().document)) {
    add_decisions();
    add_citations();
    add_deadlines();
    add_formatting();
    add_notes();
}

void InlineText::add(const Place& place, Layer layer, Mark mark) {
    if (page_.text(place).empty()) return;
    mark.start = place.start;
    mark.end = place.end;
    marks_[place.block].of[layer].push_back(std::move(mark));
}

/// By place; of marks that overlap the first stays, with the id of the others behind it.
void InlineText::order(Layer layer) {
    for (auto& block : marks_) {
        auto& marks = block.of[layer];
        std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
        std::vector<Mark> kept;
        for (auto& mark : marks) {
            if (kept.empty() || mark.start >= kept.back().end)
                kept.push_back(std::move(mark));
            else if (!mark.id.empty())
                kept.back().after += fmt::format("<span{}></span>", mark.id);
        }
        marks = std::move(kept);
    }
}

void InlineText::add_decisions() {
    for (const auto& decision : page_.report().decisions) {
        Mark mark;
        mark.tag = "span";
        mark.attributes = fmt::format(" class=\"said {}\"", class_of(decision.force));
        add(decision.place, said, mark);
        for (const auto& item : decision.items) add(item, said, mark);
    }
    order(said);
}

void InlineText::add_citations() {
    const auto& references = page_.report().references;
    for (std::size_t at = 0; at < references.size(); ++at) {
        const auto& url = page_.url(at);
        for (std::size_t number = 0; number < references[at].mentions.size(); ++number) {
            const auto& mention = references[at].mentions[number];
            Mark mark;
            mark.tag = "a";
            mark.id = fmt::format(" id=\"_m{}.{}\"", at + 1, number + 1);
            mark.attributes =
                fmt::format(" class=\"cite\" href=\"#_r{}\" title=\"{}\"", at + 1, html_attribute(references[at].id));
            if (url)
                mark.after = fmt::format("<a class=\"out\" href=\"{}\" rel=\"noreferrer\" aria-label=\"{}, as "
                                         "published\">↗</a>",
                                         html_attribute(*url), html_attribute(page_.text(mention.place)));
            add(mention.place, links, std::move(mark));
        }
    }
    order(links);
}

/// Deadlines and the links of the document itself stand beside citations, not around or inside them.
void InlineText::add_deadlines() {
    std::vector<std::size_t> cited;
    for (const auto& block : marks_) cited.push_back(block.of[links].size());
    const auto add_beside = [&](const Place& place, Mark mark) {
        if (page_.text(place).empty()) return;
        const auto& marks = marks_[place.block].of[links];
        const auto end = marks.begin() + static_cast<std::ptrdiff_t>(cited[place.block]);
        const auto next = std::lower_bound(marks.begin(), end, place.start,
                                           [](const auto& of, std::uint32_t start) { return of.end <= start; });
        if (next == end || next->start >= place.end) add(place, links, std::move(mark));
    };
    for (const auto& decision : page_.report().decisions)
        for (const auto& deadline : decision.deadlines) {
            Mark mark;
            mark.tag = "span";
            mark.attributes = " class=\"deadline\"";
            add_beside(deadline.place, std::move(mark));
        }
    for (const auto& run : page_.report().document.runs) {
        if (!run.href || !is_safe_target(*run.href)) continue;
        Mark mark;
        mark.tag = "a";
        mark.attributes = fmt::format(" href=\"{}\" rel=\"noreferrer\"", html_attribute(*run.href));
        add_beside({run.block, run.start, run.end}, std::move(mark));
    }
    order(links);
}

void InlineText::add_formatting() {
    for (const auto& change : page_.report().document.changes) {
        Mark mark;
        mark.tag = tag_of(change.kind);
        add({change.block, change.start, change.end}, changes, std::move(mark));
    }
    for (const auto& run : page_.report().document.runs) {
        if (!run.bold && !run.italic) continue;
        Mark mark;
        mark.tag = run.bold ? "b" : "i";
        if (run.bold && run.italic) mark.attributes = " class=\"italic\"";
        add({run.block, run.start, run.end}, type, std::move(mark));
    }
    order(changes);
    order(type);
}

void InlineText::add_notes() {
    std::vector<bool> marked(marks_.size()); // a note has one mark to go back to
    for (const auto& anchor : page_.report().document.anchors) {
        if (marked[anchor.note]) continue;
        marked[anchor.note] = true;
        marks_[anchor.block].notes.push_back({anchor.at, anchor.note});
    }
    for (auto& block : marks_)
        std::stable_sort(block.notes.begin(), block.notes.end(),
                         [](const auto& a, const auto& b) { return a.at < b.at; });
}

std::string InlineText::write(std::uint32_t block, std::uint32_t begin, std::uint32_t end) const {
    auto out = layer_html(block, said, {begin, end});
    if (end == page_.report().document.blocks[block].text.size()) out += notes_html(block, {end, end + 1});
    return out;
}

/// The recursion is as deep as there are layers.
std::string InlineText::layer_html(std::uint32_t block, std::size_t layer, Span range) const {
    if (layer == layers) {
        const auto text = page_.report().document.text_of(page_.report().document.blocks[block]);
        return html_text(text.substr(range.begin, range.size()));
    }
    const auto& marks = marks_[block].of[layer];
    auto mark = std::lower_bound(marks.begin(), marks.end(), range.begin,
                                 [](const auto& of, std::uint32_t begin) { return of.end <= begin; });
    std::string out;
    auto at = range.begin;
    for (; mark != marks.end() && mark->start < range.end; ++mark) {
        const Span inside = {std::max(mark->start, range.begin), std::min(mark->end, range.end)};
        out += plain_html(block, layer, {at, inside.begin}, layer == links);
        out += fmt::format("<{}{}{}>{}</{}>", mark->tag, inside.begin == mark->start ? mark->id : "", mark->attributes,
                           layer_html(block, layer + 1, inside), mark->tag);
        if (inside.end == mark->end) out += mark->after;
        if (layer == links) out += notes_html(block, inside); // a link in a link is none
        at = inside.end;
    }
    return out + plain_html(block, layer, {at, range.end}, layer == links);
}

/// What stands between marks. The marks of notes stand between links.
std::string InlineText::plain_html(std::uint32_t block, std::size_t layer, Span range, bool notes) const {
    if (range.empty()) return {};
    if (!notes) return layer_html(block, layer + 1, range);
    const auto& all = marks_[block].notes;
    auto note = std::lower_bound(all.begin(), all.end(), range.begin,
                                 [](const auto& of, std::uint32_t begin) { return of.at < begin; });
    std::string out;
    auto at = range.begin;
    for (; note != all.end() && note->at < range.end; ++note) {
        if (note->at > at) out += layer_html(block, layer + 1, {at, note->at});
        if (note == all.begin() || (note - 1)->at != note->at) out += notes_html(block, {note->at, note->at + 1});
        at = note->at;
    }
    return out + layer_html(block, layer + 1, {at, range.end});
}

std::string InlineText::notes_html(std::uint32_t block, Span range) const {
    const auto& all = marks_[block].notes;
    auto note = std::lower_bound(all.begin(), all.end(), range.begin,
                                 [](const auto& of, std::uint32_t begin) { return of.at < begin; });
    std::string out;
    for (; note != all.end() && note->at < range.end; ++note) {
        const auto& sign = signs_[note->note];
        out +=
            fmt::format("<sup><a class=\"note-mark\" id=\"_a{0}\" href=\"#_n{0}\" aria-label=\"{1} {2}\">{3}</a></sup>",
                        note->note + 1, aside_name(page_.report().document.blocks[note->note].kind),
                        html_attribute(sign), html_text(sign));
    }
    return out;
}

} // namespace wsis::write

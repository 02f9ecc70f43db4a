#include "write/html_edits.hpp"
#include "write/html_text.hpp"
#include "write/register_html.hpp"

#include <fmt/format.h>

#include <utility>

namespace wsis::write {

namespace {

std::string id_of(const RegisterPage& page, const Chain& chain, std::size_t meeting) {
    return fmt::format("{}.{}", html_attribute(chain.id), page.anchor_of(meeting));
}

/// "9 · 2017-09-27 · cwg-pac-09.txt · section 6.2, decision 6.2#2".
std::string place_html(const RegisterPage& page, const ChainCell& cell) {
    auto out = page.meeting_html(cell.meeting);
    if (!cell.appearance) return out;
    const auto& [decision, section] = std::pair(cell.appearance->decision, cell.appearance->section);
    out += " · ";
    if (section && *section != decision) out += fmt::format("section {}, ", html_text(*section));
    return out + fmt::format("decision {}", html_text(decision));
}

/// Whether a cell says nothing that the one before does not say but its place.
bool goes_on(const ChainCell& before, const ChainCell& cell) {
    if (!cell.evidence.empty() || !before.evidence.empty()) return false;
    if (!cell.appearance) return !before.appearance;
    return before.appearance && kinds_of(*cell.appearance).empty() && before.state == ChainStatus::repeated &&
           cell.state == ChainStatus::repeated && whole_text(*before.appearance) == whole_text(*cell.appearance);
}

std::string evidence_html(const ChainCell& cell) {
    std::string out;
    for (const auto* said : cell.evidence) {
        const auto place =
            said->section ? "section " + html_text(*said->section) : "paragraph " + html_text(said->quote.place.block);
        out += fmt::format("<blockquote dir=\"auto\">{}</blockquote><p class=\"place\">{}</p>\n",
                           html_text(said->quote.text), place);
    }
    return out;
}

/// What it asks of whom by when, where that is told apart from the words.
std::string facts_html(const Appearance& appearance) {
    auto facts = asks_of(appearance);
    for (const auto& deadline : appearance.deadlines) facts += ", due " + deadline.quote.text;
    auto out = html_text(facts);
    if (const auto kinds = kinds_of(appearance); !kinds.empty()) out += fmt::format(" · changed: {}", kinds);
    return fmt::format("<p class=\"place\">{}</p>", out);
}

/// The text of a meeting, as changes where the words are others than those before.
std::string text_html(const Appearance& appearance, const Appearance* before) {
    const auto text = whole_text(appearance);
    if (!before) return fmt::format("<p class=\"said\" dir=\"auto\">{}</p>{}", html_text(text), facts_html(appearance));
    const auto old = whole_text(*before);
    auto out = old == text ? std::string("<p class=\"place\">In the same words.</p>")
                           : fmt::format("<p class=\"said\" dir=\"auto\">{}</p>", html_edits(diff_words(old, text)));
    return appearance.kinds.empty() ? out : out + facts_html(appearance);
}

/// Several meetings of which the same is to be told.
std::string run_html(const RegisterPage& page, const Chain& chain, std::span<const ChainCell> run) {
    auto out = fmt::format("<li>{}<ul class=\"places\">\n", html_status(run.front().state));
    for (const auto& cell : run)
        out += fmt::format("<li id=\"{}\">{}</li>\n", id_of(page, chain, cell.meeting), place_html(page, cell));
    return out + "</ul></li>\n";
}

std::string entry_html(const RegisterPage& page, const Chain& chain, const ChainCell& cell, const Appearance* before) {
    auto out = fmt::format("<li id=\"{}\"><p class=\"at\">{} {}</p>", id_of(page, chain, cell.meeting),
                           html_status(cell.state), place_html(page, cell));
    if (cell.appearance) out += text_html(*cell.appearance, before);
    return out + evidence_html(cell) + "</li>\n";
}

} // namespace

std::string html_story(const RegisterPage& page, const Chain& chain, std::span<const ChainCell> cells) {
    std::string out = "<ol class=\"history\">\n";
    const Appearance* before = nullptr;
    for (std::size_t at = 0; at < cells.size();) {
        auto end = at + 1;
        while (end < cells.size() && goes_on(cells[at], cells[end])) ++end;
        out += end - at > 1 ? run_html(page, chain, cells.subspan(at, end - at))
                            : entry_html(page, chain, cells[at], before);
        for (; at < end; ++at)
            if (cells[at].appearance) before = cells[at].appearance;
    }
    return out + "</ol>\n";
}

} // namespace wsis::write

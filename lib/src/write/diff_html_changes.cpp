#include "write/counted.hpp"
#include "write/diff_html.hpp"
#include "write/html_edits.hpp"
#include "write/html_text.hpp"

#include <vector>

namespace wsis::write {

namespace {

std::string kinds_html(const Change& change) {
    std::string out;
    for (const auto kind : change.kinds) out += fmt::format(" <span class=\"kind {0}\">{0}</span>", name_of(kind));
    return out;
}

std::string kind_names(const Change& change) {
    std::string out;
    for (const auto kind : change.kinds) {
        if (!out.empty()) out += ' ';
        out += name_of(kind);
    }
    return out;
}

/// Of text that is there on one side alone.
std::string_view whole_class(const Change& change) {
    if (change.left_text && change.right_text) return "";
    return change.left_text ? " whole went" : " whole come";
}

/// Text up to that size fits beside the name of its place.
constexpr std::size_t short_text = 80;

/// Whether a reader sees at once that it is one more of the same kind in the same place, such as the cells of a table.
bool is_one_more(const Change& change, const Change& before, const DiffStep& step) {
    const auto& text = change.right_text ? change.right_text : change.left_text;
    return change.subject == DiffSubject::block && text && text->size() <= short_text && change.kinds == before.kinds &&
           !whole_class(change).empty() && title_of(change, step) == title_of(before, step);
}

std::string change_html(const HtmlStep& step, std::size_t at, bool again) {
    const auto& change = step.step.diff.changes[at];
    const auto row = step.rows.row_of(change);
    const auto title = html_text(title_of(change, step.step));
    const auto& language = (change.right_text ? step.step.right : step.step.left).metadata.language;
    auto out = fmt::format("<li class=\"change{}\" id=\"{}\" data-subject=\"{}\" data-kinds=\"{}\"><p class=\"what\">",
                           again ? " again" : "", step.change_id(at), name_of(change.subject), kind_names(change));
    out += row == none ? fmt::format("<span class=\"name\">{}</span>", title)
                       : fmt::format("<a class=\"name\" href=\"#{}\">{}</a>", step.row_id(row), title);
    if (const auto around = surroundings_of(change, step.step); !around.empty() && !again)
        out += fmt::format(" <span class=\"around\"{}>{}</span>", html_language(language), html_text(around));
    out += kinds_html(change) + "</p>";
    if (const auto words = html_edits(words_to_read(change)); !words.empty())
        out += fmt::format("<p class=\"words t{}\"{}>{}</p>", whole_class(change), html_language(language), words);
    return out + "</li>\n";
}

std::string list_html(const HtmlStep& step, const std::vector<std::size_t>& changes) {
    std::string out = "<ol class=\"changes\">\n";
    const Change* before = nullptr;
    for (const auto at : changes) {
        const auto& change = step.step.diff.changes[at];
        out += change_html(step, at, before && is_one_more(change, *before, step.step));
        before = &change;
    }
    return out + "</ol>\n";
}

/// Listed changes of a subject that are substantive, or those that are not.
std::vector<std::size_t> changes_of(const HtmlStep& step, DiffSubject subject, bool substantive) {
    std::vector<std::size_t> out;
    const auto& changes = step.step.diff.changes;
    for (std::size_t at = 0; at < changes.size(); ++at)
        if (step.listed[at] && changes[at].subject == subject && is_substantive(changes[at]) == substantive)
            out.push_back(at);
    return out;
}

std::size_t count_listed(const HtmlStep& step, bool substantive) {
    std::size_t sum = 0;
    for (const auto subject : subjects_to_read) sum += changes_of(step, subject, substantive).size();
    return sum;
}

/// The lists of all subjects, each under its heading.
std::string lists_html(const HtmlStep& step, bool substantive) {
    std::string out;
    for (const auto subject : subjects_to_read) {
        const auto changes = changes_of(step, subject, substantive);
        if (changes.empty()) continue;
        const auto heading = fmt::format("{} <span class=\"count\">{}</span>", heading_of(subject), changes.size());
        out += "<section class=\"subject\">\n" + html_heading(step.heading + 1, heading) + list_html(step, changes) +
               "</section>\n";
    }
    return out;
}

} // namespace

std::string html_changes(const HtmlStep& step) {
    const auto substantive = count_listed(step, true);
    const auto others = count_listed(step, false);
    auto out = step.section_tag("changes");
    out += html_heading(step.heading, "What changed", fmt::format(" id=\"s{}changes\"", step.number));
    if (step.step.diff.identical())
        out += "<p class=\"none\">Nothing: the reports say the same.</p>\n";
    else if (substantive == 0)
        out += "<p class=\"none\">Nothing of substance.</p>\n";
    out += lists_html(step, true) + "</section>\n";
    if (others == 0) return out;
    out += step.section_tag("others");
    out += html_heading(step.heading, "Moved, renumbered, cosmetic", fmt::format(" id=\"s{}others\"", step.number));
    out += fmt::format("<details class=\"others\"><summary>{} without substance</summary>\n{}</details>\n</section>\n",
                       counted(others, "change"), lists_html(step, false));
    return out;
}

} // namespace wsis::write

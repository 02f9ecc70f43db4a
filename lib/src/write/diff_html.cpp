#include "write/diff_html.hpp"

#include "write/assets.hpp"
#include "write/diff_formats.hpp"
#include "write/html_page.hpp"
#include "write/html_text.hpp"

#include <set>

namespace wsis::write {

namespace {

std::string checkbox(std::string_view group, std::string_view value, std::string_view text) {
    return fmt::format("<label><input type=\"checkbox\" name=\"{}\" value=\"{}\" checked> {}</label>\n", group, value,
                       text);
}

/// The kinds and subjects that the page has, each to be switched off.
std::string filters_html(const DiffSeries& series) {
    std::set<DiffKind> kinds;
    std::set<DiffSubject> subjects;
    for (const auto& diff : series.steps)
        for (const auto& change : diff.changes) {
            kinds.insert(change.kinds.begin(), change.kinds.end());
            subjects.insert(change.subject);
        }
    std::string out = "<details class=\"filters\"><summary>Filter</summary>\n<div class=\"panel\">\n"
                      "<fieldset><legend>Subject</legend>\n";
    for (const auto subject : subjects_to_read)
        if (subjects.count(subject) > 0) out += checkbox("subject", name_of(subject), heading_of(subject));
    out += "</fieldset>\n<fieldset><legend>Kind of change</legend>\n";
    for (const auto kind : kinds) out += checkbox("kind", name_of(kind), name_of(kind));
    return out + "</fieldset>\n<button type=\"button\" id=\"reset\">Show all</button>\n</div>\n</details>\n";
}

std::string help_html() {
    constexpr std::pair<std::string_view, std::string_view> keys[] = {
        {"<kbd>n</kbd> or <kbd>j</kbd>", "next change"},
        {"<kbd>p</kbd> or <kbd>k</kbd>", "previous change"},
        {"<kbd>Enter</kbd>", "from a change in the list to its place in the text, and back"},
        {"<kbd>v</kbd>", "side by side or inline"},
        {"<kbd>u</kbd>", "hide or show unchanged paragraphs"},
        {"<kbd>f</kbd>", "filter"},
        {"<kbd>?</kbd>", "this help"},
    };
    std::string out = "<dialog id=\"help\" aria-labelledby=\"help-title\">\n"
                      "<h2 id=\"help-title\">Keyboard</h2>\n<dl class=\"keys\">\n";
    for (const auto& [key, meaning] : keys) out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", key, meaning);
    return out + "</dl>\n<label><input type=\"checkbox\" id=\"keys-on\" checked> Single keys work</label>\n"
                 "<p><button type=\"button\" id=\"help-close\">Close</button></p>\n</dialog>\n";
}

std::string step_html(const DiffSeries& series, std::size_t index) {
    const bool alone = series.steps.size() == 1;
    const auto step = step_of(series, index);
    const auto listed = listed_changes(series, index);
    const HtmlStep html{step, index + 1, alone ? 2 : 3, listed, RowIndex(step, listed)};
    if (alone) return html_summary(html) + html_changes(html) + html_full_text(html);
    const auto id = fmt::format("step{}", index + 1);
    auto out = fmt::format("<section class=\"step\" aria-labelledby=\"{}\">\n", id);
    out += html_heading(2,
                        fmt::format("{} <span aria-hidden=\"true\">→</span><span class=\"vh\">to</span> {}",
                                    html_text(step.diff.left.name), html_text(step.diff.right.name)),
                        fmt::format(" id=\"{}\"", id));
    return out + html_summary(html) + html_changes(html) + html_full_text(html) + "</section>\n";
}

std::string title_of(const DiffSeries& series) {
    if (series.steps.size() == 1)
        return fmt::format("{} → {}", series.steps.front().left.name, series.steps.front().right.name);
    return fmt::format("{} reports: {} to {}", series.reports.size(), series.steps.front().left.name,
                       series.steps.back().right.name);
}

/// Links to the parts of the page.
std::string contents_html(const DiffSeries& series) {
    std::string out = "<nav aria-label=\"Contents\"><ul>\n";
    const auto link = [&](std::string_view id, std::string_view text) {
        out += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, text);
    };
    if (series.steps.size() == 1) {
        link("s1changes", "What changed");
        link("s1text", "Full text");
    } else {
        link("overview", "Overview");
        for (std::size_t at = 0; at < series.steps.size(); ++at)
            link(fmt::format("step{}", at + 1),
                 html_text(fmt::format("{} → {}", series.steps[at].left.name, series.steps[at].right.name)));
    }
    return out + "</ul></nav>\n";
}

} // namespace

std::string html_controls(const DiffSeries& series) {
    return "<section class=\"controls\" id=\"controls\" aria-label=\"Controls\" hidden>\n"
           "<fieldset class=\"views\"><legend class=\"vh\">View of the full text</legend>\n"
           "<label><input type=\"radio\" name=\"view\" value=\"side\" checked> Side by side</label>\n"
           "<label><input type=\"radio\" name=\"view\" value=\"inline\"> Inline</label>\n</fieldset>\n"
           "<label class=\"toggle\"><input type=\"checkbox\" id=\"only-changed\"> Hide unchanged</label>\n" +
           filters_html(series) +
           "<p class=\"shown\" id=\"shown\" role=\"status\"></p>\n"
           "<div class=\"walk\"><button type=\"button\" id=\"previous\">Previous</button>\n"
           "<button type=\"button\" id=\"next\">Next</button>\n"
           "<button type=\"button\" id=\"help-open\" aria-label=\"Keyboard help\">?</button></div>\n</section>\n";
}

std::string render_diff_html(const DiffSeries& series, const DiffStyle&) {
    HtmlPage page;
    page.title = title_of(series);
    page.styles = {assets::edits_css, assets::diff_css};
    page.script = assets::diff_js;
    page.body = fmt::format("<header class=\"top\">\n<p class=\"eyebrow\">What changed between reports</p>\n"
                            "<h1>{}</h1>\n{}</header>\n",
                            html_text(page.title), contents_html(series));
    page.body += html_controls(series) + "<main id=\"content\" tabindex=\"-1\">\n";
    if (series.steps.size() > 1) page.body += html_agenda(series);
    for (std::size_t at = 0; at < series.steps.size(); ++at) page.body += step_html(series, at);
    page.body += "</main>\n" + help_html();
    return html_page(page);
}

} // namespace wsis::write

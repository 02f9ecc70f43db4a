#include "write/register_html.hpp"

#include "iso_date.hpp"
#include "write/assets.hpp"
#include "write/counted.hpp"
#include "write/html_page.hpp"
#include "write/html_text.hpp"

#include <fmt/format.h>

#include <array>

namespace wsis::write {

namespace {

std::string title_of(const RegisterPage& page) {
    const auto& bodies = page.bodies();
    if (bodies.size() == 1 && !bodies.front().name.empty()) return bodies.front().name;
    return bodies.size() > 1 ? fmt::format("Decisions of {} bodies", bodies.size()) : "Register of decisions";
}

/// How many chains have each status: the legend of the timeline, too.
std::string tiles_html(const Register& known) {
    std::array<std::size_t, std::size(statuses_to_read)> counts{};
    for (const auto& chain : known.chains) ++counts[static_cast<std::size_t>(chain.status)];
    std::string out = "<ul class=\"tiles\">\n";
    for (const auto status : statuses_to_read)
        out += fmt::format("<li><span class=\"count\">{}</span> {}<span class=\"means\">{}</span></li>\n",
                           counts[static_cast<std::size_t>(status)], html_status(status), meaning_of(status));
    return out + "</ul>\n";
}

std::string lead_html(const RegisterPage& page) {
    const auto& known = page.known();
    if (page.style().references)
        return fmt::format("<p class=\"lead\"><strong>{}</strong> cited by <strong>{}</strong>.</p>\n",
                           counted(known.references.size(), "act"), counted(known.meetings.size(), "meeting"));
    return fmt::format("<p class=\"lead\"><strong>{}</strong> through <strong>{}</strong>, each with its status in the "
                       "last one:</p>\n{}",
                       counted(known.chains.size(), "decision"), counted(known.meetings.size(), "meeting"),
                       tiles_html(known));
}

std::string parts_html(const RegisterPage& page, bool deadlines) {
    std::string out = "<nav class=\"parts\" aria-label=\"Parts of the page\"><ul>\n"
                      "<li><a href=\"#timeline\">Timeline</a></li>\n";
    if (deadlines) out += "<li><a href=\"#deadlines\">Deadlines</a></li>\n";
    if (!page.style().references && !page.known().chains.empty())
        out += "<li><a href=\"#statistics\">Statistics</a></li>\n";
    return out + "<li><a href=\"#reports\">Reports</a></li>\n</ul></nav>\n";
}

std::string timelines_html(const RegisterPage& page) {
    std::string out = "<section aria-labelledby=\"timeline\">\n<h2 id=\"timeline\">Timeline</h2>\n"
                      "<p class=\"lead\">A cell leads to what the report of that meeting says.</p>\n";
    out += page.style().references ? html_act_filters(page) : html_timeline_filters(page);
    for (const auto& body : page.bodies()) {
        if (page.bodies().size() > 1)
            out += fmt::format("<h3 dir=\"auto\">{}</h3>\n",
                               body.name.empty() ? "Body without a name" : html_text(body.name));
        out += page.style().references ? html_acts(page, body) : html_timeline(page, body);
    }
    return out + "</section>\n";
}

std::string reports_html(const RegisterPage& page) {
    const auto& known = page.known();
    std::string out =
        "<section aria-labelledby=\"reports\">\n<h2 id=\"reports\">Reports</h2>\n"
        "<section class=\"wide\" aria-label=\"Table of reports\" tabindex=\"0\">\n"
        "<table class=\"list\"><caption class=\"vh\">The reports that the register is made of</caption>\n"
        "<thead><tr><th scope=\"col\">Meeting</th><th scope=\"col\">Date</th><th scope=\"col\">Report</th>"
        "<th scope=\"col\">File</th></tr></thead>\n<tbody>\n";
    for (const auto& meeting : known.meetings)
        out += fmt::format("<tr><td>{}</td><td class=\"day\">{}</td><td><code>{}</code></td><td>{}</td></tr>\n",
                           html_text(meeting_label(meeting)), meeting.date ? iso_date(*meeting.date) : "",
                           html_text(meeting.id.value_or(meeting.key)), html_text(meeting.name));
    out += "</tbody></table>\n</section>\n";
    for (const auto& report : known.left_out)
        out += fmt::format("<p class=\"place\">Left out: {}; {} {}.</p>\n", html_text(report.name),
                           html_text(report.stands_for),
                           report.same_bytes ? "is the same file" : "stands for this meeting");
    return out + "</section>\n";
}

} // namespace

std::string render_register_html(const Register& known, const RegisterStyle& style) {
    const RegisterPage parts(known, style);
    const auto title = title_of(parts);
    const auto deadlines = style.references ? std::string() : html_deadlines(parts);
    HtmlPage page;
    page.title = fmt::format("{}: {}", style.references ? "References" : "Register", title);
    page.styles = {assets::edits_css, assets::register_css};
    page.script = assets::register_js;
    page.body = fmt::format("<header class=\"top\">\n<p class=\"eyebrow\">{}</p>\n<h1 dir=\"auto\">{}</h1>\n{}{}"
                            "</header>\n<main id=\"content\" tabindex=\"-1\">\n",
                            style.references ? "Acts that the meetings cite" : "What became of every decision",
                            html_text(title), lead_html(parts), parts_html(parts, !deadlines.empty()));
    page.body += timelines_html(parts) + deadlines;
    if (!style.references) page.body += html_statistics(parts);
    page.body += reports_html(parts) + "</main>\n";
    return html_page(page);
}

} // namespace wsis::write

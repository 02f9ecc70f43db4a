#include "write/report_html.hpp"

#include "iso_date.hpp"
#include "ordinal.hpp"
#include "write/assets.hpp"
#include "write/html_list.hpp"
#include "write/html_page.hpp"
#include "write/html_text.hpp"
#include "write/render_formats.hpp"

#include <algorithm>

namespace wsis::write {

namespace {

/// "32nd meeting, Geneva, 2018-01-24 to 2018-01-25".
std::string meeting_text(const Meeting& meeting) {
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
    if (meeting.ordinal) add(fmt::format("{}{} meeting", *meeting.ordinal, ordinal_suffix(*meeting.ordinal)));
    if (meeting.place) add(*meeting.place);
    if (meeting.start && meeting.end && *meeting.start != *meeting.end)
        add(iso_date(*meeting.start) + " to " + iso_date(*meeting.end));
    else if (meeting.start)
        add(iso_date(*meeting.start));
    return out;
}

std::string body_text(const Meeting& meeting) {
    if (!meeting.body) return meeting.body_id.value_or("");
    return meeting.body_id ? fmt::format("{} ({})", *meeting.body, *meeting.body_id) : *meeting.body;
}

std::string statistics_text(const Statistics& statistics) {
    std::string out;
    if (statistics.delegates) out = fmt::format("{} delegates", *statistics.delegates);
    if (statistics.documents) out += fmt::format("{}{} documents", out.empty() ? "" : ", ", *statistics.documents);
    return out;
}

std::string title_of(const Report& report) {
    if (report.metadata.title) return *report.metadata.title;
    return report.source.name.empty() ? "Report" : report.source.name;
}

std::string metadata_html(const Report& report) {
    const auto& metadata = report.metadata;
    std::string out;
    const auto row = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, html_text(value));
    };
    row("Document", metadata.symbol.value_or(""));
    row("Identifier", metadata.id.value_or(""));
    row("Body", body_text(metadata.meeting));
    row("Meeting", meeting_text(metadata.meeting));
    row("Author", metadata.author.value_or(""));
    row("Date", metadata.date ? iso_date(*metadata.date) : "");
    row("Language", metadata.language_note ? *metadata.language_note : metadata.language.value_or(""));
    row("Attendance", statistics_text(metadata.statistics));
    row("Source", report.source.name);
    return out.empty() ? out : "<dl class=\"metadata\">\n" + out + "</dl>\n";
}

/// Links to the titled sections.
std::string contents_html(const ReportPage& page) {
    const auto& report = page.report();
    HtmlList list("<ol>");
    for (std::size_t at = 0; at < report.sections.size(); ++at) {
        const auto& section = report.sections[at];
        if (!section.title || section.block >= report.document.blocks.size()) continue;
        const auto label = section.label.empty()
                               ? std::string()
                               : fmt::format("<span class=\"label\">{}</span> ", html_text(section.label));
        list.item(page.depth(at),
                  fmt::format("<a href=\"#{}\">{}{}</a>", page.section_id(at), label, html_text(*section.title)));
    }
    const auto items = list.finish();
    if (items.empty()) return {};
    return fmt::format("<nav class=\"contents\" aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">Contents</h2>\n"
                       "<div{}>{}</div>\n</nav>\n",
                       html_language(report.metadata.language), items);
}

/// Links to the parts of the page.
std::string parts_html(const Report& report) {
    std::string out = "<nav class=\"parts\" aria-label=\"Parts of the page\"><ul>\n";
    const auto link = [&](std::string_view id, std::string_view text, std::size_t count) {
        out +=
            fmt::format("<li><a href=\"#{}\">{}{}</a></li>\n", id, text, count > 0 ? fmt::format(" ({})", count) : "");
    };
    if (!report.decisions.empty()) link("_decisions", "Decisions", report.decisions.size());
    link("_text", "Report", 0);
    if (!report.references.empty()) link("_references", "References", report.references.size());
    return out + "</ul></nav>\n";
}

} // namespace

std::string render_report_html(const Report& report, const RenderStyle&) {
    const ReportPage parts(report);
    HtmlPage page;
    page.title = title_of(report);
    if (report.metadata.symbol) page.title = *report.metadata.symbol + ": " + page.title;
    page.styles = {assets::report_css};
    page.script = report.decisions.empty() ? std::string_view() : assets::report_js;
    page.body =
        fmt::format("<header class=\"top\">\n<h1{}>{}</h1>\n{}{}</header>\n<main id=\"content\" tabindex=\"-1\">\n",
                    html_language(report.metadata.language), html_text(title_of(report)), metadata_html(report),
                    parts_html(report));
    page.body += contents_html(parts) + html_decisions(parts) + html_report_text(parts) + html_references(parts);
    page.body += "</main>\n";
    return html_page(page);
}

} // namespace wsis::write

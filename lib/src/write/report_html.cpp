#include "write/report_html.hpp"

#include "iso_date.hpp"
#include "ordinal.hpp"
#include "write/assets.hpp"
#include "write/html_list.hpp"
#include "write/html_page.hpp"
#include "write/html_text.hpp"
#include "write/reference_name.hpp"
#include "write/render_formats.hpp"
#include "write/terminal.hpp"

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

std::string body_text(const Report& report) {
    const auto& body = report.metadata.meeting.body;
    const auto acronym = body_acronym(report);
    return body && !acronym.empty() ? fmt::format("{} ({})", *body, acronym) : body.value_or(acronym);
}

std::string count_text(const std::optional<int>& count, std::string_view of) {
    return count ? fmt::format("{}{}", *count, of) : std::string();
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
    row("Body", body_text(report));
    row("Meeting", meeting_text(metadata.meeting));
    row("Author", metadata.author.value_or(""));
    row("Date", metadata.date ? iso_date(*metadata.date) : "");
    row("Language", metadata.language_note ? *metadata.language_note : metadata.language.value_or(""));
    row("Attendance", count_text(metadata.statistics.delegates, " delegates"));
    row("Documents", count_text(metadata.statistics.documents, ""));
    row("Source", report.source.name);
    return out.empty() ? out : "<dl class=\"metadata\">\n" + out + "</dl>\n";
}

bool stands_alone(const Section& section) { return section.parent == none && !section.title; }

/// Whether sections without title that stand in no other are a part of the outline, as 4.1 is where 4 was not seen; in
/// a report whose paragraphs are numbered from first to last they are its text.
bool lists_untitled(const Report& report) {
    const auto& sections = report.sections;
    return std::count_if(sections.begin(), sections.end(), stands_alone) * 2 <=
           std::count_if(sections.begin(), sections.end(), [](const auto& of) { return of.parent == none; });
}

/// A title, or the begin of the text of a section that has none.
std::string entry_of(const Report& report, const Section& section) {
    constexpr std::size_t widest = 60;
    if (section.title) return *section.title;
    const auto text = report.document.text_of(report.document.blocks[section.block]);
    return columns_of(text) > widest ? padded(text, widest) : std::string(text);
}

/// Links to the titled sections, and to those that stand alone.
std::string contents_html(const ReportPage& page) {
    const auto& report = page.report();
    const bool untitled = lists_untitled(report);
    HtmlList list("<ol>");
    for (std::size_t at = 0; at < report.sections.size(); ++at) {
        const auto& section = report.sections[at];
        if (section.block >= report.document.blocks.size()) continue;
        if (!section.title && !(untitled && stands_alone(section))) continue;
        const auto label = section.label.empty()
                               ? std::string()
                               : fmt::format("<span class=\"label\">{}</span> ", html_text(section.label));
        list.item(std::max(page.depth(at), 1), fmt::format("<a href=\"#{}\">{}{}</a>", page.section_id(at), label,
                                                           html_text(entry_of(report, section))));
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
    page.script = report.decisions.empty() ? assets::Asset{} : assets::report_js;
    page.body =
        fmt::format("<header class=\"top\">\n<h1{}>{}</h1>\n{}{}</header>\n<main id=\"content\" tabindex=\"-1\">\n",
                    html_language(report.metadata.language), html_text(title_of(report)), metadata_html(report),
                    parts_html(report));
    page.body += contents_html(parts) + html_decisions(parts) + html_report_text(parts) + html_references(parts);
    page.body += "</main>\n";
    return html_page(page);
}

} // namespace wsis::write

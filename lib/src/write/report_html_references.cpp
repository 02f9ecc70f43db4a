#include "write/html_text.hpp"
#include "write/report_html.hpp"

#include <array>
#include <utility>

namespace wsis::write {

namespace {

/// All kinds of citations, in the order in which the index lists them.
constexpr std::array<std::pair<CitationKind, std::string_view>, 12> kinds = {{
    {CitationKind::resolution, "Resolutions"},
    {CitationKind::decision, "Decisions of other meetings"},
    {CitationKind::recommendation, "Recommendations"},
    {CitationKind::un_document, "United Nations documents"},
    {CitationKind::meeting_document, "Meeting documents"},
    {CitationKind::meeting_report, "Meeting reports"},
    {CitationKind::law_treaty, "Laws and treaties"},
    {CitationKind::instrument, "Instruments and standards"},
    {CitationKind::action_line, "Action Lines"},
    {CitationKind::sdg, "Sustainable Development Goals"},
    {CitationKind::event, "Events"},
    {CitationKind::url, "Addresses"},
}};

/// "6.3 (para 60), 6.4": links to the places.
std::string places_html(const ReportPage& page, std::size_t reference) {
    const auto& mentions = page.report().references[reference].mentions;
    std::string out;
    for (std::size_t at = 0; at < mentions.size(); ++at) {
        if (page.text(mentions[at].place).empty()) continue;
        out += out.empty() ? "" : ", ";
        out += fmt::format("<a href=\"#_m{}.{}\">{}</a>", reference + 1, at + 1,
                           html_text(page.section_name(mentions[at].place.block)));
        if (mentions[at].paragraph) out += fmt::format(" ({})", html_text(*mentions[at].paragraph));
    }
    return out;
}

std::string reference_html(const ReportPage& page, std::size_t number) {
    const auto& reference = page.report().references[number];
    auto out = fmt::format("<li id=\"_r{}\"><span class=\"name\">{}</span> <code>{}</code>", number + 1,
                           html_text(page.name_of(number)), html_text(reference.id));
    if (reference.title) out += fmt::format(" <span class=\"of\">{}</span>", html_text(*reference.title));
    if (const auto& url = page.url(number))
        out += fmt::format("<br><a class=\"url\" href=\"{0}\" rel=\"noreferrer\">{0}</a>", html_attribute(*url));
    if (const auto places = places_html(page, number); !places.empty())
        out += fmt::format("<br><span class=\"where\">in {}</span>", places);
    return out + "</li>\n";
}

} // namespace

std::string html_references(const ReportPage& page) {
    const auto& references = page.report().references;
    if (references.empty()) return {};
    std::array<std::string, kinds.size()> lists;
    for (std::size_t at = 0; at < references.size(); ++at)
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            if (kinds[kind].first == references[at].kind) lists[kind] += reference_html(page, at);
    std::string out = "<section class=\"references\" aria-labelledby=\"_references\">\n"
                      "<h2 id=\"_references\">References</h2>\n";
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        if (!lists[kind].empty())
            out += fmt::format("<h3>{}</h3>\n<ul class=\"refs\">\n{}</ul>\n", kinds[kind].second, lists[kind]);
    return out + "</section>\n";
}

} // namespace wsis::write

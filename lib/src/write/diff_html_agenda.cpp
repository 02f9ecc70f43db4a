#include "write/diff_html.hpp"
#include "write/html_text.hpp"

#include <vector>

namespace wsis::write {

namespace {

std::string cell_html(const AgendaCell& cell, const SectionNumbers& numbers) {
    if (cell.state == ItemState::absent) return "<td class=\"absent\"><span class=\"vh\">absent</span></td>";
    auto out = fmt::format("<td class=\"{0}\"><span class=\"state\">{0}</span>", name_of(cell.state));
    const auto number = cell.section ? numbers.of(*cell.section) : std::string();
    if (!number.empty()) out += fmt::format(" <span class=\"path\">{}</span>", html_text(number));
    return out + "</td>";
}

std::string column_html(const DiffSeries& series, std::size_t report) {
    const auto& side = report == 0 ? series.steps.front().left : series.steps[report - 1].right;
    return fmt::format("<th scope=\"col\">{}</th>", html_text(side.name));
}

} // namespace

std::string html_agenda(const DiffSeries& series) {
    std::string out = "<section aria-labelledby=\"overview\">\n" + html_heading(2, "Overview", " id=\"overview\"");
    out += "<section class=\"wide\" tabindex=\"0\" aria-label=\"Overview table\">\n<table class=\"agenda\">"
           "<caption>What became of every section, compared with the report before</caption>\n"
           "<thead><tr><th scope=\"col\">Section</th>";
    for (std::size_t at = 0; at < series.reports.size(); ++at) out += column_html(series, at);
    out += "</tr></thead>\n<tbody>\n";
    const std::vector<SectionNumbers> numbers(series.reports.begin(), series.reports.end());
    const auto language = html_language(series.reports.back().metadata.language);
    for (const auto& item : series.agenda) {
        out += fmt::format("<tr><th scope=\"row\"{}>{}</th>", language, html_text(item.title));
        for (std::size_t at = 0; at < item.cells.size(); ++at) out += cell_html(item.cells[at], numbers[at]);
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n</section>\n</section>\n";
}

} // namespace wsis::write

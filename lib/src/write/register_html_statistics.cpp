#include "write/html_text.hpp"
#include "write/register_html.hpp"
#include "write/register_statistics.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// A column of its own up to this many meetings, one for all above.
constexpr std::size_t max_meetings = 3;

std::string number(std::size_t count) {
    return fmt::format("<td{}>{}</td>", count == 0 ? " class=\"zero\"" : "", count);
}

std::string figures_row(std::string_view name, const ChainFigures& figures) {
    auto out = fmt::format("<tr><th scope=\"row\">{}</th>{}", name, number(figures.chains));
    for (std::size_t count = 1; count <= max_meetings; ++count) {
        const auto found = figures.by_meetings.find(count);
        out += number(found == figures.by_meetings.end() ? 0 : found->second);
    }
    out += number(figures.in_meetings_from(max_meetings + 1));
    for (const auto status : {ChainStatus::not_repeated, ChainStatus::reported_done})
        out += number(figures.by_status[static_cast<std::size_t>(status)]);
    return out + fmt::format("<td>{}</td><td>{}</td></tr>\n", spread_text(figures.meetings_until_done),
                             spread_text(figures.days_until_done));
}

std::string figures_head(std::string_view first, std::string_view caption) {
    auto out = fmt::format("<section class=\"wide\" aria-label=\"{1}\" tabindex=\"0\">\n"
                           "<table class=\"figures\"><caption>{1}</caption>\n<thead><tr><th scope=\"col\">{0}</th>"
                           "<th scope=\"col\">Decisions</th>",
                           first, caption);
    for (std::size_t count = 1; count <= max_meetings; ++count)
        out += fmt::format("<th scope=\"col\">In {}</th>", count == 1 ? "1 meeting" : fmt::format("{}", count));
    out += fmt::format("<th scope=\"col\">In {} or more</th>", max_meetings + 1);
    for (const auto* column : {"Not repeated", "Reported done", "Meetings until", "Days until"})
        out += fmt::format("<th scope=\"col\">{}</th>", column);
    return out + "</tr></thead>\n<tbody>\n";
}

/// In how many meetings decisions stand, as bars; the longest has the whole width.
std::string bars_html(const ChainFigures& figures) {
    std::size_t most = 1;
    for (const auto& [meetings, count] : figures.by_meetings) most = std::max(most, count);
    std::string out = "<table class=\"bars\"><caption>How often decisions stand in reports</caption>\n"
                      "<thead><tr><th scope=\"col\">Meetings</th><th scope=\"col\">Decisions</th>"
                      "<th scope=\"col\">Share</th></tr></thead>\n<tbody>\n";
    for (const auto& [meetings, count] : figures.by_meetings)
        out +=
            fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td><svg viewBox=\"0 0 1000 10\" "
                        "preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{}\" height=\"10\"/></svg>"
                        "<span class=\"share\">{}%</span></td></tr>\n",
                        meetings, count, count * 1000 / most, count * 100 / std::max<std::size_t>(figures.chains, 1));
    return out + "</tbody></table>\n";
}

} // namespace

std::string html_statistics(const RegisterPage& page) {
    if (page.known().chains.empty()) return {};
    const auto figures = figures_of(page.known());
    std::string out = "<section aria-labelledby=\"statistics\">\n<h2 id=\"statistics\">Statistics</h2>\n"
                      "<p class=\"lead\">How often decisions are repeated, and how long it takes until a report says "
                      "that they were done: the median, and in parentheses the shortest and the longest. Days are "
                      "counted from meeting to meeting.</p>\n";
    out += bars_html(figures.all) + figures_head("Force", "By force");
    for (const auto& [force, of] : figures.by_force) out += figures_row(json::name_of(force), of);
    out += figures_row("all", figures.all) + "</tbody></table>\n</section>\n";
    out += figures_head("Addressee", "By addressee");
    for (const auto& [name, of] : figures.by_addressee)
        if (!name.empty()) out += figures_row(html_text(name), of);
    if (const auto nobody = figures.by_addressee.find(""); nobody != figures.by_addressee.end())
        out += figures_row("nobody named", nobody->second);
    return out + "</tbody></table>\n</section>\n</section>\n";
}

} // namespace wsis::write

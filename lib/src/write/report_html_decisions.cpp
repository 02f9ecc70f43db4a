#include "decision_text.hpp"
#include "iso_date.hpp"
#include "write/html_select.hpp"
#include "write/html_text.hpp"
#include "write/report_html.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace wsis::write {

namespace {

/// Sorts deadlines without a day behind all others.
constexpr std::string_view no_day = "9999";

std::string joined(const std::vector<std::string>& names, std::string_view between) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : std::string(between)) + name;
    return out;
}

std::string deadlines_of(const ReportPage& page, const Decision& decision) {
    std::string out;
    for (const auto& deadline : decision.deadlines)
        out += (out.empty() ? "" : "; ") + std::string(page.text(deadline.place));
    return out;
}

/// The first day of the first deadline that has one; empty without deadlines.
std::string day_of(const Decision& decision) {
    std::string out(decision.deadlines.empty() ? std::string_view() : no_day);
    for (const auto& deadline : decision.deadlines)
        if (deadline.end) out = std::min(out, iso_date(*deadline.end));
    return out;
}

/// The values that a filter offers, each with the number that rows have for it.
using Choices = std::map<std::string, std::size_t>;

struct Filters {
    Choices addressees{};
    Choices deadlines{};
    std::set<Force> forces{};
};

Filters filters_of(const ReportPage& page) {
    Filters out;
    for (const auto& decision : page.report().decisions) {
        out.forces.insert(decision.force);
        for (const auto& addressee : decision.addressees)
            out.addressees.try_emplace(addressee, out.addressees.size() + 1);
        for (const auto& deadline : decision.deadlines)
            out.deadlines.try_emplace(std::string(page.text(deadline.place)), out.deadlines.size() + 1);
    }
    return out;
}

std::string filters_html(const Filters& filters) {
    std::string forces;
    std::string addressees;
    std::string deadlines = html_option("any", "with a deadline") + html_option("none", "without a deadline");
    for (const auto force : filters.forces) forces += html_option(json::name_of(force), json::name_of(force));
    for (const auto& [name, number] : filters.addressees) addressees += html_option(fmt::format("{}", number), name);
    for (const auto& [name, number] : filters.deadlines) deadlines += html_option(fmt::format("{}", number), name);
    return "<div class=\"controls\" id=\"_controls\" hidden>\n" + html_select("to", "For whom", addressees, "_") +
           html_select("force", "Force", forces, "_") + html_select("by", "By when", deadlines, "_") +
           "<button type=\"button\" id=\"_reset\">Show all</button>\n"
           "<p class=\"shown\" id=\"_shown\" role=\"status\"></p>\n</div>\n";
}

/// Numbers of the choices that a row has, with spaces between.
std::string numbers_of(const ReportPage& page, const Decision& decision, const Filters& filters, bool deadlines) {
    std::vector<std::string> numbers;
    if (deadlines)
        for (const auto& deadline : decision.deadlines)
            numbers.push_back(
                fmt::format("{}", filters.deadlines.find(std::string(page.text(deadline.place)))->second));
    else
        for (const auto& addressee : decision.addressees)
            numbers.push_back(fmt::format("{}", filters.addressees.find(addressee)->second));
    if (deadlines) numbers.insert(numbers.begin(), numbers.empty() ? "none" : "any");
    return joined(numbers, " ");
}

/// What was decided, without the items that stand inside the head sentence.
std::string text_cell(const ReportPage& page, const Decision& decision) {
    auto out = html_text(page.text(decision.place));
    std::string items;
    for (const auto& item : items_behind_head(decision))
        if (item.start < item.end) items += "<li>" + html_text(item_text(page.report(), item)) + "</li>";
    return items.empty() ? out : out + "<ul>" + items + "</ul>";
}

std::string citations_cell(const ReportPage& page, const Decision& decision) {
    std::string out;
    for (const auto& id : decision.references) {
        const auto reference = page.reference(id);
        if (!out.empty()) out += "<br>";
        out += reference ? fmt::format("<a href=\"#_r{}\">{}</a>", *reference + 1, html_text(page.name_of(*reference)))
                         : html_text(id);
    }
    return out;
}

std::string row_html(const ReportPage& page, std::size_t number, const Filters& filters, std::string_view language) {
    const auto& decision = page.report().decisions[number];
    auto out = fmt::format("<tr id=\"_t{}\" class=\"{}\" data-force=\"{}\" data-to=\"{}\" data-by=\"{}\">\n",
                           number + 1, class_of(decision.force), json::name_of(decision.force),
                           numbers_of(page, decision, filters, false), numbers_of(page, decision, filters, true));
    const auto name = html_text(decision.id);
    const bool placed = decision.place.block < page.report().document.blocks.size();
    out += fmt::format("<td data-key=\"{}\">", number);
    out += placed ? fmt::format("<a href=\"#_d{}\">{}</a></td>\n", number + 1, name) : name + "</td>\n";
    out += fmt::format("<td><span class=\"force\">{}</span></td>\n", json::name_of(decision.force));
    out += fmt::format("<td>{}</td>\n", html_text(joined(decision.addressees, "; ")));
    out += fmt::format("<td data-key=\"{}\">{}</td>\n", day_of(decision), html_text(deadlines_of(page, decision)));
    out += fmt::format("<td{}>{}</td>\n", language, text_cell(page, decision));
    return out + fmt::format("<td>{}</td>\n</tr>\n", citations_cell(page, decision));
}

} // namespace

std::string_view class_of(Force force) {
    switch (force) {
    case Force::decision:
    case Force::request:
    case Force::instruction:
    case Force::recommendation:
    case Force::encouragement:
    case Force::invitation:
        return "act";
    case Force::remark:
        return "remark";
    default:
        return "state";
    }
}

std::string html_decision_note(const ReportPage& page, std::uint32_t number) {
    const auto& decision = page.report().decisions[number];
    auto out = fmt::format("<p class=\"slip {0}\" id=\"_d{1}\"><a class=\"force\" href=\"#_t{1}\">{2}</a>",
                           class_of(decision.force), number + 1, json::name_of(decision.force));
    if (!decision.addressees.empty())
        out += fmt::format(" <span class=\"to\"><span class=\"vh\">for </span>{}</span>",
                           html_text(joined(decision.addressees, "; ")));
    if (!decision.deadlines.empty())
        out += fmt::format(" <span class=\"by\">deadline: {}</span>", html_text(deadlines_of(page, decision)));
    return out + "</p>\n";
}

std::string html_decisions(const ReportPage& page) {
    const auto& decisions = page.report().decisions;
    if (decisions.empty()) return {};
    const auto filters = filters_of(page);
    const auto language = html_language(page.report().metadata.language);
    auto out = "<section aria-labelledby=\"_decisions\">\n<h2 id=\"_decisions\">Decisions</h2>\n" +
               filters_html(filters) +
               "<section class=\"wide\" aria-label=\"Table of decisions\" tabindex=\"0\">\n"
               "<table class=\"decisions\" id=\"_table\">\n"
               "<caption class=\"vh\">What was decided, by whom to be done, and when</caption>\n<thead><tr>";
    for (const auto column : {"Where", "Force", "For whom", "By when", "What", "Cited there"})
        out += fmt::format("<th scope=\"col\">{}</th>", column);
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t at = 0; at < decisions.size(); ++at) out += row_html(page, at, filters, language);
    return out + "</tbody>\n</table>\n</section>\n</section>\n";
}

} // namespace wsis::write

#include "iso_date.hpp"
#include "write/html_text.hpp"
#include "write/register_html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wsis::write {

namespace {

/// The body that decided, where the page has several.
std::string body_html(const RegisterPage& page, const Chain& chain) {
    const auto& bodies = page.bodies();
    if (bodies.size() < 2) return {};
    const auto meeting = chain.last().meeting;
    const auto of = std::upper_bound(bodies.begin(), bodies.end(), meeting,
                                     [](std::size_t at, const BodyMeetings& body) { return at < body.end; });
    return of == bodies.end() ? std::string() : fmt::format("<p class=\"place\">{}</p>", html_text(of->name));
}

std::string row_html(const RegisterPage& page, const DueEntry& entry) {
    const auto& end = entry.deadline->end;
    const auto note = due_note(*entry.chain, *entry.deadline, page.style().as_of);
    const auto day = end ? iso_date(*end) : std::string("no day");
    auto out = fmt::format("<tr class=\"{}\"><td class=\"day\">{}", name_of(entry.state), day);
    if (!note.empty())
        out += fmt::format(" <span class=\"by {}\">{}</span>", name_of(entry.state), note.substr(2, note.size() - 3));
    const auto& last = entry.chain->last();
    return out + fmt::format("</td><td>{}</td><td dir=\"auto\"><a href=\"#{}\">{}</a>{}</td><td>{}</td></tr>\n",
                             html_text(entry.deadline->quote.text), html_attribute(entry.chain->id),
                             html_text(whole_text(last)), body_html(page, *entry.chain),
                             html_status(entry.chain->status));
}

std::string group_html(const RegisterPage& page, const DueGroup& group) {
    const auto name = group.addressee.empty() ? std::string("Nobody named") : html_text(group.addressee);
    auto out = fmt::format("<h3>{}</h3>\n<section class=\"wide\" aria-label=\"Deadlines: {}\" tabindex=\"0\">\n"
                           "<table class=\"list\"><caption class=\"vh\">Deadlines: {}</caption>\n<thead><tr>",
                           name, group.addressee.empty() ? "nobody named" : html_attribute(group.addressee), name);
    for (const auto* column : {"Day", "As printed", "Decision", "Status"})
        out += fmt::format("<th scope=\"col\">{}</th>", column);
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& entry : group.entries) out += row_html(page, entry);
    return out + "</tbody></table>\n</section>\n";
}

/// How many are overdue and due, each decision once.
std::string due_lead_html(const RegisterPage& page) {
    const auto& as_of = page.style().as_of;
    if (!as_of)
        return "<p class=\"lead\">What is not reported done, by addressee and day. No day was named (--as-of), so "
               "nothing is called due or overdue.</p>\n";
    std::array<std::size_t, 3> counts{};
    for (const auto& chain : page.known().chains)
        for (const auto& deadline : chain.last().deadlines)
            ++counts[static_cast<std::size_t>(due_state(chain, deadline, as_of))];
    return fmt::format(
        "<p class=\"lead\">What is not reported done, by addressee and day. As of <strong>{}</strong>: "
        "<strong>{}</strong> overdue, <strong>{}</strong> due. Overdue means that the day has passed and "
        "no report says plainly that it was done.</p>\n",
        iso_date(*as_of), counts[static_cast<std::size_t>(DueState::overdue)],
        counts[static_cast<std::size_t>(DueState::due)]);
}

} // namespace

std::string html_deadlines(const RegisterPage& page) {
    const auto groups = due_groups(page.known(), page.style().as_of);
    if (groups.empty()) return {};
    auto out = "<section aria-labelledby=\"deadlines\">\n<h2 id=\"deadlines\">Deadlines</h2>\n" + due_lead_html(page);
    for (const auto& group : groups) out += group_html(page, group);
    return out + "</section>\n";
}

} // namespace wsis::write

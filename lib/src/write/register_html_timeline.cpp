#include "write/html_text.hpp"
#include "write/register_html.hpp"
#include "write/report_html.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace wsis::write {

namespace {

/// What its deadlines are: "any overdue", "none".
std::string due_words(const RegisterPage& page, const Chain& chain) {
    std::string out = chain.last().deadlines.empty() ? "none" : "any";
    bool due = false;
    bool overdue = false;
    for (const auto& deadline : chain.last().deadlines) {
        const auto state = due_state(chain, deadline, page.style().as_of);
        due |= state == DueState::due;
        overdue |= state == DueState::overdue;
    }
    if (due) out += " due";
    if (overdue) out += " overdue";
    return out;
}

/// Opens the element of a chain with what the filters ask for.
std::string chain_tag(const RegisterPage& page, const Chain& chain, const std::vector<ChainCell>& cells) {
    std::string to = chain.last().addressees.empty() ? "0" : "";
    for (const auto& addressee : chain.last().addressees)
        to += fmt::format("{}{}", to.empty() ? "" : " ", page.addressees().at(addressee));
    std::string meetings;
    for (const auto& cell : cells) meetings += fmt::format("{}{}", meetings.empty() ? "" : " ", cell.meeting);
    return fmt::format("<tbody id=\"{}\" data-status=\"{}\" data-force=\"{} {}\" data-to=\"{}\" data-due=\"{}\" "
                       "data-meeting=\"{}\">\n",
                       html_attribute(chain.id), name_of(chain.status), json::name_of(chain.last().force),
                       class_of(chain.last().force), to, due_words(page, chain), meetings);
}

std::string deadlines_html(const RegisterPage& page, const Chain& chain) {
    std::string out;
    for (const auto& deadline : chain.last().deadlines)
        out += fmt::format(" <span class=\"by {}\">due {}{}</span>",
                           name_of(due_state(chain, deadline, page.style().as_of)), html_text(deadline.quote.text),
                           due_note(chain, deadline, page.style().as_of));
    return out;
}

std::string head_html(const RegisterPage& page, const Chain& chain) {
    const auto& last = chain.last();
    auto out = fmt::format("<th scope=\"row\"><p class=\"meta\">{} <span class=\"force {}\">{}</span>",
                           html_status(chain.status), class_of(last.force), json::name_of(last.force));
    if (!last.addressees.empty())
        out += fmt::format(" <span class=\"to\"><span class=\"vh\">to </span>{}</span>",
                           html_text(fmt::format("{}", fmt::join(last.addressees, ", "))));
    out += deadlines_html(page, chain);
    const auto id = html_attribute(chain.id);
    return out + fmt::format("</p><p class=\"what\" dir=\"auto\">{}</p><a class=\"id\" href=\"#{}\">{}</a></th>\n",
                             html_text(whole_text(last)), id, id);
}

/// In a narrow column the words are a label: 20 000 cells of a long series are a third of the elements then.
std::string cell_html(const RegisterPage& page, const Chain& chain, const ChainCell& cell, bool worded) {
    const auto state = name_of(cell.state);
    const auto meeting = meeting_label(page.known().meetings[cell.meeting]);
    auto out = fmt::format("<td class=\"{}\"><a href=\"#{}.{}\"", state, html_attribute(chain.id),
                           page.anchor_of(cell.meeting));
    if (!worded) return out + fmt::format(" aria-label=\"{} {}\"></a></td>\n", html_attribute(meeting), state);
    out += fmt::format("><i>{}</i> <b>{}</b>", html_text(meeting), state);
    if (cell.appearance) out += fmt::format(" <span>{}</span>", html_text(cell.appearance->decision));
    return out + "</a></td>\n";
}

std::string chain_html(const RegisterPage& page, const BodyMeetings& body, const Chain& chain) {
    const auto cells = cells_of(page.known(), chain);
    const auto count = body.end - body.begin;
    auto out = chain_tag(page, chain, cells) + "<tr>" + head_html(page, chain);
    out += html_no_cells(cells.front().meeting - body.begin);
    for (const auto& cell : cells) out += cell_html(page, chain, cell, is_worded(body));
    out += html_no_cells(body.end - 1 - cells.back().meeting);
    return out + fmt::format("</tr>\n<tr class=\"story\"><td colspan=\"{}\"><details><summary>History</summary>\n{}"
                             "</details></td></tr>\n</tbody>\n",
                             count + 1, html_story(page, chain, cells));
}

std::string due_select(const RegisterPage& page) {
    auto options = html_option("any", "with a deadline") + html_option("none", "without a deadline");
    if (page.style().as_of) options = html_option("overdue", "overdue") + html_option("due", "due") + options;
    return html_select("due", "Deadline", options);
}

} // namespace

std::string html_timeline_filters(const RegisterPage& page) {
    std::set<Force> forces;
    std::array<bool, std::size(statuses_to_read)> seen{};
    bool unaddressed = false;
    for (const auto& chain : page.known().chains) {
        forces.insert(chain.last().force);
        unaddressed |= chain.last().addressees.empty();
        seen[static_cast<std::size_t>(chain.status)] = true;
    }
    std::string statuses;
    for (const auto status : statuses_to_read)
        if (seen[static_cast<std::size_t>(status)]) statuses += html_option(name_of(status), name_of(status));
    std::string addressees;
    for (const auto& [name, number] : page.addressees()) addressees += html_option(fmt::format("{}", number), name);
    if (unaddressed) addressees += html_option("0", "nobody named");
    auto options = html_option("act", "that asks somebody to act") + html_option("state", "that states something");
    for (const auto force : forces) options += html_option(json::name_of(force), json::name_of(force));
    return html_filters(html_select("to", "For", addressees) + html_select("status", "Status", statuses) +
                            html_select("force", "Force", options) + due_select(page) + html_meeting_select(page),
                        "Words");
}

std::string html_timeline(const RegisterPage& page, const BodyMeetings& body) {
    std::vector<std::string> rows;
    for (const auto& chain : page.known().chains) {
        const auto meeting = chain.last().meeting;
        if (meeting >= body.begin && meeting < body.end) rows.push_back(chain_html(page, body, chain));
    }
    return html_timeline_of(page, body, "Decision", "Decisions by meeting", rows);
}

} // namespace wsis::write

#include "write/counted.hpp"
#include "write/html_text.hpp"
#include "write/official_urls.hpp"
#include "write/register_html.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace wsis::write {

namespace {

/// The number of an act on the page, from 1; 0: it is not there.
std::size_t number_of(const Register& known, std::size_t series, std::string_view id) {
    const auto key = std::tuple(series, id);
    const auto key_of = [](const ReferenceChain& chain) {
        return std::tuple(chain.series, std::string_view(chain.id));
    };
    const auto found = std::ranges::lower_bound(known.references, key, {}, key_of);
    if (found == known.references.end() || key_of(*found) != key) return 0;
    return static_cast<std::size_t>(found - known.references.begin()) + 1;
}

std::string act_tag(const ReferenceChain& act, std::size_t number) {
    std::string meetings;
    for (const auto& use : act.uses) meetings += fmt::format("{}{}", meetings.empty() ? "" : " ", use.meeting);
    return fmt::format("<tbody id=\"a{}\" data-kind=\"{}\" data-state=\"{}\" data-meeting=\"{}\">\n", number,
                       json::name_of(act.kind), act.superseded_by ? "superseded" : "standing", meetings);
}

std::string superseded_html(const Register& known, const ReferenceChain& act) {
    if (!act.superseded_by) return {};
    const auto number = number_of(known, act.series, *act.superseded_by);
    const auto name = html_text(*act.superseded_by);
    return fmt::format(" <span class=\"by overdue\">superseded by {}</span>",
                       number == 0 ? name : fmt::format("<a href=\"#a{}\">{}</a>", number, name));
}

std::string head_html(const Register& known, const ReferenceChain& act) {
    const auto& printed = act.uses.front().first.text;
    Reference reference;
    reference.id = act.id;
    reference.kind = act.kind;
    std::size_t mentions = 0;
    for (const auto& use : act.uses) mentions += use.mentions;
    auto out = fmt::format("<th scope=\"row\"><p class=\"meta\"><span class=\"force\">{}</span>{}</p>"
                           "<p class=\"what\" dir=\"auto\">{}</p><p class=\"place\"><code>{}</code>",
                           json::name_of(act.kind), superseded_html(known, act), html_text(printed), html_text(act.id));
    if (const auto url = official_url(reference, printed))
        out += fmt::format(
            " <a class=\"out\" href=\"{}\" rel=\"noreferrer\" aria-label=\"{} where it is published\">↗</a>",
            html_attribute(*url), html_attribute(act.id));
    return out + fmt::format("</p><p class=\"place\">{}, {}, cited {}×</p></th>\n",
                             html_text(meeting_range(known, act)), counted(act.uses.size(), "meeting"), mentions);
}

std::string cells_html(const RegisterPage& page, const BodyMeetings& body, const ReferenceChain& act,
                       std::size_t number) {
    std::string out;
    auto at = body.begin;
    for (const auto& use : act.uses) {
        out += html_no_cells(use.meeting - at);
        out += fmt::format("<td class=\"cited\"><a href=\"#a{}.{}\"><i>{}</i> <b>{}×</b></a></td>\n", number,
                           page.anchor_of(use.meeting), html_text(meeting_label(page.known().meetings[use.meeting])),
                           use.mentions);
        at = use.meeting + 1;
    }
    return out + html_no_cells(body.end - at);
}

std::string uses_html(const RegisterPage& page, const ReferenceChain& act, std::size_t number) {
    std::string out = "<ol class=\"history\">\n";
    for (const auto& use : act.uses) {
        out += fmt::format("<li id=\"a{}.{}\"><p class=\"at\">{} · cited {}×", number, page.anchor_of(use.meeting),
                           page.meeting_html(use.meeting), use.mentions);
        if (use.decisions > 0) out += fmt::format(", in {}", counted(use.decisions, "decision"));
        out += fmt::format("</p><p class=\"place\">first in {}: <q dir=\"auto\">{}</q></p></li>\n",
                           html_text(use.first.place.block), html_text(use.first.text));
    }
    return out + "</ol>\n";
}

} // namespace

std::string html_act_filters(const RegisterPage& page) {
    std::set<CitationKind> kinds;
    for (const auto& act : page.known().references) kinds.insert(act.kind);
    std::string options;
    for (const auto kind : kinds) options += html_option(json::name_of(kind), json::name_of(kind));
    return html_filters(html_select("kind", "Kind", options) +
                            html_select("state", "Revision",
                                        html_option("superseded", "superseded by a newer one") +
                                            html_option("standing", "no newer one cited")) +
                            html_meeting_select(page),
                        "Words");
}

std::string html_acts(const RegisterPage& page, const BodyMeetings& body) {
    const auto& known = page.known();
    std::vector<std::string> rows;
    for (std::size_t at = 0; at < known.references.size(); ++at) {
        const auto& act = known.references[at];
        if (act.series != known.meetings[body.begin].series) continue;
        auto row = act_tag(act, at + 1) + "<tr>" + head_html(known, act) + cells_html(page, body, act, at + 1);
        row += fmt::format("</tr>\n<tr class=\"story\"><td colspan=\"{}\"><details><summary>Where</summary>\n{}"
                           "</details></td></tr>\n</tbody>\n",
                           body.end - body.begin + 1, uses_html(page, act, at + 1));
        rows.push_back(std::move(row));
    }
    return html_timeline_of(page, body, "Act", "Acts by meeting", rows);
}

} // namespace wsis::write

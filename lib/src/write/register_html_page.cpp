#include "iso_date.hpp"
#include "write/html_text.hpp"
#include "write/register_html.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// With more meetings than that signs alone have room in wide windows; the words are heard then.
constexpr std::size_t max_worded = 8;

constexpr std::size_t rows_per_table = 50; ///< Of a long series.

std::vector<std::string> anchors_of(const Register& known, const std::vector<BodyMeetings>& bodies) {
    std::vector<std::string> out;
    for (const auto& body : bodies) {
        std::map<int, std::size_t> counts;
        for (auto at = body.begin; at < body.end; ++at)
            if (known.meetings[at].ordinal) ++counts[*known.meetings[at].ordinal];
        for (auto at = body.begin; at < body.end; ++at) {
            const auto& ordinal = known.meetings[at].ordinal;
            out.push_back(ordinal && counts[*ordinal] == 1 ? fmt::format("{}", *ordinal)
                                                           : fmt::format("m{}", at - body.begin + 1));
        }
    }
    return out;
}

std::string column_head(const RegisterPage& page, std::size_t meeting, bool worded) {
    const auto& of = page.known().meetings[meeting];
    if (!worded) return fmt::format("<th scope=\"col\">{}</th>\n", html_text(meeting_label(of)));
    const auto date = of.date ? fmt::format(" <span class=\"day\">{}</span>", iso_date(*of.date)) : std::string();
    return fmt::format("<th scope=\"col\" title=\"{}\"><span class=\"number\">{}</span>{}</th>\n",
                       html_attribute(of.name), html_text(meeting_label(of)), date);
}

} // namespace

RegisterPage::RegisterPage(const Register& known, const RegisterStyle& style)
    : known_(known), style_(style), bodies_(bodies_of(known)), anchors_(anchors_of(known, bodies_)) {
    for (const auto& chain : known.chains)
        for (const auto& addressee : chain.last().addressees) addressees_.try_emplace(addressee, 0);
    std::size_t number = 0;
    for (auto& entry : addressees_) entry.second = ++number;
}

std::string RegisterPage::meeting_html(std::size_t meeting) const {
    const auto& of = known_.meetings[meeting];
    auto out = fmt::format("<b>{}</b>", html_text(meeting_label(of)));
    if (of.date) out += " · " + iso_date(*of.date);
    return out + fmt::format(" · <span class=\"file\">{}</span>", html_text(of.name));
}

bool is_worded(const BodyMeetings& body) { return body.end - body.begin <= max_worded; }

std::string html_status(ChainStatus status) {
    return fmt::format("<span class=\"status {0}\">{0}</span>", name_of(status));
}

std::string html_meeting_select(const RegisterPage& page) {
    std::string out;
    for (const auto& body : page.bodies()) {
        const bool grouped = page.bodies().size() > 1;
        if (grouped)
            out += fmt::format("<optgroup label=\"{}\">\n", body.name.empty() ? "Meetings" : html_attribute(body.name));
        for (auto at = body.begin; at < body.end; ++at)
            out += html_option(fmt::format("{}", at), meeting_label(page.known().meetings[at]));
        if (grouped) out += "</optgroup>\n";
    }
    return html_select("meeting", "Meeting", out);
}

std::string html_filters(std::string_view selects, std::string_view search) {
    return fmt::format("<section class=\"controls\" id=\"controls\" aria-label=\"Filters\" hidden>\n{}"
                       "<label>{} <input type=\"search\" id=\"words\" size=\"18\" autocomplete=\"off\"></label>\n"
                       "<button type=\"button\" id=\"reset\">Show all</button>\n"
                       "<p class=\"shown\" id=\"shown\" role=\"status\"></p>\n</section>\n",
                       selects, search);
}

std::string html_timeline_of(const RegisterPage& page, const BodyMeetings& body, std::string_view first,
                             std::string_view caption, std::span<const std::string> rows) {
    const bool worded = is_worded(body);
    const auto per_table = worded ? std::max<std::size_t>(rows.size(), 1) : rows_per_table;
    auto out = fmt::format("<section class=\"wide{}\" aria-label=\"{}\" tabindex=\"0\">\n", worded ? "" : " scrolls",
                           html_attribute(body.name.empty() ? std::string("Timeline") : "Timeline: " + body.name));
    for (std::size_t at = 0; at < rows.size(); at += per_table) {
        const auto end = std::min(at + per_table, rows.size());
        out += fmt::format("<div class=\"chunk\">\n<table class=\"timeline {}\">\n<caption class=\"vh\">{}: {} to {}"
                           "</caption>\n<colgroup><col class=\"rows\"><col span=\"{}\"></colgroup>\n"
                           "<thead><tr><th scope=\"col\">{}</th>\n",
                           worded ? "worded" : "dense", caption, at + 1, end, body.end - body.begin, first);
        for (auto meeting = body.begin; meeting < body.end; ++meeting) out += column_head(page, meeting, worded);
        out += "</tr></thead>\n";
        for (auto row = at; row < end; ++row) out += rows[row];
        out += "</table>\n</div>\n";
    }
    return out + "</section>\n";
}

std::string html_no_cells(std::size_t count) {
    if (count == 0) return {};
    return count == 1 ? "<td></td>\n" : fmt::format("<td colspan=\"{}\"></td>\n", count);
}

} // namespace wsis::write

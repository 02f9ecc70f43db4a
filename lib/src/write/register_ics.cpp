#include "write/ics_lines.hpp"
#include "write/register_formats.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

namespace wsis::write {

namespace {

/// The day of the last meeting that says something of the chain: a later one makes a newer entry.
Date stamp_of(const Register& known, const Chain& chain, const Date& due) {
    const auto meeting = chain.evidence.empty() ? chain.last().meeting : chain.evidence.back().meeting;
    return known.meetings[meeting].date.value_or(due);
}

/// The item that has to be done by that date, if it is one; else the sentence.
const Quote& task_of(const Appearance& appearance, const RegisterDeadline& deadline) {
    const auto& date = deadline.quote.place;
    for (const auto& item : appearance.items) {
        const auto& place = item.quote.place;
        if (place.block == date.block && place.start <= date.start && date.end <= place.end) return item.quote;
    }
    return appearance.quote;
}

void add_task(IcsLines& lines, const Register& known, const Chain& chain, std::size_t index) {
    const auto& last = chain.last();
    const auto& deadline = last.deadlines[index];
    const auto& meeting = known.meetings[last.meeting];
    const auto& task = task_of(last, deadline);
    const bool is_item = &task != &last.quote;
    const auto who = fmt::format("{}", fmt::join(last.addressees, ", "));
    lines.begin("VTODO", fmt::format("{} {}", chain.id, index), stamp_of(known, chain, *deadline.end));
    lines.add("DUE;VALUE=DATE", *deadline.end);
    const std::string_view text = task.text;
    lines.add_text("SUMMARY", fmt::format("{}{}", is_item && !who.empty() ? who + ": " : "",
                                          text.substr(0, text.find_last_not_of(" ;,") + 1)));
    auto about = fmt::format("{}, {}: {}", meeting_label(meeting), last.decision, whole_text(last));
    for (const auto& evidence : chain.evidence)
        about += fmt::format("\n{}: \"{}\"", meeting_label(known.meetings[evidence.meeting]), evidence.quote.text);
    lines.add_text("DESCRIPTION", about);
    lines.add_text("CATEGORIES", json::name_of(last.force));
    lines.add("STATUS", chain.status == ChainStatus::reported_done ? "COMPLETED" : "NEEDS-ACTION");
    lines.end("VTODO");
}

} // namespace

std::string render_register_ics(const Register& known, const RegisterStyle&) {
    IcsLines lines;
    lines.begin_calendar("wsis-track", "");
    for (const auto& chain : known.chains)
        for (std::size_t i = 0; i < chain.last().deadlines.size(); ++i)
            if (chain.last().deadlines[i].end) add_task(lines, known, chain, i); // "next meeting" is no day
    return std::move(lines).end_calendar();
}

} // namespace wsis::write

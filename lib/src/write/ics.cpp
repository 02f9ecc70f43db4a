#include "decision_text.hpp"
#include "extract/sentences.hpp"
#include "iso_date.hpp"
#include "ordinal.hpp"
#include "text/utf8.hpp"
#include "write/ics_lines.hpp"
#include "write/render_formats.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace wsis::write {

namespace {

/// The last day of a period is included in a report and not in a calendar.
Date day_after(const Date& date) { return Date(std::chrono::sys_days(date) + std::chrono::days(1)); }

/// Where the metadata says when the meeting was, its period.
std::optional<std::pair<Date, Date>> period_of(const Meeting& meeting) {
    if (!meeting.start) return std::nullopt;
    return std::pair(*meeting.start, meeting.end.value_or(*meeting.start));
}

/// A month or months without a day: a time, and no days of a calendar.
bool is_whole_months(const DateMention& date) {
    using std::chrono::last;
    return date.start.day() == std::chrono::day(1) && date.end == Date(date.end.year() / date.end.month() / last);
}

/// The day of the report; of one without, the last day of the meeting, or the earliest day it tells.
Date day_of(const Report& report) {
    const auto& metadata = report.metadata;
    if (metadata.date) return *metadata.date;
    if (metadata.meeting.end) return *metadata.meeting.end;
    Date day = std::chrono::year::max() / 12 / 31;
    for (const auto& date : report.dates) day = std::min(day, date.start);
    for (const auto& decision : report.decisions)
        for (const auto& deadline : decision.deadlines) day = std::min(day, deadline.start.value_or(day));
    return day;
}

/// "CWG-WSIS, 32nd meeting"; empty where nothing is known.
std::string name_of(const Metadata& metadata) {
    const auto& meeting = metadata.meeting;
    auto name = meeting.body_id ? *meeting.body_id : meeting.body.value_or(metadata.title.value_or(""));
    if (meeting.ordinal && (meeting.body_id || meeting.body))
        name += fmt::format(", {}{} meeting", *meeting.ordinal, ordinal_suffix(*meeting.ordinal));
    return name;
}

class Calendar {
public:
    explicit Calendar(const Report& report) : report_(report), metadata_(report.metadata), stamp_(day_of(report)) {}

    std::string render() {
        lines_.begin_calendar("wsis-render", name_of(metadata_));
        for (const auto& decision : report_.decisions)
            if (decision.force != Force::remark) add_tasks(decision);
        for (const auto& date : report_.dates)
            if (date.kind == DateKind::deadline && !tasks_.contains({date.place.block, date.place.start}))
                add_task(date);
        add_meeting();
        for (const auto& date : report_.dates)
            if (date.kind == DateKind::event || (date.kind == DateKind::meeting && !is_this_meeting(date)))
                if (!is_whole_months(date)) add_event(date);
        return std::move(lines_).end_calendar();
    }

private:
    /// "next meeting" is no day and no task.
    void add_tasks(const Decision& decision) {
        for (std::size_t i = 0; i < decision.deadlines.size(); ++i) {
            const auto& deadline = decision.deadlines[i];
            tasks_.insert({deadline.place.block, deadline.place.start});
            if (!deadline.end) continue;
            begin("VTODO", fmt::format("decision {} {}", decision.id, i));
            const auto* item = item_with(decision, deadline.place);
            const auto head = report_.text_at(decision.place);
            const auto who = fmt::format("{}", fmt::join(decision.addressees, ", "));
            end_task(
                *deadline.end,
                item ? fmt::format("{}{}{}", who, who.empty() ? "" : ": ", report_.text_at(*item)) : std::string(head),
                fmt::format("{}: {}{}", decision.id, head, item ? "\n" + item_text(report_, *item) : std::string()),
                json::name_of(decision.force));
        }
    }

    /// The item that has to be done by that date, if it is one.
    static const Place* item_with(const Decision& decision, const Place& date) {
        const auto end_of = [](const Place& place) { return std::pair(place.block, place.end); };
        const auto item = std::ranges::lower_bound(decision.items, end_of(date), {}, end_of); // they are in order
        if (item == decision.items.end() || item->block != date.block || item->start > date.start) return nullptr;
        return &*item;
    }

    /// A deadline that stands in no decision: "Poster competition: deadline 28 February 2017".
    void add_task(const DateMention& date) {
        begin("VTODO", name_at(date));
        end_task(date.end, what_of(date), text_around(date), json::name_of(date.kind));
    }

    void end_task(const Date& due, std::string_view summary, std::string_view description, std::string_view category) {
        lines_.add("DUE;VALUE=DATE", due);
        lines_.add_text("SUMMARY", summary.substr(0, summary.find_last_not_of(" ;,") + 1));
        lines_.add_text("DESCRIPTION", description);
        lines_.add_text("CATEGORIES", category);
        lines_.add("STATUS", "NEEDS-ACTION");
        lines_.end("VTODO");
    }

    void add_meeting() {
        const auto period = period_of(metadata_.meeting);
        if (!period) return;
        begin("VEVENT", "meeting");
        if (metadata_.meeting.place) lines_.add_text("LOCATION", *metadata_.meeting.place);
        const auto name = name_of(metadata_);
        end_event(period->first, period->second, name.empty() ? "Meeting" : name, metadata_.title.value_or(name));
    }

    /// Does a mention of a meeting's days mean the one that the report is about?
    bool is_this_meeting(const DateMention& date) const {
        const auto period = period_of(metadata_.meeting);
        return period && period->first <= date.start && date.end <= period->second;
    }

    void add_event(const DateMention& date) {
        const auto name = name_at(date);
        if (!events_.insert(name).second) return; // mentioned again
        begin("VEVENT", name);
        end_event(date.start, date.end, what_of(date), text_around(date));
    }

    /// An all-day event takes nobody's time.
    void end_event(const Date& first, const Date& last, std::string_view summary, std::string_view description) {
        lines_.add("DTSTART;VALUE=DATE", first);
        lines_.add("DTEND;VALUE=DATE", day_after(last));
        lines_.add_text("SUMMARY", summary);
        lines_.add_text("DESCRIPTION", description);
        lines_.add("TRANSP", "TRANSPARENT");
        lines_.end("VEVENT");
    }

    std::string what_of(const DateMention& date) {
        return date.what ? *date.what : std::string(sentence_around(date.place));
    }

    std::string_view sentence_around(const Place& place) {
        const auto text = report_.document.text_of(report_.document.blocks[place.block]);
        if (std::exchange(split_block_, place.block) != place.block) { // dates stand in the order of the text
            extract::tokenize(text, tokens_);
            extract::split_sentences(tokens_, sentences_, nullptr);
        }
        const auto end_of = [&](const extract::TokenRange& range) { return tokens_[range.last - 1].end; };
        const auto sentence = std::ranges::lower_bound(sentences_, place.end, {}, end_of);
        if (sentence == sentences_.end()) return text;
        const auto begin = tokens_[sentence->first].begin;
        return text.substr(begin, end_of(*sentence) - begin);
    }

    /// The paragraph; of a long one what stands before the date and behind it.
    std::string_view text_around(const DateMention& date) const {
        const auto text = report_.document.text_of(report_.document.blocks[date.place.block]);
        if (text.size() <= longest_ics_text) return text;
        const auto begin =
            text::clip(text, date.place.start - std::min<std::size_t>(date.place.start, longest_ics_text / 2));
        return text.substr(begin.size());
    }

    std::string name_at(const DateMention& date) {
        return fmt::format("{} {} {}", iso_date(date.start), iso_date(date.end), what_of(date));
    }

    void begin(std::string_view kind, const std::string& name) {
        lines_.begin(kind, metadata_.id.value_or(report_.source.sha256) + '\n' + name, stamp_);
    }

    const Report& report_;
    const Metadata& metadata_;
    Date stamp_;
    IcsLines lines_{};
    std::uint32_t split_block_ = none; ///< The block of the tokens and sentences.
    std::vector<extract::Token> tokens_{};
    std::vector<extract::TokenRange> sentences_{};
    std::set<std::pair<std::uint32_t, std::uint32_t>> tasks_{}; ///< Where the deadlines of decisions stand.
    std::set<std::string> events_{};
};

} // namespace

std::string render_ics(const Report& report, const RenderStyle&) { return Calendar(report).render(); }

} // namespace wsis::write

#include "digest.hpp"
#include "iso_date.hpp"
#include "text/utf8.hpp"
#include "write/render_formats.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <set>

namespace wsis::write {

namespace {

/// RFC 5545, 3.3.11: what has a meaning in a TEXT is escaped; control characters are dropped.
std::string ics_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out += c;
    }
    return out;
}

/// RFC 5545, 3.1: lines of at most 75 octets, the rest behind a line feed and a space; never within a character.
void add_line(std::string& out, std::string_view line) {
    for (std::size_t room = 75; line.size() > room; room = 74) {
        const auto piece = text::clip(line, room);
        out.append(piece) += "\r\n ";
        line.remove_prefix(piece.size());
    }
    out.append(line) += "\r\n";
}

std::string ics_date(const Date& date) {
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

/// The last day of a period is included in a report and not in a calendar.
Date day_after(const Date& date) { return Date(std::chrono::sys_days(date) + std::chrono::days(1)); }

class Calendar {
public:
    explicit Calendar(const Report& report) : report_(report) {}

    std::string render() {
        add_line(out_, "BEGIN:VCALENDAR");
        add_line(out_, "VERSION:2.0");
        add_line(out_, fmt::format("PRODID:-//wsis//wsis-render {}//EN", version()));
        if (report_.metadata.title) add_line(out_, "X-WR-CALNAME:" + ics_text(*report_.metadata.title));
        for (const auto& decision : report_.decisions)
            if (decision.force != Force::remark) add_deadlines(decision);
        for (const auto& date : report_.dates)
            if (date.kind == DateKind::event || date.kind == DateKind::meeting) add_event(date);
        add_line(out_, "END:VCALENDAR");
        return std::move(out_);
    }

private:
    /// "next meeting" is no day and no task.
    void add_deadlines(const Decision& decision) {
        for (std::size_t i = 0; i < decision.deadlines.size(); ++i) {
            const auto& deadline = decision.deadlines[i];
            if (!deadline.end) continue;
            const auto text = std::string(report_.text_at(decision.place));
            const auto who = fmt::format("{}", fmt::join(decision.addressees, ", "));
            begin("VTODO", fmt::format("decision {} {}", decision.id, i), *deadline.end);
            add_line(out_, "DUE;VALUE=DATE:" + ics_date(*deadline.end));
            add_line(out_, "SUMMARY:" + ics_text(who.empty() ? text : who + ": " + text));
            if (decision.section) add_line(out_, "CATEGORIES:" + ics_text(*decision.section));
            add_line(out_, "STATUS:NEEDS-ACTION");
            add_line(out_, "END:VTODO");
        }
    }

    void add_event(const DateMention& date) {
        const auto& block = report_.document.blocks[date.place.block];
        const auto what = date.what.value_or(std::string(report_.text_at(date.place)));
        const auto name = fmt::format("{} {} {}", iso_date(date.start), iso_date(date.end), what);
        if (!events_.insert(name).second) return; // mentioned again
        begin("VEVENT", name, date.start);
        add_line(out_, "DTSTART;VALUE=DATE:" + ics_date(date.start));
        add_line(out_, "DTEND;VALUE=DATE:" + ics_date(day_after(date.end)));
        add_line(out_, "SUMMARY:" + ics_text(what));
        add_line(out_, "DESCRIPTION:" + ics_text(report_.document.text_of(block)));
        add_line(out_, "TRANSP:TRANSPARENT");
        add_line(out_, "END:VEVENT");
    }

    /// The same report makes the same entries, so a calendar that has them takes them as known. The time stamp is the
    /// day of the report, or if it has none the day of the entry.
    void begin(std::string_view kind, const std::string& name, const Date& day) {
        const auto& metadata = report_.metadata;
        const auto key = metadata.id.value_or(report_.source.sha256) + '\n' + name;
        add_line(out_, fmt::format("BEGIN:{}", kind));
        add_line(out_, fmt::format("UID:{}@wsis", sha256(key).substr(0, 32)));
        add_line(out_, "DTSTAMP:" + ics_date(metadata.date.value_or(metadata.meeting.end.value_or(day))) + "T000000Z");
    }

    const Report& report_;
    std::string out_{};
    std::set<std::string> events_{};
};

} // namespace

std::string render_ics(const Report& report, const RenderStyle&) { return Calendar(report).render(); }

} // namespace wsis::write

#include "write/ics_lines.hpp"

#include "text/utf8.hpp"
#include "wsis/digest.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

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

} // namespace

void IcsLines::begin_calendar(std::string_view tool, std::string_view name) {
    add("BEGIN", "VCALENDAR");
    add("VERSION", "2.0");
    add("PRODID", fmt::format("-//wsis//{} {}//EN", tool, version()));
    if (!name.empty()) add_text("X-WR-CALNAME", name);
}

std::string IcsLines::end_calendar() && {
    end("VCALENDAR");
    return std::move(out_);
}

void IcsLines::begin(std::string_view kind, std::string_view key, const Date& stamp) {
    add("BEGIN", kind);
    add("UID", sha256(key).substr(0, 32) + "@wsis");
    add("DTSTAMP", ics_date(stamp) + "T000000Z");
}

void IcsLines::add(std::string_view property, std::string_view value) {
    add_line(out_, fmt::format("{}:{}", property, value));
}

void IcsLines::add(std::string_view property, const Date& date) { add(property, ics_date(date)); }

void IcsLines::add_text(std::string_view property, std::string_view text) {
    const auto piece = text::clip(text, longest_ics_text);
    add(property, ics_text(piece) + (piece.size() < text.size() ? "…" : ""));
}

} // namespace wsis::write

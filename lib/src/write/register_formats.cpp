#include "write/register_formats.hpp"

#include "iso_date.hpp"

#include <fmt/format.h>

namespace wsis {

namespace write {

namespace {

constexpr RegisterFormat formats[] = {{"text", render_register_text},         {"json", render_register_json},
                                      {"csv", render_register_csv},           {"ics", render_register_ics},
                                      {"markdown", render_register_markdown}, {"html", render_register_html}};

} // namespace

std::string meeting_label(const RegisterMeeting& meeting) {
    return meeting.ordinal ? fmt::format("{}", *meeting.ordinal) : meeting.key;
}

std::string meeting_range(const Register& known, const ReferenceChain& reference) {
    const auto first = reference.uses.front().meeting;
    const auto last = reference.uses.back().meeting;
    const auto label = meeting_label(known.meetings[first]);
    return first == last ? label : fmt::format("{}–{}", label, meeting_label(known.meetings[last]));
}

} // namespace write

std::optional<Date> register_day(std::string_view text) { return parse_iso_date(text); }

std::span<const RegisterFormat> register_formats() { return write::formats; }

} // namespace wsis

#include "write/register_formats.hpp"

#include <fmt/format.h>

namespace wsis {

namespace write {

namespace {

constexpr RegisterFormat formats[] = {{"text", render_register_text},
                                      {"json", render_register_json},
                                      {"csv", render_register_csv},
                                      {"ics", render_register_ics}};

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

std::span<const RegisterFormat> register_formats() { return write::formats; }

} // namespace wsis

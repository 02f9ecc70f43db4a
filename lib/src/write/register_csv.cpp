#include "iso_date.hpp"
#include "write/csv_text.hpp"
#include "write/register_formats.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

namespace wsis::write {

namespace {

std::string body_of(const RegisterMeeting& meeting) {
    return meeting.body_id ? *meeting.body_id : meeting.body.value_or("");
}

std::string chain_row(const Register& known, const Chain& chain) {
    std::vector<std::string> history;
    std::vector<std::string> evidence;
    std::vector<std::string> texts;
    std::vector<std::string> ends;
    for (const auto& appearance : chain.history)
        history.push_back(fmt::format("{}: {} ({})", meeting_label(known.meetings[appearance.meeting]),
                                      appearance.decision, name_of(appearance.change)));
    for (const auto& entry : chain.evidence)
        evidence.push_back(fmt::format("{}: {}", meeting_label(known.meetings[entry.meeting]), entry.quote.text));
    const auto& last = chain.last();
    for (const auto& deadline : last.deadlines) {
        texts.push_back(deadline.quote.text);
        if (deadline.end) ends.push_back(iso_date(*deadline.end));
    }
    const auto& first = known.meetings[chain.history.front().meeting];
    return csv_line({chain.id, body_of(first), std::string(name_of(chain.status)),
                     std::string(json::name_of(last.force)), joined(last.addressees), joined(texts), joined(ends),
                     whole_text(last), meeting_label(first), meeting_label(known.meetings[last.meeting]),
                     joined(history), fmt::format("{}", fmt::join(evidence, "\n"))});
}

std::string reference_row(const Register& known, const ReferenceChain& reference) {
    std::vector<std::string> uses;
    for (const auto& use : reference.uses)
        uses.push_back(fmt::format("{}: {}", meeting_label(known.meetings[use.meeting]), use.mentions));
    const auto& first = known.meetings[reference.uses.front().meeting];
    return csv_line({reference.id, std::string(json::name_of(reference.kind)), body_of(first), meeting_label(first),
                     meeting_label(known.meetings[reference.uses.back().meeting]), joined(uses),
                     reference.superseded_by.value_or("")});
}

} // namespace

std::string render_register_csv(const Register& known, const RegisterStyle& style) {
    if (style.references) {
        auto out = csv_line({"id", "kind", "body", "first", "last", "mentions", "superseded_by"});
        for (const auto& reference : known.references) out += reference_row(known, reference);
        return out;
    }
    auto out = csv_line({"id", "body", "status", "force", "addressees", "deadlines", "deadline_end", "text", "first",
                         "last", "history", "evidence"});
    for (const auto& chain : known.chains) out += chain_row(known, chain);
    return out;
}

} // namespace wsis::write

#include "iso_date.hpp"
#include "write/markdown_edits.hpp"
#include "write/markdown_text.hpp"
#include "write/register_formats.hpp"
#include "write/register_reading.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <map>

namespace wsis::write {

namespace {

/// "Secretariat, Membership"; those that nobody has to act on come last.
constexpr std::string_view nobody = "No addressee";

std::string addressees_of(const Appearance& appearance) {
    return fmt::format("{}", fmt::join(appearance.addressees, ", "));
}

/// Further lines of an item stand under its first one.
std::string continued(std::string_view text) {
    std::string out;
    for (const char c : text) {
        out += c;
        if (c == '\n') out += "  ";
    }
    return out;
}

std::string label_of(const Register& known, std::size_t meeting) {
    return markdown_line(meeting_label(known.meetings[meeting]));
}

std::string appearance_item(const Register& known, const ChainCell& cell, const Appearance* before) {
    const auto& appearance = *cell.appearance;
    auto out = fmt::format("  - {}: decision {}, {}", label_of(known, cell.meeting), markdown_line(appearance.decision),
                           name_of(cell.state));
    if (const auto kinds = kinds_of(appearance); !kinds.empty()) out += fmt::format(" ({})", kinds);
    if (before && whole_text(*before) != whole_text(appearance))
        out += ": " + markdown_edits(diff_words(whole_text(*before), whole_text(appearance)));
    return out + "\n";
}

std::string history_items(const Register& known, const Chain& chain) {
    std::string out;
    const Appearance* before = nullptr;
    for (const auto& cell : cells_of(known, chain)) {
        if (cell.appearance) out += appearance_item(known, cell, before);
        if (cell.appearance) before = cell.appearance;
        if (!cell.appearance && cell.evidence.empty())
            out += fmt::format("  - {}: {}\n", label_of(known, cell.meeting), name_of(cell.state));
        for (const auto* said : cell.evidence)
            out += fmt::format("  - {}: {}, {}: “{}”\n", label_of(known, cell.meeting), name_of(cell.state),
                               markdown_line(said->section.value_or(said->quote.place.block)),
                               markdown_line(said->quote.text));
    }
    return out;
}

std::string chain_item(const Register& known, const Chain& chain, const RegisterStyle& style) {
    const auto& last = chain.last();
    auto out = fmt::format("- **{}**", json::name_of(last.force));
    for (const auto& deadline : last.deadlines)
        out += fmt::format(", due {}{}", markdown_line(deadline.quote.text), due_note(chain, deadline, style.as_of));
    out += fmt::format(" {}\\\n  {}\n", markdown_code(chain.id), continued(markdown_text(whole_text(last))));
    return out + history_items(known, chain);
}

/// The chains of one status, by addressee.
std::string status_part(const Register& known, const BodyMeetings& body, ChainStatus status,
                        const RegisterStyle& style) {
    std::map<std::string, std::string> groups;
    std::size_t count = 0;
    for (const auto& chain : known.chains) {
        const auto meeting = chain.last().meeting;
        if (chain.status != status || meeting < body.begin || meeting >= body.end) continue;
        groups[addressees_of(chain.last())] += chain_item(known, chain, style);
        ++count;
    }
    if (count == 0) return {};
    auto out = fmt::format("\n## {} ({})\n\n*{}*\n", name_of(status), count, meaning_of(status));
    for (const auto& [addressees, items] : groups)
        if (!addressees.empty()) out += fmt::format("\n### {}\n\n{}", markdown_line(addressees), items);
    if (const auto rest = groups.find(""); rest != groups.end())
        out += fmt::format("\n### {}\n\n{}", nobody, rest->second);
    return out;
}

std::string meetings_table(const Register& known, const BodyMeetings& body) {
    std::string out = "| Meeting | Date | Report |\n|:--|:--|:--|\n";
    for (auto at = body.begin; at < body.end; ++at) {
        const auto& meeting = known.meetings[at];
        out += fmt::format("| {} | {} | {} |\n", label_of(known, at), meeting.date ? iso_date(*meeting.date) : "",
                           markdown_line(meeting.name));
    }
    return out;
}

std::string references_table(const Register& known, std::size_t series) {
    std::string out = "\n| Act | First | Last | Meetings | Cited | Superseded by |\n|:--|:--|:--|:--|--:|:--|\n";
    for (const auto& reference : known.references) {
        if (reference.series != series) continue;
        std::string meetings;
        std::size_t mentions = 0;
        for (const auto& use : reference.uses) {
            meetings += (meetings.empty() ? "" : ", ") + label_of(known, use.meeting);
            mentions += use.mentions;
        }
        out +=
            fmt::format("| {} | {} | {} | {} | {} | {} |\n", markdown_line(reference.id),
                        label_of(known, reference.uses.front().meeting), label_of(known, reference.uses.back().meeting),
                        meetings, mentions, markdown_line(reference.superseded_by.value_or("")));
    }
    return out;
}

std::string deadlines_part(const Register& known, const RegisterStyle& style) {
    if (!style.as_of) return {};
    std::string out;
    for (const auto& group : due_groups(known, style.as_of)) {
        std::string items;
        for (const auto& entry : group.entries) {
            if (entry.state == DueState::open) continue;
            items += fmt::format("- {}{}: {} {}\n", iso_date(*entry.deadline->end),
                                 due_note(*entry.chain, *entry.deadline, style.as_of),
                                 markdown_line(whole_text(entry.chain->last())), markdown_code(entry.chain->id));
        }
        if (items.empty()) continue;
        out += fmt::format("\n## {}\n\n{}",
                           group.addressee.empty() ? std::string(nobody) : markdown_line(group.addressee), items);
    }
    return out.empty() ? out : fmt::format("\n# Deadlines as of {}\n{}", iso_date(*style.as_of), out);
}

} // namespace

std::string render_register_markdown(const Register& known, const RegisterStyle& style) {
    std::string out;
    for (const auto& body : bodies_of(known)) {
        if (!out.empty()) out += "\n";
        out += fmt::format("# {}\n\n{}", body.name.empty() ? "Register of decisions" : markdown_line(body.name),
                           meetings_table(known, body));
        if (style.references)
            out += references_table(known, known.meetings[body.begin].series);
        else
            for (const auto status : statuses_to_read) out += status_part(known, body, status, style);
    }
    return style.references ? out : out + deadlines_part(known, style);
}

} // namespace wsis::write

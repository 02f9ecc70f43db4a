#include "iso_date.hpp"
#include "write/filled_lines.hpp"
#include "write/register_formats.hpp"
#include "write/register_reading.hpp"
#include "write/terminal.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

constexpr std::size_t chain_indent = 4;

/// What somebody has to look after comes first.
struct StatusLook {
    ChainStatus status = ChainStatus::fresh;
    std::string_view color{}; ///< ANSI select graphic rendition (ECMA-48, 8.3.117).
};

constexpr StatusLook looks[] = {{ChainStatus::not_repeated, "31"},
                                {ChainStatus::reported_done, "32"},
                                {ChainStatus::reworded, "36"},
                                {ChainStatus::repeated, "33"},
                                {ChainStatus::fresh, "1"}};

std::string dyed(const RegisterStyle& style, std::string_view code, std::string_view text) {
    return style.color && !code.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

std::string kinds_text(const Appearance& appearance) {
    const auto kinds = kinds_of(appearance);
    return kinds.empty() ? kinds : ": " + kinds;
}

std::string history_line(const Register& known, const Chain& chain) {
    std::string out;
    for (const auto& appearance : chain.history)
        out += fmt::format("{}{} {} {}{}", out.empty() ? "" : " · ", meeting_label(known.meetings[appearance.meeting]),
                           appearance.decision, name_of(appearance.change), kinds_text(appearance));
    return printable(out);
}

std::string chain_text(const Register& known, const Chain& chain, const RegisterStyle& style) {
    const auto& last = chain.last();
    auto head = fmt::format("{}  {}", chain.id, asks_of(last));
    for (const auto& deadline : last.deadlines)
        head += fmt::format("; due {}{}", deadline.quote.text, due_note(chain, deadline, style.as_of));
    auto out = fmt::format("  {}\n", dyed(style, "1", printable(head)));
    out += indented(printable_lines(whole_text(last)), chain_indent);
    out += indented(dyed(style, "2", history_line(known, chain)), chain_indent);
    for (const auto& evidence : chain.evidence)
        out +=
            indented(printable(fmt::format("{} {}: \"{}\"", meeting_label(known.meetings[evidence.meeting]),
                                           evidence.section.value_or(evidence.quote.place.block), evidence.quote.text)),
                     chain_indent);
    return out;
}

/// The body and its meetings, a line each.
std::string body_head(const Register& known, std::size_t first, const RegisterStyle& style) {
    const auto& meetings = known.meetings;
    const auto series = meetings[first].series;
    std::string name;
    for (auto i = first; i < meetings.size() && meetings[i].series == series; ++i)
        if (meetings[i].body) name = *meetings[i].body;
    auto out = name.empty() ? std::string() : dyed(style, "1", printable(name)) + '\n';
    if (!style.meetings) return out;
    for (auto i = first; i < meetings.size() && meetings[i].series == series; ++i)
        out += printable(fmt::format("  {:>4}  {}  {}", meeting_label(meetings[i]),
                                     meetings[i].date ? iso_date(*meetings[i].date) : "          ", meetings[i].name)) +
               '\n';
    return out;
}

std::string decisions_of(const Register& known, std::size_t series, const RegisterStyle& style) {
    std::string out;
    for (const auto& look : looks) {
        std::string chains;
        std::size_t count = 0;
        for (const auto& chain : known.chains) {
            if (chain.status != look.status || known.meetings[chain.last().meeting].series != series) continue;
            chains += chain_text(known, chain, style);
            ++count;
        }
        if (count > 0)
            out += '\n' + dyed(style, look.color, fmt::format("{} ({})", name_of(look.status), count)) + '\n' + chains;
    }
    return out;
}

std::string references_of(const Register& known, std::size_t series) {
    std::size_t width = 0;
    for (const auto& reference : known.references)
        if (reference.series == series) width = std::max(width, columns_of(printable(reference.id)));
    width = std::min<std::size_t>(width, 40);
    std::string out;
    for (const auto& reference : known.references) {
        if (reference.series != series) continue;
        if (out.empty()) out = "\n";
        const auto id = printable(reference.id);
        out += fmt::format("  {}  {}", columns_of(id) < width ? padded(id, width) : id,
                           printable(meeting_range(known, reference)));
        std::size_t mentions = 0;
        for (const auto& use : reference.uses) mentions += use.mentions;
        out += fmt::format(", {} meeting{}, cited {}×", reference.uses.size(), reference.uses.size() == 1 ? "" : "s",
                           mentions);
        if (reference.superseded_by) out += ", superseded by " + printable(*reference.superseded_by);
        out += '\n';
    }
    return out;
}

/// What is due and overdue, by addressee.
std::string deadlines_of(const Register& known, const RegisterStyle& style) {
    if (!style.as_of) return {};
    std::string out;
    for (const auto& group : due_groups(known, style.as_of)) {
        std::string lines;
        for (const auto& entry : group.entries) {
            if (entry.state == DueState::open) continue;
            lines += fmt::format("    {}  {}", iso_date(*entry.deadline->end), printable(entry.chain->id));
            const auto note = due_note(*entry.chain, *entry.deadline, style.as_of);
            lines += dyed(style, entry.state == DueState::overdue ? "31" : "", note) + '\n';
        }
        const auto& name = group.addressee;
        if (!lines.empty()) out += fmt::format("  {}\n{}", name.empty() ? "no addressee" : printable(name), lines);
    }
    if (out.empty()) return out;
    return '\n' + dyed(style, "1", fmt::format("deadlines as of {}", iso_date(*style.as_of))) + '\n' + out;
}

} // namespace

std::string render_register_text(const Register& known, const RegisterStyle& style) {
    std::string out;
    for (std::size_t i = 0; i < known.meetings.size(); ++i) {
        const auto series = known.meetings[i].series;
        if (i > 0 && known.meetings[i - 1].series == series) continue;
        const auto rows = style.references ? references_of(known, series) : decisions_of(known, series, style);
        if (!style.meetings && rows.empty()) continue;
        if (!out.empty()) out += '\n';
        out += body_head(known, i, style) + rows;
    }
    return style.references ? out : out + deadlines_of(known, style);
}

} // namespace wsis::write

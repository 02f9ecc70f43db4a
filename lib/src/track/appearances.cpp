#include "track/appearances.hpp"

#include <fmt/format.h>

namespace wsis {

namespace tracking {

Quote Quoter::quote(const Place& place) const {
    const std::size_t begin = report_.document.blocks[place.block].text.begin;
    Quote quote;
    quote.place.block = fmt::format("b{}", place.block + 1);
    quote.place.start = index_.between(begin, begin + place.start);
    quote.place.end = index_.between(begin, begin + place.end);
    quote.text = report_.text_at(place);
    return quote;
}

std::optional<std::string> Quoter::section_of(std::uint32_t block) const {
    const auto section = report_.document.blocks[block].section;
    return section == none ? std::nullopt : std::optional(report_.sections[section].path);
}

Appearance Quoter::appearance(const Decision& decision, std::size_t meeting) const {
    Appearance appearance;
    appearance.meeting = meeting;
    appearance.decision = decision.id;
    appearance.section = decision.section;
    appearance.force = decision.force;
    appearance.verb = decision.verb;
    appearance.decided_by = decision.decided_by;
    appearance.addressees = decision.addressees;
    appearance.references = decision.references;
    appearance.quote = quote(decision.place);
    for (const auto& deadline : decision.deadlines)
        appearance.deadlines.push_back({quote(deadline.place), deadline.start, deadline.end});
    for (const auto& item : decision.items) {
        RegisterItem& entry = appearance.items.emplace_back();
        entry.quote = quote(item);
        if (item.start == 0) entry.label = report_.document.label_of(report_.document.blocks[item.block]);
    }
    return appearance;
}

} // namespace tracking

std::string whole_text(const Appearance& appearance) {
    auto text = appearance.quote.text;
    const auto& head = appearance.quote.place;
    for (const auto& [label, quote] : appearance.items) {
        const auto& place = quote.place;
        if (place.block == head.block && place.start >= head.start && place.end <= head.end)
            continue; // it stands in the sentence
        text += '\n';
        if (!label.empty()) text.append(label) += ' ';
        text += quote.text;
    }
    return text;
}

} // namespace wsis

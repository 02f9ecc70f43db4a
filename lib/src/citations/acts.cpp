#include "citations/acts.hpp"

#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/pinpoints.hpp"

namespace wsis::citations {

namespace {

/// Returns where the list ends.
std::size_t cite_all(const Reading& reading, const ActList& list, Findings& findings) {
    auto citations = identify_acts(reading, list);
    for (std::size_t i = 0; i < citations.size(); ++i) {
        const auto& act = list.acts[i];
        auto& citation = citations[i];
        const auto begin = i == 0 ? list.begin : act.begin;
        citation.paragraph = pinpoint_of(reading, begin, act.end);
        if (is_short_form(act, citation))
            findings.recall(citation);
        else if (act.plain)
            findings.remember(citation, *citation.number);
        findings.add(std::move(citation), begin, act.end);
    }
    return list.end();
}

/// "Report ITU-R M.2376": Sectors number other texts like their recommendations.
bool is_other_text(const Reading& reading, std::size_t noun) {
    switch (reading[noun].key) {
    case "question"_w:
    case "questions"_w:
    case "handbook"_w:
    case "handbooks"_w:
    case "supplement"_w:
    case "supplements"_w:
        return true;
    default:
        return reading.has(noun, role::report);
    }
}

} // namespace

std::size_t scan_acts(const Reading& reading, std::size_t at, Findings& findings) {
    const auto list = scan_act_list(reading, at, findings.floor());
    return list ? cite_all(reading, *list, findings) : at;
}

std::size_t scan_series(const Reading& reading, std::size_t at, Findings& findings) {
    auto list = scan_series_list(reading, at);
    if (!list) return at;
    if (at == 0 || !is_other_text(reading, at - 1)) return cite_all(reading, *list, findings);
    auto end = list->end();
    while (list && !reading.sign(end, U';')) { // "Reports ITU-R M.2376 and ITU-R BT.2140"
        const auto next = next_member(reading, end);
        list = next == 0 ? std::nullopt : scan_series_list(reading, next);
        if (list) end = list->end();
    }
    return end;
}

} // namespace wsis::citations

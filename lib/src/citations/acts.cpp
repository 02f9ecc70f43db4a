#include "citations/acts.hpp"

#include "citations/grammar.hpp"
#include "citations/pinpoints.hpp"

namespace wsis::citations {

std::size_t scan_acts(const Reading& reading, std::size_t at, Findings& findings) {
    const auto list = scan_act_list(reading, at, findings.floor());
    if (!list) return at;
    auto citations = identify_acts(reading, *list);
    for (std::size_t i = 0; i < citations.size(); ++i) {
        const auto& act = list->acts[i];
        auto& citation = citations[i];
        const auto begin = i == 0 ? list->begin : act.begin;
        citation.paragraph = pinpoint_of(reading, begin, act.end);
        if (is_short_form(act, citation))
            findings.recall(citation);
        else if (act.plain)
            findings.remember(citation, *citation.number);
        findings.add(std::move(citation), begin, act.end);
    }
    return list->end();
}

} // namespace wsis::citations

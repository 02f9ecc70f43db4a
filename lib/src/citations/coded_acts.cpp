#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/modifiers.hpp"
#include "citations/pinpoints.hpp"
#include "citations/symbols.hpp"

#include <fmt/format.h>

namespace wsis::citations {

std::size_t scan_coded_acts(const Reading& reading, std::size_t at, Findings& findings) {
    auto next = at + 1;
    if (reading.sign(next, U'(') && reading.upper(next + 1) && reading.sign(next + 2, U')'))
        next += 3; // "(EU)"
    else if (reading.acronym(next) && reading.has(next, role::body_first))
        ++next;
    const auto number = skip_numbering(reading, next);
    if (!reading.number(number) || !reading[number].spaced || counts_something(reading, number)) return at;
    const auto symbol = scan_symbol(reading, number, true);
    const auto modifiers = scan_modifiers(reading, at, findings.floor());
    // A lone number needs more than the head: "Law No. 12", "ILO Convention 169".
    const bool coded =
        symbol && (symbol->slashes > 0 || number != next || (reading.capital(at) && modifiers.begin != at));
    if (!coded) return at;
    Citation citation;
    citation.kind = CitationKind::law_treaty;
    citation.number = std::string(reading.view(number, symbol->core_end));
    citation.id = fmt::format("law:{}", upper_canon(*citation.number));
    if (modifiers.body != nullptr) citation.body = std::string(modifiers.body->id);
    citation.paragraph = pinpoint_of(reading, modifiers.begin, symbol->core_end);
    findings.add(std::move(citation), modifiers.begin, symbol->core_end);
    return symbol->core_end;
}

} // namespace wsis::citations

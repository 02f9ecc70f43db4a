#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/modifiers.hpp"
#include "citations/pinpoints.hpp"
#include "citations/symbols.hpp"
#include "profile/name_heads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace wsis::citations {

namespace {

/// "No. 12", "2016/679", "2002/58/EC" from `at` on; none where the number may be of something else.
std::optional<Symbol> scan_code(const Reading& reading, std::size_t at, bool numbered) {
    if (!reading.number(at) || !(reading[at].spaced || numbered) || counts_something(reading, at)) return std::nullopt;
    return scan_symbol(reading, at, true);
}

/// "Convention", "Agreements".
bool names_treaty(const Reading& reading, std::size_t at) {
    const auto& heads = profile::name_heads::table;
    return std::any_of(std::begin(heads), std::end(heads), [&](const profile::NameHead& head) {
        return head.kind == CitationKind::law_treaty && head.size() == 1 && reading.word(at, head.words[0]);
    });
}

bool is_plural(const Reading& reading, std::size_t head) { return reading.view(head, head + 1).back() == 's'; }

} // namespace

std::size_t scan_coded_acts(const Reading& reading, std::size_t at, Findings& findings) {
    const bool treaty = reading.capital(at) && names_treaty(reading, at);
    if (!treaty && !reading.has(at, role::coded_act)) return at; // "agreement number 12", "Vision 20/20"
    auto next = skip_community(reading, at + 1);
    if (next == at + 1 && reading.acronym(next) && reading.has(next, role::body_first)) ++next;
    auto number = skip_numbering(reading, next);
    auto symbol = scan_code(reading, number, number != next);
    if (!symbol) return at;
    const auto modifiers = scan_modifiers(reading, at, findings.floor());
    // A lone number needs more than the head: "Law No. 12", "ILO Convention 169".
    const bool coded = symbol->slashes > 0 || number != next || (reading.capital(at) && modifiers.begin != at);
    if (!coded) return at;
    const auto slashes = symbol->slashes;
    auto begin = modifiers.begin;
    auto end = at;
    while (symbol && symbol->slashes == slashes) {
        end = symbol->core_end;
        Citation citation;
        citation.kind = CitationKind::law_treaty;
        citation.number = std::string(reading.view(number, end));
        citation.id = fmt::format("law:{}", upper_canon(*citation.number));
        if (modifiers.body != nullptr) citation.body = std::string(modifiers.body->id);
        if (!reading.has(end + 1, role::numbering)) // ", No. 105" is another act
            citation.paragraph = pinpoint_of(reading, begin, end);
        findings.add(std::move(citation), begin, end);
        begin = next_member(reading, end); // "Conventions Nos. 87 and 98", "Directives 2009/140/EC and 2009/136/EC"
        if (begin == 0 || !is_plural(reading, at)) break;
        number = skip_numbering(reading, begin);
        symbol = scan_code(reading, number, number != begin);
    }
    return end;
}

} // namespace wsis::citations

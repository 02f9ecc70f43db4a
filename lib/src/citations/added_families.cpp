#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/pinpoints.hpp"
#include "citations/suffixes.hpp"

namespace wsis::citations {

namespace {

/// The token behind the one that ends at the byte; 0: none does.
std::size_t token_end(const Reading& reading, std::size_t at, std::size_t byte) {
    while (at < reading.size() && reading[at].end < byte) ++at;
    return at < reading.size() && reading[at].end == byte ? at + 1 : 0;
}

/// Letters or digits go on behind it: another symbol that begins like the family's.
bool goes_on(const Reading& reading, std::size_t end) { return reading.joined(end) && reading.alnum(end); }

} // namespace

std::size_t scan_added_families(const Reading& reading, std::size_t at, Findings& findings) {
    auto begin = at;
    if (reading.has(at, role::document | role::act)) begin = skip_numbering(reading, at + 1);
    if (begin != at && reading.sign(begin, U'.')) ++begin; // "Doc. LP/7"
    if (begin >= reading.size() || (reading.joined(begin) && reading.alnum(begin - 1))) return at;
    const auto match = reading.added()->families.match(reading.text(), reading[begin].begin, reading.families());
    if (!match) return at;
    const auto core_end = token_end(reading, begin, reading[begin].begin + match->size);
    if (core_end == 0 || (goes_on(reading, core_end) && !begins_suffix(reading, core_end))) return at;
    const auto suffixes = scan_suffixes(reading, core_end);
    Citation citation;
    citation.kind = match->family->kind;
    citation.id = canon(match->id) + suffixes.key;
    citation.number = std::string(reading.view(begin, core_end));
    if (!match->family->body.empty()) citation.body = match->family->body;
    if (suffixes.first != suffixes.last) citation.revision = std::string(reading.view(suffixes.first, suffixes.last));
    citation.paragraph = pinpoint_of(reading, at, suffixes.end);
    findings.add(std::move(citation), at, suffixes.end);
    return suffixes.end;
}

} // namespace wsis::citations

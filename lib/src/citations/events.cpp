#include "citations/adoptions.hpp"
#include "citations/bodies.hpp"
#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"

#include <fmt/format.h>

namespace wsis::citations {

namespace {

constexpr std::size_t longest_name = 10; ///< Words in front of "Forum".

Citation event(std::string_view slug, int number, std::string_view body) {
    Citation citation;
    citation.kind = CitationKind::event;
    citation.id = fmt::format("event:{}-{}", slug, number);
    if (!body.empty()) citation.body = std::string(body);
    return citation;
}

Citation yearly_event(std::string_view slug, int year, std::string_view body) {
    auto citation = event(slug, year, body);
    citation.year = year;
    return citation;
}

/// Whose meetings these are: the Parties that meet in a COP or CMP without more are those of the climate convention.
std::string convener(const BodyMention& body) {
    const auto id = body.id();
    return id == "COP" || id == "CMP" ? "UNFCCC" : id;
}

/// "COP21", "COP-21", "COP 21".
std::size_t scan_numbered(const Reading& reading, const BodyMention& body, Findings& findings) {
    const auto number = reading.sign(body.end, U'-') && reading.joined(body.end) ? body.end + 1 : body.end;
    const auto end = number + 1;
    if (!reading.number(number) || reading[number].size() > 2) return body.begin;
    if (reading.joined(end) && (reading.alnum(end) || (reading.sign(end, U'/') && reading.number(end + 1))))
        return body.begin;
    auto citation = event(body.slug(), reading.value(number), convener(body));
    citation.number = std::to_string(reading.value(number));
    findings.add(std::move(citation), body.begin, end);
    return end;
}

/// "PP-18", "Council 2018", "Plenipotentiary Conference 2018".
std::size_t scan_yearly(const Reading& reading, const BodyMention& body, Findings& findings) {
    auto end = body.end;
    const auto year = scan_session_year(reading, end);
    if (!year || counts_something(reading, end - 1)) return body.begin;
    findings.add(yearly_event(body.slug(), *year, body.id()), body.begin, end);
    return end;
}

} // namespace

std::size_t scan_events(const Reading& reading, std::size_t at, Findings& findings) {
    const auto body = scan_known_body(reading, at);
    if (!body || reading.has(body->end - 1, role::forum)) return at;
    switch (body->body->naming) {
    case Naming::year:
        return scan_yearly(reading, *body, findings);
    case Naming::ordinal:
        return scan_numbered(reading, *body, findings);
    case Naming::none:
        break;
    }
    return at;
}

std::size_t scan_yearly_sessions(const Reading& reading, std::size_t at, Findings& findings) {
    if (!reading.year(at) || !reading.has(at + 1, role::gathering) || !reading.word(at + 2, "of"_w)) return at;
    const auto body = scan_known_body(reading, reading.word(at + 3, "the"_w) ? at + 4 : at + 3);
    if (!body || body->body->naming != Naming::year) return at;
    findings.add(yearly_event(body->slug(), reading.value(at), body->id()), at, body->end);
    return body->end;
}

std::size_t scan_forums(const Reading& reading, std::size_t at, Findings& findings) {
    const auto year = at + 1;
    if (!reading.capital(at) || !reading.year(year)) return at;
    auto begin = at;
    while (begin > findings.floor() && at - begin < longest_name) {
        const bool numbered = reading.number(begin - 1) && reading.joined(begin - 1); // "G20"
        const auto word = numbered ? begin - 2 : begin - 1;
        if (reading.word(word, "for"_w) && reading.lower(word) && begin != at && word > findings.floor() &&
            reading.acronym(word - 1)) { // "AI for Good Global Summit"
            begin = word - 1;
            continue;
        }
        if (word < findings.floor() || !reading.capital(word) || reading.has(word, role::function | role::status))
            break;
        begin = word;
    }
    if (begin == at) return at;
    const auto body = scan_known_body(reading, begin);
    findings.add(yearly_event(slug(reading.view(begin, year)), reading.value(year), body ? body->id() : std::string()),
                 begin, year + 1);
    return year + 1;
}

} // namespace wsis::citations

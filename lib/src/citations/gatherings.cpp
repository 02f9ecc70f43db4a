#include "citations/bodies.hpp"
#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/ordinals.hpp"

#include <fmt/format.h>

namespace wsis::citations {

namespace {

constexpr std::size_t most_ordinals = 64; ///< In one list.

/// "18th, 19th and 31st CWG WSIS meetings", "31st meeting of the CWG-WSIS".
struct Gathering {
    std::vector<Ordinal> ordinals{};
    std::vector<std::size_t> begins{};
    BodyMention body{};
    std::size_t end = 0;
};

std::size_t skip_adjectives(const Reading& reading, std::size_t at) {
    while (reading.has(at, role::adjourned)) ++at;
    return at;
}

std::size_t skip_the(const Reading& reading, std::size_t at) { return reading.word(at, "the"_w) ? at + 1 : at; }

/// A lone common noun ("the Committee") is no name; the Council is that of ITU.
bool names_someone(const Reading& reading, const BodyMention& body) {
    if (body.body != nullptr || body.working_group) return true;
    return body.end > body.begin + 1 || !reading.has(body.begin, role::organ);
}

/// "TSCG" of "Tide Study Coordination Group": each letter begins a word of the name, in order.
bool abbreviates(std::string_view acronym, const Reading& reading, const BodyMention& name) {
    auto at = name.begin;
    for (const char letter : acronym) {
        if (letter == '-') continue;
        while (at < name.end && !(reading.capital(at) && reading.view(at, at + 1)[0] == letter)) ++at;
        if (at++ >= name.end) return false;
    }
    return true;
}

/// A name spelled out and its acronym in parentheses behind it are one body, known by the acronym.
BodyMention by_acronym(const Reading& reading, BodyMention name) {
    if (name.body != nullptr || name.working_group || !reading.sign(name.end, U'(')) return name;
    const auto begin = name.end + 1;
    auto acronym = scan_body(reading, begin);
    if (!acronym || !reading.sign(acronym->end, U')') || !reading.upper(begin)) return name;
    if (!acronym->working_group && !abbreviates(reading.view(begin, acronym->end), reading, name)) return name;
    acronym->begin = name.begin;
    acronym->end = name.end;
    return *acronym;
}

std::optional<Gathering> scan_gathering(const Reading& reading, std::size_t at) {
    Gathering gathering;
    auto next = at;
    while (gathering.ordinals.size() < most_ordinals) {
        const auto ordinal = scan_ordinal(reading, next);
        if (!ordinal) break;
        gathering.ordinals.push_back(*ordinal);
        gathering.begins.push_back(next);
        next = next_member(reading, ordinal->end);
        if (ordinal->with_noun || next == 0) break;
        next = skip_the(reading, next);
    }
    if (gathering.ordinals.empty()) return std::nullopt;
    auto& last = gathering.ordinals.back();
    next = skip_adjectives(reading, last.end);
    if (last.with_noun || reading.has(next, role::gathering)) {
        if (!last.with_noun) ++next;
        if (!reading.word(next, "of"_w)) return std::nullopt;
        auto body = scan_body(reading, skip_the(reading, next + 1));
        if (!body || !names_someone(reading, *body)) return std::nullopt;
        gathering.end = body->end;
        gathering.body = by_acronym(reading, std::move(*body));
        return gathering;
    }
    auto body = scan_body(reading, next);
    if (!body || !reading.has(body->end, role::gathering)) return std::nullopt;
    gathering.end = body->end + 1;
    gathering.body = std::move(*body);
    return gathering;
}

template <class MakeCitation>
std::size_t emit_each(const Gathering& gathering, std::size_t begin, Findings& findings, MakeCitation make) {
    const auto count = gathering.ordinals.size();
    for (std::size_t i = 0; i < count; ++i) {
        auto citation = make(gathering.ordinals[i].value);
        citation.body = gathering.body.id();
        citation.number = std::to_string(gathering.ordinals[i].value);
        findings.add(std::move(citation), i == 0 ? begin : gathering.begins[i],
                     i + 1 == count ? gathering.end : gathering.ordinals[i].end);
    }
    return gathering.end;
}

} // namespace

std::size_t scan_reports(const Reading& reading, std::size_t at, Findings& findings) {
    if (!reading.word(at + 1, "of"_w)) return at;
    const auto gathering = scan_gathering(reading, skip_the(reading, at + 2));
    if (!gathering) return at;
    const auto& body = gathering->body;
    return emit_each(*gathering, at, findings, [&](int ordinal) {
        Citation citation;
        citation.kind = CitationKind::meeting_report;
        citation.id = body.working_group ? fmt::format("itu:{}/{}/report", body.slug(), ordinal)
                                         : fmt::format("report:{}/{}", body.slug(), ordinal);
        return citation;
    });
}

std::size_t scan_gatherings(const Reading& reading, std::size_t at, Findings& findings) {
    const auto gathering = scan_gathering(reading, at);
    if (!gathering) return at;
    return emit_each(*gathering, at, findings, [&](int ordinal) {
        Citation citation;
        citation.kind = CitationKind::event;
        citation.id = fmt::format("event:{}-{}", gathering->body.slug(), ordinal);
        return citation;
    });
}

} // namespace wsis::citations

#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/modifiers.hpp"
#include "citations/pinpoints.hpp"
#include "citations/symbols.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::citations {

namespace {

constexpr int most_action_lines = 11; ///< Geneva Plan of Action: C1 to C11.

/// "C7", "C11".
bool is_action_code(const Reading& reading, std::size_t at) {
    return reading.word(at, "c"_w) && reading.upper(at) && reading.joined(at + 1) && reading.number(at + 1) &&
           reading.value(at + 1) >= 1 && reading.value(at + 1) <= most_action_lines;
}

/// "9", "9.c", "17.8": the end, or `at`.
std::size_t goal_end(const Reading& reading, std::size_t at) {
    if (!reading.number(at) || reading[at].size() > 2 || counts_something(reading, at)) return at;
    const auto dot = at + 1;
    const bool target = reading.sign(dot, U'.') && reading.joined(dot) && reading.joined(dot + 1) &&
                        (reading.number(dot + 1) || (reading.word(dot + 1) && reading[dot + 1].size() == 1));
    return target ? dot + 2 : at + 1;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

} // namespace

std::size_t scan_action_lines(const Reading& reading, std::size_t at, Findings& findings) {
    if (!reading.word(at + 1, "line"_w) && !reading.word(at + 1, "lines"_w)) return at;
    auto next = at + 2;
    auto end = at;
    const auto begin = at > findings.floor() && reading.word(at - 1, "wsis"_w) ? at - 1 : at;
    while (is_action_code(reading, next)) {
        Citation citation;
        citation.kind = CitationKind::action_line;
        citation.number = std::string(reading.view(next, next + 2));
        citation.id = fmt::format("wsis:C{}", reading.value(next + 1));
        citation.body = "WSIS";
        const auto first = end == at ? begin : next;
        end = next + 2;
        findings.add(std::move(citation), first, end);
        next = next_member(reading, end);
        if (next == 0) break;
    }
    return end;
}

std::size_t scan_goals(const Reading& reading, std::size_t at, Findings& findings) {
    auto next = at + 1;
    bool plural = reading.word(at, "sdgs"_w);
    if (reading.word(at, "sustainable"_w)) {
        if (!reading.word(at + 1, "development"_w)) return at;
        plural = reading.word(at + 2, "goals"_w);
        if (!plural && !reading.word(at + 2, "goal"_w)) return at;
        next = at + 3;
    }
    if (reading.word(next, "target"_w) || reading.word(next, "targets"_w) || reading.word(next, "goal"_w)) {
        plural = plural || reading.word(next, "targets"_w);
        ++next;
    }
    if (reading.sign(next, U'-') && reading.joined(next)) ++next;
    auto end = at;
    while (next != 0) {
        const auto goal = goal_end(reading, next);
        if (goal == next) break;
        Citation citation;
        citation.kind = CitationKind::sdg;
        citation.number = canon(reading.view(next, goal));
        citation.id = fmt::format("sdg:{}", lower(*citation.number));
        citation.body = "UNGA";
        const auto first = end == at ? at : next;
        end = goal;
        findings.add(std::move(citation), first, end);
        if (!plural) break;
        next = next_member(reading, end);
    }
    return end;
}

std::size_t scan_url(const Reading& reading, std::size_t at, Findings& findings) {
    const bool scheme = reading.sign(at + 1, U':') && reading.sign(at + 2, U'/') && reading.sign(at + 3, U'/') &&
                        reading.joined(at + 1) && reading.joined(at + 2) && reading.joined(at + 3) &&
                        reading.joined(at + 4);
    const bool host =
        reading.word(at, "www"_w) && reading.sign(at + 1, U'.') && reading.joined(at + 1) && reading.joined(at + 2);
    if (!scheme && !host) return at;
    if (at > 0 && reading.joined(at) && reading.sign(at - 1, U'@')) return at;
    auto end = at + 1;
    while (reading.joined(end) && !reading.sign(end, U'"') && !reading.sign(end, U'<') && !reading.sign(end, U'>') &&
           !reading.sign(end, U'[') && !reading.sign(end, U']'))
        ++end;
    constexpr std::u32string_view trailing = U".,;:)'!?*";
    while (end > at + 2 && !reading.alnum(end - 1) &&
           trailing.find(static_cast<char32_t>(reading[end - 1].key)) != std::u32string_view::npos)
        --end;
    auto address = reading.view(scheme ? at + 4 : at, end);
    if (address.empty() || (!address.empty() && address.find('.') == std::string_view::npos)) return at;
    if (address.back() == '/') address.remove_suffix(1);
    const auto host_end = std::min(address.find('/'), address.size());
    Citation citation;
    citation.kind = CitationKind::url;
    citation.id = fmt::format("url:{}{}", lower(address.substr(0, host_end)), address.substr(host_end));
    findings.add(std::move(citation), at, end);
    return end;
}

namespace {

/// "ISO/IEC", "ETSI EN": the words in front of the number of a standard.
struct StandardPrefix {
    std::size_t code = 0;   ///< Where its number begins as ids have it.
    std::size_t number = 0; ///< The first digit.
};

std::optional<StandardPrefix> scan_standard_prefix(const Reading& reading, std::size_t at) {
    if (!reading.upper(at) || !reading.has(at, role::standard)) return std::nullopt;
    auto next = at + 1;
    auto code = at;
    while (true) {
        if (reading.sign(next, U'/') && reading.joined(next) && reading.joined(next + 1) && reading.upper(next + 1) &&
            reading.has(next + 1, role::standard))
            next += 2;
        else if (reading.upper(next) && reading[next].spaced && reading.has(next, role::standard)) {
            if (reading.word(next - 1, "etsi"_w)) code = next;
            ++next;
        } else
            break;
    }
    if (reading.sign(next, U'-') && reading.joined(next) && reading.joined(next + 1)) ++next; // "ISO-9001"
    const bool weak = next == at + 1 && (reading.word(at, "ts"_w) || reading.word(at, "tr"_w) ||
                                         reading.word(at, "std"_w) || reading.word(at, "etsi"_w));
    const bool english = reading.word(at, "en"_w) && next == at + 1 && reading.number(next) && reading[next].size() < 2;
    if (weak || english || !reading.number(next)) return std::nullopt;
    return StandardPrefix{code, next};
}

std::size_t standard_number_end(const Reading& reading, std::size_t at) {
    auto end = at + 1;
    const auto linked = [&](std::size_t sign) {
        return (reading.sign(sign, U'-') || reading.sign(sign, U'.') || reading.sign(sign, U':')) &&
               reading.joined(sign) && reading.joined(sign + 1) && reading.alnum(sign + 1);
    };
    if (reading.number(end) && reading[end].spaced && reading[at].size() == 3 && reading[end].size() == 3)
        ++end; // "EN 301 549"
    for (;;) {
        if (linked(end))
            end += 2;
        else if (reading.joined(end) && reading.alnum(end))
            ++end;
        else
            return end;
    }
}

/// "draft-ietf-homenet-dot-14": the end, or `at`.
std::size_t draft_end(const Reading& reading, std::size_t at) {
    auto end = at + 1;
    std::size_t parts = 0;
    while (reading.sign(end, U'-') && reading.joined(end) && reading.joined(end + 1) && reading.alnum(end + 1)) {
        end += 2;
        while (reading.joined(end) && reading.alnum(end)) ++end;
        ++parts;
    }
    const bool revision = reading.number(end - 1) && reading[end - 1].size() == 2;
    const bool stream =
        reading.word(at + 2, "ietf"_w) || reading.word(at + 2, "irtf"_w) || reading.word(at + 2, "iab"_w);
    return parts >= 3 && (revision || stream) ? end : at;
}

std::size_t emit_standard(const Reading& reading, std::size_t begin, std::size_t code, std::size_t end,
                          std::string_view body, Findings& findings) {
    Citation citation;
    citation.kind = CitationKind::instrument;
    citation.number = std::string(reading.view(code, end));
    citation.id = fmt::format("std:{}", upper_canon(*citation.number));
    citation.body = std::string(body);
    if (reading.sign(end - 2, U':') && reading.year(end - 1)) citation.year = reading.value(end - 1);
    auto paragraph = pinpoint_before(reading, begin);
    if (paragraph.empty()) paragraph = pinpoint_after(reading, end);
    if (!paragraph.empty()) citation.paragraph = std::string(paragraph);
    findings.add(std::move(citation), begin, end);
    return end;
}

} // namespace

std::size_t scan_standards(const Reading& reading, std::size_t at, Findings& findings) {
    if (reading.word(at, "draft"_w)) {
        const auto end = draft_end(reading, at);
        return end == at ? at : emit_standard(reading, at, at, end, "IETF", findings);
    }
    const auto prefix = scan_standard_prefix(reading, at);
    if (!prefix) return at;
    const auto end = standard_number_end(reading, prefix->number);
    const auto body = reading.word(at, "rfc"_w) ? std::string_view("IETF") : reading.view(at, prefix->number);
    auto last = emit_standard(reading, at, prefix->code, end, body, findings);
    return last;
}

std::size_t scan_coded_acts(const Reading& reading, std::size_t at, Findings& findings) {
    const auto modifiers = scan_modifiers(reading, at, findings.floor());
    auto next = at + 1;
    if (reading.sign(next, U'(') && reading.upper(next + 1) && reading.sign(next + 2, U')'))
        next += 3; // "(EU)"
    else if (reading.acronym(next) && reading.has(next, role::body_first))
        ++next;
    const bool numbering = reading.has(next, role::numbering);
    if (numbering) next += reading.sign(next + 1, U'.') ? 2u : 1u;
    const auto symbol = scan_symbol(reading, next, true);
    if (!symbol || !symbol->digits || !reading.number(symbol->begin) || counts_something(reading, next)) return at;
    const bool coded = symbol->slashes > 0 || numbering || (reading.capital(at) && modifiers.begin != at);
    if (!coded) return at;
    Citation citation;
    citation.kind = CitationKind::law_treaty;
    citation.number = std::string(reading.view(symbol->begin, symbol->core_end));
    citation.id = fmt::format("law:{}", upper_canon(*citation.number));
    auto paragraph = pinpoint_before(reading, modifiers.begin);
    if (paragraph.empty()) paragraph = pinpoint_after(reading, symbol->core_end);
    if (!paragraph.empty()) citation.paragraph = std::string(paragraph);
    findings.add(std::move(citation), modifiers.begin, symbol->core_end);
    return symbol->core_end;
}

} // namespace wsis::citations

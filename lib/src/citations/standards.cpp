#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/pinpoints.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::citations {

namespace {

constexpr std::size_t longest_prefix = 8; ///< Tokens: "ISO/IEC TR".
constexpr std::size_t longest_draft = 64;

/// The words in front of the number of a standard.
struct StandardPrefix {
    std::size_t begin = 0;
    std::size_t code = 0;   ///< Where its number begins as ids have it: "EN" of "ETSI EN 303 645".
    std::size_t number = 0; ///< The first digit.
};

bool is_prefix_word(const Reading& reading, std::size_t at) {
    const bool mixed = reading.capital(at) && (reading.word(at, "rfcs"_w) || reading.word(at, "std"_w));
    return (reading.upper(at) || mixed) && reading.has(at, role::standard);
}

/// Words that say nothing without an organization in front of them.
bool is_weak(const Reading& reading, std::size_t at) {
    switch (reading[at].key) {
    case "ts"_w:
    case "tr"_w:
    case "std"_w:
    case "etsi"_w:
    case "dis"_w:
    case "fdis"_w:
    case "pas"_w:
    case "nist"_w:
    case "sp"_w:
        return true;
    default:
        return false;
    }
}

std::optional<StandardPrefix> scan_prefix(const Reading& reading, std::size_t at) {
    if (!is_prefix_word(reading, at) || (reading.joined(at) && reading.sign(at - 1, U'/'))) return std::nullopt;
    StandardPrefix prefix{at, at, at + 1};
    auto& next = prefix.number;
    while (next < at + longest_prefix) {
        if (reading.sign(next, U'/') && reading.joined(next) && reading.joined(next + 1) &&
            is_prefix_word(reading, next + 1)) {
            next += 2;
        } else if (is_prefix_word(reading, next) && reading[next].spaced) {
            if (reading.word(next - 1, "etsi"_w)) prefix.code = next;
            ++next;
        } else {
            break;
        }
    }
    if (next == at + 1 && is_weak(reading, at)) {
        if (at < 2 || !reading.word(at - 1, "gpp"_w) || !reading.number(at - 2)) return std::nullopt; // "3GPP TS"
        prefix.begin = at - 2;
    }
    if (reading.sign(next, U'-') && reading.joined(next) && reading.joined(next + 1)) ++next; // "ISO-9001"
    const bool count = reading.word(at, "en"_w) && next == at + 1 && reading[next].size() < 2;
    return reading.number(next) && !count ? std::optional(prefix) : std::nullopt;
}

bool is_rfc(const Reading& reading, std::size_t at) { return reading.word(at, "rfc"_w) || reading.word(at, "rfcs"_w); }

/// "27001:2013", "301 549", "802.15.4", "62443-4-1".
std::size_t designation_end(const Reading& reading, std::size_t at) {
    auto end = at + 1;
    const auto linked = [&](std::size_t sign) {
        const bool range = reading.sign(sign, U'-') && is_rfc(reading, at - 1); // "RFCs 4033-4035"
        const bool link = reading.sign(sign, U'-') || reading.sign(sign, U'.') || reading.sign(sign, U':');
        return link && !range && reading.joined(sign) && reading.joined(sign + 1) && reading.alnum(sign + 1);
    };
    if (reading.number(end) && reading[end].spaced && reading[at].size() == 3 && reading[end].size() == 3) ++end;
    while (linked(end) || (reading.joined(end) && reading.alnum(end))) end += reading.alnum(end) ? 1u : 2u;
    return end;
}

/// "draft-ietf-homenet-dot-14": the end, or `at`.
std::size_t draft_end(const Reading& reading, std::size_t at) {
    if (reading.joined(at)) return at;
    auto end = at + 1;
    std::size_t parts = 0;
    while (end < at + longest_draft && reading.sign(end, U'-') && reading.joined(end) && reading.joined(end + 1) &&
           reading.alnum(end + 1)) {
        end += 2;
        while (reading.joined(end) && reading.alnum(end)) ++end;
        ++parts;
    }
    const bool revision = reading.number(end - 1) && reading[end - 1].size() == 2;
    const bool stream =
        reading.word(at + 2, "ietf"_w) || reading.word(at + 2, "irtf"_w) || reading.word(at + 2, "iab"_w);
    return parts >= 3 && (revision || stream) ? end : at;
}

/// "RFCs 8446 and 9000", "ISO/IEC 27001 and 27002": the number behind the first, built like it, without what both
/// share. In the singular it must not be able to count or date something.
bool is_further_number(const Reading& reading, const StandardPrefix& prefix, std::size_t at) {
    if (!reading.number(at) || counts_something(reading, at)) return false;
    const auto end = designation_end(reading, at);
    if (reading.joined(end) && (reading.sign(end, U'/') || reading.sign(end, U'%'))) return false;
    if (reading.word(prefix.begin, "rfcs"_w)) return end == at + 1;
    const auto first_end = designation_end(reading, prefix.number);
    const auto least = std::min(reading[at].size(), reading[prefix.number].size());
    const auto most = std::max(reading[at].size(), reading[prefix.number].size());
    const bool same_parts = (end == at + 1) == (first_end == prefix.number + 1);
    const bool alike = most - least <= 1 && least >= 3 && (least > 3 || (most == 3 && same_parts));
    const bool noun =
        reading.lower(end) && !reading.has(end, role::function | role::operative) && !reading.word(end, "standards"_w);
    return alike && (end > at + 1 || (!noun && !reading.year(at)));
}

/// `shared`: what comes in front of the number in the id.
Citation standard(const Reading& reading, std::string_view shared, std::size_t number, std::size_t end,
                  std::string_view body) {
    Citation citation;
    citation.kind = CitationKind::instrument;
    citation.number = std::string(reading.view(number, end));
    citation.id = fmt::format("std:{}{}", upper_canon(shared), upper_canon(*citation.number));
    citation.body = std::string(body);
    if (reading.sign(end - 2, U':') && reading.year(end - 1)) citation.year = reading.value(end - 1);
    return citation;
}

} // namespace

std::size_t scan_standards(const Reading& reading, std::size_t at, Findings& findings) {
    StandardPrefix prefix{at, at, at};
    auto end = at;
    auto body = std::string_view("IETF");
    if (reading.word(at, "draft"_w)) {
        end = draft_end(reading, at);
    } else if (const auto found = scan_prefix(reading, at)) {
        prefix = *found;
        end = designation_end(reading, prefix.number);
        if (!is_rfc(reading, at)) body = reading.view(prefix.begin, prefix.number);
    }
    if (end == at) return at;
    const bool plural = reading.word(prefix.begin, "rfcs"_w);
    const auto shared = plural ? std::string_view("RFC") : reading.view(prefix.code, prefix.number);
    const auto add = [&](std::size_t begin, std::size_t number, std::string_view in_front) {
        auto citation = standard(reading, in_front, number, end, body);
        citation.paragraph = pinpoint_of(reading, begin, end);
        findings.add(std::move(citation), begin, end);
    };
    add(prefix.begin, plural ? prefix.number : prefix.code, plural ? shared : std::string_view{});
    if (prefix.number == prefix.begin) return end; // a draft
    for (std::size_t next = 0; (next = next_member(reading, end)) != 0 && is_further_number(reading, prefix, next);) {
        end = designation_end(reading, next);
        add(next, next, shared);
    }
    return end;
}

} // namespace wsis::citations

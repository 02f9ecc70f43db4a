#include "citations/pinpoints.hpp"

namespace wsis::citations {

namespace {

constexpr std::size_t longest_before =
    12; ///< Tokens: "instructs the Director of the Telecommunication Standardization Bureau 3".

bool is_numeral(const Reading& reading, std::size_t at) {
    if (reading.number(at)) return true;
    if (!reading.word(at)) return false;
    if (reading[at].size() == 1) return true; // "b)"
    switch (reading[at].key) {                // Roman ones of more than one letter
    case "ii"_w:
    case "iii"_w:
    case "iv"_w:
    case "vi"_w:
    case "vii"_w:
    case "viii"_w:
    case "ix"_w:
    case "xi"_w:
    case "xii"_w:
    case "bis"_w:
        return true;
    default:
        return false;
    }
}

bool is_link(const Reading& reading, std::size_t at) {
    return reading.sign(at, U',') || reading.sign(at, U'-') || reading.sign(at, U'(') || reading.sign(at, U')') ||
           reading.sign(at, U'.') || reading.word(at, "and"_w) || reading.word(at, "to"_w) || reading.word(at, "or"_w);
}

/// The word that opens a pinpoint stands at `at` or, for "operative paragraph", one before it.
std::size_t opening(const Reading& reading, std::size_t at) {
    const bool qualified = reading.word(at - 1, "operative"_w) || reading.word(at - 1, "preambular"_w);
    return at > 0 && qualified ? at - 1 : at;
}

/// "Article 5 and Appendix 30": pinpoints of other kinds in front of the one that begins at `first`. Those before
/// `least` are too far away.
std::size_t widen(const Reading& reading, std::size_t first, std::size_t least) {
    bool numeral = false;
    if (first == 0 || !(reading.word(first - 1, "and"_w) || reading.sign(first - 1, U','))) return first;
    for (auto at = first - 1; at > least;) {
        --at;
        if (numeral && reading.word(at) && reading.has(at, role::pinpoint))
            return widen(reading, opening(reading, at), least);
        if (is_numeral(reading, at))
            numeral = true;
        else if (!is_link(reading, at))
            break;
    }
    return first;
}

/// ", Annex 17 to the Chicago Convention": what follows says where the pinpoint belongs.
bool opens_name(const Reading& reading, std::size_t at) {
    if (!reading.word(at, "of"_w) && !reading.word(at, "to"_w)) return false;
    const auto name = reading.word(at + 1, "the"_w) ? at + 2 : at + 1;
    return reading.capital(name) && !reading.has(name, role::pinpoint);
}

/// The tokens of a pinpoint; empty: none.
struct PinpointSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

PinpointSpan scan_behind(const Reading& reading, std::size_t end) {
    auto at = end;
    const bool open = reading.sign(at, U'(');
    if (open || reading.sign(at, U',')) ++at;
    const auto begin = at;
    while (reading.word(at, "operative"_w) || reading.word(at, "preambular"_w)) ++at;
    const bool operative = reading.has(at, role::operative);
    if (!reading.has(at, role::pinpoint) && !operative) return {};
    const bool bare = reading.word(at, "annex"_w) || reading.word(at, "appendix"_w) || reading.word(at, "annexes"_w);
    ++at;
    if (reading.sign(at, U'.') && (reading.number(at + 1) || reading.joined(at + 1))) ++at;
    auto last = at;
    bool numeral = false;
    while (at < reading.size()) {
        const bool single = reading.number(at) ||
                            (is_numeral(reading, at) && (numeral ? reading.joined(at) || reading.sign(at + 1, U')')
                                                                 : reading.upper(at) || reading.sign(at + 1, U')')));
        if (single) {
            numeral = true;
            last = ++at;
            while (reading.joined(at) &&
                   ((reading.sign(at, U')') && reading.sign(at - 2, U'(')) ||
                    (reading.sign(at, U'.') && reading.joined(at + 1) && reading.number(at + 1)))) {
                if (reading.sign(at, U')')) last = at + 1;
                ++at;
            }
            continue;
        }
        const bool link = reading.word(at, "and"_w) || reading.word(at, "to"_w) || reading.sign(at, U',') ||
                          reading.sign(at, U'-') ||
                          (reading.sign(at, U'(') && (reading.joined(at) || reading.sign(at + 2, U')')));
        if (!numeral || !link) break;
        if (!is_numeral(reading, at + 1)) break;
        // ", 70/1" goes on with the list of acts, not of paragraphs.
        if (reading.sign(at + 2, U'/') && reading.joined(at + 2)) break;
        ++at;
    }
    if ((!numeral && !(bare && !operative)) || opens_name(reading, last)) return {};
    return {begin, last};
}

} // namespace

std::optional<std::string> pinpoint_of(const Reading& reading, std::size_t begin, std::size_t end) {
    auto pinpoint = pinpoint_before(reading, begin);
    if (pinpoint.empty()) pinpoint = pinpoint_after(reading, end);
    return pinpoint.empty() ? std::nullopt : std::optional<std::string>(pinpoint);
}

std::string_view pinpoint_before(const Reading& reading, std::size_t begin) {
    auto end = begin;
    while (end > 0 && (reading.has(end - 1, role::status) || reading.word(end - 1, "the"_w) ||
                       reading.sign(end - 1, U'"') || reading.word(end - 1, "its"_w)))
        --end;
    if (end < 2 || (!reading.word(end - 1, "of"_w) && !reading.word(end - 1, "to"_w) && !reading.word(end - 1, "in"_w)))
        return {};
    --end;
    const bool annexed = reading.word(end, "to"_w);
    bool numeral = false;
    bool plain = true; // only numerals and links so far
    for (auto at = end; at > 0 && end - at < longest_before;) {
        --at;
        if (reading.has(at, role::pinpoint) && plain && reading.word(at)) {
            const bool bare =
                reading.word(at, "annex"_w) || reading.word(at, "preamble"_w) || reading.word(at, "appendix"_w);
            const auto least = end > longest_before ? end - longest_before : 0;
            return numeral || bare ? reading.view(widen(reading, opening(reading, at), least), end)
                                   : std::string_view{};
        }
        if (reading.has(at, role::operative)) return numeral && !annexed ? reading.view(at, end) : std::string_view{};
        if (is_numeral(reading, at))
            numeral = true;
        else if (!is_link(reading, at)) {
            if (!reading.word(at) || !numeral) return {};
            plain = false; // "instructs the Director of BDT 3"
        }
        if (reading.opens_sentence(at) && !reading.sign(at - 1, U'.')) return {};
    }
    return {};
}

std::string_view pinpoint_after(const Reading& reading, std::size_t end) {
    const auto span = scan_behind(reading, end);
    return reading.view(span.begin, span.end);
}

std::size_t pinpoint_end(const Reading& reading, std::size_t end) {
    const auto span = scan_behind(reading, end);
    if (span.begin == span.end) return end;
    return reading.sign(end, U'(') && reading.sign(span.end, U')') ? span.end + 1 : span.end;
}

} // namespace wsis::citations

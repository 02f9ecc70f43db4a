#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/pinpoints.hpp"
#include "profile/name_heads.hpp"

#include <fmt/format.h>

namespace wsis::citations {

namespace {

using profile::NameHead;

constexpr std::size_t longest_front = 10; ///< Tokens in front of the head.
constexpr std::size_t longest_topic = 40; ///< Tokens behind it.

/// Roles that no word of a name has, even with a capital.
constexpr Roles outside_names =
    role::function | role::act | role::document | role::pinpoint | role::month | role::operative;

const NameHead* head_at(const Reading& reading, std::size_t at) {
    if (!reading.capital(at)) return nullptr;
    for (const auto& head : profile::name_heads::table) {
        bool all = true;
        for (std::size_t i = 0; i < head.size() && all; ++i)
            all = reading.word(at + i, head.words[i]) &&
                  (reading.capital(at + i) || reading.has(at + i, role::connector));
        if (all) return &head;
    }
    return nullptr;
}

/// "WHO" is no pronoun.
bool is_acronym_of_body(const Reading& reading, std::size_t at) {
    return reading.acronym(at) && reading.has(at, role::function) && reading.has(at, role::body_last);
}

/// "New" belongs to a name ("New Delhi Declaration"), "Draft" does not.
bool is_name_word(const Reading& reading, std::size_t at) {
    if (is_acronym_of_body(reading, at)) return true;
    return reading.capital(at) && !reading.has(at, outside_names) &&
           (!reading.has(at, role::status) || reading.word(at, "new"_w));
}

/// One token, or a sign and the token before it, that can stand in front of the name's words from `begin` on.
bool extends_front(const Reading& reading, std::size_t begin, std::size_t floor) {
    const auto at = begin - 1;
    if (is_name_word(reading, at) || (reading.year(at) && !reading.has(at - 1, role::month))) return true;
    if (at <= floor) return false;
    if (reading.number(at)) return reading.capital(at - 1) || reading.sign(at - 1, U'+'); // "ICANN59", "WSIS+10"
    const bool link = reading.sign(at, U'+') || reading.sign(at, U'-');
    return link && reading.joined(at) && reading.joined(begin) && reading.alnum(at - 1);
}

/// Where a name with that head noun begins: capitals, years and numbered acronyms in front of it.
std::size_t front_of(const Reading& reading, std::size_t head, std::size_t floor) {
    auto begin = head;
    auto line = head; // where the last line break stands
    while (begin > floor && head - begin < longest_front && extends_front(reading, begin, floor)) {
        if (reading[begin].line_start) line = begin;
        --begin;
    }
    if (line != head || reading[head].line_start)
        if (reading[begin].line_start) begin = line;                        // a line of its own in front: a heading
    const bool opening = reading.word(begin, "new"_w) && begin + 1 == head; // "New agreements"
    return opening || (begin < head && !reading.alnum(begin)) ? begin + 1 : begin;
}

/// Some word of [begin, end) says whose it is or what about.
bool is_proper(const Reading& reading, std::size_t begin, std::size_t end, bool organs) {
    for (auto at = begin; at < end; ++at) {
        if (reading.year(at)) return true;
        if (is_acronym_of_body(reading, at)) return true;
        if (!reading.capital(at) || reading.has(at, role::function)) continue;
        if (!reading.has(at, role::generic | role::organ | role::status)) return true;
        if (reading.has(at, role::organ) && organs) return true;
    }
    return false;
}

bool opens_topic(const Reading& reading, std::size_t at) {
    if (!reading.lower(at)) return false;
    switch (reading[at].key) {
    case "of"_w:
    case "on"_w:
    case "for"_w:
    case "to"_w:
    case "against"_w:
    case "between"_w:
    case "beyond"_w:
    case "concerning"_w:
    case "regarding"_w:
    case "relating"_w:
        return true;
    default:
        return false;
    }
}

/// "and Tunis Agenda", "and ISO 9001": another citation begins behind the conjunction.
bool begins_another(const Reading& reading, std::size_t at) {
    if (reading.has(at, role::standard) && reading.number(at + 1)) return true;
    for (auto next = at; next < at + longest_front; ++next) {
        if (reading.has(next, role::name_head | role::act | role::document | role::sdg)) return true;
        const bool inside =
            reading.capital(next) || reading.number(next) || reading.sign(next, U'+') || reading.sign(next, U'-');
        if (!inside) return false;
    }
    return false;
}

/// "WG-WSIS-32": a symbol, not a word of the topic.
bool begins_symbol(const Reading& reading, std::size_t at) {
    return reading.upper(at) && reading.joined(at + 1) &&
           (reading.number(at + 1) || reading.sign(at + 1, U'-') || reading.sign(at + 1, U'/'));
}

/// "Peoples' Rights", "Women's Rights": the name goes on behind the apostrophe.
bool is_possessive(const Reading& reading, std::size_t apostrophe) {
    const bool s = reading.word(apostrophe + 1, "s"_w) && reading.joined(apostrophe + 1);
    const auto next = s ? apostrophe + 2 : apostrophe + 1;
    return reading.capital(next) && reading[next].spaced;
}

/// The end of the topic from `at` on ("on the Law of Treaties", "for the Decade 2011-2020"); `at` when there is none.
std::size_t topic_end(const Reading& reading, std::size_t at) {
    auto end = at;
    for (auto next = at; next < at + longest_topic;) {
        const bool decade = reading.year(next) && reading.sign(next + 1, U'-') && reading.year(next + 2);
        if (decade && end == next) return next + 3;
        if (reading.capital(next) && next > at) {
            if ((reading[next].line_start && begins_another(reading, next)) || begins_symbol(reading, next) ||
                reading.has(next, role::act | role::document | role::month))
                break;
            end = ++next;
        } else if (reading.year(next) && reading.word(next - 1, "beyond"_w)) {
            end = ++next;
        } else if (reading.sign(next, U'\'') && end == next && reading.joined(next) && is_possessive(reading, next)) {
            next += reading.word(next + 1, "s"_w) ? 2u : 1u;
        } else if (reading.sign(next, U'-') && end == next && reading.joined(next) && reading.joined(next + 1)) {
            ++next;
        } else if (next == at ? opens_topic(reading, next)
                              : reading.lower(next) && reading.has(next, role::connector)) {
            const bool conjunction = reading.word(next, "and"_w) || reading.word(next, "or"_w);
            ++next;
            if (!conjunction) continue;
            if (reading.word(next, "on"_w) || reading.word(next, "of"_w) || reading.word(next, "for"_w)) ++next;
            if (!reading.capital(next) || begins_another(reading, next)) break;
        } else {
            break;
        }
    }
    return end;
}

std::size_t general_rules_end(const Reading& reading, std::size_t at) {
    auto next = at;
    for (const auto word : profile::name_heads::general_rules_topic) {
        if (reading.sign(next, U',')) ++next;
        if (!reading.word(next, word)) return at;
        ++next;
    }
    return next;
}

/// "Agenda 2063", "Vision 2030", "Agenda 21".
std::size_t named_number_end(const Reading& reading, std::size_t at) {
    if (!reading.number(at) || !reading[at].spaced || reading.joined(at + 1)) {
        const bool punctuated = reading.number(at) && reading[at].spaced && reading[at + 1].kind == TokenKind::sign &&
                                !(reading.joined(at + 2) && reading.alnum(at + 2));
        if (!punctuated) return at;
    }
    return reading.year(at) || (reading.word(at - 1, "agenda"_w) && reading[at].key == 21) ? at + 1 : at;
}

} // namespace

std::size_t scan_names(const Reading& reading, std::size_t at, Findings& findings) {
    const auto* head = head_at(reading, at);
    if (head == nullptr) return at;
    auto behind = at + head->size();
    if (head_at(reading, behind) != nullptr) return at; // "Framework Convention": the last head counts
    if (reading.has(behind, role::numbering) || (reading.number(behind) && head->kind == CitationKind::law_treaty))
        return at; // a coded act
    if (reading.capital(behind) && reading.has(behind, role::organ) && !reading[behind].line_start)
        return at; // "Radio Regulations Board"
    if (reading.word(behind, "item"_w) || reading.word(behind, "items"_w)) return at;
    const auto* second = reading.word(behind, "and"_w) ? head_at(reading, behind + 1) : nullptr;
    if (reading.word(at, "declaration"_w) && second != nullptr &&
        second->size() > 1) // "Vienna Declaration and Programme of Action"
        behind += 1 + second->size();
    const auto begin = front_of(reading, at, findings.floor());
    const bool radio = reading.word(at, "regulations"_w) && reading.word(at - 1, "radio"_w);
    const bool proper = radio || is_proper(reading, begin, at, head->organic);

    auto end = behind;
    if (head->kind == CitationKind::instrument) end = named_number_end(reading, behind);
    const bool numbered = end != behind;
    end = std::max(topic_end(reading, end), general_rules_end(reading, end));
    const bool topic = head->topical && is_proper(reading, behind, end, head->organic);
    if (!proper && !numbered && !topic && general_rules_end(reading, behind) == behind) return at;

    Citation citation;
    citation.kind = head->kind;
    citation.id = fmt::format("name:{}", slug(reading.view(begin, end)));
    citation.paragraph = pinpoint_of(reading, begin, end);
    findings.add(std::move(citation), begin, end);
    return end;
}

} // namespace wsis::citations

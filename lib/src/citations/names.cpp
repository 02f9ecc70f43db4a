#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/pinpoints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace wsis::citations {

namespace {

constexpr std::size_t longest_front = 10; ///< Tokens in front of the head.
constexpr std::size_t longest_topic = 40; ///< Tokens behind it.

/// What names end or begin with. Longest first among those with the same first word.
struct NameHead {
    std::array<WordKey, 3> words;
    CitationKind kind;
};

constexpr auto law = CitationKind::law_treaty;
constexpr auto instrument = CitationKind::instrument;

constexpr NameHead name_heads[] = {
    {{"constitution"_w}, law},
    {{"convention"_w}, law},
    {{"conventions"_w}, law},
    {{"covenant"_w}, law},
    {{"covenants"_w}, law},
    {{"charter"_w}, law},
    {{"protocol"_w}, law},
    {{"protocols"_w}, law},
    {{"agreement"_w}, law},
    {{"agreements"_w}, law},
    {{"treaty"_w}, law},
    {{"treaties"_w}, law},
    {{"accord"_w}, law},
    {{"accords"_w}, law},
    {{"statute"_w}, law},
    {{"regulations"_w}, law},
    {{"general"_w, "rules"_w}, law},
    {{"rules"_w, "of"_w, "procedure"_w}, law},
    {{"action"_w, "agenda"_w}, instrument},
    {{"agenda"_w}, instrument},
    {{"plan"_w, "of"_w, "action"_w}, instrument},
    {{"action"_w, "plan"_w}, instrument},
    {{"programme"_w, "of"_w, "action"_w}, instrument},
    {{"platform"_w, "for"_w, "action"_w}, instrument},
    {{"declaration"_w, "of"_w, "principles"_w}, instrument},
    {{"declaration"_w}, instrument},
    {{"commitment"_w}, instrument},
    {{"statement"_w}, instrument},
    {{"vision"_w}, instrument},
    {{"framework"_w}, instrument},
    {{"communique"_w}, instrument},
};

std::size_t size_of(const NameHead& head) {
    return static_cast<std::size_t>(
        std::count_if(head.words.begin(), head.words.end(), [](WordKey word) { return word != 0; }));
}

const NameHead* head_at(const Reading& reading, std::size_t at) {
    for (const auto& head : name_heads) {
        bool all = reading.capital(at);
        for (std::size_t i = 0; i < size_of(head); ++i)
            all = all && reading.word(at + i, head.words[i]) &&
                  (i == 0 || !reading.lower(at + i) || head.words[i] == "of"_w || head.words[i] == "for"_w);
        if (all) return &head;
    }
    return nullptr;
}

/// Where a name with that head noun begins: capitals, years and acronyms in front of it.
std::size_t front_of(const Reading& reading, std::size_t head, std::size_t floor) {
    auto begin = head;
    while (begin > floor && head - begin < longest_front) {
        const auto at = begin - 1;
        const bool linked = reading.sign(at, U'+') || reading.sign(at, U'-');
        if (linked && reading.joined(at) && reading.joined(begin) && at > floor &&
            (reading.capital(at - 1) || reading.number(at - 1))) {
            begin = at - 1;
        } else if (reading.number(at)) {
            const bool session = at > floor && (reading.joined(at) || !reading.year(at)) &&
                                 (reading.capital(at - 1) || reading.sign(at - 1, U'+'));
            if (!session && !reading.year(at)) break;
            if (reading.has(at - 1, role::month)) break;
            begin = at;
        } else if (reading.capital(at) && !reading.has(at, role::function | role::status | role::act | role::document |
                                                               role::pinpoint | role::month | role::operative)) {
            begin = at;
        } else if (reading.word(at, "and"_w) && begin < head && reading.capital(at - 1) && reading.capital(begin) &&
                   at > floor && !reading.has(at - 1, role::name_head)) {
            break;
        } else {
            break;
        }
    }
    return begin;
}

/// Some word in front says whose it is.
bool is_proper(const Reading& reading, std::size_t begin, std::size_t head) {
    for (auto at = begin; at < head; ++at) {
        if (reading.year(at)) return true;
        if (reading.capital(at) && !reading.has(at, role::generic | role::organ)) return true;
        if (reading.has(at, role::body_first) && !reading.has(at, role::generic) && reading[at].size() > 1) return true;
    }
    return false;
}

/// Words that join a topic to the head.
bool opens_topic(const Reading& reading, std::size_t at) {
    switch (reading[at].key) {
    case "of"_w:
    case "on"_w:
    case "for"_w:
    case "against"_w:
    case "concerning"_w:
    case "relating"_w:
    case "beyond"_w:
    case "to"_w:
    case "between"_w:
    case "regarding"_w:
        return reading.lower(at);
    default:
        return false;
    }
}

/// "and Tunis Agenda": another name begins behind the conjunction.
bool begins_another(const Reading& reading, std::size_t at) {
    for (auto next = at; next < at + 8 && (reading.capital(next) || reading.number(next) || reading.sign(next, U'+') ||
                                           reading.sign(next, U'-'));
         ++next)
        if (reading.has(next, role::name_head | role::act | role::document) || reading.has(next, role::sdg))
            return true;
    return false;
}

/// The end of the topic that begins at `at` ("on the Law of Treaties", "2011-2020"); `at` when there is none.
std::size_t topic_end(const Reading& reading, std::size_t at) {
    auto end = at;
    auto next = at;
    bool open = true; // a connector is due first
    while (next < at + longest_topic) {
        if (reading.capital(next) && !reading.has(next, role::act | role::document | role::month) && next > at &&
            !reading[next].line_start) {
            end = ++next;
            open = false;
        } else if (reading.sign(next, U'-') && reading.joined(next) && reading.joined(next + 1) && end == next) {
            ++next;
        } else if (reading.year(next) && end == next && reading.sign(next + 1, U'-') && reading.year(next + 2)) {
            return next + 3;
        } else if (reading.year(next) && reading.word(next - 1, "beyond"_w)) {
            end = ++next;
        } else if (reading.lower(next) &&
                   (open && next == at ? opens_topic(reading, next) : reading.has(next, role::connector))) {
            const bool another = reading.word(next, "and"_w) || reading.word(next, "or"_w);
            if (another && (reading.word(next + 1, "the"_w) || begins_another(reading, next + 1))) break;
            ++next;
        } else {
            break;
        }
    }
    return end;
}

/// "Agenda 2063", "Vision 2030".
std::size_t number_end(const Reading& reading, std::size_t at) {
    if (!reading.number(at) || !reading[at].spaced ||
        (reading.joined(at + 1) && !reading.sign(at + 1, U'-') && reading.alnum(at + 1)))
        return at;
    if (reading.sign(at + 1, U'-') && reading.year(at) && reading.year(at + 2)) return at + 3;
    return reading.year(at) || reading.word(at - 1, "agenda"_w) ? at + 1 : at;
}

} // namespace

std::size_t scan_names(const Reading& reading, std::size_t at, Findings& findings) {
    const auto* head = head_at(reading, at);
    if (head == nullptr) return at;
    const auto behind = at + size_of(*head);
    const auto begin = front_of(reading, at, findings.floor());
    const bool radio = reading.word(at - 1, "radio"_w) && reading.word(at, "regulations"_w);
    const bool proper = radio || (begin < at && is_proper(reading, begin, at));
    if (reading.word(behind, "item"_w) || reading.word(behind, "items"_w) || reading.sign(behind, U'\'')) {
        if (!proper || reading.word(behind, "item"_w)) return at;
    }
    auto end = behind;
    if (const auto numbered = number_end(reading, end); numbered != end && (head->kind == instrument)) end = numbered;
    const bool numbered = end != behind;
    const auto topic = topic_end(reading, end);
    if (topic > end && !(reading.has(topic - 1, role::generic) && topic == end + 2)) end = topic;
    if (!proper && !numbered) {
        if (end == behind || begin < at) {
            if (end == behind || head->kind == instrument) return at;
        }
        bool named = false; // a topic of common nouns alone ("of the Union") says nothing
        for (auto i = behind; i < end; ++i)
            named = named || (reading.capital(i) && !reading.has(i, role::organ | role::generic));
        if (!named) return at;
        if (head->kind == instrument && reading.word(at, "agenda"_w)) return at;
    }
    Citation citation;
    citation.kind = head->kind;
    const auto first = proper || (begin < at && end > behind && !reading.has(begin, role::organ)) ? begin : at;
    citation.id = fmt::format("name:{}", slug(reading.view(first, end)));
    auto paragraph = pinpoint_before(reading, first);
    if (paragraph.empty()) paragraph = pinpoint_after(reading, end);
    if (!paragraph.empty()) citation.paragraph = std::string(paragraph);
    findings.add(std::move(citation), first, end);
    return end;
}

} // namespace wsis::citations

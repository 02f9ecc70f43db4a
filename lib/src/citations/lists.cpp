#include "citations/lists.hpp"

namespace wsis::citations {

namespace {

/// What acts of the European Union have in parentheses in front of their numbers (Interinstitutional style guide, 1.2).
bool is_community(const Reading& reading, std::size_t at) {
    switch (reading[at].key) {
    case "eu"_w:
    case "ec"_w:
    case "eec"_w:
    case "ecsc"_w:
    case "euratom"_w:
    case "cfsp"_w:
    case "jha"_w:
        return reading.capital(at);
    default:
        return false;
    }
}

/// "Resolution 140 states that": a word that may count, but is the verb of the act here.
bool is_verb_of_act(const Reading& reading, std::size_t at) {
    const bool both = reading.word(at, "states"_w) || reading.word(at, "reports"_w) || reading.word(at, "groups"_w) ||
                      reading.word(at, "projects"_w);
    if (!both) return false;
    switch (reading[at + 1].key) {
    case "that"_w:
    case "the"_w:
    case "a"_w:
    case "an"_w:
    case "how"_w:
    case "what"_w:
        return reading.lower(at + 1);
    default:
        return false;
    }
}

} // namespace

std::size_t next_member(const Reading& reading, std::size_t at) {
    auto next = at;
    if (reading.sign(next, U',') || reading.sign(next, U';') || reading.sign(next, U'&')) ++next;
    if (reading.word(next, "and"_w) || reading.word(next, "or"_w) || reading.word(next, "to"_w) ||
        reading.word(next, "through"_w)) {
        ++next;
    } else if (reading.word(next, "as"_w) && reading.word(next + 1, "well"_w) && reading.word(next + 2, "as"_w)) {
        next += 3;
    } else if (next == at && reading.sign(next, U'-')) {
        ++next;
    }
    return next == at ? 0 : next;
}

std::size_t skip_numbering(const Reading& reading, std::size_t at) {
    if (!reading.has(at, role::numbering)) return at;
    const bool dotted = reading.sign(at + 1, U'.') || reading.sign(at + 1, U'\u00b0'); // "No.", "n°"
    const auto next = dotted ? at + 2 : at + 1;
    return reading.number(next) || (next == at + 2 && reading.alnum(next)) ? next : at;
}

std::size_t skip_community(const Reading& reading, std::size_t at) {
    constexpr std::size_t most_words = 3;
    if (!reading.sign(at, U'(')) return at;
    for (std::size_t word = at + 1, count = 0; count < most_words && is_community(reading, word); ++count) {
        if (reading.sign(word + 1, U')')) return word + 2;
        word += reading.sign(word + 1, U',') || reading.sign(word + 1, U'/') ? 2u : 1u;
    }
    return at;
}

bool counts_something(const Reading& reading, std::size_t number) {
    const auto next = number + 1;
    if (!reading.number(number) || !reading.word(next) || reading.joined(next)) return false;
    if (reading.has(next, role::month)) return true;
    return reading.lower(next) && reading.has(next, role::counted) && !is_verb_of_act(reading, next);
}

} // namespace wsis::citations

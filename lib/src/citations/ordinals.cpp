#include "citations/ordinals.hpp"

#include "extract/ordinals.hpp"

namespace wsis::citations {

namespace {

bool is_ending(WordKey word) { return word == "st"_w || word == "nd"_w || word == "rd"_w || word == "th"_w; }

/// "stmeeting": the space behind an ending in superscript got lost.
bool is_ending_with_noun(WordKey word) {
    switch (word) {
    case "stmeeting"_w:
    case "ndmeeting"_w:
    case "rdmeeting"_w:
    case "thmeeting"_w:
    case "stsession"_w:
    case "ndsession"_w:
    case "rdsession"_w:
    case "thsession"_w:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<Ordinal> scan_ordinal(const Reading& reading, std::size_t at) {
    if (reading.number(at) && reading[at].size() <= 3 && reading.word(at + 1)) {
        const auto ending = reading[at + 1].key;
        if (is_ending(ending) || is_ending_with_noun(ending))
            return Ordinal{at + 2, reading.value(at), is_ending_with_noun(ending)};
    }
    const auto plain = extract::scan_ordinal(reading.tokens(), at);
    return plain ? std::optional(Ordinal{plain->next, plain->value, false}) : std::nullopt;
}

} // namespace wsis::citations

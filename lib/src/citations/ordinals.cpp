#include "citations/ordinals.hpp"

namespace wsis::citations {

namespace {

int unit_of(WordKey word) {
    switch (word) {
    case "first"_w:
        return 1;
    case "second"_w:
        return 2;
    case "third"_w:
        return 3;
    case "fourth"_w:
        return 4;
    case "fifth"_w:
        return 5;
    case "sixth"_w:
        return 6;
    case "seventh"_w:
        return 7;
    case "eighth"_w:
        return 8;
    case "ninth"_w:
        return 9;
    case "tenth"_w:
        return 10;
    case "eleventh"_w:
        return 11;
    case "twelfth"_w:
        return 12;
    case "thirteenth"_w:
        return 13;
    case "fourteenth"_w:
        return 14;
    case "fifteenth"_w:
        return 15;
    case "sixteenth"_w:
        return 16;
    case "seventeenth"_w:
        return 17;
    case "eighteenth"_w:
        return 18;
    case "nineteenth"_w:
        return 19;
    case "twentieth"_w:
        return 20;
    case "thirtieth"_w:
        return 30;
    case "fortieth"_w:
        return 40;
    case "fiftieth"_w:
        return 50;
    case "sixtieth"_w:
        return 60;
    case "seventieth"_w:
        return 70;
    case "eightieth"_w:
        return 80;
    case "ninetieth"_w:
        return 90;
    case "hundredth"_w:
        return 100;
    default:
        return 0;
    }
}

int tens_of(WordKey word) {
    switch (word) {
    case "twenty"_w:
        return 20;
    case "thirty"_w:
        return 30;
    case "forty"_w:
        return 40;
    case "fifty"_w:
        return 50;
    case "sixty"_w:
        return 60;
    case "seventy"_w:
        return 70;
    case "eighty"_w:
        return 80;
    case "ninety"_w:
        return 90;
    default:
        return 0;
    }
}

bool is_ending(WordKey word) { return word == "st"_w || word == "nd"_w || word == "rd"_w || word == "th"_w; }

/// "stmeeting": an ending in superscript whose space got lost.
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
    if (reading.number(at)) {
        if (reading[at].size() > 3 || !reading.word(at + 1)) return std::nullopt;
        if (is_ending(reading[at + 1].key)) return Ordinal{at + 2, reading.value(at), false};
        if (is_ending_with_noun(reading[at + 1].key)) return Ordinal{at + 2, reading.value(at), true};
        return std::nullopt;
    }
    if (!reading.word(at) || !reading.has(at, role::ordinal)) return std::nullopt;
    if (const int unit = unit_of(reading[at].key)) return Ordinal{at + 1, unit, false};
    const int tens = tens_of(reading[at].key);
    const auto next = reading.sign(at + 1, U'-') ? at + 2 : at + 1;
    const int unit = reading.word(next) ? unit_of(reading[next].key) : 0;
    if (tens == 0 || unit == 0 || unit > 9) return std::nullopt;
    return Ordinal{next + 1, tens + unit, false};
}

} // namespace wsis::citations

#include "profile/time_words.hpp"

#include "profile/word_table.hpp"

namespace wsis::profile {

namespace {

// clang-format off

/// Words of time in deadlines, from the minutes of ITU, UN and standards bodies.
constexpr WordTable beginnings{{
    WordRow<bool>{"end", true}, {"beginning", true}, {"start", true}, {"mid", true}, {"middle", true}, {"early", true}, {"late", true},
    {"noon", true}, {"midday", true}, {"midnight", true}, {"close", true}, {"cob", true}, {"eod", true}, {"next", true}, {"tomorrow", true},
    {"summer", true}, {"winter", true}, {"spring", true}, {"autumn", true}, {"easter", true}, {"christmas", true}, {"deadline", true},
    {"following", true}, {"latest", true}, {"date", true}, {"time", true}, {"opening", true}, {"closing", true}, {"quarter", true},
    {"forthcoming", true}, {"coming", true}, {"upcoming", true}, {"lunch", true}, {"morning", true}, {"afternoon", true}, {"evening", true},
}};

constexpr WordTable periods{{
    WordRow<bool>{"day", true}, {"days", true}, {"week", true}, {"weeks", true}, {"month", true}, {"months", true}, {"year", true},
    {"years", true}, {"hour", true}, {"hours", true}, {"biennium", true}, {"quarter", true}, {"quarters", true}, {"period", true},
    {"decade", true}, {"quadrennium", true}, {"triennium", true}, {"fortnight", true}, {"intersessional", true},
}};

constexpr WordTable gatherings{{
    WordRow<bool>{"meeting", true}, {"meetings", true}, {"session", true}, {"sessions", true}, {"congress", true}, {"conference", true},
    {"assembly", true}, {"council", true}, {"plenary", true}, {"summit", true}, {"workshop", true}, {"forum", true}, {"cop", true},
    {"committee", true}, {"board", true}, {"round", true}, {"gathering", true}, {"cycle", true}, {"group", true}, {"commission", true},
}};

constexpr WordTable ordinals{{
    WordRow<bool>{"first", true}, {"second", true}, {"third", true}, {"fourth", true}, {"fifth", true}, {"sixth", true}, {"seventh", true},
    {"eighth", true}, {"ninth", true}, {"tenth", true}, {"eleventh", true}, {"twelfth", true}, {"thirteenth", true}, {"fourteenth", true},
    {"fifteenth", true}, {"sixteenth", true}, {"seventeenth", true}, {"eighteenth", true}, {"nineteenth", true}, {"twentieth", true},
    {"thirtieth", true}, {"fortieth", true}, {"fiftieth", true}, {"sixtieth", true}, {"seventieth", true}, {"eightieth", true},
    {"ninetieth", true}, {"hundredth", true}, {"twenty", true}, {"thirty", true}, {"forty", true}, {"fifty", true}, {"sixty", true},
    {"seventy", true}, {"eighty", true}, {"ninety", true}, {"st", true}, {"nd", true}, {"rd", true}, {"th", true},
}};

// clang-format on

} // namespace

bool begins_time(const extract::Token& token) { return beginnings.contains(token); }

bool is_period(const extract::Token& token) { return periods.contains(token); }

bool is_gathering(const extract::Token& token) { return gatherings.contains(token); }

bool is_ordinal(const extract::Token& token) { return ordinals.contains(token); }

} // namespace wsis::profile

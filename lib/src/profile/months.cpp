#include "profile/months.hpp"

#include "profile/word_table.hpp"

namespace wsis::profile {

namespace {

struct Month {
    unsigned number = 0;
    bool needs_capital = false; ///< The word has another meaning in lower case.
};

/// Names and the abbreviations of the UN Editorial Manual and of ITU calendars; French and Spanish names as in the
/// bilingual title pages of the same bodies.
constexpr WordTable months{{
    WordRow<Month>{"january", {1}},
    {"jan", {1, true}},
    {"janvier", {1}},
    {"enero", {1}},
    {"february", {2}},
    {"feb", {2, true}},
    {"fevrier", {2}},
    {"febrero", {2}},
    {"march", {3, true}},
    {"mar", {3, true}},
    {"mars", {3, true}},
    {"marzo", {3}},
    {"april", {4}},
    {"apr", {4, true}},
    {"avril", {4}},
    {"abril", {4}},
    {"may", {5, true}},
    {"mai", {5}},
    {"mayo", {5}},
    {"june", {6}},
    {"jun", {6, true}},
    {"juin", {6}},
    {"junio", {6}},
    {"july", {7}},
    {"jul", {7, true}},
    {"juillet", {7}},
    {"julio", {7}},
    {"august", {8, true}},
    {"aug", {8, true}},
    {"aout", {8}},
    {"agosto", {8}},
    {"september", {9}},
    {"sept", {9, true}},
    {"sep", {9, true}},
    {"septembre", {9}},
    {"septiembre", {9}},
    {"october", {10}},
    {"oct", {10, true}},
    {"octobre", {10}},
    {"octubre", {10}},
    {"november", {11}},
    {"nov", {11, true}},
    {"novembre", {11}},
    {"noviembre", {11}},
    {"december", {12}},
    {"dec", {12, true}},
    {"decembre", {12}},
    {"diciembre", {12}},
}};

constexpr WordTable weekdays{{
    // from 1 for Monday, as ISO 8601 counts
    WordRow<unsigned>{"monday", 1},
    {"tuesday", 2},
    {"wednesday", 3},
    {"thursday", 4},
    {"friday", 5},
    {"saturday", 6},
    {"sunday", 7},
    {"mon", 1},
    {"tue", 2},
    {"wed", 3},
    {"thu", 4},
    {"fri", 5},
    {"sat", 6},
    {"sun", 7},
    {"lundi", 1},
    {"mardi", 2},
    {"mercredi", 3},
    {"jeudi", 4},
    {"vendredi", 5},
    {"samedi", 6},
    {"dimanche", 7},
    {"lunes", 1},
    {"martes", 2},
    {"miercoles", 3},
    {"jueves", 4},
    {"viernes", 5},
    {"sabado", 6},
    {"domingo", 7},
}};

} // namespace

unsigned month_of(const extract::Token& token) {
    const auto* month = months.find(token);
    return month != nullptr && (token.capital || !month->needs_capital) ? month->number : 0;
}

unsigned weekday_of(const extract::Token& token) {
    const auto* weekday = weekdays.find(token);
    return weekday != nullptr ? *weekday : 0;
}

bool is_weekday(const extract::Token& token) { return weekdays.contains(token); }

} // namespace wsis::profile

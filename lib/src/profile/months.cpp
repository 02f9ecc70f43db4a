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
    WordRow<bool>{"monday", true},
    {"tuesday", true},
    {"wednesday", true},
    {"thursday", true},
    {"friday", true},
    {"saturday", true},
    {"sunday", true},
    {"mon", true},
    {"tue", true},
    {"wed", true},
    {"thu", true},
    {"fri", true},
    {"sat", true},
    {"sun", true},
    {"lundi", true},
    {"mardi", true},
    {"mercredi", true},
    {"jeudi", true},
    {"vendredi", true},
    {"samedi", true},
    {"dimanche", true},
    {"lunes", true},
    {"martes", true},
    {"miercoles", true},
    {"jueves", true},
    {"viernes", true},
    {"sabado", true},
    {"domingo", true},
}};

} // namespace

unsigned month_of(const extract::Token& token) {
    const auto* month = months.find(token);
    return month != nullptr && (token.capital || !month->needs_capital) ? month->number : 0;
}

bool is_weekday(const extract::Token& token) { return weekdays.contains(token); }

} // namespace wsis::profile

#include "citations/act_numbers.hpp"

#include "citations/adoptions.hpp"

namespace wsis::citations {

namespace {

constexpr std::size_t longest_session = 16; ///< In tokens.

/// "270 B", "217 A": a letter apart from its number. Its end, or `at`.
std::size_t part_letter_end(const Reading& reading, std::size_t at) {
    if (!reading.upper(at) || reading[at].size() != 1 || reading.word(at, "i"_w)) return at;
    const auto next = at + 1;
    if (reading.joined(next)) {
        const bool sign = reading.sign(next, U'/') || reading.sign(next, U'-') || reading.sign(next, U'.');
        if (reading.alnum(next) || (sign && reading.joined(next + 1))) return at;
    }
    const bool article = reading.word(at, "a"_w) && reading.word(next) && !reading.has(next, role::function);
    return article ? at : next;
}

/// "(III)", "(Cg-XII)", "(EC-69)", "(XLVII-O/17)", "(Cg-Ext(2021))": a session. Its end, or `at`.
std::size_t session_end(const Reading& reading, std::size_t at) {
    if (!reading.sign(at, U'(') || !reading.capital(at + 1) || reading.has(at + 1, role::modification | role::revision))
        return at;
    bool roman = reading.upper(at + 1);
    for (const char c : reading.view(at + 1, at + 2))
        roman = roman && std::string_view("IVXLC").find(c) != std::string_view::npos;
    const bool region = reading.acronym(at + 1) && reading.upper(at + 2) && reading.sign(at + 3, U'-');
    auto close = region ? at + 3 : at + 2; // "(RA VI-17)"
    const auto linked = [&](std::size_t sign) {
        const bool link = reading.sign(sign, U'-') || (roman && reading.sign(sign, U'/'));
        return link && reading.joined(sign) && reading.joined(sign + 1) && reading.alnum(sign + 1);
    };
    while (close < at + longest_session && linked(close)) close += 2;
    if (reading.sign(close, U'.') && reading.sign(close + 1, U'(')) ++close; // "(Cg-Ext.(2021))"
    const bool nested = reading.sign(close, U'(') && reading.number(close + 1) && reading.sign(close + 2, U')');
    if (nested && close > at + 2) close += 3;
    if (!reading.sign(close, U')') || scan_adoption(reading, at)) return at;
    return roman || nested || close == at + (region ? 5u : 4u) ? close + 1 : at;
}

} // namespace

std::size_t act_number_end(const Reading& reading, std::size_t at) {
    const auto letter = reading.number(at - 1) ? part_letter_end(reading, at) : at;
    return session_end(reading, letter);
}

} // namespace wsis::citations

#include "extract/ordinals.hpp"

#include "extract/word_set.hpp"
#include "profile/word_table.hpp"

namespace wsis::extract {

namespace {

using profile::WordRow;
using profile::WordTable;

constexpr WordRow<int> one_rows[] = {{"first", 1}, {"second", 2},  {"third", 3},  {"fourth", 4}, {"fifth", 5},
                                     {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9}};
constexpr WordTable ones{one_rows};

/// Ordinals that stand for themselves, also in French and Spanish where they are usual for sessions.
constexpr WordRow<int> other_rows[] = {
    {"tenth", 10},      {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14},
    {"fifteenth", 15},  {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19},
    {"twentieth", 20},  {"thirtieth", 30}, {"fortieth", 40},    {"fiftieth", 50},   {"sixtieth", 60},
    {"seventieth", 70}, {"eightieth", 80}, {"ninetieth", 90},   {"hundredth", 100}, {"premiere", 1},
    {"premier", 1},     {"deuxieme", 2},   {"seconde", 2},      {"troisieme", 3},   {"quatrieme", 4},
    {"cinquieme", 5},   {"sixieme", 6},    {"septieme", 7},     {"huitieme", 8},    {"neuvieme", 9},
    {"dixieme", 10},    {"onzieme", 11},   {"douzieme", 12},    {"vingtieme", 20},  {"primera", 1},
    {"primer", 1},      {"segunda", 2},    {"segundo", 2},      {"tercera", 3},     {"tercer", 3},
    {"cuarta", 4},      {"cuarto", 4},     {"quinta", 5},       {"quinto", 5},      {"sexta", 6},
    {"sexto", 6},       {"septima", 7},    {"octava", 8},       {"novena", 9},      {"decima", 10}};
constexpr WordTable others{other_rows};

constexpr WordRow<int> ten_rows[] = {{"twenty", 20}, {"thirty", 30},  {"forty", 40},  {"fifty", 50},
                                     {"sixty", 60},  {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};
constexpr WordTable tens{ten_rows};

constexpr WordRow<int> cardinal_rows[] = {{"one", 1},        {"two", 2},       {"three", 3},    {"four", 4},
                                          {"five", 5},       {"six", 6},       {"seven", 7},    {"eight", 8},
                                          {"nine", 9},       {"ten", 10},      {"eleven", 11},  {"twelve", 12},
                                          {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
                                          {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}};
constexpr WordTable cardinals{cardinal_rows};

constexpr WordSet endings{"st nd rd th e er ere eme a o"};

constexpr WordKey most = 999;

/// `at`, or behind a hyphen there.
std::size_t skip_hyphen(const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].is_sign(U'-') ? at + 1 : at;
}

bool is_hundred(const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].is_word("hundred"_w);
}

/// The token behind "hundred [and]" at `at`, with hyphens or without.
std::size_t behind_hundred(const std::vector<Token>& tokens, std::size_t at) {
    at = skip_hyphen(tokens, at + 1);
    return at < tokens.size() && tokens[at].is_word("and"_w) ? skip_hyphen(tokens, at + 1) : at;
}

/// "first", "thirty-first" at `at`.
std::optional<Ordinal> scan_word_ordinal(const std::vector<Token>& tokens, std::size_t at) {
    if (at >= tokens.size()) return std::nullopt;
    const auto& token = tokens[at];
    if (const auto* one = ones.find(token)) return Ordinal{*one, at + 1};
    if (const auto* other = others.find(token)) return Ordinal{*other, at + 1};
    if (const auto* ten = tens.find(token)) {
        const auto next = at + 1 < tokens.size() && tokens[at + 1].is_sign(U'-') ? at + 2 : at + 1;
        if (next < tokens.size())
            if (const auto* one = ones.find(tokens[next])) return Ordinal{*ten + *one, next + 1};
    }
    return std::nullopt;
}

/// "three", "sixty-three" at `at`.
std::optional<Ordinal> scan_word_cardinal(const std::vector<Token>& tokens, std::size_t at) {
    if (at >= tokens.size()) return std::nullopt;
    if (const auto* one = cardinals.find(tokens[at])) return Ordinal{*one, at + 1};
    const auto* ten = tens.find(tokens[at]);
    if (ten == nullptr) return std::nullopt;
    const auto next = at + 1 < tokens.size() && tokens[at + 1].is_sign(U'-') ? at + 2 : at + 1;
    const auto* one = next < tokens.size() ? cardinals.find(tokens[next]) : nullptr;
    return one != nullptr && *one < 10 ? Ordinal{*ten + *one, next + 1} : Ordinal{*ten, at + 1};
}

} // namespace

std::optional<Ordinal> scan_cardinal(const std::vector<Token>& tokens, std::size_t at) {
    const auto first = scan_word_cardinal(tokens, at);
    const auto hundred = first ? skip_hyphen(tokens, first->next) : at;
    if (!first || first->value > 9 || !is_hundred(tokens, hundred)) return first;
    const Ordinal hundreds{first->value * 100, hundred + 1};
    const auto rest = scan_word_cardinal(tokens, behind_hundred(tokens, hundred));
    return rest ? Ordinal{hundreds.value + rest->value, rest->next} : hundreds;
}

std::optional<Ordinal> scan_ordinal(const std::vector<Token>& tokens, std::size_t at) {
    if (at >= tokens.size()) return std::nullopt;
    const auto& token = tokens[at];
    const auto hundred = skip_hyphen(tokens, at + 1);
    if (const auto* times = is_hundred(tokens, hundred) ? cardinals.find(token) : nullptr;
        times != nullptr && *times < 10) {
        const auto rest = scan_word_ordinal(tokens, behind_hundred(tokens, hundred));
        if (rest) return Ordinal{*times * 100 + rest->value, rest->next};
    }
    if (is_hundred(tokens, at)) {
        const auto rest = scan_word_ordinal(tokens, behind_hundred(tokens, at));
        if (rest) return Ordinal{100 + rest->value, rest->next};
    }
    const auto glued = [&](std::size_t i) { return i < tokens.size() && !tokens[i].spaced; };
    if (token.kind == TokenKind::number) {
        if (token.key == 0 || token.key > most || !glued(at + 1)) return std::nullopt;
        auto next = at + 1;
        if (tokens[next].is_sign(U'.') && glued(next + 1)) ++next; // Spanish "45.ª"
        if (tokens[next].kind != TokenKind::word || !endings.contains(tokens[next].key)) return std::nullopt;
        return Ordinal{static_cast<int>(token.key), next + 1};
    }
    return scan_word_ordinal(tokens, at);
}

} // namespace wsis::extract

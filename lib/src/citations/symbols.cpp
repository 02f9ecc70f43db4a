#include "citations/symbols.hpp"

#include "citations/bodies.hpp"
#include "citations/canonical_id.hpp"

namespace wsis::citations {

namespace {

// Bounds on what one rule looks at keep the whole linear, whatever the text.
constexpr std::size_t longest_symbol = 64; ///< Tokens.
constexpr int most_suffixes = 8;
constexpr std::size_t longest_group = 8; ///< Tokens inside the parentheses of a symbol: "(XXVII)", "(2017)".

bool is_letter(const Reading& reading, std::size_t at, WordKey letter) {
    return reading.word(at, letter) && reading[at].size() == 1;
}

/// "R1", "r4" behind a number, a hyphen before it allowed: the short form of a revision.
bool is_short_revision(const Reading& reading, std::size_t at) {
    if (!is_letter(reading, at, "r"_w) || !reading.number(at + 1) || !reading.joined(at) || !reading.joined(at + 1))
        return false;
    return reading.number(at - 1) ||
           (reading.sign(at - 1, U'-') && at >= 2 && reading.joined(at - 1) && reading.number(at - 2));
}

/// "Rev", "Add", "Corr" where a number or full stop shows that it is no common word.
bool is_revision_word(const Reading& reading, std::size_t at) {
    if (!reading.has(at, role::revision)) return false;
    if (reading.number(at + 1)) return true;
    if (reading.sign(at + 1, U'.') && reading.joined(at + 1))
        return !(reading.capital(at + 2) && reading[at + 2].spaced);
    return reading.joined(at);
}

/// The word of a suffix behind its separators.
struct SuffixWord {
    std::size_t at;
    bool open; ///< Behind an opening parenthesis.
};

std::optional<SuffixWord> suffix_word(const Reading& reading, std::size_t at) {
    if (is_short_revision(reading, at)) return SuffixWord{at, false};
    auto word = at;
    if (reading.sign(word, U'/') && reading.joined(word))
        ++word;
    else if (reading.sign(word, U'-') && reading.joined(word))
        ++word;
    const bool open = reading.sign(word, U'(');
    if (open) ++word;
    if (!is_revision_word(reading, word) && !is_short_revision(reading, word)) return std::nullopt;
    return SuffixWord{word, open};
}

bool begins_suffix(const Reading& reading, std::size_t at) { return suffix_word(reading, at).has_value(); }

/// "-E" and the like: the language of the copy.
bool is_language(const Reading& reading, std::size_t at) {
    constexpr std::string_view languages = "EFSRAC";
    if (!reading.sign(at, U'-') || !reading.joined(at) || !reading.joined(at + 1)) return false;
    if (!reading.upper(at + 1) || reading[at + 1].size() != 1) return false;
    if (languages.find(reading.view(at + 1, at + 2)) == std::string_view::npos) return false;
    const auto next = at + 2;
    return !(reading.joined(next) && (reading.alnum(next) || reading.sign(next, U'/') || reading.sign(next, U'-')));
}

std::string_view suffix_name(const Reading& reading, std::size_t word) {
    switch (reading[word].key) {
    case "add"_w:
    case "addendum"_w:
        return "Add";
    case "corr"_w:
    case "corrigendum"_w:
        return "Corr";
    case "amend"_w:
    case "amd"_w:
        return "Amend";
    default:
        return "Rev";
    }
}

/// The sentence goes on: a full stop before `at` was that of an abbreviation.
bool goes_on(const Reading& reading, std::size_t at) {
    return reading.lower(at) || reading.sign(at, U',') || reading.sign(at, U';') || reading.sign(at, U'/');
}

/// One word with its number, from `word` on: "Rev.1", "Add. 2", "r4", "Rev." Appends it and returns its end.
std::size_t append_suffix(const Reading& reading, std::size_t word, Suffixes& suffixes) {
    auto at = word + 1;
    if (reading.sign(at, U'.') && reading.joined(at) &&
        (reading.number(at + 1) || reading.sign(at + 1, U')') || goes_on(reading, at + 1)))
        ++at;
    std::string number;
    if (reading.number(at)) {
        number = plain_number(reading.view(at, at + 1));
        ++at;
    }
    const auto name = suffix_name(reading, word);
    suffixes.path.append("/").append(name).append(number.empty() ? "" : ".").append(number);
    suffixes.key.append(":").append(slug(name)).append(number);
    if (suffixes.first == suffixes.last) suffixes.first = word;
    suffixes.last = at;
    return at;
}

/// The end of "(17)", "(Cg-XII)", "(2017)" joined to what is before it; 0: another kind of parenthesis.
std::size_t group_end(const Reading& reading, std::size_t open) {
    if (!reading.sign(open, U'(') || reading.has(open + 1, role::modification | role::revision)) return 0;
    for (auto at = open + 1; at < open + 1 + longest_group; ++at) {
        if (reading.sign(at, U')') && at > open + 1) return at + 1;
        if (!reading.joined(at)) return 0;
        if (!reading.alnum(at) && !reading.sign(at, U'-') && !reading.sign(at, U'.')) return 0;
        if (reading.lower(at)) return 0;
    }
    return 0;
}

/// Words behind which the number of a symbol may stand apart: "EX/Decision 5", "EC-70/INF. 4".
bool takes_number(const Reading& reading, std::size_t at) {
    return reading.has(at, role::act | role::document) || reading.word(at, "inf"_w) || reading.word(at, "circ"_w);
}

/// "70/1-70/5", "C18/40-C18/45": the dash leads to the other end of a range.
bool is_range(const Reading& reading, const Symbol& symbol, std::size_t at) {
    if (!reading.sign(at, U'-') || symbol.slashes == 0) return false;
    const auto next = at + 1;
    if (reading.number(symbol.begin))
        return reading.number(next) && reading.sign(next + 1, U'/') && symbol.slashes == 1;
    for (std::size_t i = 0; i < 3; ++i)
        if (reading[next + i].key != reading[symbol.begin + i].key) return false;
    return true;
}

/// What may follow inside the symbol from `at` on: the end of that piece, or `at`.
std::size_t next_piece(const Reading& reading, const Symbol& symbol, std::size_t at, bool headed, bool un) {
    if (begins_suffix(reading, at) || is_language(reading, at)) return at;
    if (reading.alnum(at)) {
        if (reading.joined(at)) return at + 1;
        const auto last = at - 1;
        if (headed && last == symbol.begin + 1 && reading.sign(last, U'.') && reading.number(at)) return at + 1;
        if (reading.sign(last, U'/')) return un || reading[at].line_start ? at + 1 : at; // "A / RES", "A/RES/\n70"
        if (reading.number(at) && symbol.slashes > 0) {
            if (takes_number(reading, last)) return at + 1;
            if (reading.sign(last, U'.') && takes_number(reading, last - 1)) return at + 1;
        }
        const bool before_slash = reading.sign(at + 1, U'/') && reading.joined(at + 1) && reading.joined(at + 2);
        if (last == symbol.begin && reading.number(last) && reading.upper(at) && reading[at].size() <= 3 &&
            before_slash)
            return at + 1; // "39 C/5"
        const bool after_letters = reading.upper(last) && (last == symbol.begin || symbol.slashes > 0);
        if ((headed || (symbol.slashes > 0 && reading.acronym(last))) && reading.number(at) && after_letters &&
            before_slash)
            return at + 1; // "C 15/2016", "CX/FAC 17/49/2"
        return at;
    }
    if (reading.sign(at, U'/')) {
        const bool tight = reading.joined(at) || un;
        const bool next = reading.alnum(at + 1) || reading.sign(at + 1, U'(');
        return tight && next && (reading.joined(at + 1) || un || reading[at + 1].line_start) ? at + 1 : at;
    }
    if (!reading.joined(at)) return at;
    if (reading.sign(at, U'.') && reading.number(at + 1) && takes_number(reading, at - 1) && symbol.slashes > 0)
        return at + 1;
    const bool abbreviated = headed && at == symbol.begin + 1 && reading.sign(at, U'.') && reading.number(at + 1);
    if (abbreviated && reading.capital(symbol.begin)) return at + 1; // "Resolution Conf. 12.8"
    if (is_range(reading, symbol, at)) return at;
    if ((reading.sign(at, U'.') || reading.sign(at, U'-') || reading.sign(at, U'_')) && reading.joined(at + 1) &&
        (reading.alnum(at + 1) || reading.sign(at + 1, U'(')))
        return at + 1;
    if (const auto end = group_end(reading, at)) {
        const bool lone_number =
            at == symbol.begin + 1 && reading.number(symbol.begin); // "2250(2015)": the year of an act
        const bool year = reading.year(at + 1) && end == at + 3 &&
                          !(reading.joined(end) && (reading.alnum(end) || reading.sign(end, U'/')));
        return lone_number || year ? at : end;
    }
    return at;
}

bool matches_case(const Reading& reading, std::size_t at, std::string_view word) {
    return reading.view(at, at + 1) == word;
}

/// Matches one row of the table of families; the end, or 0.
std::size_t match_family(const Reading& reading, std::size_t at, std::string_view pattern) {
    bool first = true;
    bool gap = false;
    for (std::size_t i = 0; i < pattern.size();) {
        const char c = pattern[i];
        if (c == ' ') {
            gap = true;
            ++i;
            continue;
        }
        if (!first && !gap && !reading.joined(at)) return 0;
        std::size_t run = i + 1;
        if (c == '#') {
            if (!reading.number(at)) return 0;
        } else if (c == 'd' || c == '@') {
            while (run < pattern.size() && pattern[run] == c) ++run;
            if (c == 'd' ? !reading.number(at) : !reading.upper(at)) return 0;
            if (reading[at].size() != run - i) return 0;
        } else if (c >= 'A' && c <= 'Z') {
            while (run < pattern.size() && pattern[run] >= 'A' && pattern[run] <= 'Z') ++run;
            if (!reading.word(at) || !matches_case(reading, at, pattern.substr(i, run - i))) return 0;
        } else if (!reading.sign(at, static_cast<char32_t>(c))) {
            return 0;
        }
        i = run;
        ++at;
        first = gap = false;
    }
    return at;
}

/// Nothing that could continue the symbol is joined to its end.
bool ends_cleanly(const Reading& reading, std::size_t end) {
    if (!reading.joined(end)) return true;
    if (reading.alnum(end)) return begins_suffix(reading, end);
    const bool link = reading.sign(end, U'/') || reading.sign(end, U'-') || reading.sign(end, U'.');
    return !link || !reading.joined(end + 1) || !reading.alnum(end + 1) || begins_suffix(reading, end) ||
           is_language(reading, end);
}

std::optional<Symbol> scan_family(const Reading& reading, std::size_t at) {
    constexpr std::uint32_t longest_code = 2; // of the patterns that begin with letters of any kind
    if (reading.word(at) && !reading.has(at, role::family) &&
        (reading[at].size() > longest_code || !reading.joined(at + 1)))
        return std::nullopt;
    for (const auto& family : profile::family_table) {
        const auto end = match_family(reading, at, family.pattern);
        if (end == 0 || !ends_cleanly(reading, end)) continue;
        Symbol symbol;
        symbol.begin = at;
        symbol.core_end = symbol.first_end = end;
        symbol.suffixes = scan_suffixes(reading, end);
        if (family.revised && symbol.suffixes.first == symbol.suffixes.last) continue;
        // "COM 19 - R 4 - E": where the symbol itself is spaced, so is its language.
        if (family.pattern.find(" - ") != std::string_view::npos && reading.sign(symbol.end(), U'-') &&
            is_letter(reading, symbol.end() + 1, "e"_w))
            symbol.suffixes.end += 2;
        symbol.digits = true;
        symbol.family = &family;
        return symbol;
    }
    return std::nullopt;
}

} // namespace

Suffixes scan_suffixes(const Reading& reading, std::size_t at) {
    Suffixes suffixes;
    suffixes.end = at;
    for (int count = 0; count < most_suffixes; ++count) {
        if (is_language(reading, suffixes.end)) {
            suffixes.end += 2;
            continue;
        }
        const auto word = suffix_word(reading, suffixes.end);
        if (!word) break;
        auto attempt = suffixes;
        attempt.end = append_suffix(reading, word->at, attempt);
        if (word->open) { // "(Rev.1/Add.1)"
            const auto inner = suffix_word(reading, attempt.end);
            if (inner && !inner->open) attempt.end = append_suffix(reading, inner->at, attempt);
            if (!reading.sign(attempt.end, U')')) break;
            ++attempt.end;
        }
        suffixes = std::move(attempt);
    }
    return suffixes;
}

std::optional<Symbol> scan_symbol(const Reading& reading, std::size_t at, bool headed) {
    if (auto family = scan_family(reading, at)) return family;
    Symbol symbol;
    symbol.begin = at;
    const bool un = reading.upper(at) && reading.has(at, role::un_symbol) && reading.sign(at + 1, U'/');
    auto end = at;
    const auto group = scan_working_group(reading, at);
    if (group)
        end = group->end;
    else if (reading.alnum(at))
        end = at + 1;
    else if (headed)
        end = group_end(reading, at); // "(06)04"
    if (end == at || end == 0) return std::nullopt;
    if (group && reading.number(end) && reading[end].spaced &&
        (reading.sign(end + 1, U'/') || reading.sign(end + 1, U'-')) && reading.joined(end + 1))
        ++end; // "CWG-WSIS 32/7"
    for (std::size_t next = end; (next = next_piece(reading, symbol, end, headed, un)) != end; end = next) {
        if (reading.sign(end, U'/')) ++symbol.slashes;
        if (next - at > longest_symbol) return std::nullopt;
    }
    symbol.core_end = symbol.first_end = end;
    for (auto i = at; i < end; ++i) {
        symbol.digits = symbol.digits || reading.number(i);
        if (un && symbol.first_end == end && i > at && reading.sign(i, U'-') && reading.upper(i + 1) &&
            reading.has(i + 1, role::un_symbol) && reading.sign(i + 2, U'/'))
            symbol.first_end = i;
    }
    symbol.suffixes = scan_suffixes(reading, end);
    return symbol;
}

namespace {

/// "Cg-18": an acronym of up to three letters, not all capitals, with its session.
bool is_session_word(const Reading& reading, std::size_t at) {
    return reading.capital(at) && reading[at].size() <= 3 && reading.sign(at + 1, U'-') && reading.number(at + 2);
}

/// "C17/55".
bool is_council_document(const Reading& reading, const Symbol& symbol) {
    const auto at = symbol.begin;
    return reading.word(at, "c"_w) && reading.number(at + 1) && reading[at + 1].size() == 2 &&
           reading.sign(at + 2, U'/');
}

/// The last segment has a number, or is a word behind a number: "TIP(2016)3/FINAL", "REP17/FA".
bool ends_in_number(const Reading& reading, const Symbol& symbol) {
    auto slash = symbol.core_end - 1;
    for (; slash > symbol.begin && !reading.sign(slash, U'/'); --slash)
        if (reading.number(slash)) return true;
    return reading.word(symbol.begin) && slash + 2 == symbol.core_end && reading.acronym(slash + 1) &&
           reading.number(slash - 1) && (symbol.slashes > 1 || reading[slash - 1].size() == 2);
}

} // namespace

bool stands_alone(const Reading& reading, const Symbol& symbol) {
    if (symbol.family != nullptr) return true;
    if (!symbol.digits || symbol.slashes == 0 || reading.has(symbol.begin, role::no_symbol)) return false;
    if (reading.has(symbol.core_end - 2, role::act) && reading.number(symbol.core_end - 1))
        return true; // "39 C/Resolution 42"
    if (!ends_in_number(reading, symbol)) return false;
    std::size_t letters = 0; // capitals of the first segment
    bool capitals = false;
    for (auto at = symbol.begin, segment = std::size_t{0}; at < symbol.core_end; ++at) {
        if (reading.sign(at, U'/')) ++segment;
        if (!reading.word(at)) continue;
        if (!reading.capital(at) && reading[at].size() > 1) return false; // a path or a phrase
        capitals = capitals || reading.capital(at);
        if (segment == 0 && (reading.upper(at) || is_session_word(reading, at))) letters += reading[at].size();
    }
    if (!capitals) return false;
    if (symbol.slashes >= 2) return true;
    return letters >= 2 ? reading.word(symbol.begin) : is_council_document(reading, symbol);
}

bool is_un_symbol(const Reading& reading, const Symbol& symbol) {
    return reading.upper(symbol.begin) && reading.has(symbol.begin, role::un_symbol) &&
           reading.sign(symbol.begin + 1, U'/');
}

} // namespace wsis::citations

#include "citations/symbols.hpp"

#include "citations/bodies.hpp"
#include "citations/families.hpp"
#include "citations/lists.hpp"
#include "text/labels.hpp"

#include <bit>

namespace wsis::citations {

namespace {

// Bounds on what one rule looks at keep the whole linear, whatever the text.
constexpr std::size_t longest_symbol = 64; ///< Tokens.
constexpr std::size_t longest_group = 8;   ///< Tokens inside the parentheses of a symbol: "(XXVII)", "(2017)".

bool is_separator(const Reading& reading, std::size_t at) {
    return reading.sign(at, U'.') || reading.sign(at, U'-') || reading.sign(at, U'_');
}

/// The end of "(17)", "(Cg-XII)", "(2017)" joined to what is before it; 0: another kind of parenthesis.
std::size_t group_end(const Reading& reading, std::size_t open) {
    if (!reading.sign(open, U'(') || reading.has(open + 1, role::modification | role::revision)) return 0;
    for (auto at = open + 1; at < open + 1 + longest_group; ++at) {
        if (reading.sign(at, U')') && at > open + 1) return at + 1;
        const bool inside = reading.alnum(at) || reading.sign(at, U'-') || reading.sign(at, U'.');
        if (!inside || !reading.joined(at) || reading.lower(at)) return 0;
    }
    return 0;
}

/// Words behind which the number of a symbol may stand apart: "EX/Decision 5", "EC-70/INF. 4".
bool takes_number(const Reading& reading, std::size_t at) {
    return reading.has(at, role::act | role::document) || reading.word(at, "inf"_w) || reading.word(at, "circ"_w);
}

/// Takes one piece after the other: segments of letters, digits and groups, between slashes.
class SymbolScanner {
public:
    SymbolScanner(const Reading& reading, std::size_t at, bool headed)
        : reading_(reading),
          begin_(at),
          end_(at),
          headed_(headed),
          un_(reading.upper(at) && reading.has(at, role::un_symbol) && reading.sign(at + 1, U'/')) {}

    std::optional<Symbol> scan() {
        if (!take_first()) return std::nullopt;
        while (const auto next = next_piece()) {
            if (reading_.sign(end_, U'/')) ++slashes_;
            end_ = next;
            if (end_ - begin_ > longest_symbol) return std::nullopt;
        }
        Symbol symbol;
        symbol.begin = begin_;
        symbol.core_end = end_;
        symbol.first_end = first_end();
        symbol.slashes = slashes_;
        for (auto at = begin_; at < end_; ++at) symbol.digits = symbol.digits || reading_.number(at);
        symbol.suffixes = scan_suffixes(reading_, end_);
        return symbol;
    }

private:
    bool take_first() {
        if (const auto group = scan_working_group(reading_, begin_)) {
            end_ = group->end;
            const auto link = end_ + 1;
            const bool linked = (reading_.sign(link, U'/') || reading_.sign(link, U'-')) && reading_.joined(link);
            if (reading_.number(end_) && reading_[end_].spaced && linked) ++end_; // "CWG-WSIS 32/7"
        } else if (reading_.alnum(begin_)) {
            end_ = begin_ + 1;
        } else if (headed_) {
            const auto end = group_end(reading_, begin_); // "(06)04", "(78) 8", but not "(140)"
            if (end != 0 && (reading_.number(end) || reading_.joined(end))) end_ = end;
        }
        return end_ != begin_;
    }

    /// The end of what goes on with the symbol; 0: nothing does.
    std::size_t next_piece() const {
        const auto at = end_;
        if (begins_suffix(reading_, at) || is_language(reading_, at)) return 0;
        if (reading_.alnum(at)) return reading_.joined(at) || continues_apart(at) ? at + 1 : 0;
        if (reading_.sign(at, U'/')) return is_inner_slash(at) ? at + 1 : 0;
        if (is_coded_year(at)) return at + 3;
        if (!reading_.joined(at) || is_range(at)) return 0;
        if (is_separator(reading_, at)) return is_inner_separator(at) ? at + 1 : 0;
        return inner_group_end(at);
    }

    /// "(99)" of "R (99) 5", "(2021)" of "COM (2021) 206": a year between an acronym and a number that stand apart.
    bool is_coded_year(std::size_t open) const {
        return headed_ && open == begin_ + 1 && reading_.upper(begin_) && reading_.number(open + 1) &&
               group_end(reading_, open) == open + 3 && reading_.number(open + 3);
    }

    /// "(78) 8", "COM(2021) 206": only a year in parentheses, with an acronym or nothing before it.
    bool is_behind_year(std::size_t at) const {
        const auto open = at - 3;
        return reading_.sign(at - 1, U')') && reading_.number(at - 2) && !counts_something(reading_, at) &&
               (open == begin_ || (open == begin_ + 1 && reading_.upper(begin_)));
    }

    /// "COM 18" of "14.COM 18", "CP 12" of "8.CP 12": the session, dot, organ and number of UNESCO's conventions.
    bool is_behind_organ(std::size_t at) const {
        return at == begin_ + 3 && reading_.number(begin_) && reading_.sign(begin_ + 1, U'.') &&
               reading_.acronym(at - 1) && !counts_something(reading_, at);
    }

    /// A word or number behind white space: where a symbol may be broken.
    bool continues_apart(std::size_t at) const {
        const auto last = at - 1;
        if (reading_.sign(last, U'/')) return un_ || last == begin_ + 1 || reading_[at].line_start; // "A / RES"
        if (reading_.sign(last, U'.')) return reading_.number(at); // let through by is_inner_separator
        const bool before_slash = reading_.sign(at + 1, U'/') && reading_.joined(at + 1) && reading_.joined(at + 2);
        if (reading_.upper(at)) // "39 C/5"
            return last == begin_ && reading_.number(last) && reading_[at].size() <= 3 && before_slash;
        if (!reading_.number(at)) return false;
        if (headed_ && (is_behind_year(at) || is_behind_organ(at))) return true;
        if (slashes_ == 0 && before_slash && is_act_apart(at)) return true;
        if (slashes_ > 0 && takes_number(reading_, last)) return true; // "EX/Decision 5"
        if (slashes_ > 0 && reading_.acronym(last))                    // "CX/FAC 17/49/2", not "NGO/CSO 50/50"
            return before_slash && (headed_ || reading_.sign(at + 3, U'/'));
        return headed_ && reading_.upper(last) && before_slash && (last == begin_ || slashes_ > 0); // "C 15/2016"
    }

    /// "222/5" of "C-DEC 222/5", "32/Res.1159" of "A 32/Res.1159".
    bool is_act_apart(std::size_t at) const {
        const auto last = at - 1;
        if (reading_.upper(last) && reading_.has(last, role::act)) return reading_.sign(last - 1, U'-');
        return last == begin_ && reading_.upper(last) && reading_.has(at + 2, role::act);
    }

    bool is_inner_slash(std::size_t at) const {
        const auto next = at + 1;
        if (!reading_.alnum(next) && !reading_.sign(next, U'(')) return false;
        if (headed_ && at == begin_ + 1 && is_apart(at)) return reading_.number(begin_) && reading_.number(next);
        return un_ || (reading_.joined(at) && (reading_.joined(next) || reading_[next].line_start));
    }

    /// "series" of "T.800-series": a common word that the hyphen ties to the symbol.
    bool is_tail(std::size_t word) const {
        constexpr std::uint32_t least = 4;
        const auto next = word + 1;
        const bool goes_on = reading_.joined(next) && (reading_.alnum(next) || reading_.sign(next, U'/') ||
                                                       (reading_.sign(next, U'-') && reading_.joined(next + 1)));
        return reading_.lower(word) && reading_[word].size() >= least && !goes_on;
    }

    /// White space on both sides: "resolution 75 / 202".
    bool is_apart(std::size_t sign) const { return reading_[sign].spaced && reading_[sign + 1].spaced; }

    bool is_inner_separator(std::size_t at) const {
        const auto next = at + 1;
        if (reading_.sign(at, U'-') && is_tail(next)) return false;
        if (reading_.joined(next))
            return reading_.alnum(next) || reading_.sign(next, U'(') ||
                   (reading_.sign(at, U'.') && reading_.sign(next, U'/') && reading_.joined(next + 1)); // "CONF./2"
        if (!reading_.sign(at, U'.') || !reading_.number(next)) return false;
        if (slashes_ > 0) return takes_number(reading_, at - 1);        // "EC-70/INF. 4"
        return headed_ && at == begin_ + 1 && reading_.capital(begin_); // "Resolution Conf. 12.8"
    }

    /// A year behind a number is that of an adoption: "2250(2015)".
    std::size_t inner_group_end(std::size_t at) const {
        const auto end = group_end(reading_, at);
        if (end == 0 || (at == begin_ + 1 && reading_.number(begin_))) return 0;
        const bool goes_on = reading_.joined(end) && (reading_.alnum(end) || reading_.sign(end, U'/'));
        return reading_.year(at + 1) && end == at + 3 && !goes_on ? 0 : end;
    }

    /// "70/1-70/5", "C18/40-C18/45", "G.652-G.657": the dash leads to the other end of a range.
    bool is_range(std::size_t at) const {
        if (!reading_.sign(at, U'-')) return false;
        const auto next = at + 1;
        if (slashes_ == 0)
            return at == begin_ + 3 && reading_.upper(begin_) && reading_.sign(begin_ + 1, U'.') &&
                   reading_[next].key == reading_[begin_].key && reading_.sign(next + 1, U'.');
        if (reading_.number(begin_)) return reading_.number(next) && reading_.sign(next + 1, U'/') && slashes_ == 1;
        for (std::size_t i = 0; i < 3; ++i)
            if (reading_[next + i].key != reading_[begin_ + i].key) return false;
        return true;
    }

    /// "A/71/67-E/2016/51": where the second symbol of a joint one begins, else the end.
    std::size_t first_end() const {
        for (auto at = begin_ + 1; un_ && at + 2 < end_; ++at) {
            const bool another =
                reading_.upper(at + 1) && reading_.has(at + 1, role::un_symbol) && reading_.sign(at + 2, U'/');
            if (reading_.sign(at, U'-') && another) return at;
        }
        return end_;
    }

    const Reading& reading_;
    std::size_t begin_;
    std::size_t end_;
    std::size_t slashes_ = 0;
    bool headed_;
    bool un_; ///< White space may stand around its slashes.
};

/// Nothing that could continue the symbol is joined to its end.
bool ends_cleanly(const Reading& reading, std::size_t end) {
    if (!reading.joined(end)) return true;
    if (reading.alnum(end)) return begins_suffix(reading, end);
    const bool link = reading.sign(end, U'/') || reading.sign(end, U'-') || reading.sign(end, U'.');
    return !link || !reading.joined(end + 1) || !reading.alnum(end + 1) || begins_suffix(reading, end) ||
           is_language(reading, end);
}

/// "20 C/68 F": two temperatures, not a document of a General Conference.
bool is_measure(const Reading& reading, std::size_t at, std::size_t end) {
    const auto is_unit = [&](std::size_t word) {
        return reading.upper(word) && reading[word].size() == 1 &&
               (reading.word(word, "c"_w) || reading.word(word, "f"_w) || reading.word(word, "k"_w));
    };
    return reading.number(at) && is_unit(at + 1) && is_unit(end);
}

/// "8.I", "8.II.A", "8.b.5": the end of the parts behind the number of a family's symbol.
std::size_t tail_end(const Reading& reading, std::size_t end) {
    constexpr std::size_t longest_tail = 6; // tokens
    constexpr std::uint32_t longest_roman = 4;
    const auto is_part = [&](std::size_t at) {
        return reading.joined(at) && (reading.number(at) || (reading.word(at) && reading[at].size() == 1) ||
                                      (reading.upper(at) && reading[at].size() <= longest_roman &&
                                       text::roman_value(reading.view(at, at + 1)) > 0));
    };
    auto at = end;
    while (at < end + longest_tail && reading.sign(at, U'.') && reading.joined(at) && is_part(at + 1)) at += 2;
    const bool annexed = reading.sign(at, U'-') && reading.joined(at) && reading.joined(at + 1) &&
                         reading.acronym(at + 1) && reading.joined(at + 2) && reading.number(at + 2); // "10-WA2"
    return annexed ? at + 3 : at;
}

/// "TD 12 points": a number that counts, not that of a document.
bool is_count(const Reading& reading, std::size_t number) {
    if (counts_something(reading, number)) return true;
    const bool verb = reading.word(number + 2, "to"_w) || reading.word(number + 2, "out"_w);
    return reading.word(number + 1, "points"_w) && !verb;
}

std::optional<Symbol> scan_family(const Reading& reading, std::size_t at) {
    constexpr std::uint32_t longest_code = 2; // of the patterns that begin with letters of any kind
    if (reading.word(at) && !reading.has(at, role::family) &&
        (reading[at].size() > longest_code || !reading.joined(at + 1)))
        return std::nullopt;
    for (auto candidates = families_at(reading, at); candidates != 0; candidates &= candidates - 1) {
        const auto& family = profile::family_table[std::countr_zero(candidates)];
        auto end = match_family(reading, at, family.pattern);
        if (end == 0) continue;
        if (!ends_cleanly(reading, end)) end = tail_end(reading, end);
        if (reading[end - 1].spaced && is_count(reading, end - 1)) continue;
        if (!ends_cleanly(reading, end) || is_measure(reading, at, end)) continue;
        Symbol symbol;
        symbol.begin = at;
        symbol.core_end = symbol.first_end = end;
        symbol.suffixes = scan_suffixes(reading, end);
        if (family.revised && symbol.suffixes.first == symbol.suffixes.last) continue;
        // "COM 19 - R 4 - E": where the symbol itself is spaced, so is its language.
        if (family.pattern.find(" - ") != std::string_view::npos && reading.sign(symbol.end(), U'-') &&
            reading.word(symbol.end() + 1, "e"_w) && reading[symbol.end() + 1].size() == 1)
            symbol.suffixes.end += 2;
        symbol.digits = true;
        symbol.family = &family;
        return symbol;
    }
    return std::nullopt;
}

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

/// "5G" as a segment of its own: "SMS/MMS/5G".
bool is_generation(const Reading& reading, std::size_t at) {
    return reading.number(at) && reading[at].size() == 1 && reading.word(at + 1, "g"_w) && reading.upper(at + 1) &&
           reading[at + 1].size() == 1 && !reading.number(at + 2);
}

/// "WT/DS285/AB/R", "WT/DS26/R/USA": behind a segment of letters and then a number of two digits or more, only segments
/// of a few capitals.
bool ends_in_letters(const Reading& reading, const Symbol& symbol) {
    constexpr std::uint32_t longest = 3; // letters
    if (symbol.slashes < 2) return false;
    auto at = symbol.core_end;
    while (at > symbol.begin + 3 && reading.upper(at - 1) && reading[at - 1].size() <= longest &&
           reading.sign(at - 2, U'/'))
        at -= 2;
    return at != symbol.core_end && reading.number(at - 1) && reading[at - 1].size() >= 2 && reading.upper(at - 2) &&
           reading.joined(at - 1) && reading.sign(at - 3, U'/');
}

/// "39 C/Resolution 42", "205 EX/Decision 5.I.C", "C-26/DEC.5", "41 C/Res. 12": behind a slash the noun of an act and
/// its number.
bool names_act(const Reading& reading, const Symbol& symbol) {
    if (!reading.upper(symbol.begin) && !reading.upper(symbol.begin + 1)) return false;
    for (auto at = symbol.begin + 1; at + 1 < symbol.core_end; ++at) {
        if (!reading.sign(at, U'/') || !reading.has(at + 1, role::act)) continue;
        const auto number = reading.sign(at + 2, U'.') ? at + 3 : at + 2;
        if (number < symbol.core_end && reading.number(number)) return true;
    }
    return false;
}

/// "COM(2021)206", "CM(2021)52", "T-CY(2021)3": capitals, the year in parentheses and a number. It has no slash.
bool is_number_of_year(const Reading& reading, const Symbol& symbol) {
    auto open = symbol.begin + 1;
    if (reading.sign(open, U'-') && reading.upper(open + 1)) open += 2;
    if (!reading.acronym(open - 1) || !reading.sign(open, U'(') || symbol.core_end != open + 4) return false;
    return reading.year(open + 1) && reading.number(open + 3) && !counts_something(reading, open + 3);
}

/// The last segment has a number, or is a word behind a number: "TIP(2016)3/FINAL", "REP17/FA".
bool ends_in_number(const Reading& reading, const Symbol& symbol) {
    auto slash = symbol.core_end - 1;
    for (; slash > symbol.begin && !reading.sign(slash, U'/'); --slash)
        if (reading.number(slash)) return true;
    if (reading.word(symbol.begin) && ends_in_letters(reading, symbol)) return true;
    return reading.word(symbol.begin) && slash + 2 == symbol.core_end && reading.acronym(slash + 1) &&
           reading.number(slash - 1) &&
           (symbol.slashes > 1 || reading[slash - 1].size() == 2 || reading.sign(slash - 2, U'.')); // "GB.344/PV"
}

} // namespace

std::optional<Symbol> scan_symbol(const Reading& reading, std::size_t at, bool headed) {
    if (auto family = scan_family(reading, at)) return family;
    return SymbolScanner(reading, at, headed).scan();
}

bool stands_alone(const Reading& reading, const Symbol& symbol) {
    if (symbol.family != nullptr) return true;
    if (!symbol.digits || reading.has(symbol.begin, role::no_symbol)) return false;
    if (symbol.slashes == 0) return is_number_of_year(reading, symbol);
    if (names_act(reading, symbol)) return true;
    if (!ends_in_number(reading, symbol)) return false;
    std::size_t letters = 0; // capitals of the first segment
    bool capitals = false;
    for (auto at = symbol.begin, segment = std::size_t{0}; at < symbol.core_end; ++at) {
        if (reading.sign(at, U'/')) ++segment;
        if (is_generation(reading, at)) return false;
        if (!reading.word(at)) continue;
        if (!reading.capital(at) && reading[at].size() > 1) return false; // a path or a phrase
        capitals = capitals || reading.capital(at);
        if (segment == 0 && (reading.upper(at) || is_session_word(reading, at))) letters += reading[at].size();
    }
    if (!capitals) return false;
    if (symbol.slashes >= 2) return true;
    return letters >= 2 ? reading.word(symbol.begin) : is_council_document(reading, symbol);
}

} // namespace wsis::citations

#include "extract/circumstances.hpp"

#include "extract/names.hpp"
#include "profile/months.hpp"
#include "profile/time_words.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::WordRole;

constexpr std::size_t longest_owner = 4; // tokens of "2017 ECOSOC", "PP-14"

/// "SBI 46", "WTSA-16", "HLPF 2018": a meeting by its number or year, and not this one.
bool is_other_edition(const Sentence& s, std::size_t at, const House& house) {
    if (at >= s.size() || !is_acronym(s[at])) return false;
    const auto number = at + (is_joint(s, at + 1) ? 2 : 1);
    if (number >= s.size() || s[number].kind != TokenKind::number) return false;
    const auto own = s[number].size() == 4 ? house.year : house.ordinal;
    return own != static_cast<int>(s[number].key);
}

} // namespace

bool is_manner(const Sentence& s, std::size_t at) {
    if (s.is_word(at, "a"_w)) ++at;
    if (at >= s.size()) return false;
    switch (s[at].key) {
    case "consensus"_w:
    case "acclamation"_w:
    case "vote"_w:
    case "ballot"_w:
    case "correspondence"_w:
    case "unanimity"_w:
    case "unanimous"_w:
    case "secret"_w:
    case "show"_w:
    case "roll"_w:
    case "majority"_w:
    case "large"_w:
        return s[at].kind == TokenKind::word;
    default:
        return false;
    }
}

bool is_time(const Sentence& s, std::size_t at) {
    if (s.is(at, WordRole::article) || s.is(at, WordRole::possessive)) ++at;
    if (at >= s.size()) return false;
    return s[at].kind == TokenKind::number || profile::begins_time(s[at]) || profile::is_weekday(s[at]) ||
           profile::month_of(s[at], s.added()) != 0 || profile::is_ordinal(s[at]);
}

bool is_dated_elsewhere(const Sentence& s, const House& house) {
    if ((s.is_word(0, "in"_w) || s.is_word(0, "since"_w)) && s.size() > 1 && s[1].kind == TokenKind::number &&
        s[1].size() == 4)
        return house.year != static_cast<int>(s[1].key);
    if (!s.is_word(0, "at"_w) && !s.is_word(0, "in"_w) && !s.is_word(0, "during"_w)) return false;
    if (!s.is_word(0, "in"_w) && is_other_edition(s, 1, house)) return true; // "In SDG 9" is no meeting
    for (std::size_t at = 1; at < std::min<std::size_t>(s.size(), 4); ++at)
        if (s.is_word(at, "previous"_w) || s.is_word(at, "last"_w) || s.is_word(at, "earlier"_w) ||
            s.is_word(at, "preceding"_w))
            return true;
    return false;
}

bool cites_record(const Sentence& s, std::size_t first, std::size_t last) {
    for (auto at = first; at + 2 < last; ++at) {
        if (!s.is_word(at, "by"_w) && !s.is_word(at, "in"_w)) continue;
        auto noun = at + 1 + (s.is(at + 1, WordRole::possessive) ? 1 : 0);
        while (noun < last && noun <= at + longest_owner && // "ECOSOC Resolution", "PP-14 Decision"
               (is_acronym(s[noun]) || s[noun].kind == TokenKind::number || is_joint(s, noun)))
            ++noun;
        if ((s.is_word(noun, "decision"_w) || s.is_word(noun, "resolution"_w)) && noun + 1 < last &&
            (s[noun + 1].kind == TokenKind::number || s[noun + 1].upper))
            return true;
    }
    return false;
}

bool is_past_year(const Sentence& s, std::size_t at, const House& house) {
    if (!s.is_word(at, "in"_w) && !s.is_word(at, "on"_w)) return false;
    for (auto i = at + 1; i < std::min(s.size(), at + 4); ++i)
        if (s[i].kind == TokenKind::number && s[i].size() == 4) return house.year != static_cast<int>(s[i].key);
    return false;
}

bool is_elsewhere(const Sentence& s, std::size_t at) {
    if (!s.is_word(at, "at"_w) || !s.is_word(at + 1, "the"_w)) return false;
    const auto name = read_name(s, {at + 1, s.size()});
    return !name.empty() && profile::is_gathering(s[name.noun]);
}

} // namespace wsis::extract

#include "extract/addressees.hpp"

#include "extract/names.hpp"
#include "profile/time_words.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActorKind;
using profile::WordRole;

constexpr std::size_t longest_actor = 6;  // words of a name up to the noun that says who it is
constexpr std::size_t director_reach = 6; // words from "Director" to its bureau

/// The bureau that a director directs, as its fixed form says it.
struct Bureau {
    WordKey word = 0;
    std::string_view fixed{};
};

constexpr Bureau bureaux[] = {
    {"bdt"_w, "Director BDT"}, {"development"_w, "Director BDT"},
    {"tsb"_w, "Director TSB"}, {"standardization"_w, "Director TSB"},
    {"br"_w, "Director BR"},   {"radiocommunication"_w, "Director BR"},
};

/// "the BDT Director", "the Director of BDT", "Director, TSB", "the Directors of the three Bureaux".
std::string_view director_form(const Sentence& s, const Name& name, std::size_t last) {
    const auto end = std::min(last, name.noun + director_reach);
    if (s.is_word(name.noun, "directors"_w)) {
        for (auto at = name.noun; at < end; ++at)
            if (s.is_word(at, "bureaux"_w) || s.is_word(at, "bureaus"_w)) return "Directors of the Bureaux";
        return {};
    }
    if (!s.is_word(name.noun, "director"_w)) return {};
    for (auto at = name.range.first; at < end; ++at)
        for (const auto& bureau : bureaux)
            if (s.is_word(at, bureau.word)) return bureau.fixed;
    return {};
}

/// "Deputy Secretary-General", "Executive Director": another office than the fixed form's.
bool is_qualified(const Sentence& s, const Name& name) {
    if (name.range.first >= name.head.first) return false;
    switch (s[name.range.first].key) {
    case "deputy"_w:
    case "assistant"_w:
    case "executive"_w:
    case "under"_w:
        return true;
    default:
        return false;
    }
}

/// What says nothing of who it is: "ITU" of "ITU Secretariat", "outgoing", "three".
bool is_droppable(const Sentence& s, std::size_t at) {
    return profile::is_status_word(s[at]) || (is_acronym(s[at]) && !is_joint(s, at + 1)) ||
           s[at].kind == TokenKind::number || is_determiner(s.role(at)) || s[at].kind == TokenKind::sign;
}

/// The end of "Republic of Korea" in "of the Republic of Korea", or `at`. A body or a number is what somebody belongs
/// to ("the Bureau of the Conference"), no part of a name.
std::size_t owner_end(const Sentence& s, std::size_t at, std::size_t last, bool plural) {
    if (!s.is_word(at, "of"_w)) return at;
    const auto first = at + 1 + (s.is(at + 1, WordRole::article) ? 1 : 0);
    auto end = first;
    while (end < last) {
        const bool joins =
            plural && end > first && s.is(end, WordRole::conjunction) && end + 1 < last && s[end + 1].capital;
        if (!s[end].capital && !is_joint(s, end) && !joins) break;
        switch (profile::find_actor(s[end], s.added()).kind) {
        case ActorKind::decider:
        case ActorKind::members:
        case ActorKind::text:
            return at;
        default:
            ++end;
        }
    }
    return end > first ? end : at;
}

/// "the administration of Estonia": one of many of its kind, which only its country tells apart.
bool needs_country(const Sentence& s, std::size_t noun) {
    return s.is_word(noun, "administration"_w) || s.is_word(noun, "government"_w) || s.is_word(noun, "ministry"_w);
}

/// Behind "Government of Portugal", "Office of Internal Oversight", "Council of Administration": what the bare noun
/// does not tell.
std::size_t of_name_end(const Sentence& s, const Name& name, std::size_t last) {
    if (name.actor.kind != ActorKind::actor && name.actor.kind != ActorKind::decider) return name.head.last;
    if ((!s[name.noun].capital && !needs_country(s, name.noun)) || name.head.last != name.range.last)
        return name.head.last;
    const bool plural = s.word(name.noun).ends_with('s');
    auto end = owner_end(s, name.head.last, last, plural);
    if (end != name.head.last) end = owner_end(s, end, last, plural);
    return end;
}

std::string addressee_form(const Sentence& s, const Name& name, std::size_t last) {
    if (const auto director = director_form(s, name, last); !director.empty()) return std::string(director);
    if (!name.actor.fixed.empty() && !is_qualified(s, name)) return std::string(name.actor.fixed);
    auto first = name.range.first;
    while (first < name.head.first && is_droppable(s, first)) ++first;
    return capitalized(s.words(first, of_name_end(s, name, last)));
}

/// "airports" of "operators and airports": somebody by the company it keeps in a list of those who act.
bool is_plain_plural(const Sentence& s, const Name& name, std::size_t last) {
    const auto word = s.word(name.noun);
    return name.actor.kind == ActorKind::none && word.ends_with('s') && !word.ends_with("ss") &&
           !profile::is_event_noun(word) && s.is(name.range.first, WordRole::content) &&
           (name.range.last == last || s.is_sign(name.range.last, U',') ||
            s.is(name.range.last, WordRole::conjunction));
}

/// "developing and least developed countries", "National Meteorological and Hydrological Services": one name around a
/// conjunction, whose noun stands at the end.
Name join_over_conjunction(const Sentence& s, const Name& name, std::size_t last) {
    const auto conjunction = name.range.last;
    const bool plain = s[name.noun].capital && name.range.last - name.range.first == 1; // "Japan and the Secretariat"
    const bool member = !s[name.noun].capital && is_plain_plural(s, name, last);        // "airports and harbours"
    if (name.actor.kind != ActorKind::none || name.somebody || plain || member ||
        !s.is(conjunction, WordRole::conjunction) || conjunction + 1 >= last || is_determiner(s.role(conjunction + 1)))
        return name;
    auto rest = read_name(s, {conjunction + 1, last});
    if (rest.empty() || !rest.somebody) return name;
    rest.range.first = name.range.first;
    return rest;
}

/// Behind ", together with the Bureau and the hosts,", "in consultation with the Chairs": with whom somebody acts, or
/// by what means. `at` if nothing of the kind begins there.
std::size_t skip_company(const Sentence& s, std::size_t at, std::size_t last) {
    const bool comma = s.is_sign(at, U',');
    auto first = at + (comma ? 1 : 0);
    while (first < last && s.is(first, WordRole::adverb)) ++first;
    if (!s.is(first, WordRole::preposition)) return at;
    const bool with = s.is_word(first, "in"_w) && (s.is_word(first + 2, "with"_w) || s.is_word(first + 3, "with"_w));
    if (!comma && !with) return at;
    auto end = first;
    while (end < last && !s.is_sign(end, U',')) ++end;
    return end;
}

/// Behind what follows a name ("of the group", "(France)", "in the region"), up to the next member of the list.
std::size_t next_member(const Sentence& s, const Name& name, std::size_t last) {
    const bool proper = s[name.noun].capital && !name.somebody;
    for (auto at = name.range.last; at < last; ++at) {
        at = std::min(last, skip_company(s, at, last));
        if (!s.is(at, WordRole::conjunction) && !s.is_sign(at, U',')) continue;
        auto next = at;
        while (next < last && (s.is(next, WordRole::conjunction) || s.is_sign(next, U','))) ++next;
        if (next >= last) return last;
        const auto member = read_name(s, {next, last});
        if (member.empty()) continue;
        // "UNEP and WMO", but "the Director of BDT and TSB"
        if (member.somebody && (at == name.range.last || !profile::is_organization(s[member.head.first]))) return next;
        if (proper && at == name.range.last && s[member.noun].capital) return next; // "Japan and Kenya"
        if (at == name.range.last && is_plain_plural(s, member, last)) return next;
        at = next - 1;
    }
    return last;
}

/// The noun of an actor within a few words of `first`; `last` where it ends, or `first`.
std::size_t noun_end(const Sentence& s, std::size_t first, std::size_t last) {
    auto at = skip_determiners(s, first, last);
    const bool dated = at < last && (s.is_word(at, "next"_w) || s.is_word(at, "following"_w) ||
                                     s.is_word(at, "forthcoming"_w) || profile::is_ordinal(s[at]));
    const auto longest = std::min(last, at + longest_actor);
    auto found = first;
    while (at < longest && (s.is(at, WordRole::content) || is_joint(s, at))) {
        auto kind = profile::find_actor(s[at], s.added()).kind;
        if (kind == ActorKind::none && profile::is_agent_noun(s[at], s.word(at))) kind = ActorKind::actor;
        if (kind == ActorKind::text && at > first && found == at && s.word(at - 1).ends_with('s'))
            break; // "Governments report"
        if (kind == ActorKind::text) return first;
        if (dated && (s.is_word(at, "meeting"_w) || s.is_word(at, "session"_w))) return first; // a time, nobody
        const bool hyphened = at > first && found == at - 1 && is_joint(s, at - 1);            // "UN-Habitat"
        if (kind != ActorKind::none || is_acronym(s[at]) || hyphened)
            found = at + 1;
        else if (found != first && !is_joint(s, at))
            break;
        ++at;
    }
    return found;
}

/// Behind "of BDT", "of the Group".
std::size_t of_end(const Sentence& s, std::size_t at, std::size_t last) {
    if (!s.is_word(at, "of"_w)) return at;
    auto tail = skip_determiners(s, at + 1, last);
    auto end = at;
    while (tail < last && (s[tail].capital || is_joint(s, tail) || s[tail].kind == TokenKind::number)) end = ++tail;
    return end;
}

} // namespace

std::vector<std::string> read_addressees(const Sentence& s, TokenRange phrase, bool known) {
    std::vector<std::string> names;
    bool proper = false;
    for (auto at = phrase.first; at < phrase.last;) {
        const auto first = read_name(s, {at, phrase.last});
        if (first.empty()) break;
        const auto name = join_over_conjunction(s, first, phrase.last);
        const bool guessed =
            !known && name.actor.kind != ActorKind::text && (names.empty() || (proper && s[name.noun].capital));
        if (!name.somebody && !guessed && (names.empty() || !is_plain_plural(s, name, phrase.last))) break;
        proper = !name.somebody;
        const auto next = next_member(s, name, phrase.last);
        auto form = addressee_form(s, name, next);
        if (std::find(names.begin(), names.end(), form) == names.end()) names.push_back(std::move(form));
        at = next;
    }
    return names;
}

std::vector<std::string> last_named(const Sentence& s, std::size_t before, std::string_view except) {
    std::vector<std::string> last;
    for (std::size_t at = 0; at < before;) {
        const auto end = actor_end(s, at, before);
        if (end > at) {
            auto names = read_addressees(s, {at, end}, true);
            if (!names.empty() && names.front() != except) last = std::move(names);
        }
        at = std::max(end, at + 1);
    }
    return last;
}

std::vector<std::string> first_named(const Sentence& s, bool plural, std::string_view except) {
    for (std::size_t at = 0; at < s.size();) {
        const auto end = actor_end(s, at, s.size());
        if (end > at) {
            auto names = read_addressees(s, {at, end}, true);
            const bool many = names.size() > 1 ||
                              (names.size() == 1 && (names.front().ends_with('s') || names.front().ends_with('x')));
            if (!names.empty() && many == plural && names.front() != except) return names;
        }
        at = std::max(end, at + 1);
    }
    return {};
}

std::size_t actor_end(const Sentence& s, std::size_t first, std::size_t last) {
    auto end = first;
    for (auto start = first; start < last;) {
        const auto noun = noun_end(s, start, last);
        if (noun == start) break;
        if (s.is_sign(noun, U'\'')) return first; // "the Secretariat's budget"
        end = of_end(s, noun, last);
        if (!s.is(end, WordRole::conjunction) && !s.is_sign(end, U',')) break;
        start = end + 1;
    }
    return end;
}

} // namespace wsis::extract

#include "extract/subjects.hpp"

#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::ActorHead;
using profile::ActorKind;
using profile::WordRole;

bool is_word_like(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }

/// A hyphen, slash or apostrophe that holds two words together.
bool is_joint(const Sentence& s, std::size_t at) {
    return at + 1 < s.size() && !s[at].spaced && !s[at + 1].spaced &&
           (s.is_sign(at, U'-') || s.is_sign(at, U'/') || s.is_sign(at, U'\''));
}

/// "approved" behind a noun begins a participle clause or is the verb; behind an article it is an adjective.
bool ends_in_ed(const Sentence& s, std::size_t at) {
    return s[at].kind == TokenKind::word && s[at].size() > 4 && !s[at].upper && s.word(at).ends_with("ed") &&
           !s.is_word(at, "united"_w) && !s.is_word(at, "need"_w) && !s.is_word(at, "developed"_w);
}

bool is_determiner(WordRole role) {
    return role == WordRole::article || role == WordRole::all || role == WordRole::possessive ||
           role == WordRole::quantifier;
}

/// A word that can stand inside a name: everything but the small words that end it.
bool stays_in_name(const Sentence& s, std::size_t at, bool at_start) {
    if (s.role(at) == WordRole::aside) return false;
    if (s[at].kind == TokenKind::sign) return is_joint(s, at);
    if (at_start) return true;
    switch (s.role(at)) {
    case WordRole::content:
        return !ends_in_ed(s, at) || is_joint(s, at - 1); // "open-ended"
    case WordRole::quantifier:
        return s.is_word(at, "other"_w) || s[at].capital;
    default:
        return false;
    }
}

std::size_t skip_determiners(const Sentence& s, std::size_t at, std::size_t last) {
    while (at < last && (is_determiner(s.role(at)) || s.is(at, WordRole::adverb) || s.is(at, WordRole::conjunction) ||
                         s.is_sign(at, U',')))
        ++at;
    return at;
}

struct Named {
    TokenRange range{}; ///< All words of the name before what ends it.
    TokenRange head{};
};

/// The name that begins behind the determiners at `first`.
Named read_name(const Sentence& s, TokenRange phrase) {
    Named named;
    const auto start = skip_determiners(s, phrase.first, phrase.last);
    auto at = start;
    while (at < phrase.last && stays_in_name(s, at, at == start)) ++at;
    named.range = {start, at};
    if (at == start) return named;
    auto head = at;
    while (head > start && !is_word_like(s[head - 1])) --head;
    if (head == start) return named;
    named.head = {head - 1, head};
    if (s[head - 1].kind == TokenKind::number) { // "Study Group 13", "SC 29"
        while (named.head.first > start && s[named.head.first].kind != TokenKind::word) --named.head.first;
    }
    return named;
}

/// The word that decides what the name is: "Group" of "Study Group 13".
std::size_t key_word(const Sentence& s, TokenRange head) {
    auto at = head.last;
    while (at > head.first && s[at - 1].kind != TokenKind::word) --at;
    return at > head.first ? at - 1 : head.first;
}

/// The word before `at` within the name, over a hyphen; `at` if there is none.
std::size_t word_before(const Sentence& s, std::size_t at, std::size_t first) {
    if (at > first && s[at - 1].kind == TokenKind::word) return at - 1;
    if (at > first + 1 && s.is_sign(at - 1, U'-') && s[at - 2].kind == TokenKind::word) return at - 2;
    return at;
}

struct Headed {
    ActorHead actor{};
    std::size_t first = 0; ///< Where the head begins, its first word of two included.
};

Headed look_up(const Sentence& s, const Named& named) {
    const auto key = key_word(s, named.head);
    const auto before = word_before(s, key, named.range.first);
    if (before != key) {
        if (const auto pair = profile::find_actor(s[before], s[key]); pair.kind != ActorKind::none)
            return {pair, before};
    }
    return {profile::find_actor(s[key]), key};
}

bool is_acronym(const Token& token) { return token.kind == TokenKind::word && token.upper && token.size() >= 2; }

/// "TSAG", "the SBI", "ISO/TC 211", "JTC 1/SC 29": a name of acronyms and numbers alone.
bool is_code(const Sentence& s, TokenRange range) {
    if (range.last - range.first > 8) return false;
    bool acronym = false;
    for (auto at = range.first; at < range.last; ++at) {
        if (s[at].kind != TokenKind::word) continue;
        if (s[at].size() > 1 ? !s[at].upper : !s[at].capital) return false;
        acronym = acronym || (is_acronym(s[at]) && !profile::is_organization(s[at]));
    }
    return acronym;
}

bool contains_word(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// "Council 2016", "PP-14": an edition of a conference, and not this one.
bool is_edition(const Sentence& s, const Named& named, const House& house) {
    const auto last = named.range.last - 1;
    if (s[last].kind != TokenKind::number || last == named.range.first) return false;
    const bool hyphen = s.is_sign(last - 1, U'-');
    if (s[last].size() == 4 && s[last].key > 1850 && s[last].key < 2200)
        return house.year != static_cast<int>(s[last].key);
    return hyphen && s[last].size() == 2 && house.year.value_or(0) % 100 != static_cast<int>(s[last].key);
}

bool is_other_body(const Sentence& s, const Named& named, std::size_t key, const House& house) {
    if (is_edition(s, named, house)) return true;
    const auto before = word_before(s, key, named.range.first);
    if (before != key && profile::is_foreign_body(s[before], s[key])) {
        const bool owned = before > named.range.first && is_acronym(s[before - 1]) && !s.is_word(before - 1, "un"_w);
        return !owned && !contains_word(house.body, s.words(before, key + 1));
    }
    // A working group of the Council reports on what the Council did, too.
    return s.is_word(key, "council"_w) && house.body.starts_with("Council ");
}

SubjectKind kind_of(const Sentence& s, const Named& named, const House& house) {
    const auto headed = look_up(s, named);
    const auto key = key_word(s, named.head);
    switch (headed.actor.kind) {
    case ActorKind::decider:
        return is_other_body(s, named, key, house) ? SubjectKind::other_body : SubjectKind::decider;
    case ActorKind::members:
        return SubjectKind::decider;
    case ActorKind::chair:
        return SubjectKind::chair;
    case ActorKind::secretariat:
        return SubjectKind::secretariat;
    case ActorKind::officer:
    case ActorKind::actor:
    case ActorKind::speaker:
        return SubjectKind::speaker;
    case ActorKind::text:
        return SubjectKind::text;
    case ActorKind::none:
        break;
    }
    if (is_code(s, named.range)) return is_edition(s, named, house) ? SubjectKind::other_body : SubjectKind::decider;
    return s[key].capital ? SubjectKind::speaker : SubjectKind::text;
}

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
std::string_view director_form(const Sentence& s, std::size_t first, std::size_t head, std::size_t last) {
    if (s.is_word(head, "directors"_w)) {
        for (auto at = head; at < last; ++at)
            if (s.is_word(at, "bureaux"_w) || s.is_word(at, "bureaus"_w)) return "Directors of the Bureaux";
        return {};
    }
    if (!s.is_word(head, "director"_w)) return {};
    for (auto at = first; at < last && at < head + 6; ++at)
        for (const auto& bureau : bureaux)
            if (s.is_word(at, bureau.word)) return bureau.fixed;
    return {};
}

std::string capitalized(std::string_view words) {
    std::string text(words);
    if (text.empty()) return text;
    const auto first = text::code_point_at(words, 0);
    const auto upper = utf8proc_toupper(static_cast<utf8proc_int32_t>(first.value));
    utf8proc_uint8_t bytes[4] = {};
    const auto size = utf8proc_encode_char(upper, bytes);
    text.replace(0, first.size, reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    return text;
}

bool is_somebody(const Sentence& s, const Named& named) {
    switch (look_up(s, named).actor.kind) {
    case ActorKind::decider:
    case ActorKind::members:
    case ActorKind::chair:
    case ActorKind::secretariat:
    case ActorKind::officer:
    case ActorKind::actor:
        return true;
    default:
        return is_acronym(s[key_word(s, named.head)]);
    }
}

bool is_thing(const Sentence& s, const Named& named) { return look_up(s, named).actor.kind == ActorKind::text; }

std::string addressee_form(const Sentence& s, const Named& named, std::size_t last) {
    const auto headed = look_up(s, named);
    if (const auto director = director_form(s, named.range.first, headed.first, last); !director.empty())
        return std::string(director);
    auto first = named.range.first;
    const auto qualified = first < headed.first && (s.is_word(first, "deputy"_w) || s.is_word(first, "assistant"_w) ||
                                                    s.is_word(first, "executive"_w) || s.is_word(first, "under"_w));
    if (!headed.actor.fixed.empty() && !qualified) return std::string(headed.actor.fixed);
    while (first < headed.first &&
           (profile::is_status_word(s[first]) || is_acronym(s[first]) || s[first].kind == TokenKind::number ||
            is_determiner(s.role(first)) || is_joint(s, first)))
        ++first;
    return capitalized(s.words(first, named.head.last));
}

/// Behind what follows a name ("of the group", "(France)", "in the region"), up to the next member of the list.
std::size_t next_member(const Sentence& s, std::size_t at, std::size_t last) {
    for (; at < last; ++at) {
        if (!s.is(at, WordRole::conjunction) && !s.is_sign(at, U',')) continue;
        auto next = at;
        while (next < last && (s.is(next, WordRole::conjunction) || s.is_sign(next, U','))) ++next;
        if (next >= last) return last;
        const auto named = read_name(s, {next, last});
        if (!named.head.empty() && is_somebody(s, named) && !profile::is_organization(s[named.head.first])) return next;
        at = next - 1;
    }
    return last;
}

} // namespace

TokenRange find_head(const Sentence& sentence, TokenRange phrase) { return read_name(sentence, phrase).head; }

Subject read_subject(const Sentence& s, TokenRange phrase, const House& house) {
    Subject subject;
    while (!phrase.empty() && (s.is(phrase.first, WordRole::conjunction) || s.is(phrase.first, WordRole::adverb) ||
                               s.is_sign(phrase.first, U',')))
        ++phrase.first;
    while (!phrase.empty() && (s.is_sign(phrase.last - 1, U',') || s.is(phrase.last - 1, WordRole::adverb)))
        --phrase.last;
    subject.phrase = phrase;
    if (phrase.empty()) return subject;
    const auto first = s.role(phrase.first);
    if (first == WordRole::pronoun) return subject.kind = SubjectKind::pronoun, subject;
    if (first == WordRole::negation) return subject.kind = SubjectKind::nobody, subject;
    const auto named = read_name(s, phrase);
    if (named.head.empty()) return subject.kind = SubjectKind::pronoun, subject;
    subject.kind = kind_of(s, named, house);
    subject.head = named.head;
    const auto headed = look_up(s, named);
    subject.head.first = std::min(subject.head.first, headed.first);
    if (headed.actor.kind == ActorKind::none) subject.head = named.range; // a code: "ISO/TC 211"
    // "Sub-Committee"
    while (subject.head.first > named.range.first + 1 && s.is_sign(subject.head.first - 1, U'-'))
        subject.head.first -= 2;
    const bool counted =
        first == WordRole::quantifier || s[phrase.first].kind == TokenKind::number ||
        (phrase.first + 1 < phrase.last && first == WordRole::article &&
         (s.is(phrase.first + 1, WordRole::quantifier) || s[phrase.first + 1].kind == TokenKind::number));
    if (counted && (subject.kind == SubjectKind::decider || subject.kind == SubjectKind::speaker))
        subject.kind = SubjectKind::some_members;
    return subject;
}

std::vector<std::string> read_addressees(const Sentence& s, TokenRange phrase, bool known) {
    std::vector<std::string> names;
    for (auto at = phrase.first; at < phrase.last;) {
        auto named = read_name(s, {at, phrase.last});
        if (named.head.empty()) break;
        // "developing and least developed countries": one name around a conjunction
        while (names.empty() && s.is(named.range.last, WordRole::conjunction) && named.range.last + 1 < phrase.last &&
               !is_somebody(s, named) && !s[named.head.first].capital) {
            const auto rest = read_name(s, {named.range.last + 1, phrase.last});
            if (rest.head.empty() || !is_somebody(s, rest)) break;
            named = {{named.range.first, rest.range.last}, rest.head};
        }
        const bool accepted = is_somebody(s, named) || (!known && names.empty() && !is_thing(s, named));
        if (!accepted) break;
        const auto next = next_member(s, named.range.last, phrase.last);
        auto name = addressee_form(s, named, next);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
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

std::string decider_name(const Sentence& sentence, TokenRange head) {
    return capitalized(sentence.words(head.first, head.last));
}

std::size_t actor_end(const Sentence& s, std::size_t first, std::size_t last) {
    std::size_t end = first;
    for (auto start = first; start < last;) {
        auto at = skip_determiners(s, start, last);
        const auto longest = std::min(last, at + 6);
        std::size_t found = first;
        while (at < longest && (s.is(at, WordRole::content) || is_joint(s, at))) {
            const auto kind = profile::find_actor(s[at]).kind;
            ++at;
            if (kind == ActorKind::text) return first;
            if (kind != ActorKind::none || is_acronym(s[at - 1]))
                found = at;
            else if (found != first && !is_joint(s, at - 1))
                break;
        }
        if (found == first) break;
        if (s.is_sign(found, U'\'')) return first; // "the Secretariat's budget"
        end = found;
        if (s.is_word(end, "of"_w)) { // "the Director of BDT", "the Vice-Chairs of the Group"
            auto tail = skip_determiners(s, end + 1, last);
            while (tail < last && (s[tail].capital || is_joint(s, tail) || s[tail].kind == TokenKind::number))
                end = ++tail;
        }
        if (!s.is(end, WordRole::conjunction) && !s.is_sign(end, U',')) break;
        start = end + 1;
    }
    return end;
}

} // namespace wsis::extract

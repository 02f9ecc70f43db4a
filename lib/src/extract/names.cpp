#include "extract/names.hpp"

#include "text/utf8.hpp"

#include <utf8proc.h>

namespace wsis::extract {

namespace {

using profile::ActorKind;
using profile::WordRole;

/// "approved" behind a noun begins a participle clause or is the verb; in front of one it is an adjective.
bool ends_in_ed(const Sentence& s, std::size_t at) {
    return s[at].size() > 4 && !s[at].upper && s.word(at).ends_with("ed") && !s.is_word(at, "united"_w) &&
           !s.is_word(at, "need"_w) && !s.is_word(at, "developed"_w);
}

/// "Members wishing to join", but "Council Working Group", "the group meeting".
bool begins_participle(const Sentence& s, std::size_t at) {
    return !s[at].capital && s.word(at).ends_with("ing") &&
           profile::find_actor(s[at - 1], s.added()).kind != ActorKind::none &&
           profile::find_actor(s[at], s.added()).kind == ActorKind::none;
}

/// A word that can stand inside a name: none of the small words that end it.
bool stays_in_name(const Sentence& s, std::size_t at, std::size_t start) {
    if (s.role(at) == WordRole::aside) return false;
    if (s.role(at) == WordRole::inner) return true;
    if (s[at].kind == TokenKind::sign) return is_joint(s, at);
    if (at == start || s[at].kind == TokenKind::number) return true;
    if (s.is(at, WordRole::quantifier)) return s[at].capital;
    return s.is(at, WordRole::content) && !begins_participle(s, at) &&
           (!ends_in_ed(s, at) || is_joint(s, at - 1)); // "open-ended"
}

/// The word before `at` within the name, over a hyphen; `at` if there is none.
std::size_t word_before(const Sentence& s, std::size_t at, std::size_t first) {
    if (at > first && s[at - 1].kind == TokenKind::word) return at - 1;
    if (at > first + 1 && s.is_sign(at - 1, U'-') && s[at - 2].kind == TokenKind::word) return at - 2;
    return at;
}

bool names_somebody(const Sentence& s, const Name& name) {
    switch (name.actor.kind) {
    case ActorKind::decider:
    case ActorKind::members:
    case ActorKind::chair:
    case ActorKind::secretariat:
    case ActorKind::officer:
    case ActorKind::actor:
        return true;
    case ActorKind::none:
        break;
    default:
        return false;
    }
    if (profile::is_agent_noun(s[name.noun], s.word(name.noun))) return true;
    // "EWG", "UN-Habitat"
    return is_acronym(s[name.noun]) ||
           (name.range.first < name.noun && is_acronym(s[name.range.first]) && is_joint(s, name.range.first + 1));
}

} // namespace

Name read_name(const Sentence& s, TokenRange phrase) {
    Name name;
    const auto start = skip_determiners(s, phrase.first, phrase.last);
    auto last = start;
    while (last < phrase.last && stays_in_name(s, last, start)) ++last;
    name.range = {start, last};
    while (last > start && s[last - 1].kind == TokenKind::sign) --last;
    auto noun = last;
    while (noun > start && s[noun - 1].kind != TokenKind::word) --noun; // over the number of "SC 29"
    if (noun == start) return name;
    name.noun = noun - 1;
    name.head = {name.noun, last};
    name.actor = profile::find_actor(s[name.noun], s.added());
    if (const auto before = word_before(s, name.noun, start); before != name.noun) {
        if (const auto pair = profile::find_actor(s[before], s[name.noun], s.added()); pair.kind != ActorKind::none) {
            name.actor = pair;
            name.head.first = before;
        }
    }
    name.somebody = names_somebody(s, name);
    return name;
}

std::size_t skip_determiners(const Sentence& s, std::size_t at, std::size_t last) {
    while (at < last && (is_determiner(s.role(at)) || s.is(at, WordRole::adverb) || s.is(at, WordRole::conjunction) ||
                         s.is_sign(at, U',')))
        ++at;
    return at;
}

bool is_determiner(WordRole role) {
    return role == WordRole::article || role == WordRole::all || role == WordRole::possessive ||
           role == WordRole::quantifier;
}

bool is_acronym(const Token& token) { return token.kind == TokenKind::word && token.upper && token.size() >= 2; }

bool is_joint(const Sentence& s, std::size_t at) {
    if (at + 1 >= s.size() || s[at].spaced || s[at + 1].spaced) return false;
    if (s.is_sign(at, U'.')) // "WP.29"
        return at > 0 && is_acronym(s[at - 1]) && s[at + 1].kind == TokenKind::number;
    return s.is_sign(at, U'-') || s.is_sign(at, U'/') || s.is_sign(at, U'\'');
}

std::string capitalized(std::string_view words) {
    std::string text(words);
    if (text.empty()) return text;
    const auto first = text::code_point_at(words, 0);
    const auto upper = utf8proc_toupper(static_cast<utf8proc_int32_t>(first.value));
    utf8proc_uint8_t bytes[4] = {};
    const auto size = utf8proc_encode_char(upper, bytes);
    text.replace(0, first.size, reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    for (auto& letter : text)
        if (letter == '\n' || letter == '\t') letter = ' ';
    return text;
}

} // namespace wsis::extract

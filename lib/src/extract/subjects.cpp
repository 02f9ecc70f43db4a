#include "extract/subjects.hpp"

#include "extract/names.hpp"

namespace wsis::extract {

namespace {

using profile::ActorKind;
using profile::WordRole;

constexpr std::size_t longest_code = 8; // tokens of "ITU-T SG 16", "ISO/IEC JTC 1/SC 29"

/// "TSAG", "the SBI", "ISO/TC 211", "JTC 1/SC 29": a name of acronyms and numbers alone.
bool is_code(const Sentence& s, TokenRange range) {
    if (range.last - range.first > longest_code) return false;
    bool acronym = false;
    for (auto at = range.first; at < range.last; ++at) {
        if (s[at].kind != TokenKind::word) continue;
        if (s[at].size() > 1 ? !s[at].upper : !s[at].capital) return false;
        acronym = acronym || (is_acronym(s[at]) && !profile::is_organization(s[at]));
    }
    return acronym;
}

/// Behind "Heads of State and Government", "Heads of Delegation", or behind "Heads" alone.
std::size_t heads_end(const Sentence& s, std::size_t heads) {
    auto at = heads + 1;
    while (s.is_word(at, "of"_w) || s.is_word(at, "and"_w)) {
        const auto next = at + 1;
        if (!s.is_word(next, "state"_w) && !s.is_word(next, "government"_w) && !s.is_word(next, "delegation"_w) &&
            !s.is_word(next, "delegations"_w) && !s.is_word(next, "agency"_w) && !s.is_word(next, "mission"_w) &&
            !s.is_word(next, "of"_w))
            break;
        at = next + (s.is_word(next, "of"_w) ? 0 : 1);
    }
    return at;
}

/// "Council 2016", "PP-14": an edition of a conference, and not this one.
bool is_edition(const Sentence& s, const Name& name, const House& house) {
    const auto last = name.range.last - 1;
    if (s[last].kind != TokenKind::number || last == name.range.first) return false;
    const auto number = static_cast<int>(s[last].key);
    if (s[last].size() == 4 && number > 1850 && number < 2200) return house.year != number;
    return s.is_sign(last - 1, U'-') && s[last].size() == 2 && house.year.value_or(0) % 100 != number;
}

bool is_other_body(const Sentence& s, const Name& name, const House& house) {
    if (is_edition(s, name, house)) return true;
    auto before = name.noun;
    while (before > name.range.first && s[before - 1].kind == TokenKind::sign) --before;
    if (before > name.range.first && profile::is_foreign_body(s[before - 1], s[name.noun])) {
        const bool owned = before - 1 > name.range.first && is_acronym(s[before - 2]) && !s.is_word(before - 2, "un"_w);
        return !owned && house.body.find(s.words(before - 1, name.noun + 1)) == house.body.npos;
    }
    // A working group of the Council reports on what the Council did, too.
    return s.is_word(name.noun, "council"_w) && house.body.starts_with("Council ");
}

/// "The Leaders", "Senior Officials", "Heads of State and Government": those who meet, by their office.
bool meets(const Sentence& s, const Name& name) {
    if (!profile::is_meeting_office(s[name.noun])) return false;
    if (s.is_word(name.noun, "heads"_w)) return heads_end(s, name.noun) != name.noun + 1;
    const bool definite = name.range.first > 0 &&
                          (s.is(name.range.first - 1, WordRole::article) || s.is(name.range.first - 1, WordRole::all));
    return s[name.noun].capital && (definite || name.range.first < name.noun);
}

/// "The Bureau", "The Unit" in a report of the Bureau or the Joint Inspection Unit.
bool is_house(const Sentence& s, const Name& name, const House& house) {
    if (name.actor.kind != ActorKind::actor || !s[name.noun].capital || name.head.first != name.range.first)
        return false;
    const auto noun = s.word(name.noun);
    return house.body == noun || (house.body.starts_with(noun) && house.body.substr(noun.size()).starts_with(" of ")) ||
           (house.body.ends_with(noun) && house.body[house.body.size() - noun.size() - 1] == ' ');
}

SubjectKind kind_of(const Sentence& s, const Name& name, const House& house) {
    switch (name.actor.kind) {
    case ActorKind::decider:
        return is_other_body(s, name, house) ? SubjectKind::other_body : SubjectKind::decider;
    case ActorKind::members:
        return SubjectKind::decider;
    case ActorKind::chair:
        return SubjectKind::chair;
    case ActorKind::secretariat:
        return SubjectKind::secretariat;
    case ActorKind::officer:
    case ActorKind::actor:
        return meets(s, name) || is_house(s, name, house) ? SubjectKind::decider : SubjectKind::speaker;
    case ActorKind::speaker:
        return SubjectKind::speaker;
    case ActorKind::text:
        return SubjectKind::text;
    case ActorKind::none:
        break;
    }
    if (is_code(s, name.range)) {
        const bool foreign =
            profile::is_foreign_body(s[name.noun]) && house.body.find(s.word(name.noun)) == house.body.npos;
        return foreign || is_edition(s, name, house) ? SubjectKind::other_body : SubjectKind::decider;
    }
    return s[name.noun].capital ? SubjectKind::speaker : SubjectKind::text;
}

/// "Some members", "a delegation", "the two delegations": a part, not the whole.
bool is_counted(const Sentence& s, TokenRange phrase) {
    const auto counts = [&](std::size_t at) {
        return at < phrase.last && (s.is(at, WordRole::quantifier) || s[at].kind == TokenKind::number);
    };
    return counts(phrase.first) || (s.is(phrase.first, WordRole::article) && counts(phrase.first + 1));
}

/// "Participants from ten countries": where they are from tells them from the rest.
bool is_origin_given(const Sentence& s, const Name& name) {
    return name.actor.kind == ActorKind::members && s.is_word(name.range.last, "from"_w);
}

} // namespace

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
    const auto name = read_name(s, phrase);
    if (first == WordRole::pronoun || name.empty()) return subject.kind = SubjectKind::pronoun, subject;
    if (first == WordRole::negation) return subject.kind = SubjectKind::nobody, subject;
    subject.kind = kind_of(s, name, house);
    subject.actor = name.actor.kind;
    subject.head = name.actor.kind == ActorKind::none ? name.range : name.head; // a code is named whole
    if (s.is_word(name.noun, "heads"_w)) subject.head.last = heads_end(s, name.noun);
    while (subject.head.first > name.range.first + 1 && s.is_sign(subject.head.first - 1, U'-')) // "Sub-Committee"
        subject.head.first -= 2;
    if ((is_counted(s, phrase) || is_origin_given(s, name)) &&
        (subject.kind == SubjectKind::decider || subject.kind == SubjectKind::speaker))
        subject.kind = SubjectKind::some_members;
    return subject;
}

std::string decider_name(const Sentence& sentence, TokenRange head) {
    return capitalized(sentence.words(head.first, head.last));
}

} // namespace wsis::extract

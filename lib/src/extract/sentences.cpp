#include "extract/sentences.hpp"

#include "profile/actors.hpp"
#include "profile/months.hpp"
#include "profile/rows.hpp"
#include "profile/verbs.hpp"
#include "profile/word_table.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::WordRole;

/// Words whose full stop is their own, before whatever follows.
constexpr profile::WordTable abbreviations{{
    profile::WordRow<bool>{"mr", true},
    {"mrs", true},
    {"ms", true},
    {"dr", true},
    {"prof", true},
    {"eng", true},
    {"st", true},
    {"no", true},
    {"nos", true},
    {"para", true},
    {"paras", true},
    {"art", true},
    {"arts", true},
    {"res", true},
    {"rec", true},
    {"dec", true},
    {"doc", true},
    {"docs", true},
    {"vol", true},
    {"pp", true},
    {"cf", true},
    {"vs", true},
    {"approx", true},
    {"fig", true},
    {"ch", true},
    {"sec", true},
    {"add", true},
    {"corr", true},
    {"rev", true},
    {"amb", true},
    {"hon", true},
    {"gen", true},
    {"col", true},
    {"capt", true},
    {"messrs", true},
    {"sra", true},
    {"sr", true},
    {"viz", true},
    {"ref", true},
    {"mod", true},
    {"jr", true},
}};

constexpr std::size_t longest_title = 14; // words of a run-in title before its colon

bool ends_sentence(std::span<const Token> tokens, std::size_t at) {
    const auto& sign = tokens[at];
    if (!sign.is_sign(U'.') && !sign.is_sign(U'!') && !sign.is_sign(U'?')) return false;
    if (at + 1 >= tokens.size()) return true;
    auto next = at + 1;
    while (next < tokens.size() && !tokens[next].spaced &&
           (tokens[next].is_sign(U'"') || tokens[next].is_sign(U')') || tokens[next].is_sign(U'\'')))
        ++next;
    if (next >= tokens.size()) return true;
    const auto& after = tokens[next];
    const auto* before = at > 0 ? &tokens[at - 1] : nullptr;
    if (!after.spaced) // "PP-18.As proposed": a space is missing
        return before != nullptr && after.capital && !after.upper && next + 1 < tokens.size() &&
               tokens[next + 1].spaced &&
               (before->kind == TokenKind::number ||
                (before->kind == TokenKind::word && !before->capital && before->size() > 3));
    if (after.kind == TokenKind::word && !after.capital) return false;
    if (after.is_sign(U',') || after.is_sign(U';') || after.is_sign(U')')) return false;
    if (before == nullptr || sign.spaced || !sign.is_sign(U'.')) return true;
    if (before->kind == TokenKind::number) return !(before->line_start);
    if (before->kind != TokenKind::word) return true;
    if (before->size() == 1 && before->capital) return after.is_sign(U'"'); // an initial
    return !abbreviations.contains(*before);
}

/// "...; Urges Members to comply": the next operative clause of a resolution, whose clauses are one sentence in print.
bool opens_operative(std::span<const Token> tokens, std::size_t at, const profile::Rows* added) {
    if (at >= tokens.size() || !tokens[at].capital) return false;
    if (!tokens[at - 1].is_sign(U';') && !tokens[at - 1].is_sign(U',')) return false;
    return profile::find_verb(tokens[at], added).is(profile::third_person);
}

/// Where the sentence that begins at `first` ends.
std::size_t sentence_end(std::span<const Token> tokens, std::size_t first, const profile::Rows* added) {
    for (auto at = first; at < tokens.size(); ++at) {
        if (at > first && tokens[at].line_start && (tokens[at].kind != TokenKind::word || tokens[at].capital))
            return at;
        if (opens_operative(tokens, at + 1, added)) return at + 1;
        if (!ends_sentence(tokens, at)) continue;
        auto end = at + 1;
        while (end < tokens.size() && !tokens[end].spaced &&
               (tokens[end].is_sign(U'"') || tokens[end].is_sign(U')') || tokens[end].is_sign(U'\'')))
            ++end;
        return end;
    }
    return tokens.size();
}

/// Behind the colon of a short title without verb, or `range.first`.
std::size_t title_end(std::span<const Token> tokens, TokenRange range, const profile::Rows* added) {
    for (auto at = range.first; at < range.last && at - range.first <= longest_title; ++at) {
        if (profile::find_verb(tokens[at], added) && !tokens[at].capital) return range.first;
        if (!tokens[at].is_sign(U':') || at == range.first) continue;
        if (at + 1 >= range.last || !tokens[at + 1].spaced || !tokens[at + 1].capital) return range.first;
        const auto& first = tokens[range.first];
        const bool labelled = first.is_word("action"_w) || first.is_word("actions"_w) || first.is_word("decision"_w) ||
                              first.is_word("recommendation"_w);
        return labelled ? range.first : at + 1;
    }
    return range.first;
}

} // namespace

void split_sentences(std::span<const Token> tokens, std::vector<TokenRange>& sentences, const profile::Rows* added) {
    sentences.clear();
    for (std::size_t first = 0; first < tokens.size();) {
        TokenRange range{first, sentence_end(tokens, first, added)};
        if (const auto body = title_end(tokens, range, added); body > first) {
            sentences.push_back({first, body});
            range.first = body;
        }
        sentences.push_back(range);
        first = range.last;
    }
}

Sentence::Sentence(std::string_view text, std::span<const Token> tokens, const profile::Rows* added)
    : text_(text), tokens_(tokens), added_(added) {
    roles_.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) roles_.push_back(role_in_context(i));
    set_asides();
    set_names();
}

/// The role of the word, where its neighbours or its case tell more than the table.
WordRole Sentence::role_in_context(std::size_t at) const {
    const auto role = profile::role_of(tokens_[at], text_);
    switch (role) {
    case WordRole::modal: // "end of May"
        return at > 0 && !tokens_[at].upper && profile::month_of(tokens_[at], added_) != 0 ? WordRole::content : role;
    case WordRole::subordinator:
        return is_word(at, "once"_w) && is_word(at + 1, "again"_w) ? WordRole::adverb : role;
    case WordRole::possessive: // "asked her to", "thanked her for"
        return is_word(at, "her"_w) && !begins_owned(at + 1) ? WordRole::pronoun : role;
    case WordRole::relative:
    case WordRole::pronoun: // "the WHO Secretariat", "the IT unit"
        return is_abbreviation(at) ? WordRole::content : role;
    default:
        return role;
    }
}

/// What somebody owns may begin here: "report" of "her report".
bool Sentence::begins_owned(std::size_t at) const {
    if (at >= size() || tokens_[at].kind == TokenKind::sign) return false;
    switch (profile::role_of(tokens_[at])) {
    case WordRole::content:
    case WordRole::quantifier:
        return true;
    default:
        return false;
    }
}

/// In capitals, while a word next to it is not.
bool Sentence::is_abbreviation(std::size_t at) const {
    if (!tokens_[at].upper || tokens_[at].size() < 2) return false;
    const auto is_plain = [&](std::size_t i) {
        return i < size() && tokens_[i].kind == TokenKind::word && !tokens_[i].upper;
    };
    return is_plain(at + 1) || (at > 0 && is_plain(at - 1));
}

/// What stands in brackets or quotation marks takes no part in the sentence around it.
void Sentence::set_asides() {
    std::size_t quote = size();
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < size(); ++i) {
        if (tokens_[i].is_sign(U'(') || tokens_[i].is_sign(U'[')) {
            open.push_back(i);
        } else if ((tokens_[i].is_sign(U')') || tokens_[i].is_sign(U']')) && !open.empty()) {
            if (open.size() == 1)
                for (auto k = open.back(); k <= i; ++k) roles_[k] = WordRole::aside;
            open.pop_back();
        } else if (tokens_[i].is_sign(U'"')) {
            if (quote < i) {
                for (auto k = quote; k <= i; ++k) roles_[k] = WordRole::aside;
                quote = size();
            } else {
                quote = i;
            }
        }
    }
}

/// A capitalised word of a name: "Budget", "Administration".
bool Sentence::is_name_word(std::size_t at) const {
    return is(at, WordRole::content) && tokens_[at].kind == TokenKind::word && tokens_[at].capital;
}

/// Behind the last word of a name whose members are joined by commas and a last "and": "Budget, Staff and Rules
/// Committee". `first` if none begins there.
std::size_t Sentence::joined_name_end(std::size_t first) const {
    auto at = first;
    while (is_name_word(at)) {
        while (is_name_word(at)) ++at;
        const bool comma = is_sign(at, U',');
        const auto conjunction = at + (comma ? 1 : 0);
        if (is_word(conjunction, "and"_w)) {
            at = conjunction + 1;
            if (!is_name_word(at)) return first;
            while (is_name_word(at)) ++at;
            return at;
        }
        if (!comma) return first;
        ++at;
    }
    return first;
}

/// Somebody of the meeting is named in [first, last): it is a list of bodies, not the name of one.
bool Sentence::names_party(std::size_t first, std::size_t last) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(last), [&](const Token& token) {
                           switch (profile::find_actor(token, added_).kind) {
                           case profile::ActorKind::decider:
                           case profile::ActorKind::members:
                           case profile::ActorKind::chair:
                           case profile::ActorKind::secretariat:
                           case profile::ActorKind::officer:
                               return true;
                           default:
                               return false;
                           }
                       });
}

/// The commas and the "and" of "the Budget, Staff and Rules Committee" and of "the Committee on Trade, Customs and
/// Finance" join no members of the sentence.
void Sentence::set_names() {
    for (std::size_t at = 0; at + 2 < size(); ++at) {
        const bool behind_head = at > 0 && is(at, WordRole::preposition) && is_name_word(at - 1) &&
                                 profile::find_actor(tokens_[at - 1], added_).kind == profile::ActorKind::decider;
        if (!behind_head && !is(at, WordRole::article)) continue;
        const auto first = at + 1;
        const auto last = joined_name_end(first);
        if (last == first) continue;
        const auto head = profile::find_actor(tokens_[last - 1], added_).kind;
        const bool headed = head == profile::ActorKind::decider || head == profile::ActorKind::actor;
        if (behind_head ? names_party(first, last) : !headed || names_party(first, last - 1)) continue;
        for (auto word = first; word < last; ++word)
            if (!is_name_word(word)) roles_[word] = WordRole::inner;
        at = last - 1;
    }
}

} // namespace wsis::extract

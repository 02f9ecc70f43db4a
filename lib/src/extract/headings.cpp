#include "extract/headings.hpp"

#include "extract/word_set.hpp"
#include "profile/actors.hpp"
#include "profile/function_words.hpp"
#include "profile/verbs.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <span>

namespace wsis::extract {

namespace {

/// Verbs that are finite wherever they stand (in lower case: "May" is a month).
constexpr WordSet finite_verbs{
    "is are was were has have had will shall should would may might can cannot could must does did"};

/// Words whose clause has the next finite verb.
constexpr WordSet relatives{"that which who whose whom where when what how"};

/// Past forms in which reports tell what somebody said or did, besides the verbs of decision. "Contributions received"
/// and "Decisions adopted" are no sentences: past forms count only behind an actor.
constexpr WordSet report_verbs{"began considered discussed drew emphasised emphasized examined explained gave heard "
                               "held highlighted informed introduced "
                               "made met opened paid presented proposed provided recalled received reported reviewed "
                               "said stated stressed suggested took "
                               "underlined"};

/// Those that are no participles, or hardly are: behind an actor they are finite, whatever follows.
constexpr WordSet plain_past{"began drew gave met took"};

constexpr WordSet pronouns{"they we he she it"};

/// Adverbs between an actor and the verb; a report verb behind one of them is finite.
constexpr WordSet adverbs{"also further then therefore unanimously strongly warmly subsequently duly again"};

/// A paragraph that begins with one of these and ends in a full stop is no title.
constexpr WordSet infinitive_or_pronoun{"to this these it they there we he she"};

constexpr WordSet determiners{"a an the that this these those its their his her all no some any several each"};

/// Those that begin what a verb acts on, and hardly ever a time.
constexpr WordSet articles{"a an the its their"};

/// What a report verb goes on with, besides determiners and names.
constexpr WordSet complements{"to with whether how upon on up note and for"};

/// Verbs of decision whose third person is a plural noun, too: "Rules Committee", "Requests Received".
constexpr WordSet nouns_in_s{"requests calls tasks mandates rules notes supports thanks takes sets reaches"};

/// Words in -s before a determiner that are no verbs in the third person.
constexpr WordSet other_words_in_s{
    "across towards as versus plus besides thus this its regards whereas unless afterwards always vs"};

constexpr WordSet clause_openings{
    "pursuant in at with on as following after having upon under by during before since while if for to"};

/// Words that open a decision or a remark, not a title: they stay in the text.
constexpr WordSet labels_of_text{
    "action actions conclusion decision decisions note outcome recommendation recommendations resolution "
    "nb deadline"};

/// Words that a document's number follows; a number that stands behind a preposition is part of the sentence.
constexpr WordSet document_words{"document documents doc docs contribution contributions"};
constexpr WordSet prepositions{
    "of in on to by for from with and or the see a an under document documents doc resolution resolutions "
    "decision recommendation"};
/// What may stand in a parenthesis of documents beside symbols.
constexpr WordSet symbol_companions{
    "document documents doc docs and rev add corr revision addendum addenda corrigendum to et y r e see "
    "contribution contributions oral"};

constexpr std::size_t longest_lead = 480; ///< Bytes in which a title and what follows it must show.
constexpr std::size_t longest_title = 300;
constexpr std::size_t shortest_clause = 60;
constexpr std::size_t longest_subtitle = 90;    ///< "Survey results: Tide gauges" is one title.
constexpr std::size_t words_with_full_stop = 6; ///< "Closing of the meeting." is a title; longer, only with a hint.
constexpr std::size_t most_words = 40;

bool starts_lower(std::string_view text, const Token& token) {
    if (token.kind != TokenKind::word || token.capital) return false;
    const auto first = text::code_point_at(text, token.begin).value;
    return utf8proc_category(static_cast<utf8proc_int32_t>(first)) == UTF8PROC_CATEGORY_LL;
}

/// The meeting, or who leads or serves it: a word behind it may be any verb.
bool is_meeting(const Token& token, const profile::Rows* added) {
    switch (profile::find_actor(token, added).kind) {
    case profile::ActorKind::decider:
    case profile::ActorKind::members:
    case profile::ActorKind::chair:
    case profile::ActorKind::secretariat:
        return true;
    default:
        return false;
    }
}

bool is_past(const Token& token, const profile::Rows* added) {
    return report_verbs.contains(token) || profile::find_verb(token, added).is(profile::past_form);
}

/// Reads the tokens at the start of one paragraph.
class Reader {
public:
    Reader(std::string_view text, std::size_t whole, const std::vector<Token>& tokens, const profile::Rows* added)
        : text_(text), whole_(whole), tokens_(tokens), added_(added) {}

    Heading split(HeadingHints hints);
    [[nodiscard]] bool is_sentence(std::size_t end) const;

private:
    [[nodiscard]] bool whole() const { return text_.size() == whole_; }

    [[nodiscard]] const Token& last() const { return tokens_.back(); }

    [[nodiscard]] bool word_in_s(const Token& token) const {
        return text_[token.end - 1] == 's' && !starts_with_capital(token) && !other_words_in_s.contains(token.key);
    }

    [[nodiscard]] static bool starts_with_capital(const Token& token) { return token.capital; }

    [[nodiscard]] bool ends_in_ed(const Token& token) const {
        return token.size() > 3 && !token.capital && text_.substr(token.end - 2, 2) == "ed";
    }

    [[nodiscard]] bool finite_at(std::size_t at, std::size_t end) const;
    [[nodiscard]] bool is_actor(std::size_t at) const;
    [[nodiscard]] bool acts(std::size_t at) const;
    [[nodiscard]] bool opens_clause(std::size_t end) const;
    [[nodiscard]] bool acts_somehow() const;
    [[nodiscard]] bool is_operative(std::size_t end) const;
    [[nodiscard]] bool ends_sentence(std::size_t at) const;
    [[nodiscard]] bool opens_text(std::size_t at) const;
    [[nodiscard]] bool labels_text(std::size_t colon) const;
    [[nodiscard]] std::size_t opening_of(std::size_t close) const;
    [[nodiscard]] bool holds_documents(std::size_t open, std::size_t close) const;
    [[nodiscard]] std::size_t chain_start(std::size_t end) const;
    [[nodiscard]] bool is_symbol(std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::size_t without_documents(std::size_t end) const;
    [[nodiscard]] std::size_t word_count(std::size_t end) const;
    [[nodiscard]] Heading heading(std::size_t end, std::size_t rest) const;
    void find_ends();
    [[nodiscard]] std::size_t colon_behind_documents() const;
    Heading split_at_colon(HeadingHints hints) const;
    Heading split_whole(HeadingHints hints) const;

    std::string_view text_; ///< The start of the paragraph.
    std::size_t whole_;     ///< The size of the paragraph.
    const std::vector<Token>& tokens_;
    const profile::Rows* added_;
    std::size_t colon_ = npos;     ///< Tokens: the first colon outside parentheses,
    std::size_t documents_ = npos; ///< the end of the first parenthesis of documents with a sentence behind it,
    std::size_t stop_ = npos;      ///< the first full stop with a sentence behind it.
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// A full stop with a capital behind it; "Mr. Smith", "No. 5" and "Rev. 2" go on.
bool Reader::ends_sentence(std::size_t at) const {
    if (!tokens_[at].is_sign(U'.') || at + 1 >= tokens_.size() || at == 0) return false;
    const auto& next = tokens_[at + 1];
    const auto& before = tokens_[at - 1];
    const bool abbreviation = before.kind == TokenKind::word && before.size() <= 4 && before.capital;
    return next.spaced && next.capital && !abbreviation;
}

/// Whether the text behind a title may begin at a token.
bool Reader::opens_text(std::size_t at) const { return at < tokens_.size() && !starts_lower(text_, tokens_[at]); }

/// "Action:", "Recommendation 3:".
bool Reader::labels_text(std::size_t colon) const {
    if (colon == 0 || colon > 3 || !labels_of_text.contains(tokens_[0].key)) return false;
    return std::all_of(tokens_.begin() + 1, tokens_.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](const Token& token) {
                           return token.kind == TokenKind::number || token.size() == 1 || token.is_word("point"_w) ||
                                  token.is_word("item"_w);
                       });
}

void Reader::find_ends() {
    int depth = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const auto& token = tokens_[i];
        if (token.kind != TokenKind::sign) continue;
        const bool before_space = i + 1 == tokens_.size() || tokens_[i + 1].spaced;
        if (token.is_sign(U'(') || token.is_sign(U'[')) {
            ++depth;
        } else if (token.is_sign(U')') || token.is_sign(U']')) {
            depth = std::max(0, depth - 1);
            const bool sentence = i + 1 < tokens_.size() && tokens_[i + 1].capital && tokens_[i + 1].spaced;
            if (sentence && documents_ == npos && holds_documents(opening_of(i), i)) documents_ = i + 1;
        } else if (token.is_sign(U':') && before_space && i > 0) {
            // A parenthesis that was never closed does not hide the colon behind the next one.
            if (depth > 0 && !tokens_[i - 1].is_sign(U')')) continue;
            colon_ = i;
            if (opens_text(i + 1)) return; // else the title has a colon inside: "Lamps: state of play"
        } else if (depth == 0 && ends_sentence(i)) {
            stop_ = i;
            return;
        }
    }
}

/// The colon that ends "Norway and Estonia: Opening hours (WG-PORTS-7/8):", in the same sentence as the first one; that
/// one when there is none.
std::size_t Reader::colon_behind_documents() const {
    for (auto i = colon_ + 2; i < tokens_.size() && !ends_sentence(i); ++i) {
        if (!tokens_[i].is_sign(U':') || !(tokens_[i - 1].is_sign(U')') || tokens_[i - 1].is_sign(U']'))) continue;
        const auto open = opening_of(i - 1);
        const bool documents = open > colon_ && open < i - 1 && holds_documents(open, i - 1);
        return documents && !is_sentence(open) ? i : colon_;
    }
    return colon_;
}

/// Whether the token heads the name of somebody who acts: "Group", the "Force" of "Task Force".
bool Reader::is_actor(std::size_t at) const {
    if (pronouns.contains(tokens_[at])) return true;
    auto kind = profile::find_actor(tokens_[at], added_).kind;
    if (kind == profile::ActorKind::none && at > 0)
        kind = profile::find_actor(tokens_[at - 1], tokens_[at], added_).kind;
    return kind != profile::ActorKind::none && kind != profile::ActorKind::text;
}

/// Whether the words before `at` name somebody who acts: "The Group also", "TDAG".
bool Reader::acts(std::size_t at) const {
    while (at > 0 && (adverbs.contains(tokens_[at - 1].key) || tokens_[at - 1].kind == TokenKind::number)) --at;
    if (at == 0) return false;
    const auto& subject = tokens_[at - 1];
    return is_actor(at - 1) || (subject.kind == TokenKind::word && subject.upper && subject.size() > 1);
}

/// "The Group works in English.": behind an actor, any word may be a verb that is not one of those between names.
/// "Canada presented the paper.", "To count the lamps.", "This standard applies to lamps.": so do these openings.
bool Reader::acts_somehow() const {
    if (infinitive_or_pronoun.contains(tokens_[0])) return true;
    if (tokens_.size() > 2 && tokens_[0].capital && report_verbs.contains(tokens_[1]) &&
        (tokens_[2].capital || articles.contains(tokens_[2])))
        return true;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const auto& next = tokens_[i + 1];
        const bool name = is_meeting(tokens_[i], added_) || pronouns.contains(tokens_[i]);
        if (name && next.kind == TokenKind::word && !next.capital && !prepositions.contains(next.key)) return true;
    }
    return false;
}

bool Reader::finite_at(std::size_t at, std::size_t end) const {
    const auto& token = tokens_[at];
    if (token.kind != TokenKind::word || token.capital) return false;
    if (finite_verbs.contains(token.key)) return true;
    const auto* next = at + 1 < end ? &tokens_[at + 1] : nullptr;
    const bool object = next != nullptr && next->kind == TokenKind::word && determiners.contains(next->key);
    if (object && at > 0 && (ends_in_ed(token) || word_in_s(token))) return true;
    // "The Working Party on Lamps held its fifth session"; not "Meetings held this year"
    if (object && at > 1 && report_verbs.contains(token) && articles.contains(next->key)) return true;
    if (!is_past(token, added_)) return false;
    if (at > 0 && adverbs.contains(tokens_[at - 1].key)) return true;
    const bool goes_on = next == nullptr || object || next->kind == TokenKind::sign || next->capital ||
                         complements.contains(next->key) || is_actor(at + 1);
    return (goes_on || plain_past.contains(token.key)) && acts(at);
}

/// "Pursuant to the decision of the Council, the tables": what such words open goes on behind a comma, with a verb.
bool Reader::opens_clause(std::size_t end) const {
    if (end == 0 || tokens_[end - 1].end < shortest_clause || !clause_openings.contains(tokens_[0])) return false;
    int depth = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (tokens_[i].is_sign(U'(')) ++depth;
        if (tokens_[i].is_sign(U')')) --depth;
        if (depth == 0 && tokens_[i].is_sign(U',')) return true;
    }
    return false;
}

/// "Urges Member States", "Also requests the Director": an operative clause, but not "Requests from Members".
bool Reader::is_operative(std::size_t end) const {
    std::size_t at = 0;
    while (at < end && (profile::is_adverb(tokens_[at], text_) || adverbs.contains(tokens_[at].key))) ++at;
    if (at + 1 >= end || !profile::find_verb(tokens_[at], added_).is(profile::third_person)) return false;
    const auto& next = tokens_[at + 1];
    if (next.kind != TokenKind::word) return false;
    return determiners.contains(next.key) || (next.capital && !nouns_in_s.contains(tokens_[at].key));
}

bool Reader::is_sentence(std::size_t end) const {
    if (opens_clause(end) || is_operative(end)) return true;
    bool clause = false; // a relative clause is open, and has a right to a verb
    int depth = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (tokens_[i].is_sign(U'(')) ++depth;
        if (tokens_[i].is_sign(U')')) depth = std::max(0, depth - 1);
        if (depth > 0) continue;
        if (finite_at(i, end)) {
            if (!clause) return true;
            clause = false;
        } else if (i > 0 && tokens_[i].kind == TokenKind::word && relatives.contains(tokens_[i].key)) {
            clause = true;
        }
    }
    return false;
}

/// The parenthesis that opens what closes at `close`; `close` when there is none.
std::size_t Reader::opening_of(std::size_t close) const {
    int depth = 0;
    for (std::size_t i = close + 1; i-- > 0;) {
        if (tokens_[i].is_sign(U')') || tokens_[i].is_sign(U']')) ++depth;
        if ((tokens_[i].is_sign(U'(') || tokens_[i].is_sign(U'[')) && --depth == 0) return i;
    }
    return close;
}

/// "WG-PORTS-32/01", "C18/55", "A/AC.305/2019/L.6", "TDAG16-16/2": letters first, then numbers parted by slashes, or by
/// at least two dashes. "PP-18", "C2" and "2017-2018" are none.
bool Reader::is_symbol(std::size_t begin, std::size_t end) const {
    std::size_t numbers = 0;
    bool slash = false;
    bool letters = false;
    for (std::size_t i = begin; i < end; ++i) {
        numbers += tokens_[i].kind == TokenKind::number ? 1u : 0u;
        slash = slash || tokens_[i].is_sign(U'/');
        letters = letters || tokens_[i].upper;
    }
    return letters && tokens_[begin].upper && ((slash && numbers > 0) || numbers > 1);
}

/// The first token of the unspaced chain that ends before `end`.
std::size_t Reader::chain_start(std::size_t end) const {
    std::size_t begin = end - 1;
    while (begin > 0 && !tokens_[begin].spaced && !tokens_[begin - 1].is_sign(U'(') &&
           !tokens_[begin - 1].is_sign(U'['))
        --begin;
    return begin;
}

/// Whether the parenthesis lists symbols of documents, and nothing else.
bool Reader::holds_documents(std::size_t open, std::size_t close) const {
    bool found = false;
    for (std::size_t i = open + 1; i < close;) {
        std::size_t end = i + 1;
        while (end < close && !tokens_[end].spaced && !tokens_[end].is_sign(U';') && !tokens_[end].is_sign(U',')) ++end;
        const auto& token = tokens_[i];
        const auto* next = end < close ? &tokens_[end] : nullptr;
        const bool parted = token.upper && end + 2 < close && next->kind == TokenKind::number &&
                            (tokens_[end + 1].is_sign(U'/') || tokens_[end + 1].is_sign(U'-')); // "CWG-PORTS 31/2"
        if (is_symbol(i, end) || parted) {
            found = true;
        } else if (token.kind == TokenKind::word && document_words.contains(token.key)) {
            found = found || (next != nullptr && next->kind == TokenKind::number);
        } else if (token.kind == TokenKind::word && !symbol_companions.contains(token.key)) {
            return false;
        }
        i = end;
    }
    return found;
}

/// The end of what stands before the documents at the end of a heading, and before the punctuation there.
std::size_t Reader::without_documents(std::size_t end) const {
    while (end > 1) {
        const auto& token = tokens_[end - 1];
        if (token.kind == TokenKind::sign && (token.is_sign(U'.') || token.is_sign(U':') || token.is_sign(U';') ||
                                              token.is_sign(U',') || token.is_sign(U'-'))) {
            --end;
        } else if (token.is_sign(U')') || token.is_sign(U']')) {
            const auto open = opening_of(end - 1);
            if (open == 0 || open == end - 1 || !holds_documents(open, end - 1)) break;
            end = open;
        } else {
            const auto begin = chain_start(end);
            const bool apart = begin > 0 && tokens_[begin].spaced && !prepositions.contains(tokens_[begin - 1].key);
            if (!apart || !is_symbol(begin, end)) break;
            end = begin;
        }
    }
    return end;
}

std::size_t Reader::word_count(std::size_t end) const {
    return static_cast<std::size_t>(std::count_if(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                                                  [](const Token& token) { return token.kind == TokenKind::word; }));
}

Heading Reader::heading(std::size_t end, std::size_t rest) const {
    end = without_documents(end);
    if (word_count(end) == 0 || tokens_[end - 1].end > longest_title) return {};
    Heading found;
    found.title = {tokens_[0].begin, tokens_[end - 1].end};
    found.rest = static_cast<std::uint32_t>(rest);
    return found;
}

Heading Reader::split_at_colon(HeadingHints hints) const {
    if (labels_text(colon_) || is_sentence(colon_)) return {};
    if (colon_ + 1 == tokens_.size() && whole()) return heading(colon_, whole_);
    if (colon_ + 1 == tokens_.size()) return {};
    if (!opens_text(colon_ + 1)) return split_whole(hints);
    if (whole() && text_.size() - tokens_[colon_].end <= longest_subtitle) { // "Survey results: Tide gauges"
        const auto subtitle = split_whole(hints);
        if (!subtitle.title.empty() && !last().is_sign(U'.') && !last().is_sign(U':')) return subtitle;
    }
    std::size_t rest = colon_;
    for (std::size_t i = colon_ + 1; i + 1 < tokens_.size() && i < colon_ + 16;
         ++i) // "China: C18/47: The document ..."
        if (tokens_[i].is_sign(U':') && is_symbol(colon_ + 1, i) && tokens_[i + 1].spaced) rest = i;
    return heading(colon_, tokens_[rest].end);
}

Heading Reader::split_whole(HeadingHints hints) const {
    if (!whole() || stop_ != npos || last().is_sign(U';') || last().is_sign(U',') || is_sentence(tokens_.size()))
        return {};
    const auto words = word_count(tokens_.size());
    const bool likely = hints.styled || hints.parent;
    if (words > most_words) return {};
    if (last().is_sign(U'.') && !likely && (words > words_with_full_stop || acts_somehow())) return {};
    return heading(tokens_.size(), whole_);
}

Heading Reader::split(HeadingHints hints) {
    if (tokens_.empty() || starts_lower(text_, tokens_[0])) return {};
    find_ends();
    if (colon_ != npos) {
        colon_ = colon_behind_documents();
        return split_at_colon(hints);
    }
    if (documents_ != npos && (stop_ == npos || documents_ <= stop_)) {
        const auto open = opening_of(documents_ - 1);
        if (open > 0 && !is_sentence(open)) return heading(open, tokens_[documents_ - 1].end);
        return {};
    }
    return split_whole(hints);
}

} // namespace

Heading HeadingSplitter::split(std::string_view text, HeadingHints hints) {
    const auto lead = text::clip(text, longest_lead);
    tokenize(lead, tokens_);
    return Reader(lead, text.size(), tokens_, added_).split(hints);
}

bool HeadingSplitter::is_sentence(std::string_view text) {
    const auto lead = text::clip(text, longest_lead);
    tokenize(lead, tokens_);
    return Reader(lead, text.size(), tokens_, added_).is_sentence(tokens_.size());
}

} // namespace wsis::extract

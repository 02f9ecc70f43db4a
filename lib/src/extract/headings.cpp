#include "extract/headings.hpp"

#include "extract/word_set.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <span>

namespace wsis::extract {

namespace {

/// Verbs that are finite wherever they stand (in lower case: "May" is a month).
constexpr WordSet finite_verbs{{"is"_w, "are"_w, "was"_w, "were"_w, "has"_w, "have"_w, "had"_w, "will"_w, "shall"_w,
                                "should"_w, "would"_w, "may"_w, "might"_w, "can"_w, "cannot"_w, "could"_w, "must"_w,
                                "does"_w, "did"_w}};

/// Words whose clause has the next finite verb.
constexpr WordSet relatives{
    {"that"_w, "which"_w, "who"_w, "whose"_w, "whom"_w, "where"_w, "when"_w, "what"_w, "how"_w}};

/// Past forms that reports use of people; "Contributions received" and "Decisions adopted" are no sentences, so they
/// count only behind an actor.
constexpr WordSet report_verbs{
    {"adopted"_w,     "advised"_w,       "agreed"_w,     "appointed"_w,   "appreciated"_w, "approved"_w,
     "asked"_w,       "began"_w,         "called"_w,     "commended"_w,   "concluded"_w,   "concurred"_w,
     "confirmed"_w,   "congratulated"_w, "considered"_w, "decided"_w,     "declared"_w,    "deferred"_w,
     "directed"_w,    "discussed"_w,     "drew"_w,       "elected"_w,     "emphasised"_w,  "emphasized"_w,
     "encouraged"_w,  "endorsed"_w,      "entrusted"_w,  "established"_w, "examined"_w,    "explained"_w,
     "expressed"_w,   "gave"_w,          "heard"_w,      "held"_w,        "highlighted"_w, "informed"_w,
     "instructed"_w,  "introduced"_w,    "invited"_w,    "made"_w,        "mandated"_w,    "met"_w,
     "noted"_w,       "opened"_w,        "paid"_w,       "postponed"_w,   "presented"_w,   "proposed"_w,
     "provided"_w,    "reaffirmed"_w,    "recalled"_w,   "received"_w,    "recognised"_w,  "recognized"_w,
     "recommended"_w, "referred"_w,      "reported"_w,   "requested"_w,   "resolved"_w,    "reviewed"_w,
     "ruled"_w,       "said"_w,          "set"_w,        "stated"_w,      "stressed"_w,    "suggested"_w,
     "supported"_w,   "tasked"_w,        "thanked"_w,    "took"_w,        "underlined"_w,  "urged"_w,
     "welcomed"_w}};

/// Heads of the names of those who act in reports.
constexpr WordSet actors{{"assembly"_w,
                          "board"_w,
                          "bureau"_w,
                          "chair"_w,
                          "chairman"_w,
                          "chairperson"_w,
                          "chairs"_w,
                          "commission"_w,
                          "committee"_w,
                          "conference"_w,
                          "congress"_w,
                          "council"_w,
                          "delegates"_w,
                          "delegation"_w,
                          "delegations"_w,
                          "director"_w,
                          "force"_w,
                          "general"_w,
                          "group"_w,
                          "meeting"_w,
                          "member"_w,
                          "members"_w,
                          "membership"_w,
                          "ministers"_w,
                          "observer"_w,
                          "office"_w,
                          "offices"_w,
                          "panel"_w,
                          "participants"_w,
                          "parties"_w,
                          "party"_w,
                          "plenary"_w,
                          "president"_w,
                          "rapporteur"_w,
                          "rapporteurs"_w,
                          "representative"_w,
                          "representatives"_w,
                          "secretariat"_w,
                          "session"_w,
                          "stakeholders"_w,
                          "states"_w,
                          "subcommittee"_w,
                          "they"_w,
                          "we"_w,
                          "he"_w,
                          "she"_w,
                          "it"_w,
                          "workshop"_w}};

/// Adverbs between an actor and the verb; a report verb behind one of them is finite.
constexpr WordSet adverbs{{"also"_w, "further"_w, "then"_w, "therefore"_w, "unanimously"_w, "strongly"_w, "warmly"_w,
                           "subsequently"_w, "duly"_w, "again"_w}};

constexpr WordSet determiners{{"a"_w, "an"_w, "the"_w, "that"_w, "this"_w, "these"_w, "those"_w, "its"_w, "their"_w,
                               "his"_w, "her"_w, "all"_w, "no"_w, "some"_w, "any"_w, "several"_w, "each"_w}};

/// What a report verb goes on with, besides determiners and names.
constexpr WordSet complements{
    {"to"_w, "with"_w, "whether"_w, "how"_w, "upon"_w, "on"_w, "up"_w, "note"_w, "and"_w, "for"_w}};

/// Words in -s before a determiner that are no verbs in the third person.
constexpr WordSet other_words_in_s{{"across"_w, "towards"_w, "as"_w, "versus"_w, "plus"_w, "besides"_w, "thus"_w,
                                    "this"_w, "its"_w, "regards"_w, "whereas"_w, "unless"_w, "afterwards"_w, "always"_w,
                                    "vs"_w}};

/// Words that open a decision or a remark, not a title: they stay in the text.
constexpr WordSet labels_of_text{{"action"_w, "actions"_w, "conclusion"_w, "decision"_w, "decisions"_w, "note"_w,
                                  "outcome"_w, "recommendation"_w, "recommendations"_w, "resolution"_w, "nb"_w,
                                  "deadline"_w}};

/// Words that a document's number follows; a number that stands behind a preposition is part of the sentence.
constexpr WordSet document_words{{"document"_w, "documents"_w, "doc"_w, "docs"_w, "contribution"_w, "contributions"_w}};
constexpr WordSet prepositions{{"of"_w,         "in"_w,
                                "on"_w,         "to"_w,
                                "by"_w,         "for"_w,
                                "from"_w,       "with"_w,
                                "and"_w,        "or"_w,
                                "the"_w,        "see"_w,
                                "a"_w,          "an"_w,
                                "under"_w,      "document"_w,
                                "documents"_w,  "doc"_w,
                                "resolution"_w, "resolutions"_w,
                                "decision"_w,   "recommendation"_w}};
/// What may stand in a parenthesis of documents beside symbols.
constexpr WordSet symbol_companions{
    {"document"_w, "documents"_w, "doc"_w,          "docs"_w,          "and"_w, "rev"_w, "add"_w, "corr"_w,
     "revision"_w, "addendum"_w,  "addenda"_w,      "corrigendum"_w,   "to"_w,  "et"_w,  "y"_w,   "r"_w,
     "e"_w,        "see"_w,       "contribution"_w, "contributions"_w, "oral"_w}};

/// Headings of the boxes on the title pages of ITU and UN documents, in the languages of Latin script.
constexpr WordSet front_phrases{{"abstract"_phrase,
                                 "summary"_phrase,
                                 "executive summary"_phrase,
                                 "purpose"_phrase,
                                 "background"_phrase,
                                 "action required"_phrase,
                                 "action requested"_phrase,
                                 "action to be taken"_phrase,
                                 "action required by the council"_phrase,
                                 "action requested of the council"_phrase,
                                 "suggested action"_phrase,
                                 "proposed action"_phrase,
                                 "recommended action"_phrase,
                                 "expected outcome"_phrase,
                                 "expected results"_phrase,
                                 "financial implications"_phrase,
                                 "financial implication"_phrase,
                                 "relevant links with the strategic plan"_phrase,
                                 "relevant link with the strategic plan"_phrase,
                                 "references"_phrase,
                                 "reference"_phrase,
                                 "related documents"_phrase,
                                 "reference documents"_phrase,
                                 "keywords"_phrase,
                                 "resume"_phrase,
                                 "suite a donner"_phrase,
                                 "mesures a prendre"_phrase,
                                 "objet"_phrase,
                                 "resumen"_phrase,
                                 "accion solicitada"_phrase,
                                 "medidas que se solicitan"_phrase,
                                 "referencias"_phrase,
                                 "resumo"_phrase}};

constexpr WordSet annex_words{{"annex"_w, "annexe"_w, "annexes"_w, "annexure"_w, "appendix"_w, "appendice"_w,
                               "attachment"_w, "enclosure"_w, "anexo"_w, "apendice"_w, "anlage"_w, "schedule"_w}};

constexpr std::size_t longest_lead = 480; ///< Bytes in which a title and what follows it must show.
constexpr std::size_t longest_title = 300;
constexpr std::size_t longest_front = 60;
constexpr std::size_t longest_subtitle = 90;    ///< "Survey results: Tide gauges" is one title.
constexpr std::size_t words_with_full_stop = 6; ///< "Closing of the meeting." is a title; longer, only with a hint.
constexpr std::size_t most_words = 40;

std::string_view clip(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while ((static_cast<unsigned char>(text[most]) & 0xC0u) == 0x80u) --most;
    return text.substr(0, most);
}

bool starts_lower(std::string_view text, const Token& token) {
    if (token.kind != TokenKind::word || token.capital) return false;
    const auto first = text::code_point_at(text, token.begin).value;
    return utf8proc_category(static_cast<utf8proc_int32_t>(first)) == UTF8PROC_CATEGORY_LL;
}

/// Reads the tokens at the start of one paragraph.
class Reader {
public:
    Reader(std::string_view text, std::size_t whole, const std::vector<Token>& tokens)
        : text_(text), whole_(whole), tokens_(tokens) {}

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
    [[nodiscard]] bool acts(std::size_t at) const;
    [[nodiscard]] bool acts_somehow() const;
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
    Heading split_at_colon(HeadingHints hints) const;
    Heading split_whole(HeadingHints hints) const;

    std::string_view text_; ///< The start of the paragraph.
    std::size_t whole_;     ///< The size of the paragraph.
    const std::vector<Token>& tokens_;
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
            if (depth == 0 || tokens_[i - 1].is_sign(U')')) {
                colon_ = i;
                return;
            }
        } else if (depth == 0 && ends_sentence(i)) {
            stop_ = i;
            return;
        }
    }
}

/// Whether the words before `at` name somebody who acts: "The Group also", "TDAG".
bool Reader::acts(std::size_t at) const {
    while (at > 0 && adverbs.contains(tokens_[at - 1].key)) --at;
    if (at == 0) return false;
    const auto& subject = tokens_[at - 1];
    return subject.kind == TokenKind::word && (actors.contains(subject.key) || (subject.upper && subject.size() > 1));
}

/// "The Group works in English.": behind an actor, any word may be a verb that is not one of those between names.
bool Reader::acts_somehow() const {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const auto& next = tokens_[i + 1];
        const bool name = tokens_[i].kind == TokenKind::word && actors.contains(tokens_[i].key);
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
    if (!report_verbs.contains(token.key)) return false;
    if (at > 0 && adverbs.contains(tokens_[at - 1].key)) return true;
    const bool goes_on = next == nullptr || object || next->kind == TokenKind::sign || next->capital ||
                         complements.contains(next->key) || actors.contains(next->key);
    return goes_on && acts(at);
}

bool Reader::is_sentence(std::size_t end) const {
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
    if (colon_ != npos) return split_at_colon(hints);
    if (documents_ != npos && (stop_ == npos || documents_ <= stop_)) {
        const auto open = opening_of(documents_ - 1);
        if (open > 0 && !is_sentence(open)) return heading(open, tokens_[documents_ - 1].end);
        return {};
    }
    return split_whole(hints);
}

} // namespace

Heading HeadingSplitter::split(std::string_view text, HeadingHints hints) {
    const auto lead = clip(text, longest_lead);
    tokenize(lead, tokens_);
    return Reader(lead, text.size(), tokens_).split(hints);
}

bool HeadingSplitter::is_sentence(std::string_view text) {
    const auto lead = clip(text, longest_lead);
    tokenize(lead, tokens_);
    return Reader(lead, text.size(), tokens_).is_sentence(tokens_.size());
}

Opening find_opening(std::string_view text, std::vector<Token>& tokens) {
    if (text.empty() || text.size() > longest_title) return Opening::none;
    tokenize(text, tokens);
    while (!tokens.empty() && (tokens.back().is_sign(U':') || tokens.back().is_sign(U'.'))) tokens.pop_back();
    if (tokens.empty() || tokens[0].kind != TokenKind::word || !tokens[0].capital) return Opening::none;
    if (annex_words.contains(tokens[0].key)) {
        if (tokens.size() == 1) return Opening::annex;
        const auto& number = tokens[1]; // "Annex 2", "Annex B", "Annex IV"
        const bool numbered = number.kind == TokenKind::number || (number.upper && number.size() <= 4);
        const bool parted = tokens.size() > 2 && tokens[2].kind == TokenKind::sign && !tokens[2].is_sign(U',');
        const bool named = tokens.size() > 2 && (tokens[2].capital || tokens[2].line_start);
        const bool dashed = number.is_sign(U'-') || number.is_sign(U':');
        if (dashed || (numbered && (tokens.size() == 2 || parted || named))) return Opening::annex;
    }
    if (text.size() > longest_front) return Opening::none;
    WordKey phrase = empty_key;
    for (const auto& token : tokens) {
        if (token.is_sign(U'(') || token.is_sign(U')')) continue; // "relevant link(s)"
        phrase = extend_phrase(phrase, token.key);
    }
    return front_phrases.contains(phrase) ? Opening::front : Opening::none;
}

bool is_contents_line(std::string_view text) {
    auto rest = text::trim_end(text);
    const auto digits = rest.find_last_not_of("0123456789");
    if (digits == std::string_view::npos || digits + 1 == rest.size() || rest.size() - digits > 5) return false;
    rest = rest.substr(0, digits + 1);
    if (rest.back() == '\t') return true;
    const auto leader = text::trim_end(rest);
    return leader.ends_with("....") || leader.ends_with("……") || leader.ends_with(". . .") || leader.ends_with("_____");
}

} // namespace wsis::extract

#include "extract/title_lines.hpp"

#include "extract/dates.hpp"
#include "extract/headings.hpp"
#include "extract/ordinals.hpp"
#include "extract/word_set.hpp"
#include "profile/word_table.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

using profile::WordRow;
using profile::WordTable;

/// Names of fields, by their first word: "Document No.:", "Source:", "Agenda item:". In the UN's languages of Latin
/// script.
constexpr WordRow<LineKind> field_rows[] = {
    {"document", LineKind::symbol},   {"doc", LineKind::symbol},      {"symbol", LineKind::symbol},
    {"documento", LineKind::symbol},  {"date", LineKind::date},       {"fecha", LineKind::date},
    {"source", LineKind::author},     {"author", LineKind::author},   {"submitted", LineKind::author},
    {"prepared", LineKind::author},   {"from", LineKind::author},     {"origin", LineKind::author},
    {"origine", LineKind::author},    {"origen", LineKind::author},   {"fuente", LineKind::author},
    {"presented", LineKind::author},  {"contact", LineKind::aside},   {"title", LineKind::title},
    {"titre", LineKind::title},       {"titulo", LineKind::title},    {"subject", LineKind::title},
    {"objet", LineKind::title},       {"asunto", LineKind::title},    {"original", LineKind::language},
    {"language", LineKind::language}, {"langue", LineKind::language}, {"idioma", LineKind::language},
    {"meeting", LineKind::meeting},   {"session", LineKind::meeting}, {"place", LineKind::place},
    {"venue", LineKind::place},       {"location", LineKind::place},  {"lieu", LineKind::place},
    {"lugar", LineKind::place},       {"distr", LineKind::aside},     {"distribution", LineKind::aside},
    {"agenda", LineKind::aside},      {"item", LineKind::aside},      {"point", LineKind::aside},
    {"purpose", LineKind::aside},     {"action", LineKind::aside},    {"status", LineKind::aside},
    {"version", LineKind::aside},     {"keywords", LineKind::aside},  {"for", LineKind::aside},
    {"datum", LineKind::date},        {"betreff", LineKind::title},   {"onderwerp", LineKind::title}};
constexpr WordTable fields{field_rows};

constexpr WordRow<std::string_view> language_rows[] = {
    {"english", "en"},   {"anglais", "en"}, {"ingles", "en"},   {"french", "fr"},  {"francais", "fr"},
    {"frances", "fr"},   {"spanish", "es"}, {"espagnol", "es"}, {"espanol", "es"}, {"arabic", "ar"},
    {"arabe", "ar"},     {"chinese", "zh"}, {"chinois", "zh"},  {"chino", "zh"},   {"russian", "ru"},
    {"russe", "ru"},     {"ruso", "ru"},    {"german", "de"},   {"deutsch", "de"}, {"portuguese", "pt"},
    {"portugues", "pt"}, {"italian", "it"}, {"italiano", "it"}};
constexpr WordTable languages{language_rows};

/// What may stand beside the name of a language: "Original: English", "English only", "Anglais seulement".
constexpr WordSet language_companions{
    "only original originale language version seulement solamente and et y langue idioma in"};

/// Organizations that meetings belong to; the body itself is named apart.
constexpr PhraseSet organizations{
    "united nations|nations unies|naciones unidas|international telecommunication union|itu|"
    "union internationale des telecommunications|world health organization|"
    "world meteorological organization|international hydrographic organization|"
    "international maritime organization|world intellectual property organization|"
    "food and agriculture organization of the united nations|universal postal union|"
    "united nations environment programme|economic and social council|general assembly|"
    "world trade organization|international civil aviation organization"};

/// Nouns that make a line the title of a report.
constexpr WordSet title_nouns{
    "report reports summary minutes record records proceedings outcome outcomes conclusions rapport "
    "informe resume resumen acta protokoll bericht verslag notulen"};
/// "Adoption of the report" is an item of the agenda.
constexpr WordSet agenda_nouns{"adoption approval consideration discussion examination presentation review"};
constexpr std::size_t title_noun_within = 5; ///< Words: "Draft summary record of the ..."

/// Nouns that name a body, and the words behind which its field follows.
constexpr WordSet bodies{
    "assembly board body bureau commission committee conference congress council force forum group "
    "network panel party team union comite commission groupe conseil grupo comision consejo conferencia"};
constexpr WordSet links{"on for of sur de des sobre"};

/// Those in whose name a document is written.
constexpr WordSet authors{
    "chair chairman chairperson chairwoman chairs co convener convenor coordinator director editor "
    "facilitator moderator president rapporteur rapporteurs secretariat secretary secretaria secretaire "
    "secretario relator vice"};

/// "Held by videoconference", "Approved by the Meeting": what follows is no author.
constexpr WordSet deeds{"adopted approved attended chaired convened endorsed held hosted organised organized"};

/// "Published on 12 February 2021" dates the text.
constexpr WordSet issuings{"dated distributed issued posted published"};

constexpr WordSet gatherings{
    "meeting meetings session sessions reunion sesion congress conference assembly workshop sitzung "
    "plenary"};

constexpr WordSet symbol_words{"document documents doc documento no symbol"};
/// Lower-case or spaced words that belong to a symbol: "Rev.1", "Add. 2", "TD 12 (PLEN)".
constexpr WordSet symbol_parts{"rev add corr revision addendum corrigendum amend part r"};

constexpr std::size_t author_within = 3; ///< Words: "Deputy Executive Secretary".
constexpr std::size_t longest_symbol = 48;
constexpr std::size_t longest_place = 100;
constexpr std::size_t longest_field = 4; ///< Tokens of a field name in a cell of its own: "Document No."

using text::trim;

std::string_view from_token(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() ? trim(text.substr(tokens[at].begin)) : std::string_view{};
}

/// What stands between the brackets around a whole line.
std::string_view without_brackets(std::string_view text) {
    const bool around =
        text.size() > 2 && text.front() == '(' && text.find('(', 1) == text.npos && text.find(')') + 1 == text.size();
    return around ? trim(text.substr(1, text.size() - 2)) : text;
}

/// The token behind "Document No. :".
std::size_t skip_symbol_words(const std::vector<Token>& tokens) {
    std::size_t at = 0;
    while (at < tokens.size() && ((tokens[at].kind == TokenKind::word && symbol_words.contains(tokens[at].key)) ||
                                  (at > 0 && (tokens[at].is_sign(U'.') || tokens[at].is_sign(U':')))))
        ++at;
    return at;
}

/// Letters in upper case and a number, with nothing of a sentence between them: "C18/55-E", "TD 12 (PLEN/3) Rev.1".
/// Without the word "Document" in front it needs a slash or two numbers ("PP-18" has neither).
bool is_symbol_from(const std::vector<Token>& tokens, std::size_t at, bool named) {
    std::size_t numbers = 0;
    bool slash = false;
    const auto first = at;
    for (; at < tokens.size(); ++at) {
        const auto& token = tokens[at];
        const bool part = symbol_parts.contains(token) || (at > first && symbol_parts.contains(tokens[at - 1]));
        if (token.kind == TokenKind::word && !token.upper && !part && (token.spaced || token.size() > 3)) return false;
        if (token.kind == TokenKind::number && token.spaced && slash && !part) return false; // "Q3/4 2025"
        if (token.is_sign(U',') || token.is_sign(U'"') || token.is_sign(U'?') || token.is_sign(U':')) return false;
        const bool years = token.kind == TokenKind::number && token.size() == 4 && at + 1 < tokens.size() &&
                           (tokens[at + 1].is_sign(U'-') || (at > 0 && tokens[at - 1].is_sign(U'-'))) &&
                           token.key >= 1900 && token.key < 2100; // "STUDY PERIOD 2017-2020"
        numbers += token.kind == TokenKind::number && (named || !years) ? 1u : 0u;
        slash = slash || (at > first && !token.spaced && token.is_sign(U'/'));
    }
    return first < tokens.size() && numbers > 0 && (named || (tokens[first].upper && (slash || numbers > 1)));
}

WordKey phrase_of(const std::vector<Token>& tokens) {
    WordKey phrase = empty_key;
    for (const auto& token : tokens) phrase = extend_phrase(phrase, token.key);
    return phrase;
}

/// Decides what single lines say.
class LineReader {
public:
    explicit LineReader(const profile::Rows* added) : added_(added) {}

    /// `beside`: the next line stands in the next cell of the same row, so this one may name a field.
    TitleLine read(std::string_view whole, bool beside);
    LineKind pending = LineKind::other; ///< The last line was the name of a field alone.

private:
    [[nodiscard]] bool is_author() const;
    [[nodiscard]] bool has_title_noun() const;
    LineKind kind_of(std::string_view text);
    [[nodiscard]] std::size_t field_end() const;
    [[nodiscard]] bool names_field() const;
    [[nodiscard]] LineKind kind_of_field(std::size_t end) const;

    const profile::Rows* added_;
    std::vector<Token> tokens_{};
};

/// The token behind the colon of a field name ("Document No.:", "Submitted by:"); 0: there is none.
std::size_t LineReader::field_end() const {
    const auto last = std::min<std::size_t>(tokens_.size(), 6);
    for (std::size_t i = 1; i < last; ++i)
        if (tokens_[i].is_sign(U':')) return fields.contains(tokens_[0]) ? i + 1 : 0;
    return 0;
}

/// What a field holds; "Document for: Approval" is no symbol.
LineKind LineReader::kind_of_field(std::size_t end) const {
    const auto kind = *fields.find(tokens_[0]);
    return kind == LineKind::symbol && end < tokens_.size() && !is_symbol_from(tokens_, end, true) ? LineKind::aside
                                                                                                   : kind;
}

/// "Document No.", "Submitted by": a field name without a colon.
bool LineReader::names_field() const {
    return tokens_.size() <= longest_field && fields.contains(tokens_[0]) &&
           std::ranges::none_of(tokens_, [](const Token& token) { return token.kind == TokenKind::number; });
}

/// "Draft summary record of ..."; but in "Subsidiary Body on Glacier Records" the records are a body's.
bool LineReader::has_title_noun() const {
    const auto last = std::min(tokens_.size(), title_noun_within);
    if (tokens_.size() > 1 && title_nouns.contains(tokens_.back()) && gatherings.contains(tokens_[tokens_.size() - 2]))
        return true; // "Governing Board (GB) MEETING MINUTES"
    bool body = false;
    for (std::size_t i = 0; i < last; ++i) {
        const auto& token = tokens_[i];
        if (token.kind != TokenKind::word) continue;
        if (agenda_nouns.contains(token.key)) return false;
        if (title_nouns.contains(token.key)) return true;
        body = body || bodies.contains(token.key);
        if (body && links.contains(token.key)) return false;
    }
    return false;
}

/// "Chairman, Study Group 5", "Note by the Executive Secretary", "Report of the Rapporteur"; not "Chairman's report on
/// the third session".
bool LineReader::is_author() const {
    const auto names_author = [&](std::size_t at) {
        while (at < tokens_.size() && (tokens_[at].is_word("the"_w) || tokens_[at].is_word("a"_w))) ++at;
        const auto last = std::min(tokens_.size(), at + author_within);
        return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(std::min(at, last)),
                           tokens_.begin() + static_cast<std::ptrdiff_t>(last), [](const Token& token) {
                               return token.kind == TokenKind::word && authors.contains(token.key);
                           });
    };
    if (find_meeting_count(tokens_)) return false;
    for (std::size_t i = 1; i < tokens_.size() && i < 6; ++i) {
        const auto& link = tokens_[i];
        if (link.is_word("by"_w) && deeds.contains(tokens_[i - 1])) return false;
        if (link.is_word("by"_w) || link.is_word("par"_w) || link.is_word("por"_w)) return true;
        if (!link.is_word("of"_w) && !link.is_word("du"_w) && !link.is_word("del"_w)) continue;
        if (has_title_noun()) return names_author(i + 1);
        break;
    }
    return !has_title_noun() && names_author(0);
}

LineKind LineReader::kind_of(std::string_view text) {
    if (organizations.contains(phrase_of(tokens_))) return LineKind::organization;
    if (language_of(text)) return LineKind::language;
    const auto symbol = skip_symbol_words(tokens_);
    if (text.size() <= longest_symbol && is_symbol_from(tokens_, symbol, symbol > 0)) return LineKind::symbol;
    const auto dates = scan_dates(tokens_, std::nullopt, added_);
    if (!dates.empty() && dates.front().begin == 0 && trim(text.substr(dates.front().finish)).size() <= 1)
        return dates.front().start == dates.front().end ? LineKind::date : LineKind::place; // no text has two dates
    if (is_author()) return LineKind::author;
    if (has_title_noun()) return LineKind::title;
    if (find_meeting_count(tokens_)) return LineKind::meeting;
    const bool issued = std::ranges::any_of(tokens_, [&](const Token& token) {
        return issuings.contains(token) && !dates.empty() && token.end <= dates.front().begin;
    });
    if (issued && text.size() < longest_place) return LineKind::date;
    const bool place_first = !dates.empty() && dates.front().begin > 0 && tokens_[0].capital;
    const bool date_first =
        !dates.empty() && dates.front().begin == 0 && trim(text.substr(dates.front().finish)).starts_with(',');
    if ((place_first || date_first) && text.size() < longest_place) return LineKind::place;
    if (tokens_[0].is_word("agenda"_w) || tokens_[0].is_word("item"_w)) return LineKind::aside;
    return LineKind::other;
}

TitleLine LineReader::read(std::string_view whole, bool beside) {
    TitleLine line;
    line.whole = line.text = whole;
    tokenize(whole, tokens_);
    if (tokens_.empty()) return line;
    if (const auto end = field_end(); end != 0) {
        line.kind = kind_of_field(end);
        line.field = true;
        line.text = from_token(whole, tokens_, end);
        pending = line.text.empty() ? line.kind : LineKind::other;
        return line;
    }
    if (tokens_.back().is_sign(U':') && pending == LineKind::other) { // a field of no interest here
        pending = beside ? LineKind::aside : LineKind::other;
        line.text = {};
        return line;
    }
    if (beside && pending == LineKind::other && names_field()) {
        line.text = {};
        pending = *fields.find(tokens_[0]);
        return line;
    }
    line.field = pending != LineKind::other;
    line.kind = line.field ? pending : kind_of(whole);
    if (const auto inner = without_brackets(whole); line.kind == LineKind::other && inner.size() < whole.size()) {
        tokenize(inner, tokens_); // "(Geneva, 4-6 May 2019)"
        line.kind = tokens_.empty() ? LineKind::other : kind_of(inner);
        if (line.kind != LineKind::other) line.text = inner;
    }
    pending = LineKind::other;
    if (line.kind == LineKind::symbol && !line.field)
        line.text = from_token(whole, tokens_, skip_symbol_words(tokens_));
    return line;
}

/// The lines of one block, and columns: those that no neighbouring line shares are not known as cells.
void for_each_line(const Document& document, const Block& block, auto visit) {
    auto text = document.view({block.label.empty() ? block.text.begin : block.label.begin, block.text.end});
    while (!text.empty()) {
        const auto end = std::min({text.find_first_of("\n\t"), text.find("   "), text.size()});
        const auto line = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty()) visit(line);
    }
}

/// Kinds of lines that stand nowhere else.
bool is_evidence(const TitleLine& line) {
    switch (line.kind) {
    case LineKind::other:
    case LineKind::aside:
        return false;
    case LineKind::author: // "Secretariat" may head a section
        return line.field;
    default:
        return true;
    }
}

} // namespace

bool shows_title_page(const Document& document, const Block& block, const profile::Rows* added) {
    LineReader reader(added);
    bool shown = false;
    for_each_line(document, block, [&](std::string_view line) {
        if (line.size() <= longest_place) shown = shown || is_evidence(reader.read(line, false));
    });
    return shown;
}

bool is_symbol(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    return text.size() <= longest_symbol && is_symbol_from(tokens, 0, false);
}

std::optional<std::string_view> language_of(std::string_view text) {
    if (text.size() > 60) return std::nullopt;
    std::vector<Token> tokens;
    tokenize(text, tokens);
    std::optional<std::string_view> found;
    for (const auto& token : tokens) {
        if (token.kind != TokenKind::word) continue;
        if (const auto* language = languages.find(token)) {
            if (!found) found = *language;
        } else if (!language_companions.contains(token.key)) {
            return std::nullopt;
        }
    }
    return found;
}

std::optional<MeetingCount> find_meeting_count(const std::vector<Token>& tokens) {
    const auto gathers = [&](std::size_t at) {
        return at < tokens.size() && tokens[at].kind == TokenKind::word && gatherings.contains(tokens[at].key);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (const auto ordinal = scan_ordinal(tokens, i)) {
            for (auto at = ordinal->next; at < tokens.size() && at < ordinal->next + 3; ++at) // "32nd regular session"
                if (gathers(at)) return MeetingCount{ordinal->value, i, at + 1};
        }
        if (!gathers(i)) continue;
        auto at = i + 1; // "Meeting #129", "Session No. 5"
        while (at < tokens.size() && at < i + 4 &&
               (tokens[at].is_sign(U'#') || tokens[at].is_word("no"_w) || tokens[at].is_sign(U'.')))
            ++at;
        if (at > i + 1 && at < tokens.size() && tokens[at].kind == TokenKind::number && tokens[at].key < 1000)
            return MeetingCount{static_cast<int>(tokens[at].key), i, at + 1};
    }
    return std::nullopt;
}

bool is_other_meeting(const std::vector<Token>& tokens, const MeetingCount& count) {
    if (tokens[count.end - 1].is_word("meetings"_w) || tokens[count.end - 1].is_word("sessions"_w)) return true;
    std::size_t at = count.begin;
    if (at > 0 && tokens[at - 1].is_word("the"_w)) --at;
    return at > 1 && tokens[at - 1].is_word("of"_w) && tokens[at - 2].kind == TokenKind::word &&
           title_nouns.contains(tokens[at - 2].key);
}

std::vector<TitleLine> read_title_lines(const Document& document, const profile::Rows* added) {
    std::vector<TitleLine> lines;
    LineReader reader(added);
    HeadingSplitter splitter(added);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto& block = document.blocks[i];
        if (block.kind != BlockKind::title) continue;
        const auto* next = i + 1 < document.blocks.size() ? &document.blocks[i + 1] : nullptr;
        const bool beside = block.cell != none && next != nullptr && next->cell != none &&
                            document.cells[next->cell].table == document.cells[block.cell].table &&
                            document.cells[next->cell].row == document.cells[block.cell].row &&
                            document.cells[next->cell].column != document.cells[block.cell].column;
        for_each_line(document, block, [&](std::string_view line) {
            if (splitter.is_sentence(line) && (line.ends_with('.') || line.ends_with(':'))) return;
            const auto read = reader.read(line, beside);
            if (!read.text.empty()) lines.push_back(read);
        });
    }
    return lines;
}

} // namespace wsis::extract

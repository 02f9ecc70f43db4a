#include "extract/title_lines.hpp"

#include "extract/dates.hpp"
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
    {"version", LineKind::aside},     {"keywords", LineKind::aside},  {"for", LineKind::aside}};
constexpr WordTable fields{field_rows};

constexpr WordRow<std::string_view> language_rows[] = {
    {"english", "en"},   {"anglais", "en"}, {"ingles", "en"},   {"french", "fr"},  {"francais", "fr"},
    {"frances", "fr"},   {"spanish", "es"}, {"espagnol", "es"}, {"espanol", "es"}, {"arabic", "ar"},
    {"arabe", "ar"},     {"chinese", "zh"}, {"chinois", "zh"},  {"chino", "zh"},   {"russian", "ru"},
    {"russe", "ru"},     {"ruso", "ru"},    {"german", "de"},   {"deutsch", "de"}, {"portuguese", "pt"},
    {"portugues", "pt"}, {"italian", "it"}, {"italiano", "it"}};
constexpr WordTable languages{language_rows};

/// What may stand beside the name of a language: "Original: English", "English only", "Anglais seulement".
constexpr WordSet language_companions{{"only"_w, "original"_w, "originale"_w, "language"_w, "version"_w, "seulement"_w,
                                       "solamente"_w, "and"_w, "et"_w, "y"_w, "langue"_w, "idioma"_w, "in"_w}};

/// Organizations that meetings belong to; the body itself is named apart.
constexpr WordSet organizations{
    {"united nations"_phrase, "nations unies"_phrase, "naciones unidas"_phrase,
     "international telecommunication union"_phrase, "itu"_phrase, "union internationale des telecommunications"_phrase,
     "world health organization"_phrase, "world meteorological organization"_phrase,
     "international hydrographic organization"_phrase, "international maritime organization"_phrase,
     "world intellectual property organization"_phrase,
     "food and agriculture organization of the united nations"_phrase, "universal postal union"_phrase,
     "united nations environment programme"_phrase, "economic and social council"_phrase, "general assembly"_phrase,
     "world trade organization"_phrase, "international civil aviation organization"_phrase}};

/// Nouns that make a line the title of a report.
constexpr WordSet title_nouns{{"report"_w, "reports"_w, "summary"_w, "minutes"_w, "record"_w, "records"_w,
                               "proceedings"_w, "outcome"_w, "outcomes"_w, "conclusions"_w, "rapport"_w, "informe"_w,
                               "resume"_w, "resumen"_w, "acta"_w, "protokoll"_w, "bericht"_w}};
constexpr std::size_t title_noun_within = 5; ///< Words: "Draft summary record of the ..."

/// Those in whose name a document is written.
constexpr WordSet authors{{"chair"_w,       "chairman"_w,    "chairperson"_w, "chairwoman"_w,  "chairs"_w,
                           "co"_w,          "convener"_w,    "convenor"_w,    "coordinator"_w, "director"_w,
                           "editor"_w,      "facilitator"_w, "moderator"_w,   "president"_w,   "rapporteur"_w,
                           "rapporteurs"_w, "secretariat"_w, "secretary"_w,   "secretaria"_w,  "secretaire"_w,
                           "secretario"_w,  "relator"_w,     "vice"_w}};

constexpr WordSet gatherings{{"meeting"_w, "meetings"_w, "session"_w, "sessions"_w, "reunion"_w, "sesion"_w,
                              "congress"_w, "conference"_w, "assembly"_w, "workshop"_w, "sitzung"_w, "plenary"_w}};

constexpr WordSet symbol_words{{"document"_w, "documents"_w, "doc"_w, "documento"_w, "no"_w, "symbol"_w}};
/// Lower-case or spaced words that belong to a symbol: "Rev.1", "Add. 2", "TD 12 (PLEN)".
constexpr WordSet symbol_parts{
    {"rev"_w, "add"_w, "corr"_w, "revision"_w, "addendum"_w, "corrigendum"_w, "amend"_w, "part"_w, "r"_w}};

constexpr std::size_t longest_symbol = 48;

std::string_view trim(std::string_view text) { return text::trim_end(text.substr(text::skip_space(text, 0))); }

std::string_view from_token(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() ? trim(text.substr(tokens[at].begin)) : std::string_view{};
}

/// The token behind "Document No. :".
std::size_t skip_symbol_words(const std::vector<Token>& tokens) {
    std::size_t at = 0;
    while (at < tokens.size() && ((tokens[at].kind == TokenKind::word && symbol_words.contains(tokens[at].key)) ||
                                  (at > 0 && (tokens[at].is_sign(U'.') || tokens[at].is_sign(U':')))))
        ++at;
    return at;
}

/// Letters in upper case and a number, with nothing of a sentence between them.
bool is_symbol_from(const std::vector<Token>& tokens, std::size_t at, bool named) {
    bool number = false;
    bool parted = false;
    const auto first = at;
    for (; at < tokens.size(); ++at) {
        const auto& token = tokens[at];
        number = number || token.kind == TokenKind::number;
        parted = parted || token.is_sign(U'/') || (token.is_sign(U'-') && at > first) ||
                 (token.kind == TokenKind::number && at > first && !token.spaced);
        if (token.kind == TokenKind::word && !token.upper && !symbol_parts.contains(token.key) &&
            (token.spaced || at == first) && token.size() > 3)
            return false;
        if (token.kind == TokenKind::sign && (token.is_sign(U',') || token.is_sign(U'"') || token.is_sign(U'?')))
            return false;
    }
    return first < tokens.size() && number &&
           (named || (parted && tokens[first].kind == TokenKind::word && tokens[first].upper));
}

WordKey phrase_of(const std::vector<Token>& tokens) {
    WordKey phrase = empty_key;
    for (const auto& token : tokens) phrase = extend_phrase(phrase, token.key);
    return phrase;
}

/// Decides what single lines say.
class LineReader {
public:
    TitleLine read(std::string_view whole);
    LineKind pending = LineKind::other; ///< The last line was the name of a field alone.

private:
    [[nodiscard]] bool is_author(std::string_view text) const;
    [[nodiscard]] bool has_title_noun() const;
    LineKind kind_of(std::string_view text);
    std::size_t field_end() const;

    std::vector<Token> tokens_{};
};

/// The token behind the colon of a field name ("Document No.:", "Submitted by:"); 0: there is none.
std::size_t LineReader::field_end() const {
    const auto last = std::min<std::size_t>(tokens_.size(), 6);
    for (std::size_t i = 1; i < last; ++i)
        if (tokens_[i].is_sign(U':')) return fields.contains(tokens_[0]) ? i + 1 : 0;
    return 0;
}

bool LineReader::has_title_noun() const {
    const auto last = std::min(tokens_.size(), title_noun_within);
    return std::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(last), [](const Token& token) {
        return token.kind == TokenKind::word && title_nouns.contains(token.key);
    });
}

/// "Chairman, ...", "The Secretariat", "Note by the Secretary-General", "Report of the Rapporteur".
bool LineReader::is_author(std::string_view) const {
    std::size_t at = 0;
    for (std::size_t i = 1; i + 1 < tokens_.size() && i < 6; ++i) {
        const bool by = tokens_[i].is_word("by"_w) || tokens_[i].is_word("of"_w) || tokens_[i].is_word("du"_w) ||
                        tokens_[i].is_word("del"_w);
        if (by) {
            at = i + 1;
            break;
        }
    }
    while (at < tokens_.size() && (tokens_[at].is_word("the"_w) || tokens_[at].is_word("a"_w))) ++at;
    return at < tokens_.size() && tokens_[at].kind == TokenKind::word && authors.contains(tokens_[at].key);
}

LineKind LineReader::kind_of(std::string_view text) {
    if (organizations.contains(phrase_of(tokens_))) return LineKind::organization;
    if (language_of(text)) return LineKind::language;
    const auto symbol = skip_symbol_words(tokens_);
    if (text.size() <= longest_symbol && is_symbol_from(tokens_, symbol, symbol > 0)) return LineKind::symbol;
    const auto dates = scan_dates(tokens_, std::nullopt);
    if (!dates.empty() && dates.front().begin == 0 && trim(text.substr(dates.front().finish)).size() <= 1)
        return LineKind::date;
    if (is_author(text)) return LineKind::author;
    if (has_title_noun()) return LineKind::title;
    if (find_meeting_count(tokens_)) return LineKind::meeting;
    if (!dates.empty() && dates.front().begin > 0 && tokens_[0].capital && text.size() < 100) return LineKind::place;
    if (tokens_[0].is_word("agenda"_w) || tokens_[0].is_word("item"_w)) return LineKind::aside;
    return LineKind::other;
}

TitleLine LineReader::read(std::string_view whole) {
    TitleLine line;
    line.whole = line.text = whole;
    tokenize(whole, tokens_);
    if (tokens_.empty()) return line;
    if (const auto end = field_end(); end != 0) {
        line.kind = *fields.find(tokens_[0]);
        line.field = true;
        line.text = from_token(whole, tokens_, end);
        pending = line.text.empty() ? line.kind : LineKind::other;
        return line;
    }
    line.field = pending != LineKind::other;
    line.kind = line.field ? pending : kind_of(whole);
    pending = LineKind::other;
    if (line.kind == LineKind::symbol && !line.field)
        line.text = from_token(whole, tokens_, skip_symbol_words(tokens_));
    return line;
}

} // namespace

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

std::vector<TitleLine> read_title_lines(const Document& document) {
    std::vector<TitleLine> lines;
    LineReader reader;
    for (const auto& block : document.blocks) {
        if (block.kind != BlockKind::title) continue;
        auto text = document.view({block.label.empty() ? block.text.begin : block.label.begin, block.text.end});
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            const auto line = trim(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
            if (line.empty()) continue;
            const auto read = reader.read(line);
            if (!read.text.empty()) lines.push_back(read);
        }
    }
    return lines;
}

} // namespace wsis::extract

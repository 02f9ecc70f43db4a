#include "extract/openings.hpp"

#include "extract/word_set.hpp"
#include "profile/titles.hpp"
#include "text/utf8.hpp"

namespace wsis::extract {

namespace {

/// Headings of the boxes on the title pages of ITU and UN documents, in the languages of Latin script.
constexpr PhraseSet front_phrases{
    "abstract|summary|executive summary|purpose|background|action required|action requested|"
    "action to be taken|action required by the council|action requested of the council|suggested action|"
    "proposed action|recommended action|expected outcome|expected results|financial implications|"
    "financial implication|relevant links with the strategic plan|relevant link with the strategic plan|"
    "references|reference|related documents|reference documents|keywords|resume|suite a donner|"
    "mesures a prendre|objet|resumen|accion solicitada|medidas que se solicitan|referencias|resumo"};

constexpr WordSet annex_words{
    "annex annexe annexes annexure appendix appendice attachment enclosure anexo apendice anlage schedule"};

constexpr WordSet caption_words{"table figure box chart map graph tableau cuadro tabla grafico abbildung tabelle"};

constexpr PhraseSet contents_phrases{
    "contents|table of contents|list of contents|index|sommaire|table des matieres|indice|contenido|sumario|tabla de "
    "materias"};

/// What a colon and one thing follow: papers, people, places. In the UN's languages of Latin script.
constexpr WordSet field_words{
    "author chair chairman chairperson chairs contact convener coordinator date doc docs document documentation "
    "documents "
    "editor editors facilitator interpretation input moderator papers place president rapporteur reference secretary "
    "source sources time venue documento documentos documentacion auteur redacteur presidente president relator lieu "
    "lugar fecha fuente"};
constexpr std::size_t most_field_words = 3; ///< Before the colon.

constexpr std::size_t longest_front = 60; ///< Bytes.
constexpr std::size_t longest_contents = 30;
constexpr std::size_t longest_annex = 300;

} // namespace

Opening find_opening(std::string_view text, std::vector<Token>& tokens) {
    if (text.empty() || text.size() > longest_annex) return Opening::none;
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

bool heads_contents(std::string_view text, std::vector<Token>& tokens) {
    if (text.size() > longest_contents) return false;
    tokenize(text, tokens);
    WordKey phrase = empty_key;
    for (const auto& token : tokens)
        if (token.kind == TokenKind::word) phrase = extend_phrase(phrase, token.key);
    return contents_phrases.contains(phrase);
}

bool is_field(std::string_view text, std::vector<Token>& tokens) {
    tokenize(text::clip(text, longest_annex), tokens);
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].is_sign(U':')) continue;
        const auto& next = tokens[i + 1];
        const bool person = profile::is_honorific(next) || (next.is_word("h"_w) && next.size() == 1);
        return person || (i <= most_field_words && field_words.contains(tokens[0]));
    }
    return false;
}

bool is_caption(std::string_view text, std::vector<Token>& tokens) {
    tokenize(text::clip(text, longest_front), tokens);
    return tokens.size() > 1 && caption_words.contains(tokens[0]) && tokens[1].kind == TokenKind::number;
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

#include "profile/function_words.hpp"

#include "profile/word_table.hpp"

namespace wsis::profile {

namespace {

using enum WordRole;

// clang-format off

/// The closed word classes of English, as far as minutes of meetings use them.
constexpr WordTable words{{
    WordRow<WordRole>{"the", article}, {"this", article}, {"these", article}, {"those", article},
    {"its", possessive}, {"their", possessive}, {"his", possessive}, {"her", possessive}, {"our", possessive}, {"my", possessive},

    {"a", quantifier}, {"an", quantifier}, {"some", quantifier}, {"several", quantifier}, {"many", quantifier}, {"few", quantifier},
    {"most", quantifier}, {"certain", quantifier}, {"other", quantifier}, {"another", quantifier}, {"various", quantifier},
    {"numerous", quantifier}, {"any", quantifier}, {"one", quantifier}, {"two", quantifier}, {"three", quantifier},
    {"four", quantifier}, {"five", quantifier}, {"six", quantifier}, {"seven", quantifier}, {"eight", quantifier},
    {"nine", quantifier}, {"ten", quantifier}, {"majority", quantifier}, {"number", quantifier}, {"half", quantifier},
    {"all", all}, {"each", all}, {"every", all}, {"both", all},

    {"i", pronoun}, {"he", pronoun}, {"she", pronoun}, {"it", pronoun}, {"we", pronoun}, {"they", pronoun}, {"you", pronoun},
    {"him", pronoun}, {"them", pronoun}, {"us", pronoun}, {"everyone", pronoun}, {"everybody", pronoun}, {"someone", pronoun},
    {"others", pronoun}, {"nobody", pronoun}, {"there", pronoun},

    {"about", preposition}, {"above", preposition}, {"after", preposition}, {"against", preposition}, {"among", preposition},
    {"amongst", preposition}, {"at", preposition}, {"before", preposition}, {"below", preposition}, {"between", preposition},
    {"beyond", preposition}, {"by", preposition}, {"concerning", preposition}, {"considering", preposition}, {"despite", preposition},
    {"during", preposition}, {"following", preposition}, {"for", preposition}, {"from", preposition}, {"given", preposition},
    {"in", preposition}, {"including", preposition}, {"into", preposition}, {"notwithstanding", preposition}, {"of", preposition},
    {"on", preposition}, {"over", preposition}, {"per", preposition}, {"regarding", preposition}, {"throughout", preposition},
    {"through", preposition}, {"toward", preposition}, {"towards", preposition}, {"under", preposition}, {"upon", preposition},
    {"via", preposition}, {"with", preposition}, {"within", preposition}, {"without", preposition}, {"further", adverb},
    {"pursuant", preposition}, {"prior", preposition}, {"subject", preposition}, {"based", preposition}, {"due", preposition},
    {"having", preposition}, {"recalling", preposition}, {"noting", preposition}, {"recognizing", preposition}, {"taking", preposition},
    {"bearing", preposition}, {"acting", preposition}, {"like", preposition}, {"represented", preposition},

    {"and", conjunction}, {"or", conjunction}, {"but", conjunction}, {"nor", conjunction}, {"while", conjunction}, {"whilst", conjunction},
    {"whereas", conjunction},

    {"if", subordinator}, {"whether", subordinator}, {"when", subordinator}, {"whenever", subordinator}, {"where", subordinator},
    {"unless", subordinator}, {"because", subordinator}, {"although", subordinator}, {"though", subordinator}, {"as", subordinator},
    {"since", subordinator}, {"once", subordinator}, {"until", subordinator}, {"till", subordinator}, {"how", subordinator},
    {"why", subordinator}, {"what", subordinator}, {"than", subordinator}, {"provided", subordinator}, {"lest", subordinator},

    {"which", relative}, {"who", relative}, {"whom", relative}, {"whose", relative}, {"that", relative},

    {"again", adverb}, {"also", adverb}, {"then", adverb}, {"thus", adverb}, {"therefore", adverb}, {"hence", adverb}, {"hereby", adverb},
    {"furthermore", adverb}, {"moreover", adverb}, {"however", adverb}, {"nevertheless", adverb}, {"meanwhile", adverb},
    {"so", adverb}, {"just", adverb}, {"now", adverb}, {"thereafter", adverb}, {"afterwards", adverb}, {"likewise", adverb},
    {"thereby", adverb}, {"therefor", adverb}, {"thereupon", adverb}, {"instead", adverb}, {"already", adverb}, {"yet", adverb}, {"still", adverb},
    {"together", adverb},

    {"is", be}, {"are", be}, {"was", be}, {"were", be}, {"be", be}, {"been", be}, {"being", be},
    {"has", have}, {"have", have}, {"had", have},
    {"do", auxiliary_do}, {"does", auxiliary_do}, {"did", auxiliary_do},
    {"may", modal}, {"might", modal}, {"can", modal}, {"could", modal}, {"shall", modal}, {"should", modal}, {"will", modal},
    {"would", modal}, {"must", modal}, {"cannot", negation},
    {"not", negation}, {"never", negation}, {"no", negation}, {"neither", negation}, {"none", negation}, {"hardly", negation},
    {"to", to},

    {"took", past_verb}, {"held", past_verb}, {"heard", past_verb}, {"met", past_verb}, {"gave", past_verb}, {"began", past_verb},
    {"saw", past_verb}, {"drew", past_verb}, {"brought", past_verb}, {"spoke", past_verb}, {"rose", past_verb}, {"fell", past_verb},
    {"came", past_verb}, {"went", past_verb}, {"said", past_verb}, {"told", past_verb}, {"found", past_verb}, {"became", past_verb},
    {"broke", past_verb}, {"chose", past_verb}, {"grew", past_verb}, {"kept", past_verb}, {"felt", past_verb}, {"made", past_verb},
    {"put", past_verb}, {"set", past_verb}, {"paid", past_verb}, {"led", past_verb}, {"sent", past_verb}, {"undertook", past_verb},
    {"wrote", past_verb}, {"thought", past_verb}, {"sought", past_verb}, {"stood", past_verb}, {"left", past_verb},

    {"assembly", content}, {"family", content}, {"reply", content}, {"supply", content}, {"apply", content}, {"italy", content},
    {"july", content}, {"early", content}, {"anomaly", content}, {"friendly", content}, {"timely", content}, {"weekly", content},
    {"monthly", content}, {"yearly", content}, {"quarterly", content}, {"daily", content}, {"elderly", content}, {"likely", content},
}};

// clang-format on

/// A word that stands in no table and is written like "promptly".
bool ends_like_adverb(const extract::Token& token, std::string_view text) {
    if (token.upper || token.size() <= 4) return false;
    return text[token.end - 1] == 'y' && text[token.end - 2] == 'l';
}

} // namespace

WordRole role_of(const extract::Token& token) {
    const auto* role = words.find(token);
    return role != nullptr ? *role : content;
}

WordRole role_of(const extract::Token& token, std::string_view text) {
    if (token.kind != extract::TokenKind::word) return content;
    if (const auto* role = words.find(token.key)) return *role;
    return ends_like_adverb(token, text) ? adverb : content;
}

bool is_adverb(const extract::Token& token, std::string_view text) {
    if (token.kind != extract::TokenKind::word || token.upper) return false;
    if (const auto* role = words.find(token)) return *role == adverb;
    return ends_like_adverb(token, text);
}

} // namespace wsis::profile

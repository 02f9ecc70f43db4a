#include "extract/places.hpp"

#include "extract/word_set.hpp"
#include "profile/months.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

/// Words in lower case inside the names of cities: "Rio de Janeiro", "Stratford upon Avon", "Frankfurt am Main".
constexpr WordSet inner_words{"de da do del la le les of the upon am an der sur el al y"};

/// Words and signs between a place and a date.
constexpr WordSet linking_words{"from on the in at of between du le el del"};

/// Capitalised words that are no places; a name that holds one is a body's or a meeting's.
constexpr WordSet other_words{
    "assembly board body bureau commission committee conference congress council date forum group held meeting "
    "network panel party plenary session summit task team time union venue workshop"};

/// Words in the names of the houses where meetings are held.
constexpr WordSet venue_words{
    "headquarters hotel palais palace centre center building hall house room campus sede salle sala edificio"};

/// Some tokens, [first, last).
struct Range {
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] bool empty() const { return first == last; }
};

bool names_place(const Token& token, const profile::Rows* added) {
    return token.kind == TokenKind::word && token.capital && !other_words.contains(token) &&
           profile::month_of(token, added) == 0 && !profile::is_weekday(token);
}

bool links(const Token& token) { return token.kind == TokenKind::sign || linking_words.contains(token); }

/// The name that ends before `last`; with "City, Country" the city.
Range name_before(const std::vector<Token>& tokens, std::size_t last, const profile::Rows* added) {
    std::size_t first = last;
    while (first > 0) {
        const auto& token = tokens[first - 1];
        const bool inner = first < last && first > 1 &&
                           (inner_words.contains(token) || (token.is_sign(U'-') && !token.spaced)) &&
                           names_place(tokens[first - 2], added);
        if (!names_place(token, added) && !inner) break;
        --first;
    }
    return {first, last};
}

/// The end of what stands before the houses at the end: of "Paris" in "Paris, Maison Bleue Conference Centre"; `last`
/// if nothing does.
std::size_t before_venues(const std::vector<Token>& tokens, std::size_t last) {
    auto end = last;
    while (end > 0) {
        auto first = end;
        bool venue = false;
        for (; first > 0 && !tokens[first - 1].is_sign(U',') && !tokens[first - 1].is_sign(U'('); --first) {
            const auto& token = tokens[first - 1];
            if (token.kind == TokenKind::word && !token.capital && !inner_words.contains(token)) return end; // "met at"
            venue = venue || venue_words.contains(token);
        }
        if (!venue) return end;
        if (first == 0) return last;
        end = first - 1;
    }
    return last;
}

Range place_before(const std::vector<Token>& tokens, std::size_t last, const profile::Rows* added) {
    while (last > 0 && links(tokens[last - 1])) --last;
    last = before_venues(tokens, last);
    const auto name = name_before(tokens, last, added);
    if (name.empty()) return name;
    const bool parted =
        name.first > 1 && (tokens[name.first - 1].is_sign(U',') || tokens[name.first - 1].is_sign(U'('));
    const auto city = parted ? name_before(tokens, name.first - 1, added) : Range{};
    const bool whole = !city.empty() && (city.first == 0 || links(tokens[city.first - 1])); // not "Lamp Group, Geneva"
    return whole ? city : name;
}

Range place_behind(const std::vector<Token>& tokens, std::size_t first, const profile::Rows* added) {
    while (first < tokens.size() && links(tokens[first])) ++first;
    std::size_t last = first;
    while (last < tokens.size() &&
           (names_place(tokens[last], added) || (last > first && inner_words.contains(tokens[last]))))
        ++last;
    return {first, last};
}

} // namespace

std::string_view place_beside(std::string_view text, const std::vector<Token>& tokens, std::size_t begin,
                              std::size_t end, const profile::Rows* added) {
    std::size_t first = 0;
    while (first < tokens.size() && tokens[first].end <= begin) ++first;
    std::size_t behind = first;
    while (behind < tokens.size() && tokens[behind].begin < end) ++behind;
    auto place = place_before(tokens, first, added);
    if (place.empty()) place = place_behind(tokens, behind, added);
    if (place.empty()) return {};
    return text.substr(tokens[place.first].begin, tokens[place.last - 1].end - tokens[place.first].begin);
}

std::string_view city_of(std::string_view text, const profile::Rows* added) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    const auto comma = std::ranges::find_if(tokens, [](const Token& token) { return token.is_sign(U','); });
    if (comma != tokens.end() &&
        std::any_of(tokens.begin(), comma, [](const Token& token) { return venue_words.contains(token); })) {
        text = text.substr(comma->end); // "Palais des Nations, Geneva"
        tokenize(text, tokens);
        if (tokens.size() == 1 && names_place(tokens[0], added)) return text.substr(tokens[0].begin, tokens[0].size());
    }
    const auto city = place_behind(tokens, 0, added);
    if (city.first != 0 || city.empty()) return {};
    if (city.last == tokens.size()) return {}; // "Transcript"
    const auto country = place_behind(tokens, city.last, added);
    const bool parted = tokens[city.last].is_sign(U',') || tokens[city.last].is_sign(U'(');
    auto end = country.last;
    while (end < tokens.size() && tokens[end].kind == TokenKind::sign) ++end;
    if (country.empty() || country.first != city.last + 1 || !parted || end < tokens.size()) return {};
    return text.substr(tokens[0].begin, tokens[city.last - 1].end - tokens[0].begin);
}

} // namespace wsis::extract

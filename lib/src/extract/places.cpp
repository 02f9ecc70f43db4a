#include "extract/places.hpp"

#include "extract/word_set.hpp"
#include "profile/months.hpp"

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

/// Some tokens, [first, last).
struct Range {
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] bool empty() const { return first == last; }
};

bool names_place(const Token& token) {
    return token.kind == TokenKind::word && token.capital && !other_words.contains(token) &&
           profile::month_of(token) == 0 && !profile::is_weekday(token);
}

bool links(const Token& token) { return token.kind == TokenKind::sign || linking_words.contains(token); }

/// The name that ends before `last`; with "City, Country" the city.
Range name_before(const std::vector<Token>& tokens, std::size_t last) {
    std::size_t first = last;
    while (first > 0) {
        const auto& token = tokens[first - 1];
        const bool inner = first < last && first > 1 &&
                           (inner_words.contains(token) || (token.is_sign(U'-') && !token.spaced)) &&
                           names_place(tokens[first - 2]);
        if (!names_place(token) && !inner) break;
        --first;
    }
    return {first, last};
}

Range place_before(const std::vector<Token>& tokens, std::size_t last) {
    while (last > 0 && links(tokens[last - 1])) --last;
    const auto name = name_before(tokens, last);
    if (name.empty()) return name;
    const bool parted =
        name.first > 1 && (tokens[name.first - 1].is_sign(U',') || tokens[name.first - 1].is_sign(U'('));
    const auto city = parted ? name_before(tokens, name.first - 1) : Range{};
    const bool whole = !city.empty() && (city.first == 0 || links(tokens[city.first - 1])); // not "Lamp Group, Geneva"
    return whole ? city : name;
}

Range place_behind(const std::vector<Token>& tokens, std::size_t first) {
    while (first < tokens.size() && links(tokens[first])) ++first;
    std::size_t last = first;
    while (last < tokens.size() && (names_place(tokens[last]) || (last > first && inner_words.contains(tokens[last]))))
        ++last;
    return {first, last};
}

} // namespace

std::string_view place_beside(std::string_view text, const std::vector<Token>& tokens, std::size_t begin,
                              std::size_t end) {
    std::size_t first = 0;
    while (first < tokens.size() && tokens[first].end <= begin) ++first;
    std::size_t behind = first;
    while (behind < tokens.size() && tokens[behind].begin < end) ++behind;
    auto place = place_before(tokens, first);
    if (place.empty()) place = place_behind(tokens, behind);
    if (place.empty()) return {};
    return text.substr(tokens[place.first].begin, tokens[place.last - 1].end - tokens[place.first].begin);
}

} // namespace wsis::extract

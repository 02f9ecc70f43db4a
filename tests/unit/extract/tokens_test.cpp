#include "extract/tokens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis::extract;

namespace {

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    return tokens;
}

std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> pieces;
    for (const auto& token : tokens_of(text)) pieces.emplace_back(text.substr(token.begin, token.size()));
    return pieces;
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("letters, digits and signs are tokens of their own") {
    CHECK(pieces("Res. C17/55 (Rev.2)") == List{"Res", ".", "C", "17", "/", "55", "(", "Rev", ".", "2", ")"});
}

TEST_CASE("the key of a word ignores case, accents and soft hyphens") {
    CHECK(tokens_of("Montréal")[0].is_word("montreal"_w));
    CHECK(tokens_of("RESO\u00ADLUTION")[0].is_word("resolution"_w));
    CHECK(tokens_of("Straße")[0].is_word("strasse"_w));
}

TEST_CASE("dashes and slashes fold to one sign each") {
    for (const std::string_view dash : {"-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"})
        CHECK(tokens_of(dash)[0].is_sign(U'-'));
    for (const std::string_view slash : {"/", "\u2044", "\u2215"}) CHECK(tokens_of(slash)[0].is_sign(U'/'));
}

TEST_CASE("white space of every kind is told of the next token alone") {
    const auto tokens = tokens_of("a\u00A0b\nc d");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].line_start);
    CHECK(tokens[1].spaced);
    CHECK_FALSE(tokens[1].line_start);
    CHECK(tokens[2].line_start);
    CHECK(tokens[3].spaced);
}

TEST_CASE("a number keeps its value and saturates") {
    CHECK(tokens_of("0140")[0].key == 140);
    CHECK(tokens_of("99999999999999999999999999")[0].key == WordKey{1} << 63);
}

TEST_CASE("capitals are told from words in upper case") {
    CHECK(tokens_of("Geneva")[0].capital);
    CHECK_FALSE(tokens_of("Geneva")[0].upper);
    CHECK(tokens_of("ÉTAT")[0].upper);
}

#include "extract/ordinals.hpp"

#include <doctest/doctest.h>

using namespace wsis::extract;

namespace {

int ordinal(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    const auto found = scan_ordinal(tokens, 0);
    return found && found->next == tokens.size() ? found->value : 0;
}

} // namespace

TEST_CASE("ordinals in digits and words have a value") {
    CHECK(ordinal("32nd") == 32);
    CHECK(ordinal("FORTY-FIRST") == 41);
    CHECK(ordinal("Twenty second") == 22);
    CHECK(ordinal("Eightieth") == 80);
    CHECK(ordinal("3e") == 3);
    CHECK(ordinal("45.ª") == 45);
    CHECK(ordinal("quatrième") == 4);
    CHECK(ordinal("Hundred and thirty-ninth") == 139);
    CHECK(ordinal("two hundred and first") == 201);
    CHECK(ordinal("Three-Hundred-and-Seventieth") == 370);
}

TEST_CASE("other numbers are no ordinals") {
    for (const std::string_view text : {"32", "32 nd", "2018", "twenty", "one hundred", "32x"})
        CHECK_MESSAGE(ordinal(text) == 0, text);
}

TEST_CASE("numbers in words have a value") {
    const auto cardinal = [](std::string_view text) {
        std::vector<Token> tokens;
        tokenize(text, tokens);
        const auto found = scan_cardinal(tokens, 0);
        return found && found->next == tokens.size() ? found->value : 0;
    };
    CHECK(cardinal("seven") == 7);
    CHECK(cardinal("Sixty-three") == 63);
    CHECK(cardinal("two hundred and twelve") == 212);
    CHECK(cardinal("hundred") == 0);
}

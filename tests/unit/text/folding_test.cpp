#include "text/folding.hpp"

#include <doctest/doctest.h>

using namespace wsis::text;

TEST_CASE("dashes and slashes fold to the ASCII ones, other signs stay") {
    for (const char32_t dash : {U'-', U'\u2010', U'\u2011', U'\u2013', U'\u2212'})
        CHECK(fold_dash_or_slash(dash) == U'-');
    for (const char32_t slash : {U'/', U'\u2044', U'\u2215'}) CHECK(fold_dash_or_slash(slash) == U'/');
    CHECK(fold_dash_or_slash(U'\u2019') == U'\u2019');
}

TEST_CASE("a letter loses case, accents and ligatures") {
    CHECK(FoldedLetter(U'É').view() == U"e");
    CHECK(FoldedLetter(U'ß').view() == U"ss");
    CHECK(FoldedLetter(U'ﬁ').view() == U"fi");
    CHECK(FoldedLetter(U'\u00AD').view().empty());
    CHECK(FoldedLetter(U'\u0301').view().empty());
}

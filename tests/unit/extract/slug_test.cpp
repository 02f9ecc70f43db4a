#include "extract/slug.hpp"

#include <doctest/doctest.h>

using namespace wsis::extract;

TEST_CASE("a slug keeps letters and digits without accents and case") {
    CHECK(slug("List of documents") == "list-of-documents");
    CHECK(slug("  Annex 1: Été à Genève! ") == "annex-1-ete-a-geneve");
    CHECK(slug("Chairmen’s Forum") == "chairmens-forum");
    CHECK(slug("…") == "");
}

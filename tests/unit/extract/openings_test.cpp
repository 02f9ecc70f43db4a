#include "extract/openings.hpp"

#include <doctest/doctest.h>

using namespace wsis::extract;

namespace {

Opening opening(std::string_view text) {
    std::vector<Token> tokens;
    return find_opening(text, tokens);
}

bool caption(std::string_view text) {
    std::vector<Token> tokens;
    return is_caption(text, tokens);
}

} // namespace

TEST_CASE("boxes of the title page and annexes open by their words") {
    CHECK(opening("Summary") == Opening::front);
    CHECK(opening("ACTION REQUIRED:") == Opening::front);
    CHECK(opening("Résumé") == Opening::front);
    CHECK(opening("Summary of the debate") == Opening::none);
    CHECK(opening("Annex") == Opening::annex);
    CHECK(opening("ANNEX 2") == Opening::annex);
    CHECK(opening("Appendix B: List of lamps") == Opening::annex);
    CHECK(opening("Annex IV - Attendance") == Opening::annex);
    CHECK(opening("Annex 2 contains the list of lamps.") == Opening::none);
    CHECK(opening("Annexes were distributed") == Opening::none);
}

TEST_CASE("a line of a table of contents ends in a page number") {
    CHECK(is_contents_line("Opening of the meeting\t3"));
    CHECK(is_contents_line("Opening of the meeting ........ 12"));
    CHECK_FALSE(is_contents_line("Preparations for PP-18"));
    CHECK_FALSE(is_contents_line("Lamps in 2018"));
}

TEST_CASE("a caption names a table or picture by its number") {
    CHECK(caption("Table 3"));
    CHECK(caption("Figure 2: Lamps"));
    CHECK_FALSE(caption("Table of contents"));
}

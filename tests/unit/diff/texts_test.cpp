#include "diff/texts.hpp"

#include <doctest/doctest.h>

using namespace wsis;
using diff::compare_texts;
using diff::TextChange;

namespace {

TextChange change(std::string_view left, std::string_view right, const DiffOptions& options = {}) {
    return compare_texts(left, right, options);
}

} // namespace

TEST_CASE("case, white space, shapes and the sign at the end are cosmetic") {
    CHECK(change("the Council", "The council") == TextChange::cosmetic);
    CHECK(change("the  report\nof", "the report of") == TextChange::cosmetic);
    CHECK(change("encouraged :", "encouraged:") == TextChange::cosmetic);
    CHECK(change("\u201CAccess\u201D \u2013 now", "\"Access\" - now") == TextChange::cosmetic);
    CHECK(change("a second draft;", "a second draft.") == TextChange::cosmetic);
    CHECK(change("co\u00ADoperation", "cooperation") == TextChange::cosmetic);
}

TEST_CASE("letters that Unicode calls equivalent are the same") {
    CHECK(change("caf\u00E9", "cafe\u0301") == TextChange::none);
}

TEST_CASE("what can change the meaning is not cosmetic") {
    CHECK(change("30 days", "31 days") == TextChange::reworded);
    CHECK(change("1.5 million", "15 million") == TextChange::reworded);
    CHECK(change("1, 5", "1,5") == TextChange::reworded);
    CHECK(change("now here", "nowhere") == TextChange::reworded);
    CHECK(change("agreed, if possible", "agreed if possible") == TextChange::reworded);
    CHECK(change("est\u00E1", "esta") == TextChange::reworded);
    CHECK(change("approved?", "approved") == TextChange::reworded);
}

TEST_CASE("what the options ignore is no change") {
    DiffOptions options;
    options.ignore_case = true;
    CHECK(change("the Council", "The council", options) == TextChange::none);
    CHECK(change("the Council", "The  council", options) == TextChange::cosmetic);
    options.ignore_space = true;
    CHECK(change("the Council", "The  council", options) == TextChange::none);
    options.ignore_punctuation = true;
    CHECK(change("agreed, if possible;", "Agreed if possible", options) == TextChange::none);
    CHECK(change("met in 2018, and left", "met in 2018 and left", options) == TextChange::none);
    CHECK(change("1,5 million", "15 million", options) == TextChange::reworded);
    CHECK(change("well-known", "well known", options) == TextChange::none);
}

TEST_CASE("a value that is there on one side alone is a change") {
    CHECK(compare_texts(std::nullopt, std::optional<std::string>("x"), {}) == TextChange::reworded);
    CHECK(compare_texts(std::optional<std::string>(), std::nullopt, {}) == TextChange::none);
}

#include "extract/body_names.hpp"

#include <doctest/doctest.h>

using namespace wsis::extract;

TEST_CASE("an acronym is told from the name it stands behind") {
    CHECK(without_acronym("Lamp Task Force (LTF)") == "Lamp Task Force");
    CHECK(without_acronym("Lamp Task Force") == "Lamp Task Force");
    CHECK(acronym_in("Chair, Lamp Task Force (LTF)") == "LTF");
    CHECK_FALSE(acronym_in("Lamp Task Force (third meeting)"));
    CHECK_FALSE(acronym_in(")("));
}

TEST_CASE("a body is known by its full name") {
    CHECK(known_body("Commission on the Status of Women") == "CSW");
    CHECK_FALSE(known_body("Commission on Lamps"));
}

TEST_CASE("the name of a body ends before the place") {
    for (const std::string_view text :
         {"Lamp Group (Geneva, ", "Lamp Group, Geneva, ", "Lamp Group – Geneva, ", "Lamp Group, held in Geneva from "})
        CHECK_MESSAGE(up_to_place(text) == "Lamp Group", text);
}

#include "extract/people.hpp"
#include "pass_results.hpp"

#include "wsis/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

/// "honorific|name|role|affiliation" of everybody in the text.
std::vector<std::string> people_in(std::string_view text) {
    Document document;
    document.text = text;
    document.blocks.resize(1);
    document.blocks[0].text = {0, static_cast<std::uint32_t>(text.size())};
    std::vector<std::string> list;
    for (const auto& person : report_after(extract::people_pass(document), document).people)
        list.push_back(person.honorific.value_or("") + "|" + person.name + "|" + person.role.value_or("") + "|" +
                       person.affiliation.value_or(""));
    return list;
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("a name follows a form of address, particles and initials in it") {
    CHECK(people_in("thanked Mr Orrin Vale for the map") == List{"Mr|Orrin Vale||"});
    CHECK(people_in("by H.E. Eng. Tarik Bin Osso, and Prof. Dr. Ilse van der Marn.") ==
          List{"H.E. Eng.|Tarik Bin Osso||", "Prof. Dr.|Ilse van der Marn||"});
    CHECK(people_in("Ambassador J. P. de la Torre-Quill spoke.") == List{"Ambassador|J. P. de la Torre-Quill||"});
    CHECK(people_in("Adm. Una Fell of the ADM Services") == List{"Adm|Una Fell||"});
    CHECK(people_in("Mr Salim Al-Harri\u2019s paper") == List{"Mr|Salim Al-Harri||"});
}

TEST_CASE("brackets behind a name hold the affiliation") {
    CHECK(people_in("Ms Nadia Orlo (Viet Nam) and Mr Pelle Ask (Sweden)") ==
          List{"Ms|Nadia Orlo||Viet Nam", "Mr|Pelle Ask||Sweden"});
}

TEST_CASE("a role stands behind the name or before it") {
    CHECK(people_in("Mr Orrin Vale, Secretary General, ITU, opened") == List{"Mr|Orrin Vale|Secretary-General|ITU"});
    CHECK(people_in("Ms Una Fell, Vice-Chair of TSAG presented") == List{"Ms|Una Fell|Vice-Chair|TSAG"});
    CHECK(people_in("Mr Abel Stern, BDT Director.") == List{"Mr|Abel Stern|Director BDT|"});
    CHECK(people_in("by Mr Abel Stern, Director of BDT.") == List{"Mr|Abel Stern|Director BDT|"});
    CHECK(people_in("the Chairman, Mr Ivo Lund (Norway), ruled") == List{"Mr|Ivo Lund|Chairman|Norway"});
    CHECK(people_in("Head of CSD Ms Lia Roth answered") == List{"Ms|Lia Roth|Head|CSD"});
    CHECK(people_in("Secretary-General Orrin Vale spoke") == List{"|Orrin Vale|Secretary-General|"});
}

TEST_CASE("the deputy to an officer has a role of their own") {
    CHECK(people_in("Ms Una Fell, Deputy to the Director of BDT, answered") ==
          List{"Ms|Una Fell|Deputy to the Director of BDT|"});
    CHECK(people_in("Mr Abel Stern, Deputy to nobody, left") == List{"Mr|Abel Stern||"});
}

TEST_CASE("the portfolio of a minister belongs to the role") {
    CHECK(people_in("Ms Una Fell, Minister of Transport of Jordan, spoke") ==
          List{"Ms|Una Fell|Minister of Transport|Jordan"});
    CHECK(people_in("Mr Abel Stern, Vice-Minister for Trade and Industry (Uruguay), spoke") ==
          List{"Mr|Abel Stern|Vice-Minister for Trade and Industry|Uruguay"});
    CHECK(people_in("the Minister of Health, Mr Ivo Lund, and Ms Lia Roth, Head of CSD") ==
          List{"Mr|Ivo Lund|Minister of Health|", "Ms|Lia Roth|Head|CSD"});
}

TEST_CASE("a plural role is the role of each name behind it") {
    CHECK(
        people_in(
            "The Vice-Chairs, Ms Nadia Orlo (Rwanda), Mr Cai Wen (China) and Mr Luc de Sars (France) were present.") ==
        List{"Ms|Nadia Orlo|Vice-Chair|Rwanda", "Mr|Cai Wen|Vice-Chair|China", "Mr|Luc de Sars|Vice-Chair|France"});
}

TEST_CASE("titles without a name name nobody") {
    CHECK(people_in("The Director of BDT and the Chairman of the Group agreed. Mr. and Ms.") == List{});
}

TEST_CASE("who was elected or acted has the role that follows") {
    CHECK(
        people_in("Ms Una Fell (Kenya) was elected president and Mr Ivo Lund (France) vice-president of the Group.") ==
        List{"Ms|Una Fell|President|Kenya", "Mr|Ivo Lund|Vice-President|France"});
    CHECK(people_in("It re-elected Mr Abel Stern (Chile) as Chairperson.") == List{"Mr|Abel Stern|Chairman|Chile"});
    CHECK(people_in("Mr Ivo Lund acted as Secretary.") == List{"Mr|Ivo Lund|Secretary|"});
    CHECK(people_in("It was chaired by Mr Ivo Lund (Gabon).") == List{"Mr|Ivo Lund|Chairman|Gabon"});
    CHECK(people_in("Mr Ivo Lund was thanked.") == List{"Mr|Ivo Lund||"});
}

TEST_CASE("brackets behind a name may hold a role") {
    CHECK(people_in("Mr Ivo Lund, Director, Lamp Agency (Chair)") == List{"Mr|Ivo Lund|Director|Lamp Agency"});
    CHECK(people_in("Ms Una Fell (Chair)") == List{"Ms|Una Fell|Chairman|"});
    CHECK(people_in("Mr Stern (representative of the UNEP staff) said") == List{"Mr|Stern|Representative|UNEP"});
}

TEST_CASE("an organization behind a comma is the affiliation") {
    CHECK(people_in("by Prof. Ilse Marn, University of Bergen.") == List{"Prof|Ilse Marn||University of Bergen"});
    CHECK(people_in("Ms Una Fell, Head of Unit, Ministry of Lamps, spoke") ==
          List{"Ms|Una Fell|Head of Unit|Ministry of Lamps"});
    CHECK(people_in("Ms Una Fell, Ms Lia Roth, University of Bergen") ==
          List{"Ms|Una Fell||", "Ms|Lia Roth||University of Bergen"});
}

TEST_CASE("a country before a colon at the start is the affiliation") {
    CHECK(people_in("Portugal: H.E. Mr Abel Stern, Minister of Rivers") ==
          List{"H.E. Mr|Abel Stern|Minister of Rivers|Portugal"});
    CHECK(people_in("Recorder: Mr. Ivo Lund") == List{"Mr|Ivo Lund||"});
    CHECK(people_in("Contact: Ms Una Fell") == List{"Ms|Una Fell||"});
}

TEST_CASE("the columns of a table say the role and the affiliation of those named in it") {
    const auto document =
        read_text("Country\tName\tFunction\nNorway\tMs Una Fell\tChair\nChile\tCdr Ivo Lund\tObserver\n");
    const auto people = report_after(extract::people_pass(document), document).people;
    REQUIRE(people.size() == 2);
    CHECK(people[0].role == "Chairman");
    CHECK(people[0].affiliation == "Norway");
    CHECK(people[1].name == "Ivo Lund");
    CHECK(people[1].role == "Observer");
    CHECK(people[1].affiliation == "Chile");
}

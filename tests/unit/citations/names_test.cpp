#include "unit/citations/found.hpp"

#include <doctest/doctest.h>

using namespace citation_test;

TEST_CASE("a treaty or instrument is a capitalised name with a proper modifier") {
    const Row rows[] = {
        {"under the Kyoto Protocol", {"name:kyoto-protocol"}},
        {"the Vienna Convention for the Protection of the Ozone Layer has parties",
         {"name:vienna-convention-for-the-protection-of-the-ozone-layer"}},
        {"the United Nations Framework Convention on Climate Change",
         {"name:united-nations-framework-convention-on-climate-change"}},
        {"the African Charter on Human and Peoples’ Rights", {"name:african-charter-on-human-and-peoples-rights"}},
        {"Agenda 2063 and the New Urban Agenda", {"name:agenda-2063", "name:new-urban-agenda"}},
        {"Sendai Framework for Disaster Risk Reduction 2015-2030",
         {"name:sendai-framework-for-disaster-risk-reduction-2015-2030"}},
        {"the Vienna Declaration and Programme of Action", {"name:vienna-declaration-and-programme-of-action"}},
        {"the Geneva Plan of Action and the Tunis Commitment", {"name:geneva-plan-of-action", "name:tunis-commitment"}},
        {"Statute of the International Court of Justice", {"name:statute-of-the-international-court-of-justice"}},
        {"the Radio Regulations and a regulation", {"name:radio-regulations"}},
        {"WSIS+10 Vision for WSIS beyond 2015", {"name:wsis-10-vision-for-wsis-beyond-2015"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("common nouns and anaphors are no names") {
    const std::string_view texts[] = {
        "the Convention and its Protocol",
        "the plan of action of the day",
        "Opening Statement and Liaison Statement",
        "Draft Agenda, Meeting Agenda",
        "the Host Country Agreement was signed",
        "Agenda item 5",
        "a declaration of interest",
        "Constitution of the Union",
        "Agreement was reached on 5 points",
    };
    for (const auto text : texts) CHECK(ids(text) == List{});
}

TEST_CASE("a name may run over a line break, and a heading above it is no part of it") {
    CHECK(ids("the Tunis Agenda for the\nInformation Society") ==
          List{"name:tunis-agenda-for-the-information-society"});
    CHECK(ids("References\nParis Agreement") == List{"name:paris-agreement"});
    CHECK(ids("WSIS+10 Vision for WSIS beyond 2015\nTunis Agenda") ==
          List{"name:wsis-10-vision-for-wsis-beyond-2015", "name:tunis-agenda"});
}

TEST_CASE("coded acts and standards are known by their codes") {
    const Row rows[] = {
        {"Directive (EU) 2018/1972", {"law:2018/1972"}},
        {"Council Regulation (EC) No 45/2001", {"law:45/2001"}},
        {"ILO Convention 169 and Convention No. 182", {"law:169", "law:182"}},
        {"Law No. 12.965", {"law:12.965"}},
        {"RFC 9000 and draft-ietf-quic-transport-34", {"std:RFC9000", "std:DRAFT-IETF-QUIC-TRANSPORT-34"}},
        {"ISO/IEC 42001:2023, IEC 62443-4-1", {"std:ISO/IEC42001:2023", "std:IEC62443-4-1"}},
        {"ETSI EN 303 645 and EN 301 549", {"std:EN303645", "std:EN301549"}},
        {"ISO/IEC DIS 5259-1", {"std:ISO/IECDIS5259-1"}},
        {"NIST SP 800-53 and FIPS 140-3", {"std:NISTSP800-53", "std:FIPS140-3"}},
        {"IEEE Std 1588-2019", {"std:IEEESTD1588-2019"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("a standard behind a conjunction is no part of a name") {
    CHECK(ids("the Tunis Agenda for the Information Society and ISO 11620:2014") ==
          List{"name:tunis-agenda-for-the-information-society", "std:ISO11620:2014"});
}

TEST_CASE("an acronym that reads like a pronoun is a proper name") {
    CHECK(ids("the WHO Constitution and the WHO Framework Convention on Tobacco Control") ==
          List{"name:who-constitution", "name:who-framework-convention-on-tobacco-control"});
    CHECK(ids("those who Convention rules bind") == List{});
}

TEST_CASE("a treaty's common noun in small letters is no coded act") {
    CHECK(ids("under agreement number 12 and protocol no. 3") == List{});
    CHECK(ids("Vision 20/20 and Statement No. 3") == List{});
    CHECK(ids("directive 2014/53/EU and law No. 12") == List{"law:2014/53/EU", "law:12"});
}

TEST_CASE("a treaty whose name only completes that of an organ is none") {
    CHECK(ids("the Radio Regulations Board and the Energy Charter Secretariat") == List{});
    CHECK(ids("the Radio Regulations\nBoard members met") == List{"name:radio-regulations"});
}

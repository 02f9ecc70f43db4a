#include "unit/citations/found.hpp"

#include <doctest/doctest.h>

using namespace citation_test;

TEST_CASE("numbers built alike go on in one list") {
    CHECK(ids("decisions BC-14/12 and RC-8/3") == List{"dec:BC-14/12", "dec:RC-8/3"});
    CHECK(ids("resolutions M.2083 and WTDC-17") == List{"res:M.2083", "event:wtdc-2017"});
}

TEST_CASE("a list goes on behind the pinpoint of one member") {
    CHECK(ids("resolutions 70/5, para. 3, and 74/9, paragraphs 1 and 2, and 75/3") ==
          List{"un:A/RES/70/5", "un:A/RES/74/9", "un:A/RES/75/3"});
    CHECK(ids("Resolutions 102, paragraph 3, and 140 others") == List{"res:102"});
}

TEST_CASE("the name of a Sector and a series need no noun") {
    CHECK(ids("as ITU-T H.265, H.266 and G.711 do") == List{"itu:t/rec/H.265", "itu:t/rec/H.266", "itu:t/rec/G.711"});
    CHECK(ids("under ITU-R BT.2020-2") == List{"itu:r/rec/BT.2020-2"});
    CHECK(ids("ITU-T Q.13/17 was merged; ITU-T SG 17 met") == List{});
}

TEST_CASE("reports that a Sector numbers like its recommendations are none") {
    CHECK(ids("Report ITU-R M.2370-0 was revised") == List{});
    CHECK(ids("Reports ITU-R M.2370 and ITU-R BT.2140; ITU-R P.452-17") == List{"itu:r/rec/P.452-17"});
}

TEST_CASE("standards share what is in front of their numbers") {
    CHECK(ids("RFCs 4033, 4034 and 9110") == List{"std:RFC4033", "std:RFC4034", "std:RFC9110"});
    CHECK(ids("RFCs 4033-4035") == List{"std:RFC4033", "std:RFC4035"});
    CHECK(ids("ISO/IEC 27001 and 27005") == List{"std:ISO/IEC27001", "std:ISO/IEC27005"});
    CHECK(ids("ISO 9001, 14001 and 45001") == List{"std:ISO9001", "std:ISO14001", "std:ISO45001"});
    CHECK(ids("the IEC 62443 and 61508 standards") == List{"std:IEC62443", "std:IEC61508"});
    CHECK(ids("ISO 14001:2015 and 45001:2018") == List{"std:ISO14001:2015", "std:ISO45001:2018"});
}

TEST_CASE("a number behind a standard that counts or dates something is none") {
    CHECK(ids("ISO 9001 and 1200 firms") == List{"std:ISO9001"});
    CHECK(ids("ISO 9001 and 2019") == List{"std:ISO9001"});
    CHECK(ids("ISO 9001 and 12 others") == List{"std:ISO9001"});
}

TEST_CASE("coded acts are cited in lists, numbered once or each") {
    CHECK(ids("ILO Conventions Nos. 87 and 98") == List{"law:87", "law:98"});
    CHECK(spans("Conventions No. 29, No. 105 and No. 182") == List{"Conventions No. 29", "No. 105", "No. 182"});
    CHECK(ids("Directives 2009/140/EC and 2009/136/EC") == List{"law:2009/140/EC", "law:2009/136/EC"});
    CHECK_FALSE(wsis::find_citations("Conventions No. 29, No. 105")[0].paragraph);
}

TEST_CASE("a list goes on behind the title of one member") {
    CHECK(ids("its resolutions 66/288 of 27 July 2012, entitled “The future we want”, and 70/1") ==
          List{"un:A/RES/66/288", "un:A/RES/70/1"});
    CHECK(ids("resolutions 66/288, entitled \"The future\", and 70/1") == List{"un:A/RES/66/288", "un:A/RES/70/1"});
    CHECK(ids("resolution 66/288, entitled “The future”, and 70/1 of the members") == List{"un:A/RES/66/288"});
}

TEST_CASE("Roman sessions go on in one list") {
    CHECK(ids("decisions X/2, XI/5 and XIII/1") == List{"dec:X/2", "dec:XI/5", "dec:XIII/1"});
}

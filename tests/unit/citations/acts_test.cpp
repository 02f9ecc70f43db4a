#include "unit/citations/found.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace citation_test;

TEST_CASE("an act of an ITU conference is known by its body, number and year") {
    const Row rows[] = {
        {"as PP-14 Resolution 139 says", {"itu:pp/res/139@2014"}},
        {"the ITU 2012 Council Resolution 1344", {"itu:council/res/1344@2012"}},
        {"Resolution 37 (Rev. Buenos Aires, 2017)", {"itu:wtdc/res/37@2017"}},
        {"Resolution 37 (Rev. Kigali, 2022)", {"itu:wtdc/res/37@2022"}},
        {"Resolution 608 (Rev.WRC-15)", {"itu:wrc/res/608@2015"}},
        {"Resolution 1299 (Modified 2017)", {"itu:council/res/1299@2017"}},
        {"Decision 556 (C11, last amended C13)", {"itu:council/dec/556@2013"}},
        {"Resolution 75 (WTSA, 2008)", {"itu:wtsa/res/75@2008"}},
        {"Resolution 30 of the 2014 Plenipotentiary Conference", {"itu:pp/res/30@2014"}},
        {"Resolution 30 of PP-18", {"itu:pp/res/30@2018"}},
        {"PP Resolution 30", {"itu:pp/res/30"}},
        {"Opinion ITU-R 99", {"itu:ra/rec/99"}},
        {"Resolution ITU-R 2-7", {"itu:ra/res/2-7"}},
        {"Rec. ITU-T Y.2060 (06/2012)", {"itu:t/rec/Y.2060@2012"}},
        {"ITU-T Recommendation G.8101/Y.1355 (2016-11)", {"itu:t/rec/G.8101/Y.1355@2016"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("a body in front of the act wins over the place behind it") {
    CHECK(ids("WCIT-12 Resolution 3 (Dubai, 2012)") == List{"itu:wcit/res/3@2012"});
}

TEST_CASE("the General Assembly, ECOSOC and the Security Council are known by the shape of the number") {
    CHECK(ids("resolution 72/200 was recalled") == List{"un:A/RES/72/200"});
    CHECK(ids("decision 59/530") == List{"un:A/DEC/59/530"});
    CHECK(ids("resolution 2018/29") == List{"un:E/RES/2018/29"});
    CHECK(ids("resolution 1540 (2004)") == List{"un:S/RES/1540"});
    CHECK(ids("Council resolution 60/250") == List{"un:A/RES/60/250"});
}

TEST_CASE("numbers of UN organs may have letters, Roman sessions and special sessions") {
    CHECK(ids("General Assembly resolution 57/271 C") == List{"un:A/RES/57/271C"});
    CHECK(ids("General Assembly resolution 2625 (XXV)") == List{"un:A/RES/2625(XXV)"});
    CHECK(ids("General Assembly resolution ES-10/19") == List{"un:A/RES/ES-10/19"});
    CHECK(ids("Human Rights Council decision 17/120") == List{"un:A/HRC/DEC/17/120"});
}

TEST_CASE("a number of four digits and a Roman session show the organ without its name") {
    CHECK(ids("resolution 2625 (XXV)") == List{"un:A/RES/2625(XXV)"});
    CHECK(ids("resolution 2200 A (XXI)") == List{"un:A/RES/2200A(XXI)"});
    CHECK(ids("resolution 3202 (S-VI)") == List{"un:A/RES/3202(S-VI)"});
    CHECK(ids("resolution 1503 (XLVIII)") == List{"un:E/RES/1503(XLVIII)"});
    CHECK(ids("resolution 165 (S-IX)") == List{"res:165(S-IX)"}); // of many bodies
}

TEST_CASE("a common word tied to a symbol is no part of it") {
    CHECK(ids("the Recommendation ITU-T T.800-series") == List{"itu:t/rec/T.800"});
    CHECK(ids("A/RES/70/1-related work") == List{"un:A/RES/70/1"});
}

TEST_CASE("white space may stand around the slash of a number behind its noun") {
    CHECK(ids("resolution 74 / 304") == List{"un:A/RES/74/304"});
    CHECK(ids("odds of 74 / 304") == List{});
}

TEST_CASE("short forms in which law and diplomacy write resolutions") {
    CHECK(ids("UNSCR 1540 (2004), then UNSCRs 1325 and 1820") ==
          List{"un:S/RES/1540", "un:S/RES/1325", "un:S/RES/1820"});
    CHECK(ids("UNGA res. 68/167") == List{"un:A/RES/68/167"});
    CHECK(ids("G.A. Res. 217A (III), U.N. Doc. A/810") == List{"un:A/RES/217A(III)", "un:A/810"});
    CHECK(spans("the G.A. Res. 68/167") == List{"G.A. Res. 68/167"});
    CHECK(ids("the res. 5 ohm") == List{});
}

TEST_CASE("acts of the European Union have its treaties in parentheses") {
    CHECK(ids("Council Decision (CFSP) 2019/797") == List{"dec:2019/797"});
    CHECK(ids("Regulation (EU, Euratom) 2018/1046") == List{"law:2018/1046"});
}

TEST_CASE("a body outside the table keeps its numbers to itself") {
    CHECK(ids("ESCAP resolution 73/9") == List{"res:73/9"});
    CHECK(ids("Nordic Council Recommendation 4/2018") == List{"rec:4/2018"});
    CHECK(ids("Governing Council decision 27/2") == List{"dec:27/2"});
    CHECK(ids("resolution 73/9 of the Nordic Council") == List{"res:73/9"});
}

TEST_CASE("acts of agencies are numbered in their own ways") {
    const Row rows[] = {
        {"resolution WHA66.24", {"res:WHA66.24"}},
        {"decision EB142(3)", {"dec:EB142(3)"}},
        {"WMO Resolution 5 (EC-69)", {"res:5(EC-69)"}},
        {"Resolution 2 (Cg-Ext(2012))", {"res:2(CG-EXT(2012))"}},
        {"resolution C 15/2016", {"res:C15/2016"}},
        {"OPCW C-26/DEC.5", {"dec:C-26/DEC.5"}},
        {"41 C/Res. 12", {"res:41C/RES.12"}},
        {"Decision 44 COM 7B.2", {"dec:44COM7B.2"}},
        {"IMO Assembly resolution A.1110(30)", {"res:A.1110(30)"}},
        {"ICAO Assembly Resolution A40-18", {"res:A40-18"}},
        {"UPU Congress resolution C 15/2016", {"res:C15/2016"}},
        {"UNESCO General Conference resolution 38 C/Resolution 51", {"res:38C/RESOLUTION51"}},
        {"ILO Recommendation No. 204", {"rec:204"}},
        {"decision 5/CMP.1", {"dec:5/CMP.1"}},
        {"ECC Recommendation (05)08", {"rec:(05)08"}},
        {"Recommendation CM/Rec(2018)2", {"rec:CM/REC(2018)2"}},
        {"Decision No 676/2002/EC", {"dec:676/2002/EC"}},
        {"decision EX.CL/Dec.899(XXVIII)", {"dec:EX.CL/DEC.899(XXVIII)"}},
        {"resolution AG/RES. 2905 (XLVII-O/17)", {"res:AG/RES.2905(XLVII-O/17)"}},
        {"CITES Resolution Conf. 12.8 (Rev. CoP17)", {"res:CONF.12.8"}},
        {"decision C-22/DEC.5", {"dec:C-22/DEC.5"}},
        {"decision BC-13/1 and decision XXX/5", {"dec:BC-13/1", "dec:XXX/5"}},
        {"UNDP Executive Board decision 2018/21", {"dec:2018/21"}},
        {"Economic Commission for Africa resolution 960 (XLIX)", {"res:960(XLIX)"}},
        {"resolution GC(62)/RES/9", {"res:GC(62)/RES/9"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("the symbol decides what an act is, not its head noun") {
    const auto found = wsis::find_citations("UNGA Resolution A/72/300");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == wsis::CitationKind::un_document);
    CHECK(found[0].id == "un:A/72/300");
}

TEST_CASE("a list has one entry per member, and what is said of all belongs to the first or last") {
    CHECK(spans("PP Resolutions 11, 64, and 71 in force") == List{"PP Resolutions 11", "64", "71"});
    CHECK(ids("Resolutions 11, 64 and 71 (Rev. Dubai, 2018)") ==
          List{"itu:pp/res/11@2018", "itu:pp/res/64@2018", "itu:pp/res/71@2018"});
    CHECK(ids("resolutions 56/184 of 1 December 2001 and 57/239 of 2 December 2002") ==
          List{"un:A/RES/56/184", "un:A/RES/57/239"});
    CHECK(ids("A/RES/71/2 and 71/212") == List{"un:A/RES/71/2", "un:A/RES/71/212"});
}

TEST_CASE("a range gives its endpoints") {
    CHECK(ids("Resolutions 101-105 (Rev. Dubai, 2018)") == List{"itu:pp/res/101@2018", "itu:pp/res/105@2018"});
    CHECK(ids("General Assembly resolutions 70/1–70/5") == List{"un:A/RES/70/1", "un:A/RES/70/5"});
}

TEST_CASE("a list ends where the next citation begins") {
    CHECK(spans("Recommendation ITU-T X.500; WTDC-17 Resolution 9") ==
          List{"Recommendation ITU-T X.500", "WTDC-17 Resolution 9"});
}

TEST_CASE("a bare number means the act fully cited before it") {
    CHECK(ids("PP-14 Resolution 64; later Resolution 64 and Resolution 65") ==
          List{"itu:pp/res/64@2014", "itu:pp/res/64@2014", "res:65"});
}

TEST_CASE("an act and its symbol in parentheses are one") {
    CHECK(spans("the 2016 ECOSOC Resolution (E/RES/2016/21) says") == List{"2016 ECOSOC Resolution (E/RES/2016/21)"});
    CHECK(spans("resolution 71/212 (A/RES/71/212)") == List{"resolution 71/212 (A/RES/71/212)"});
}

TEST_CASE("revision, place and pinpoint are told apart") {
    const auto found = wsis::find_citations("resolves 3 of Resolution 52 (Rev. Hammamet, 2016)");
    REQUIRE(found.size() == 1);
    CHECK(found[0].revision == "Rev. Hammamet, 2016");
    CHECK(found[0].place == "Hammamet");
    CHECK(found[0].paragraph == "resolves 3");
    CHECK_FALSE(wsis::find_citations("Resolution 52 (Hammamet, 2016)")[0].revision);
    CHECK(wsis::find_citations("A/RES/71/2 (paras. 6-7)")[0].paragraph == "paras. 6-7");
}

TEST_CASE("numbers that count something are no acts") {
    const std::string_view texts[] = {
        "a resolution of 1920 by 1080, resolution 48 hours later",
        "the camera has resolution 12 megapixels",
        "a screen of resolution 4K",
        "Decision 3: the item is closed",
        "Recommendation: meet again",
        "in Dec 2019 and Dec. 5",
        "took 5 decisions and 3 resolutions",
        "Recommendation3 with a note",
        "a resolution 1920/1080 or resolution 3840/2160",
    };
    for (const auto text : texts) CHECK(ids(text) == List{});
}

TEST_CASE("an act behind another and \"and\" is one of its own") {
    CHECK(ids("resolution 1540 (2004) and resolution 2341 (2017)") == List{"un:S/RES/1540", "un:S/RES/2341"});
    CHECK(ids("decision 5 and decision 7") == List{"dec:5", "dec:7"});
    CHECK(ids("contribution 12 (late) and document 14") == List{"doc:14"});
    CHECK(ids("the covering note and document 14") == List{"doc:14"}); // "note" is no verb behind "the"
}

TEST_CASE("the body in front of an act is part of its span, also one outside the table") {
    CHECK(spans("by the Ramsar Resolution XIII.7 and") == List{"Ramsar Resolution XIII.7"});
    CHECK(spans("an Arctic Council Decision 4/2018") == List{"Arctic Council Decision 4/2018"});
    CHECK(spans("and SC 2 Resolution M07.03") == List{"SC 2 Resolution M07.03"});
    CHECK(spans("Both Council Resolution 1299 (Modified 2017)") == List{"Council Resolution 1299 (Modified 2017)"});
    CHECK(spans("the Conference's Resolution 9 (Doha, 2006)") == List{"Resolution 9 (Doha, 2006)"});
}

TEST_CASE("pinpoints stand before or behind the act, and outside its span") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"operative paragraph 5 of resolution 72/200", "operative paragraph 5"},
        {"instructs the Secretary-General 4 of Resolution 71 (Rev. Dubai, 2018)", "instructs the Secretary-General 4"},
        {"noting c) of WTSA-16 Resolution 2", "noting c)"},
        {"annex I to decision 1/CP.21", "annex I"},
        {"see A/RES/72/200, para. 4 (a).", "para. 4 (a)"},
        {"resolution 72/200, paragraphs 3 to 5, and others", "paragraphs 3 to 5"},
        {"Articles 17, 18 and 21 of the ITU Constitution", "Articles 17, 18 and 21"},
        {"Appendix 30 to the Radio Regulations", "Appendix 30"},
        {"Article 5 and Appendix 30 of the Radio Regulations", "Article 5 and Appendix 30"},
    };
    for (const auto& [text, pinpoint] : rows) {
        const auto found = wsis::find_citations(text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].paragraph == std::string(pinpoint));
    }
    CHECK_FALSE(wsis::find_citations("the text of resolution 72/200")[0].paragraph);
    CHECK_FALSE(wsis::find_citations("document 9859, Annex 17 to the Chicago Convention")[0].paragraph);
}

TEST_CASE("conventions of UNESCO put the organ between session and number") {
    const Row rows[] = {
        {"Decision 16.COM 8.b.5", {"dec:16.COM8.B.5"}},
        {"decisions 14.IGC 8 and 14.IGC 9", {"dec:14.IGC8", "dec:14.IGC9"}},
        {"Resolution 8.CP 12 and Resolution 9.GA 7", {"res:8.CP12", "res:9.GA7"}},
        {"Decision 43 COM 8B", {"dec:43COM8B"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("a symbol may be broken before the number of the session") {
    CHECK(ids("recalled A 32/Res.1159 and C-DEC 222/5") == List{"res:A32/RES.1159", "dec:C-DEC222/5"});
    CHECK(ids("205 EX/Decision 5.I.C was read") == List{"dec:205EX/DECISION5.I.C"});
    CHECK(ids("Resolution 9 (RA VI-17)") == List{"res:9(RAVI-17)"});
}

TEST_CASE("a number in square brackets holds until the conference gives one") {
    CHECK(ids("draft new Resolution [COM5/6] (WRC-23)") == List{"itu:wrc/res/COM5/6@2023"});
    CHECK(spans("draft new Resolution [IAP-1] (WRC-23)") == List{"Resolution [IAP-1] (WRC-23)"});
    CHECK(ids("Resolution [A101]") == List{"res:A101"});
    CHECK(ids("the Resolution [1] and the Decision [a]") == List{}); // notes
}

TEST_CASE("the dash between two numbers of a series leads to the other end of a range") {
    CHECK(ids("Recommendations ITU-T G.652-G.657") == List{"itu:t/rec/G.652", "itu:t/rec/G.657"});
}

TEST_CASE("the short name of the Security Council counts with a year") {
    CHECK(ids("SC resolution 2462 (2019)") == List{"un:S/RES/2462"});
}

TEST_CASE("the kind of an act of the European Union belongs to its span") {
    CHECK(spans("the Commission Implementing Decision (EU) 2021/914") ==
          List{"Commission Implementing Decision (EU) 2021/914"});
    CHECK(spans("the Council Framework Decision 2008/841/JHA") == List{"Council Framework Decision 2008/841/JHA"});
    CHECK(spans("Implementing Resolution 70/1, members met") == List{"Resolution 70/1"});
}

TEST_CASE("the noun of an act is no verb behind to") {
    CHECK(ids("established pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015)") ==
          List{"un:S/RES/1267", "un:S/RES/1989", "un:S/RES/2253"});
    CHECK(ids("according to resolution 140 (Rev. Busan, 2014) and to decision 5") ==
          List{"itu:pp/res/140@2014", "dec:5"});
}

TEST_CASE("what a text does behind its number is not counted by it") {
    const Row rows[] = {
        {"Resolution 140 states that the Union acts", {"res:140"}},
        {"resolution 140 deals with it, resolution 75 covers all", {"res:140", "res:75"}},
        {"decision 5 limits expenditure and document 12 contains the text", {"dec:5", "doc:12"}},
        {"decision 5 reports were late; resolution 12 states voted", {}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("an abbreviated noun in small letters needs a number with a slash") {
    CHECK(ids("(res. 70/1) and n (res. 12)") == List{"un:A/RES/70/1"});
    CHECK(ids("resolution n° 140") == List{"res:140"});
    CHECK(ids("the resolution (140)") == List{});
}

TEST_CASE("a body may have its short name in parentheses") {
    CHECK(spans("the United Nations General Assembly (UNGA) Resolution 70/1") ==
          List{"United Nations General Assembly (UNGA) Resolution 70/1"});
    CHECK(spans("the World Health Assembly (WHA) resolution WHA70.1") ==
          List{"World Health Assembly (WHA) resolution WHA70.1"});
    CHECK(spans("by members (UNGA) resolution 70/1") == List{"resolution 70/1"});
}

#include "unit/citations/found.hpp"

#include <doctest/doctest.h>

using namespace citation_test;

TEST_CASE("documents of the ITU Council and its working groups have ids of their own") {
    const Row rows[] = {
        {"Document C18/40", {"itu:council/2018/doc/40"}},
        {"C18/INF/6-E", {"itu:council/2018/doc/INF/6"}},
        {"C18/40(Rev.1)", {"itu:council/2018/doc/40:rev1"}},
        {"Document C18/40/(Rev.2)-E", {"itu:council/2018/doc/40:rev2"}},
        {"Corrigendum 1 to Document C18/4", {"itu:council/2018/doc/4:corr1"}},
        {"WG-HARBOUR-31-04", {"itu:cwg-harbour/31/doc/4"}},
        {"Document CWG-Harbour 31/04 rev2", {"itu:cwg-harbour/31/doc/4:rev2"}},
        {"WG-HB/2/16 Rev.1", {"itu:cwg-hb/2/doc/16:rev1"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("UN symbols are kept whole") {
    const Row rows[] = {
        {"A/C.2/71/L.9/Rev.1", {"un:A/C.2/71/L.9/Rev.1"}},
        {"A/72/64–E/2017/66", {"un:A/72/64"}},
        {"E/2016/31-E/CN.16/2016/4", {"un:E/2016/31"}},
        {"A/72/64 to A/72/70", {"un:A/72/64", "un:A/72/70"}},
        {"UNEP/EA.2/Res.5", {"un:UNEP/EA.2/Res.5"}},
        {"documents A/C.2/70/SR.20, 21 and 25", {"un:A/C.2/70/SR.20", "un:A/C.2/70/SR.21", "un:A/C.2/70/SR.25"}},
        {"A / RES / 71 / 212", {"un:A/RES/71/212"}},
        {"A/RES/\n71/212", {"un:A/RES/71/212"}},
        {"A/RES/71/2[1]", {"un:A/RES/71/2"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("agencies number their documents by session") {
    const Row rows[] = {
        {"MEPC 78/INF.12 and MSC 105/20/3", {"doc:MEPC78/INF.12", "doc:MSC105/20/3"}},
        {"SSE 8/WP.3", {"doc:SSE8/WP.3"}},
        {"as set out in 41 C/5.", {"doc:41C/5"}},
        {"the 212 EX/17", {"doc:212EX/17"}},
        {"EB 2021/132/R.9", {"doc:EB2021/132/R.9"}},
        {"CL 168/2", {"doc:CL168/2"}},
        {"CXS 1-1985", {"std:CXS1-1985"}},
        {"20 C/s and 5 EX/ factory", {}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("a body outside the UN owns a symbol that looks like the UN's") {
    CHECK(ids("WIPO document A/55/9") == List{"doc:A/55/9"});
    CHECK(ids("document A/55/9 of WIPO") == List{"doc:A/55/9"});
    CHECK(ids("WTO document S/C/W/372") == List{"doc:S/C/W/372"});
    CHECK(ids("United Nations document A/72/64") == List{"un:A/72/64"});
}

TEST_CASE("symbols of agencies count without a head noun when their shape shows them") {
    const Row rows[] = {
        {"GB.331/INS/3", {"doc:GB.331/INS/3"}},
        {"CX/FAC 17/49/2", {"doc:CX/FAC17/49/2"}},
        {"REP17/FA", {"doc:REP17/FA"}},
        {"Cg-18/Doc. 5", {"doc:CG-18/DOC.5"}},
        {"MEPC 72/17/Add.1", {"doc:MEPC72/17:add1"}},
        {"MSC.1/Circ.1526", {"doc:MSC.1/CIRC.1526"}},
        {"A40-WP/123", {"doc:A40-WP/123"}},
        {"INFCIRC/225/Rev.5", {"doc:INFCIRC/225:rev5"}},
        {"DSTI/CDEP(2017)5", {"doc:DSTI/CDEP(2017)5"}},
        {"PCC.I/RES. 281 (XXX-17)", {"res:PCC.I/RES.281(XXX-17)"}},
        {"ISO/IEC JTC 1/SC 27 N 17000", {"doc:JTC1/SC27N17000"}},
        {"S1-201234", {"doc:S1-201234"}},
        {"11-18/0123r4", {"doc:11-18/0123:rev4"}},
        {"Docs. 5A/TEMP/146, 157R1, 165", {"doc:5A/TEMP/146", "doc:5A/TEMP/157:rev1", "doc:5A/TEMP/165"}},
        {"COM 17 – R 3 – E", {"doc:COM17-R3"}},
        {"ARB/44A3/2", {"doc:ARB/44A3/2"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("the session in a symbol is a year for conferences that are named by it") {
    CHECK(wsis::find_citations("Document WTDC-17/5-E").at(0).year == 2017);
    CHECK(wsis::find_citations("Document HLG-12/4").at(0).year == std::nullopt);
}

TEST_CASE("a short symbol goes on from the one before it") {
    CHECK(spans("documents CWG-HARBOUR-31/10 and 31/11") == List{"documents CWG-HARBOUR-31/10", "31/11"});
    CHECK(ids("CWG-HARBOUR-31/10 was read; document 31/10 again") ==
          List{"itu:cwg-harbour/31/doc/10", "itu:cwg-harbour/31/doc/10"});
}

TEST_CASE("the number of the meeting shows that a short symbol goes on without a noun") {
    CHECK(ids("CWG-HARBOUR-31/10 and 31/11") == List{"itu:cwg-harbour/31/doc/10", "itu:cwg-harbour/31/doc/11"});
    CHECK(ids("EB152/24 and 152/25") == List{"doc:EB152/24", "doc:EB152/25"});
    CHECK(ids("CWG-HARBOUR-31/10 and 3/4 of the members") == List{"itu:cwg-harbour/31/doc/10"});
}

TEST_CASE("study groups number contributions, liaisons and temporary documents") {
    const Row rows[] = {
        {"SG11-C45 and SG11-LS12", {"doc:SG11-C45", "doc:SG11-LS12"}},
        {"SG11-TD345/GEN", {"doc:SG11-TD345/GEN"}},
        {"SG11-TD345-PLEN", {"doc:SG11-TD345-PLEN"}},
        {"TSAG-TD1200R3", {"doc:TSAG-TD1200:rev3"}},
        {"TD 1200 Rev.3", {"doc:TD1200:rev3"}},
        {"TD 345 (GEN/17)", {"doc:TD345(GEN/17)"}},
        {"TD345/WP1", {"doc:TD345/WP1"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("what looks like a symbol and is none is left alone") {
    const std::string_view texts[] = {
        "Door D/7, seat 32/10, room C/2",
        "12/10/2017, 24/7 and 1/16",
        "TCP/IP, A/V and I/O 16/32",
        "LTE/5G and IPv4/IPv6 in 2019/20",
        "Questions 5/1 and pages 140/141",
        "to document 12 practices",
        "to map and document 12 practices", // a verb
        "report 5 incidents, and/or by 3/4",
        "data/images/2025-05-15/Plan.md",
        "079METAR/SPECI/TAF",
        "documents6 with a note",
        "kept at 20 C/68 F",
        "SMS/MMS/5G and 2G/3G/4G",
        "Each team lost TD 12 points",
        "NGO/CSO 50/50 and VHF/UHF 174/230 MHz",
        "SHA-256/512, DVB-T2/S2 and RS-232/485",
        "the documents 2018-2019",
    };
    for (const auto text : texts) CHECK(ids(text) == List{});
}

TEST_CASE("supplements and revisions stand in the id in the order printed") {
    CHECK(ids("Addendum 1 to Document CWG-TIDES-9/4 (Rev.2)") == List{"itu:cwg-tides/9/doc/4:add1:rev2"});
}

TEST_CASE("a revision in words before and in brackets behind a symbol is one revision") {
    const auto found = wsis::find_citations("Addendum 1 to Document CWG-TIDES-9/4 (Rev.2)");
    REQUIRE(found.size() == 1);
    CHECK(found[0].revision == "Addendum 1/Rev.2");
}

TEST_CASE("parts behind the number of a document belong to its symbol") {
    CHECK(ids("documents 219 EX/8.I, 219 EX/8.II and 220 EX/5.III.B") ==
          List{"doc:219EX/8.I", "doc:219EX/8.II", "doc:220EX/5.III.B"});
    CHECK(ids("LHE/22/17.COM/7.b and CLT-21/15.COM/8.Rev") == List{"doc:LHE/22/17.COM/7.B", "doc:CLT-21/15.COM/8:rev"});
    CHECK(ids("as set out in 41 C/5. The Chair agreed") == List{"doc:41C/5"});
}

TEST_CASE("a year in parentheses takes the place of a slash") {
    const Row rows[] = {
        {"proposal COM(2021) 206 and COM(2019)45", {"doc:COM(2021)206", "doc:COM(2019)45"}},
        {"SWD (2021) 84", {"doc:SWD(2021)84"}},
        {"CM(2021)52 and T-CY(2021)3", {"doc:CM(2021)52", "doc:T-CY(2021)3"}},
        {"Recommendation No. R (99) 5", {"rec:R(99)5"}},
        {"Resolution (78) 8", {"res:(78)8"}},
        {"FORUM(2021) 4 and ISO(2021)", {}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("letters may stand behind the number of a symbol with a registry of letters") {
    CHECK(ids("WT/DS285/AB/R, WT/DS26/R/USA") == List{"doc:WT/DS285/AB/R", "doc:WT/DS26/R/USA"});
    CHECK(ids("WIFI/LTE5/GSM/X and TCP/IP4/UDP") == List{});
}

TEST_CASE("committees of standards bodies number their documents") {
    CHECK(ids("ISO/TC 204 N 4567, ISO/TC 46/SC 11 N 1200 and CEN/TC 278 N 4000") ==
          List{"doc:ISO/TC204N4567", "doc:ISO/TC46/SC11N1200", "doc:CEN/TC278N4000"});
}

TEST_CASE("a revision shows that the number behind one letter is that of a document") {
    CHECK(ids("A77/4 Add.1; documents A75/10 and A75/10 Add.2") ==
          List{"doc:A77/4:add1", "doc:A75/10", "doc:A75/10:add2"});
    CHECK(ids("the A77/4 junction") == List{});
}

TEST_CASE("a short member begins with the number of the meeting") {
    CHECK(ids("documents MSC 107/3/1, 107/3/2 and 107/INF.5") ==
          List{"doc:MSC107/3/1", "doc:MSC107/3/2", "doc:MSC107/INF.5"});
}

TEST_CASE("a group of another body is no Council working group") { CHECK(ids("WGSO/3/W.4") == List{"doc:WGSO/3/W.4"}); }

TEST_CASE("a party or group with its number belongs to the span of its document") {
    CHECK(spans("In Working Party 5D document 5D/20 and Study Group 4 Document 4/15") ==
          List{"Working Party 5D document 5D/20", "Study Group 4 Document 4/15"});
}

TEST_CASE("a document may be cited behind to") {
    CHECK(ids("attached to document 12 and added to document 13.") == List{"doc:12", "doc:13"});
    CHECK(ids("asked to document 12 good practices") == List{});
}

TEST_CASE("food and health agencies number information papers and conference papers") {
    const Row rows[] = {
        {"FC 187/INF/4, CFS 2021/47/2 and CL 168/10-WA2", {"doc:FC187/INF/4", "doc:CFS2021/47/2", "doc:CL168/10-WA2"}},
        {"document A74/A/CONF./2", {"doc:A74/A/CONF./2"}},
        {"GB.344/PV", {"doc:GB.344/PV"}},
        {"SG2RGQ/45-E", {"doc:SG2RGQ/45"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("a range of documents gives its endpoints") {
    CHECK(ids("Documents 12-15 were noted") == List{"doc:12", "doc:15"});
    CHECK(spans("Documents 12-15 were noted") == List{"Documents 12", "15"});
}

TEST_CASE("a later member repeats the letters in front of the last number") {
    const Row rows[] = {
        {"Documents TPC-12-B4 to B6", {"doc:TPC-12-B4", "doc:TPC-12-B6"}},
        {"Documents TPC-12-B4 and W6", {"doc:TPC-12-B4"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

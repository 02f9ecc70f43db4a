#include "unit/citations/found.hpp"

#include <doctest/doctest.h>

using namespace citation_test;

TEST_CASE("conferences with a year are events") {
    const Row rows[] = {
        {"PP-22, WTDC-21 and Council 19", {"event:pp-2022", "event:wtdc-2021", "event:council-2019"}},
        {"IGF 2019, HLPF 2019", {"event:igf-2019", "event:hlpf-2019"}},
        {"COP24, COP 25/CMP 15", {"event:cop-24", "event:cop-25", "event:cmp-15"}},
        {"Digital Africa Forum 2019", {"event:digital-africa-forum-2019"}},
        {"the D8 Summit 2021", {"event:d8-summit-2021"}},
        {"the 2019 session of the Council", {"event:council-2019"}},
        {"Plenipotentiary Conference 2022", {"event:pp-2022"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
}

TEST_CASE("a session that completes an act is no event") {
    CHECK(ids("Council-19 Resolution 1333") == List{"itu:council/res/1333@2019"});
    CHECK(ids("Resolution 71 of the Plenipotentiary Conference 2018") == List{"itu:pp/res/71@2018"});
}

TEST_CASE("a numbered meeting of a named body is an event, and its report a report") {
    const Row rows[] = {
        {"the 33rd meeting of the CWG-HARBOUR", {"event:cwg-harbour-33"}},
        {"twenty-second session of the CSTD", {"event:cstd-22"}},
        {"the 73rd session of the General Assembly", {"event:unga-73"}},
        {"the 33rdmeeting of CWG-HARBOUR", {"event:cwg-harbour-33"}},
        {"Report of the 33 rd meeting of CWG-HARBOUR", {"itu:cwg-harbour/33/report"}},
        {"Reports of 5th, 6th and 7th CWG HARBOUR meetings",
         {"itu:cwg-harbour/5/report", "itu:cwg-harbour/6/report", "itu:cwg-harbour/7/report"}},
        {"report of the ninth meeting of RAG", {"report:rag/9"}},
        {"report of the fifth session of the Working Party on Transport", {"report:working-party-on-transport/5"}},
    };
    for (const auto& row : rows) CHECK(ids(row.text) == row.ids);
    CHECK(spans("Reports of 5th and 6th CWG HARBOUR meetings") == List{"Reports of 5th", "6th CWG HARBOUR meetings"});
}

TEST_CASE("a body spelled out is known by the acronym in parentheses behind it") {
    CHECK(ids("8th meeting of the Council Working Group on Tides (CWG-TIDES)") == List{"event:cwg-tides-8"});
    CHECK(ids("9th meeting of the Lamp Study Coordination Panel (LSCP)") == List{"event:lscp-9"});
    CHECK(ids("9th meeting of the Lamp Study Panel (NATO)") == List{"event:lamp-study-panel-9"});
    CHECK(ids("Report of the 4th meeting of the Council Working Group on Tides (CWG-TIDES)") ==
          List{"itu:cwg-tides/4/report"});
}

TEST_CASE("a meeting of nobody in particular is no event") {
    CHECK(ids("the second meeting of the Group, the first session of the day, the 3rd meeting") == List{});
    CHECK(ids("the Forum, the Summit and the Conference") == List{});
}

TEST_CASE("goals, targets and action lines") {
    CHECK(ids("SDG 3, SDG-4, SDG5 and SDG target 9.c") == List{"sdg:3", "sdg:4", "sdg:5", "sdg:9.c"});
    CHECK(ids("Sustainable Development Goals 5 and 17") == List{"sdg:5", "sdg:17"});
    CHECK(ids("SDG 9 and target 9.c, targets 4.b and 4.7") == List{"sdg:9", "sdg:9.c", "sdg:4.b", "sdg:4.7"});
    CHECK(spans("target 9.1 of the Sustainable Development Goals") == List{"target 9.1"});
    CHECK(ids("a target 9.5 metres away, target 20.a, target 9, the targets") == List{});
    CHECK(spans("WSIS Action Lines C1, C4 and C9") == List{"WSIS Action Lines C1", "C4", "C9"});
    CHECK(ids("all SDGs, Action Line C12, room C7") == List{});
}

TEST_CASE("an address ends before the punctuation of the sentence") {
    CHECK(spans("(see https://example.int/a_b?q=1), www.example.org/.") ==
          List{"https://example.int/a_b?q=1", "www.example.org/"});
    CHECK(ids("HTTP://WWW.Example.INT/Path/") == List{"url:www.example.int/Path"});
    CHECK(ids("mail desk@www.example.int") == List{});
}

TEST_CASE("the name of a summit may go over the word for") {
    CHECK(spans("at the AI for Good Global Summit 2023") == List{"AI for Good Global Summit 2023"});
    CHECK(spans("preparing for World Water Forum 2024") == List{"World Water Forum 2024"});
}

#include "decision_texts.hpp"
#include "extract/references.hpp"

#include <doctest/doctest.h>

using namespace wsis;
using namespace wsis::decision_texts;

TEST_CASE("a decider and a verb of decision make a decision") {
    CHECK(summary("The Group approved the list of wells.") == List{"adoption approve by Group"});
    CHECK(summary("After a short break, the Study Group decided to move the pumps.") ==
          List{"decision decide by Study Group"});
    CHECK(summary("TSAG took due note of the map.") == List{"noting note by TSAG"});
    CHECK(summary("Participants agreed that boats are safer.") == List{"agreement agree by Participants"});
}

TEST_CASE("who is asked in the passive must act") {
    CHECK(summary("The secretariat was again requested to print the map.") == List{"request request to Secretariat"});
    CHECK(summary("All Member States and Sector Members are urged to reply.") ==
          List{"encouragement urge to Member States; Sector Members"});
    CHECK(summary("The Director of BDT was asked by the Committee to count the boats.") ==
          List{"request ask by Committee to Director BDT"});
    CHECK(summary("Delegates were invited to a dinner on the pier.") == List{});
    CHECK(summary("Farmers were encouraged by the good rains.") == List{});
}

TEST_CASE("a text or an outcome is adopted, noted, thanked for") {
    CHECK(summary("The list of wells was adopted without change.") == List{"adoption adopt"});
    CHECK(summary("Appreciation was expressed to the divers.") == List{"appreciation express to Divers"});
    CHECK(summary("It was agreed that the Secretariat would print the map.") == List{"agreement agree to Secretariat"});
}

TEST_CASE("coordinated verbs are decisions of their own and share the decider") {
    CHECK(spans("The Group noted the map and requested the Secretariat to print it.") ==
          List{"The Group noted the map", "requested the Secretariat to print it."});
    CHECK(summary("The Group thanked the Secretariat for the map and encouraged it to print more.") ==
          List{"appreciation thank by Group to Secretariat", "encouragement encourage by Group to Secretariat"});
    CHECK(summary("The Committee considered and endorsed the map.") == List{"adoption endorse by Committee"});
}

TEST_CASE("of two verbs behind one subject the second begins with itself") {
    const auto document = document_of("The keeper agrees requested:");
    List spans;
    for (const auto& decision : decisions_in(document, true)) spans.push_back(text_at(document, decision.place));
    CHECK(spans == List{"The keeper agrees", "requested:"});
}

TEST_CASE("a decision keeps its items when a remark follows in its sentence") {
    const auto document = document_of("The Board decided to build, and the Secretariat noted, (a) a pier; (b) a ramp.");
    const auto decisions = decisions_in(document, true);
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[0].items.size() == 2);
    CHECK(decisions[1].why == "secretariat");
}

TEST_CASE("a label with no text behind it is no item") {
    const auto document = document_of("The Group requested the Secretariat a) to revise the form and b)");
    const auto decisions = decisions_in(document);
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0].items.empty());
}

TEST_CASE("an infinitive of another verb of decision takes the place of the outer one") {
    CHECK(summary("The Board agreed to recommend that Council build a pier.") ==
          List{"recommendation recommend by Board to Council"});
}

TEST_CASE("items behind a decision belong to it, and nested ones do not count") {
    CHECK(summary("The Secretariat was requested:\na) to print the map;\n  - in colour;\nb) to sell it.") ==
          List{"request request to Secretariat +2"});
    CHECK(summary("The Secretariat was requested (i) to print the map and (ii) to sell it.") ==
          List{"request request to Secretariat +2"});
}

TEST_CASE("items with verbs of their own are decisions of the header's body") {
    CHECK(summary("The Committee:\na) noted the map;\nb) invited sailors to comment on it.") ==
          List{"noting note by Committee", "invitation invite by Committee to Sailors"});
    CHECK(summary("The Committee (a) noted the map; and (b) adopted the list.") ==
          List{"noting note by Committee", "adoption adopt by Committee"});
}

TEST_CASE("deadlines are read behind their prepositions") {
    CHECK(summary("Membership is invited to comment by 15 March 2018.") ==
          List{"invitation invite to Membership until 15 March 2018"});
    CHECK(summary("The Rapporteur was asked to report at the next meeting.") ==
          List{"request ask to Rapporteur until next meeting"});
    CHECK(summary("Members were asked to register before noon on Friday, 9 March 2018.") ==
          List{"request ask to Members until noon on Friday, 9 March 2018"});
}

TEST_CASE("deadlines in the items of a list belong to the decision") {
    CHECK(summary("The Secretariat was requested:\na) to count the boats;\nb) to publish the count no later than 5 May "
                  "2018;\nc) to present it at the next meeting.") ==
          List{"request request to Secretariat until 5 May 2018 until next meeting +3"});
}

TEST_CASE("what another text asked for is a reported act") {
    CHECK(reasons("The Commission was asked in ECOSOC Resolution 2016/22 to follow the boats.") ==
          List{"reported act"});
    CHECK(reasons("The Secretariat was instructed by PP-14 Resolution 200 to count them.") == List{"another agent"});
    CHECK(reasons("The Secretariat was asked to count the boats named in ECOSOC Resolution 2016/22.") ==
          List{"decision"});
}

TEST_CASE("a participle at the end of a list is no act") {
    CHECK(summary("It is open to Member States, Sector Members and invited experts.") == List{});
    CHECK(summary("The Group heard the Board, the divers and thanked the hosts.") ==
          List{"appreciation thank by Group to Hosts"});
}

TEST_CASE("a meeting to come and those who did their work need not act") {
    CHECK(summary("It was agreed that the next meeting would test another pump.") == List{"agreement agree"});
    CHECK(summary("The Group concluded that the drafting group had completed its map.") ==
          List{"decision conclude by Group"});
    CHECK(summary("The Group agreed that the drafting group is to finish its map.") ==
          List{"agreement agree by Group to Drafting group"});
}

TEST_CASE("names between commas stand for the office before them") {
    CHECK(
        summary("The Vice-Chairs, Ms Una Fell (Norway), Mr Ivo Lund (Peru) and Prof. Lia Roth (Chad), were thanked.") ==
        List{"appreciation thank to Vice-Chairs"});
}

TEST_CASE("a session that a report goes to is no deadline") {
    CHECK(
        summary("The Secretariat was asked to send the draft report to the 2019 session of the Board by 5 May 2018.") ==
        List{"request ask to Secretariat until 5 May 2018"});
    CHECK(summary("The Secretariat was asked to send the map before the 2019 session of the Board.") ==
          List{"request ask to Secretariat until 2019 session of the Board"});
}

TEST_CASE("action labels open an instruction") {
    CHECK(summary("Action point 3: Rapporteur to draw a map before the summer.") ==
          List{"instruction action to Rapporteur until summer"});
}

TEST_CASE("what speakers, documents and other bodies said is a remark with a reason") {
    CHECK(reasons("Mr Orrin Vale thanked the hosts.") == List{"speaker"});
    CHECK(reasons("Several delegations supported the map.") == List{"some members"});
    CHECK(reasons("He invited everybody to the pier.") == List{"pronoun"});
    CHECK(reasons("The Secretariat noted the fog.") == List{"secretariat"});
    CHECK(reasons("The Chairman thanked the divers.") == List{"chairman"});
    CHECK(reasons("The contribution recommends a longer pier.") == List{"document as subject"});
    CHECK(reasons("PP-14 instructed the Council to build a pier.") == List{"other body"});
    CHECK(reasons("It was noted that boats leak.") == List{"impersonal"});
    CHECK(reasons("The Group had agreed on a map.") == List{"reported act"});
    CHECK(reasons("If the Group approves the map, it can be printed.") == List{"conditional"});
    CHECK(reasons("The Group did not approve the map.") == List{"negated"});
}

TEST_CASE("a box that asks the reader to act is no decision") {
    CHECK(summary("Action required\nThe Council is invited to note this report.") == List{});
}

namespace {

struct Row {
    std::string_view text{};
    std::string_view expected{}; ///< Empty: no decision of the meeting.
};

// clang-format off

/// How other bodies write their reports: maritime, meteorology, climate, food, standards, names and numbers, labour.
constexpr Row other_bodies[] = {
    {"The Committee concurred with the view that no pier was needed.", "agreement concur by Committee"},
    {"Following discussion, the Sub-Committee agreed to forward the map to the Board.", "agreement agree by Sub-Committee"},
    {"The Committee, having considered the report of the divers, approved it in general.", "adoption approve by Committee"},
    {"Congress requested the Secretary-General to print the guide before the end of 2020.", "request request by Congress to Secretary-General until end of 2020"},
    {"The SBI requested the secretariat to organize a workshop on kelp, subject to funding.", "request request by SBI to Secretariat"},
    {"ISO/TC 999 resolves to register the work item on oars.", "decision resolve by ISO/TC 999"},
    {"JTC 9 instructs the Committee Manager to start a ballot.", "instruction instruct by JTC 9 to Committee Manager"},
    {"Parties, intergovernmental organizations and other stakeholders are invited to write by 30 June 2020.",
     "invitation invite to Parties; Intergovernmental organizations; Stakeholders until 30 June 2020"},
    {"Contracting Parties which had not yet done so were urged to pay.", "encouragement urge to Contracting Parties"},
    {"The Finance Committee recommended to the Council that the rate be raised.", "recommendation recommend by Committee to Council"},
    {"It was agreed, subject to the availability of boats, that the Bureau would sail.", "agreement agree to Bureau"},
    {"The Secretariat undertook to print it, and the Group thanked it for its patience.", "appreciation thank by Group to Secretariat"},
    {"Mr Olu Danjo was appointed as Convener of the kelp group.", "decision appoint"},
    {"Consensus was reached on the text of article 4.", "agreement reach"},
    {"Decision 12/4: The Board approved the staff rules.", "adoption approve by Board"},
    {"Recommendation 5: that the Council extend the mandate until 2025.", "recommendation recommend to Council until 2025"},
    {"Working Group 2 was asked to finish in time for the Plenary.", "request ask to Working Group 2 until Plenary"},
    {"The Chair directed the drafting group to report back in the afternoon.", "instruction direct by Chair to Drafting group"},
    {"The Sub-Commission decided by consensus to defer the matter until its ninth session.", "decision decide by Sub-Commission until ninth session"},
    {"In 2015 the Commission decided to close the harbour.", ""},
    {"The Panel concluded its work at noon.", ""},
    {"The Group could not agree on a map and no decision was taken.", ""},
    {"Should the Committee decide otherwise, members will be told.", ""},
    {"The list approved by the Group is on the web.", ""},
    {"Delegates who supported the map asked for a vote.", ""},
    {"The meeting was opened by the Chair, who welcomed the guests and thanked the hosts.", ""},
    {"The UNEX supported a project on kelp.", ""},
    {"The Committee was told that the Council had approved the budget.", ""},
    {"ECKO will pool staff and share responsibilities and tasks among its offices.", ""},
    {"ECKO uses its website, which will allow for the printing of the existing mandated reports.", ""},
    {"If nobody writes, the map is considered approved.", ""},
    {"The summit, by its decision 1/2, requested the Board to act.", ""},
    {"The maps were approved by the harbour masters.", ""},
    {"\u201cThe Council decided to act\u201d, said the minister.", ""},
};

// clang-format on

} // namespace

TEST_CASE("the grammar holds for reports of other bodies") {
    for (const auto& row : other_bodies) {
        const std::string text(row.text);
        CAPTURE(text);
        CHECK(fmt::format("{}", fmt::join(summary(row.text), " | ")) == row.expected);
    }
}

TEST_CASE("operative clauses of a resolution are decisions of the body above them") {
    CHECK(
        summary(
            "The Harbour Assembly,\nRecalling its earlier resolutions,\na) URGES Member States to count their boats;\n"
            "b) REQUESTS the Director-General to report at its next session.") ==
        List{"encouragement urge by Assembly to Member States",
             "request request by Assembly to Director-General until next session"});
    CHECK(summary("a) REQUESTS the Director-General to report.") == List{});
}

TEST_CASE("a deadline of a month or year has its dates") {
    const auto document = document_of("The Secretariat was asked to sail by the end of May 2019.");
    const auto decisions = decisions_in(document);
    REQUIRE(decisions.size() == 1);
    REQUIRE(decisions[0].deadlines.size() == 1);
    CHECK(decisions[0].deadlines[0].end == Date{std::chrono::year{2019}, std::chrono::month{5}, std::chrono::day{31}});
}

TEST_CASE("commas inside the name of a body part no members of the sentence") {
    CHECK(summary("Pursuant to Rule 9, the Harbours, Budget and Administration Committee took note of the accounts.") ==
          List{"noting note by Committee"});
    CHECK(summary("The Committee on Trade, Customs and Finance thanked the Harbours and Staff Committee.") ==
          List{"appreciation thank by Committee to Harbours and Staff Committee"});
    CHECK(summary("The Trade and Development Board approved the list.") == List{"adoption approve by Board"});
}

TEST_CASE("what is set up again is set up") {
    CHECK(summary("The Board re-established the panel on ropes.") == List{"decision establish by Board"});
    CHECK(summary("The Board reappointed the auditor.") == List{"decision appoint by Board"});
}

TEST_CASE("a body may be tasked with something") {
    CHECK(summary("The Safety Commission was tasked with reviewing the rules by its next session.") ==
          List{"instruction task to Safety Commission until next session"});
}

TEST_CASE("an office with capitals is somebody, whatever its noun") {
    CHECK(summary("The Council requested Management to provide costs.") ==
          List{"request request by Council to Management"});
    CHECK(summary("The Committee recommended to the General Conference the adoption of the text.") ==
          List{"recommendation recommend by Committee to General Conference"});
    CHECK(summary("It was recommended that contracting Governments report accidents.") ==
          List{"recommendation recommend to Contracting Governments"});
}

TEST_CASE("what a numbered meeting other than this one did is reported") {
    CHECK(summary("At SBI 46, the SBI agreed to return to the matter.") == List{});
    CHECK(summary("At HLPF 2017, the Group agreed to return to the matter.") == List{});
    CHECK(summary("At HLPF 2018, the Group agreed to return to the matter.").size() == 1);
    CHECK(summary("In SDG 9, the Group noted a gap.").size() == 1);
}

TEST_CASE("what was asked of the meeting itself is no decision of it") {
    const auto document = document_of("The Committee was invited to note the list.");
    auto metadata = metadata_2018();
    metadata.meeting.body = "Committee on Fees";
    const auto decisions = decisions_in(document, metadata, true);
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0].why == "asked of the meeting");
}

TEST_CASE("quarters and dates in brackets are deadlines") {
    CHECK(summary("The Secretariat was asked to report by Q3 2019.") ==
          List{"request ask to Secretariat until Q3 2019"});
    CHECK(summary("Action 4: Chair to write to the ports (deadline: October 2018).") ==
          List{"instruction action to Chairman until October 2018"});
}

TEST_CASE("a body may call on those whose names have capitals") {
    CHECK(summary("The Council called on Governments and the private sector to plant trees.") ==
          List{"request call by Council to Governments; Private sector"});
    CHECK(summary("The list adopted on Friday was short.") == List{});
}

TEST_CASE("an adjunct may part a decision from the verb that it wraps") {
    CHECK(summary("The Group agreed, as a matter of urgency, to appoint a keeper.") ==
          List{"decision appoint by Group"});
    CHECK(summary("The Group agreed in principle to invite two divers.") ==
          List{"invitation invite by Group to Divers"});
    CHECK(summary("The Group agreed on a plan to invite two divers.") == List{"agreement agree by Group"});
}

TEST_CASE("what is to be done with a thing gives it no task") {
    CHECK(summary("It was decided that the fund would be closed.") == List{"decision decide"});
    CHECK(summary("It was agreed that the Fund would be asked to pay.") == List{"agreement agree to Fund"});
    CHECK(summary("The Group agreed that the Bureau would be ready to help.") ==
          List{"agreement agree by Group to Bureau"});
}

TEST_CASE("a clause may say what is instructed or urged") {
    CHECK(summary("The Council directed that the Tide Commission review the map.") ==
          List{"instruction direct by Council to Tide Commission"});
    CHECK(summary("The Council urged Parties that are in arrears to pay.") ==
          List{"encouragement urge by Council to Parties"});
}

TEST_CASE("organizations stand side by side") {
    CHECK(summary("The Group invited UNEP, FAO and WMO to join.") ==
          List{"invitation invite by Group to UNEP; FAO; WMO"});
}

TEST_CASE("the name of an addressee goes on behind of where it is a proper one") {
    CHECK(summary("The Group thanked the Government of the Republic of Lumen for the hall.") ==
          List{"appreciation thank by Group to Government of the Republic of Lumen"});
    CHECK(summary("The Board asked the Office of Internal Audit to reply.") ==
          List{"request ask by Board to Office of Internal Audit"});
    CHECK(summary("The Board asked the Bureau of the Conference to reply.") == List{"request ask by Board to Bureau"});
}

TEST_CASE("a resolution of another body is one where its formula opens it") {
    CHECK(
        summary(
            "The General Assembly,\n1) Requests the Secretary-General to report;\n2) Calls upon all States to help.") ==
        List{"request request by Assembly to Secretary-General", "request call by Assembly to States"});
    CHECK(summary("The General Assembly requested the Secretary-General to report.") == List{});
}

TEST_CASE("those who meet by their office decide") {
    CHECK(summary("Heads of State and Government mandated the Commission to open an office.") ==
          List{"instruction mandate by Heads of State and Government to Commission"});
    CHECK(summary("The Deputies adopted the map.") == List{"adoption adopt by Deputies"});
    CHECK(summary("Project leaders adopted the map.") == List{});
    CHECK(summary("Some Leaders adopted the map.") == List{});
}

TEST_CASE("what those present are asked to do in the room is no decision") {
    CHECK(summary("Participants were asked to leave the building.") == List{});
    CHECK(summary("Participants were asked to send their slides.") == List{"request ask to Participants"});
}

TEST_CASE("what is asked of a body without name that considers papers is no decision") {
    CHECK(reasons("The Committee was invited to take note of the paper.") == List{"asked of the meeting"});
    CHECK(summary("The Working Party was invited to draft a map.") == List{"invitation invite to Working Party"});
}

TEST_CASE("bodies known by their acronyms act in reports of their own") {
    CHECK(reasons("The IESG asked the working group to publish the draft.") == List{"other body"});
}

TEST_CASE("coordinated participles share the passive before them") {
    CHECK(summary("The Secretariat was thanked for the map and asked to print it.") ==
          List{"appreciation thank to Secretariat", "request ask to Secretariat"});
    CHECK(summary("The report was noted with thanks and adopted.") == List{"noting note", "adoption adopt"});
    CHECK(summary("The Secretariat was present and asked to speak.") == List{});
    CHECK(summary("The list was printed in May and noted the gaps.") == List{});
}

TEST_CASE("decisions and conclusions before a colon are those of the list") {
    CHECK(summary("The Committee took the following decisions:\na) to close the port;\nb) to open the lock.") ==
          List{"decision decide by Committee +2"});
    CHECK(summary("The Committee reached the following conclusions:\na) the port is safe;\nb) the lock is not.") ==
          List{"decision conclude by Committee +2"});
    CHECK(summary("The Committee took its decisions by consensus.") == List{});
    CHECK(summary("The Committee took note of the decisions.") == List{"noting note by Committee"});
}

TEST_CASE("minutes may leave out who agreed") {
    CHECK(summary("Agreed that the port be closed.") == List{"agreement agree"});
    CHECK(summary("RESOLVED to meet in May.") == List{"decision resolve"});
    CHECK(summary("Agreed texts are in the annex.") == List{});
    CHECK(summary("Decision: Agreed to close the port.") == List{"decision decide"});
}

TEST_CASE("what was set up by another is no act of its own") {
    CHECK(summary("The task force set up by the Board recommended a cut.") ==
          List{"recommendation recommend by Task force"});
}

TEST_CASE("those who meet somewhere are no meeting") {
    CHECK(summary("The Ministers, meeting in Lima, adopted the map.") == List{"adoption adopt by Ministers"});
    CHECK(summary("After lunch, the Meeting on tides adopted the map.") == List{"adoption adopt by Meeting"});
}

TEST_CASE("a weekday belongs to the date behind it") {
    CHECK(summary("Members are requested to reply not later than Friday, 9 March 2018.") ==
          List{"request request to Members until Friday, 9 March 2018"});
}

TEST_CASE("a bureau or a unit decides in a report of its own") {
    const auto document = document_of("The Bureau recommended a shorter session.");
    auto metadata = metadata_2018();
    const auto decided = [&] { return decisions_in(document, metadata, false).size(); };
    CHECK(decided() == 0);
    metadata.meeting.body = "Bureau of the Tide Conference";
    CHECK(decided() == 1);
}

TEST_CASE("a decision rests on documents and acts, not on places, goals and meetings") {
    const auto document = document_of(
        "The Group noted Document C18/40 on SDG 9 and Action Line C5, shown at WTDC-17 and http://lamps.example.org.");
    const auto references = report_after(extract::references_pass(document), document).references;
    CHECK(references.size() == 5);
    const auto decisions = decisions_in(document, metadata_2018(), false, references);
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0].references == std::vector<std::string>{"itu:council/2018/doc/40"});
}

TEST_CASE("an administration keeps its country, in small letters too") {
    CHECK(summary("The Group thanked the administration of Estonia for its offer.") ==
          List{"appreciation thank by Group to Administration of Estonia"});
    CHECK(summary("The Group thanked the winners of the prize.") == List{"appreciation thank by Group to Winners"});
}

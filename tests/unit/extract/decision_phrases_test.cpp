#include "decision_texts.hpp"

#include <doctest/doctest.h>

using namespace wsis;
using namespace wsis::decision_texts;

TEST_CASE("an object behind joined participles ends their passive") {
    CHECK(summary("The survey was printed and noted the gaps.") == List{});
    CHECK(summary("The survey was discussed and noted.") == List{"noting note"});
    CHECK(summary("The survey was discussed and approved this morning.") == List{"adoption approve"});
}

TEST_CASE("another verb with its object ends an act") {
    CHECK(spans("The Council approved the accounts, discharged the Treasurer of her duties and thanked her.") ==
          List{"The Council approved the accounts", "thanked her."});
    CHECK(spans("The Council approved the accounts, printed in May, and thanked the staff.") ==
          List{"The Council approved the accounts, printed in May", "thanked the staff."});
}

TEST_CASE("what neither body did is no decision") {
    CHECK(summary("Neither the Board nor the Council endorsed the plan.") == List{});
}

TEST_CASE("participants from somewhere are not the meeting") {
    CHECK(summary("Participants from ten countries welcomed the plan.") == List{});
    CHECK(summary("Participants welcomed the plan.") == List{"appreciation welcome by Participants"});
}

TEST_CASE("a pronoun means who was named before it, of the same number") {
    CHECK(summary("The Group thanked the Rapporteur for the draft and requested her to shorten it.") ==
          List{"appreciation thank by Group to Rapporteur", "request request by Group to Rapporteur"});
    CHECK(summary("The laboratories had sent a map to the Treasurer. They were asked to shorten it.") ==
          List{"request ask to Laboratories"});
    CHECK(summary("The laboratories had sent a map to the Treasurer. The Board asked him to shorten it.") ==
          List{"request ask by Board to Treasurer"});
    CHECK(summary("The Board thanked the Treasurer, and asked that he print the map.") ==
          List{"appreciation thank by Board to Treasurer", "request ask by Board to Treasurer"});
    CHECK(summary("The Board requested her report.") == List{"request request by Board"});
}

TEST_CASE("who is thanked ends before the next verb") {
    CHECK(summary("The Board thanked its hosts, and invited donors to pay.") ==
          List{"appreciation thank by Board to Hosts", "invitation invite by Board to Donors"});
}

TEST_CASE("those in whose company somebody acts are not asked") {
    CHECK(summary("The Board asked the Secretariat, together with the Bureau and the hosts, to reply.") ==
          List{"request ask by Board to Secretariat"});
    CHECK(summary("The Board asked the Secretariat in consultation with the Chair and the hosts to reply.") ==
          List{"request ask by Board to Secretariat"});
    CHECK(summary("The Board asked the Secretariat, the Bureau and the hosts to reply.") ==
          List{"request ask by Board to Secretariat; Bureau; Hosts"});
}

TEST_CASE("an acronym spelled like a pronoun is dropped like any other") {
    CHECK(summary("The Board asked the WHO Secretariat to reply.") == List{"request ask by Board to Secretariat"});
}

TEST_CASE("somebody unknown is told by the ending of the noun") {
    CHECK(summary("The beekeepers were urged to count the hives.") == List{"encouragement urge to Beekeepers"});
    CHECK(summary("The Board recommended that hydrologists publish the gauges.") ==
          List{"recommendation recommend by Board to Hydrologists"});
    CHECK(summary("The Board requested the papers to improve the debate.") == List{"request request by Board"});
}

TEST_CASE("somebody unknown is told by what only somebody can do") {
    CHECK(summary("The Board recommended that fishing fleets use round hooks.") ==
          List{"recommendation recommend by Board to Fishing fleets"});
    CHECK(summary("The Board agreed that Norland would lead the survey.") ==
          List{"agreement agree by Board to Norland"});
    CHECK(summary("The Board recommended that tyres should carry a date.") ==
          List{"recommendation recommend by Board"});
    CHECK(summary("The Board recommended that the fleet review process should end.") ==
          List{"recommendation recommend by Board"});
}

TEST_CASE("a definite noun that is asked to act is somebody") {
    CHECK(summary("The Board requested the ferry to slow down by half.") == List{"request request by Board to Ferry"});
    CHECK(summary("The Board requested the extension to be granted.") == List{"request request by Board"});
}

TEST_CASE("plain plurals in a list of those who act are some of them") {
    CHECK(summary("The Board invited airports, harbours and operators to reply.") ==
          List{"invitation invite by Board to Airports; Harbours; Operators"});
    CHECK(summary("Operators and airports were urged to reply.") == List{"encouragement urge to Operators; Airports"});
}

TEST_CASE("a body is named with the number behind its full stop") {
    CHECK(summary("WP.29 adopted the mirror rules.") == List{"adoption adopt by WP.29"});
}

TEST_CASE("a deadline may be a time before each event or a following day") {
    CHECK(summary("The Board asked the hosts to reply no later than six weeks before each session.") ==
          List{"request ask by Board to Hosts until six weeks before each session"});
    CHECK(summary("The Board postponed the vote until the following day.") ==
          List{"decision postpone by Board until following day"});
}

TEST_CASE("a label may name who must act in brackets") {
    CHECK(summary("Action (Secretariat): print the map by 5 May.") ==
          List{"instruction action to Secretariat until 5 May"});
}

// What a register file holds and finds.

#include "support/lists.hpp"
#include "support/scratch.hpp"
#include "support/series.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/register_file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

using Access = RegisterFile::Access;
using Added = RegisterFile::Added;

const std::vector<Report>& reports() {
    static const std::vector<Report> all{
        test::meeting_report(30, "1. Lamps\n1.1 The Secretariat was requested to order the lamps by 31 May 2017.\n"
                                 "1.2 Member States were invited to paint their beacons in harbour colours.\n"),
        test::meeting_report(31,
                             "1. Lamps\n1.1 As requested by the previous meeting, the Secretariat ordered the lamps.\n"
                             "1.2 Member States were invited to paint their beacons in café colours.\n"),
        test::meeting_report(32, "1. Lamps\n1.1 The Secretariat was requested to publish a study of lenses.\n")};
    return all;
}

void fill(const std::string& path) {
    RegisterFile file(path, Access::write);
    for (const auto& report : reports()) file.add(report);
}

/// The texts, as they are now, of what a query finds.
List found(const RegisterQuery& query) {
    const test::Scratch scratch;
    fill(scratch.path("r.sqlite"));
    List texts;
    for (const auto& chain : RegisterFile(scratch.path("r.sqlite"), Access::read).find(query).chains)
        texts.push_back(chain.last().quote.text);
    return texts;
}

List found(std::string text) {
    RegisterQuery query;
    query.text = std::move(text);
    return found(query);
}

constexpr const char* order = "The Secretariat was requested to order the lamps by 31 May 2017.";
constexpr const char* paint = "Member States were invited to paint their beacons in café colours.";
constexpr const char* publish = "The Secretariat was requested to publish a study of lenses.";

} // namespace

TEST_CASE("a register file gives back the register of its reports") {
    const test::Scratch scratch;
    fill(scratch.path("r.sqlite"));
    CHECK(RegisterFile(scratch.path("r.sqlite"), Access::read).read() == track(reports()));
}

TEST_CASE("a report that a register file has is not added again, and no byte changes") {
    const test::Scratch scratch;
    const auto path = scratch.path("r.sqlite");
    fill(path);
    const auto before = test::bytes_of(path);
    CHECK(RegisterFile(path, Access::write).add(reports()[1]) == Added::known);
    CHECK(test::bytes_of(path) == before);
}

TEST_CASE("a revision stands for its meeting, whichever comes first") {
    auto revision = test::meeting_report(31, "1. Lamps\n1.1 The Secretariat was requested to order the posts.\n");
    revision.source.name = "r31v2.txt";
    auto all = reports();
    all.push_back(revision);
    const test::Scratch scratch;
    RegisterFile late(scratch.path("late.sqlite"), Access::write);
    for (const auto& report : all) CHECK(late.add(report) == Added::added);
    CHECK(late.read() == track(all));
    RegisterFile early(scratch.path("early.sqlite"), Access::write);
    CHECK(early.add(revision) == Added::added);
    CHECK(early.add(reports()[1]) == Added::left_out);
    CHECK(early.read() == track(std::vector{revision, reports()[1]}));
}

TEST_CASE("what another connection adds is seen before a report is added") {
    const test::Scratch scratch;
    RegisterFile one(scratch.path("r.sqlite"), Access::write);
    RegisterFile two(scratch.path("r.sqlite"), Access::write);
    CHECK(one.add(reports()[0]) == Added::added);
    CHECK(two.add(reports()[1]) == Added::added);
    CHECK(two.add(reports()[0]) == Added::known);
    CHECK(one.add(reports()[2]) == Added::added);
    CHECK(one.read() == track(reports()));
}

TEST_CASE("a register file keeps how decisions are told apart") {
    const test::Scratch scratch;
    TrackOptions options;
    options.one_body = true;
    options.similarity = 0.9;
    RegisterFile(scratch.path("r.sqlite"), Access::write).add(reports()[0]);
    {
        RegisterFile file(scratch.path("r.sqlite"), Access::write);
        file.set_options(options);
        file.add(reports()[1]);
    }
    RegisterFile file(scratch.path("r.sqlite"), Access::write);
    CHECK(file.options().one_body);
    CHECK(file.options().similarity == 0.9);
    file.add(reports()[2]);
    CHECK(file.read() == track(reports(), options));
}

TEST_CASE("a query finds decisions by all of its words, in earlier wordings too") {
    CHECK(found("lamps order") == List{order});
    CHECK(found("lamps lenses") == List{});
    CHECK(found("HARBOUR") == List{paint});
    CHECK(found("cafe") == List{paint});
}

TEST_CASE("a query knows phrases and beginnings of words") {
    CHECK(found("\"order the lamps\"") == List{order});
    CHECK(found("\"lamps order\"") == List{});
    CHECK(found("publ*") == List{publish});
    CHECK(found("\"study of len\"*") == List{publish});
    CHECK(found("publ") == List{});
}

TEST_CASE("no sign in a query has a meaning that the user does not know") {
    for (const auto* text :
         {"a AND", "NOT lamps", "NEAR(a b, 3)", "text:lamps", "^lamps", "lam'ps\" OR", "-lamps", "(((", "{a b}: c",
          "a + b", "lamps; DROP TABLE chains", "\"lamps\"\"order", "%_ lamps ?1", "**a*"}) {
        CAPTURE(text);
        try {
            found(text);
        } catch (const Error& error) {
            CHECK(std::string(error.what()).starts_with("query: no word in"));
        }
    }
    CHECK(found("lamps*order") == List{}); // one word with a sign inside is two words in a row
    CHECK(found("\"lamps") == List{order});
    CHECK_THROWS_WITH(found("\" * \""), "query: no word in '\" * \"'");
    std::string many;
    for (int i = 0; i < 101; ++i) many += "lamps ";
    CHECK_THROWS_WITH(found(many), "query: more than 100 words");
}

TEST_CASE("a query finds decisions by addressee, force, status and body") {
    RegisterQuery query;
    query.addressees = {"secretariat"};
    CHECK(found(query) == List{order, publish});
    query.statuses = {ChainStatus::reported_done};
    CHECK(found(query) == List{order});
    query = {};
    query.forces = {Force::invitation, Force::recommendation};
    CHECK(found(query) == List{paint});
    query = {};
    query.bodies = {"working group on lamps"};
    CHECK(found(query) == List{order, paint, publish});
    query.bodies = {"WG-BUOYS"};
    CHECK(found(query) == List{});
}

TEST_CASE("a query finds decisions of the meetings between two, by number or day") {
    RegisterQuery query;
    query.since = 31;
    CHECK(found(query) == List{paint, publish});
    query.until = 31;
    CHECK(found(query) == List{paint});
    using namespace std::chrono;
    query.since = Date{2018y / 1 / 1};
    query.until.reset();
    CHECK(found(query) == List{publish});
}

TEST_CASE("one appearance of a decision meets all conditions of a query") {
    RegisterQuery query;
    query.text = "harbour";
    query.since = 31;
    CHECK(found(query) == List{});
    query.since = 30;
    CHECK(found(query) == List{paint});
}

TEST_CASE("a register file without reports is an empty register") {
    const test::Scratch scratch;
    CHECK(RegisterFile(scratch.path("r.sqlite"), Access::write).read() == Register{});
    CHECK(RegisterFile(scratch.path("r.sqlite"), Access::write).find({}) == Register{});
}

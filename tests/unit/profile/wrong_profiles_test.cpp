#include "wsis/diagnostic.hpp"
#include "wsis/profile.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace wsis;

namespace {

/// What the profile is refused with; "taken" when it is not.
std::string refusal(std::string_view toml) {
    try {
        read_profile(toml);
        return "taken";
    } catch (const Error& error) {
        return error.what();
    }
}

/// A wrong profile and the whole message for it.
struct Wrong {
    std::string_view toml;
    std::string_view message;
};

void check_all(std::initializer_list<Wrong> rows) {
    for (const auto& row : rows) {
        CAPTURE(row.toml);
        CHECK(refusal(row.toml) == row.message);
    }
}

/// `count` rows made by a format with the number of the row in it.
std::string repeated(fmt::string_view format, std::size_t count) {
    std::string toml;
    for (std::size_t i = 0; i < count; ++i) toml += fmt::format(fmt::runtime(format), i);
    return toml;
}

} // namespace

TEST_CASE("a file that is no TOML is refused with the line at which it ceases to be") {
    check_all({
        {"bodies = [\n", "1: not valid TOML: Error while parsing array: encountered end-of-file"},
        {"[months]\ntammikuu = 1\ntammikuu = 2\n",
         "3: not valid TOML: Error while parsing key-value pair: cannot redefine existing integer 'tammikuu'"},
        {"\nboilerplate = [\"\xFF\"]\n", "2: not valid TOML: Encountered invalid utf-8 sequence"},
    });
}

TEST_CASE("a table or key that has no meaning is refused, and those that have one are named") {
    check_all({
        {"body = []\n",
         "1: body: unknown key; one of bodies, families, actors, verbs, months, boilerplate, rules, terms, suppress"},
        {"[[bodies]]\nid = \"LPC\"\nnmaes = [\"lpc\"]\n",
         "3: bodies[0].nmaes: unknown key; one of id, slug, class, segment, events, names"},
        {"[[families]]\nregex = 'LP'\n", "2: families[0].regex: unknown key; one of pattern, id, kind, body"},
        {"[[actors]]\nname = \"moot\"\n", "2: actors[0].name: unknown key; one of names, kind, fixed"},
        {"[[verbs]]\nverb = \"bid\"\n", "2: verbs[0].verb: unknown key; one of lemma, force, forms, uses, needs"},
    });
}

TEST_CASE("a value of another type than its key takes is refused") {
    check_all({
        {"bodies = 7\n", "1: bodies: not a list of tables; write [[bodies]]"},
        {"[bodies]\nid = \"LPC\"\n", "1: bodies: not a list of tables; write [[bodies]]"},
        {"bodies = [\"LPC\"]\n", "1: bodies[0]: not a table; write [[bodies]]"},
        {"[[bodies]]\nid = 7\n", "2: bodies[0].id: not a text in quotes"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = \"LPC\"\n", "4: bodies[0].names: not a list"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"LPC\", 7]\n",
         "4: bodies[0].names[1]: not a text in quotes"},
        {"months = [\"tammikuu\"]\n", "1: months: not a table; write [months]"},
        {"[months]\ntammikuu = \"1\"\n", "2: months.tammikuu: not a number from 1 to 12"},
        {"boilerplate = \"a line\"\n", "1: boilerplate: not a list"},
    });
}

TEST_CASE("what a row cannot do without is named when it is missing or empty") {
    check_all({
        {"\n[[bodies]]\nclass = \"agency\"\n", "2: bodies[0].id: missing"},
        {"[[bodies]]\nid = \"LPC\"\nnames = [\"LPC\"]\n", "1: bodies[0].class: missing"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\n", "1: bodies[0].names: missing"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = []\n", "4: bodies[0].names: empty"},
        {"[[bodies]]\nid = \"\"\n", "2: bodies[0].id: empty"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"conference\"\nnames = [\"LPC\"]\n",
         "1: bodies[0].segment: missing; ids of its acts begin with it"},
        {"[[families]]\nid = 'doc:LP'\n", "1: families[0].pattern: missing"},
        {"[[families]]\npattern = 'LP/(\\d+)'\n", "1: families[0].id: missing"},
        {"[[actors]]\nkind = \"officer\"\n", "1: actors[0].names: missing"},
        {"[[actors]]\nnames = [\"moot\"]\n", "1: actors[0].kind: missing"},
        {"[[verbs]]\nlemma = \"bid\"\nforce = \"decision\"\n",
         "1: verbs[0].forms: 4 are needed: base, third person, past, participle"},
        {"boilerplate = [\"...\"]\n", "1: boilerplate[0]: no word"},
    });
}

TEST_CASE("a value that is not among those of its column is refused, and all of them are named") {
    check_all({
        {"[[bodies]]\nid = \"LPC\"\nclass = \"organn\"\nnames = [\"lpc\"]\n",
         "3: bodies[0].class: unknown class 'organn'; one of conference, sector, un-organ, un-family, umbrella, "
         "agency"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nevents = \"month\"\n",
         "4: bodies[0].events: unknown events 'month'; one of none, year, ordinal"},
        {"[[families]]\npattern = 'LP'\nid = 'doc:LP'\nkind = \"paper\"\n",
         "4: families[0].kind: unknown kind 'paper'; one of resolution, decision, recommendation, un-document, "
         "meeting-document, meeting-report, law-treaty, instrument, url, action-line, sdg, event"},
        {"[[families]]\npattern = 'LP'\nid = 'doc:LP'\nbody = \"LPC\"\n", "4: families[0].body: unknown body 'LPC'"},
        {"[[actors]]\nnames = [\"moot\"]\nkind = \"judge\"\n",
         "3: actors[0].kind: unknown kind 'judge'; one of decider, members, chair, secretariat, officer, actor, "
         "speaker, "
         "text"},
        {"[[verbs]]\nlemma = \"bid\"\nforce = \"order\"\n",
         "3: verbs[0].force: unknown force 'order'; one of decision, request, instruction, recommendation, "
         "encouragement, "
         "invitation, appreciation, agreement, adoption, noting"},
        {"[[verbs]]\nlemma = \"bid\"\nforce = \"remark\"\n",
         "3: verbs[0].force: unknown force 'remark'; one of decision, request, instruction, recommendation, "
         "encouragement, "
         "invitation, appreciation, agreement, adoption, noting"},
        {"[[verbs]]\nlemma = \"bid\"\nforce = \"decision\"\nforms = [\"bid\", \"bids\", \"bade\", \"bidden\"]\n"
         "uses = [\"loud\"]\n",
         "5: verbs[0].uses[0]: unknown use 'loud'; one of addressing, honouring, outcome, impersonal, proposing, "
         "wrapping, "
         "clausal, particle, everyday, presiding, demanding"},
        {"[months]\ntammikuu = 13\n", "2: months.tammikuu: not a number from 1 to 12"},
        {"[months]\ntammikuu = 1.5\n", "2: months.tammikuu: not a number from 1 to 12"},
    });
}

TEST_CASE("a name is of words, and of no more than its column takes") {
    check_all({
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"LPC 2\"]\n",
         "4: bodies[0].names[0]: 'LPC 2' has more than words in it"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"-\"]\n", "4: bodies[0].names[0]: no word"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"a b c d e f g h i j k\"]\n",
         "4: bodies[0].names[0]: 'a b c d e f g h i j k' has 11 words; 10 are the most"},
        {"[[bodies]]\nid = \"a\\nb\"\nclass = \"agency\"\nnames = [\"LPC\"]\n",
         "2: bodies[0].id: a line feed, a tab or another control character in it"},
        {"[[bodies]]\nid = \"---\"\nclass = \"agency\"\nnames = [\"LPC\"]\n",
         "2: bodies[0].id: no letter or digit for a slug"},
        {"[[actors]]\nnames = [\"keeper of the lamp\"]\nkind = \"officer\"\n",
         "2: actors[0].names[0]: 'keeper of the lamp' has 4 words; 2 are the most"},
        {"[[verbs]]\nlemma = \"bid\"\nforce = \"decision\"\nforms = [\"bid\", \"bids\", \"bade\", \"bidden\", "
         "\"bid\"]\n",
         "4: verbs[0].forms[4]: 4 are the most"},
        {"[[verbs]]\nlemma = \"bid\"\nforce = \"decision\"\nforms = [\"bid for\", \"bids\", \"bade\", \"bidden\"]\n",
         "4: verbs[0].forms[0]: 'bid for' has 2 words; 1 are the most"},
    });
}

TEST_CASE("a pattern has to be RE2 that matches something, and the template names its groups") {
    check_all({
        {"[[families]]\npattern = 'LP/(\\d+'\nid = 'doc:LP/\\1'\n",
         "2: families[0].pattern: not valid RE2: missing ): LP/(\\d+"},
        {"[[families]]\npattern = '(?=LP)'\nid = 'doc:LP'\n",
         "2: families[0].pattern: not valid RE2: invalid perl operator: (?="},
        {"[[families]]\npattern = 'L*'\nid = 'doc:L'\n", "2: families[0].pattern: it matches nothing at all"},
        {"[[families]]\npattern = '(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)'\nid = 'doc:L'\n",
         "2: families[0].pattern: 10 groups; 9 are the most"},
        {"[[families]]\npattern = 'LP/(\\d+)'\nid = 'LP/\\1'\n",
         "3: families[0].id: no scheme in front, such as 'doc:'"},
        {"[[families]]\npattern = 'LP/(\\d+)'\nid = 'doc:LP \\1'\n", "3: families[0].id: a space; ids have none"},
        {"[[families]]\npattern = 'LP/(\\d+)'\nid = 'doc:LP/\\2'\n",
         "3: families[0].id: no group \\2 in the pattern, which has 1"},
        {"[[families]]\npattern = 'LP/(?P<year>\\d+)'\nid = 'doc:LP/{yaer}'\n",
         "3: families[0].id: no group (?P<yaer>...) in the pattern"},
        {"[[families]]\npattern = 'LP/(\\d+)'\nid = 'doc:LP/{year'\n",
         "3: families[0].id: a brace alone; a group is written {name}"},
        {"[[families]]\npattern = 'LP/(\\d+)'\nid = 'doc:LP/\\d'\n", "3: families[0].id: a \\ that no digit follows"},
    });
}

TEST_CASE("what a profile says twice is refused with both lines") {
    check_all({
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"LPC\"]\n[[bodies]]\nid = \"LPC\"\n",
         "6: bodies[1].id: the body 'LPC' stands in the profile twice, first in line 2"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"Lamp Council\",\n\"LAMP-COUNCIL\"]\n",
         "5: bodies[0].names[1]: the name 'LAMP-COUNCIL' stands in the profile twice, first in line 4"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\"LPC\"]\n"
         "[[bodies]]\nid = \"lpc\"\nclass = \"agency\"\nnames = [\"Lamps\"]\n",
         "6: bodies[1].id: the slug 'lpc' stands in the profile twice, first in line 2"},
        {"[[families]]\npattern = 'LP'\nid = 'doc:LP'\n[[families]]\npattern = 'LP'\nid = 'doc:lamp'\n",
         "5: families[1].pattern: the pattern 'LP' stands in the profile twice, first in line 2"},
        {"[[actors]]\nnames = [\"moot\"]\nkind = \"decider\"\n[[actors]]\nnames = [\"Moot\"]\nkind = \"chair\"\n",
         "5: actors[1].names[0]: the actor 'Moot' stands in the profile twice, first in line 2"},
        {"[[verbs]]\nlemma = \"bid\"\nforce = \"decision\"\nforms = [\"bid\", \"bids\", \"bade\", \"bidden\"]\n"
         "[[verbs]]\nlemma = \"bide\"\nforce = \"decision\"\nforms = [\"bide\", \"bides\", \"bade\", \"bided\"]\n",
         "8: verbs[1].forms[2]: the form 'bade' stands in the profile twice, first in line 4"},
        {"[months]\nTammikuu = 1\ntammikuu = 2\n",
         "3: months.tammikuu: the month 'tammikuu' stands in the profile twice, first in line 2"},
        {"boilerplate = [\"Copy 1 of 9\",\n\"copy 2 of 9\"]\n",
         "2: boilerplate[1]: the line 'copy 2 of 9' stands in the profile twice, first in line 1"},
    });
}

TEST_CASE("a row that the built-in tables would outrank or contradict is refused") {
    check_all({
        {"[[bodies]]\nid = \"UNGA\"\nclass = \"agency\"\nnames = [\"Assemblee\"]\n",
         "3: bodies[0].class: 'UNGA' is built in; it takes more names alone"},
        {"[[bodies]]\nid = \"LPC\"\nslug = \"unga\"\nclass = \"agency\"\nnames = [\"LPC\"]\n",
         "3: bodies[0].slug: the slug 'unga' is that of the built-in UNGA"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"conference\"\nsegment = \"pp\"\nnames = [\"LPC\"]\n",
         "4: bodies[0].segment: the segment 'pp' is that of the built-in ITU-PP"},
        {"[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nsegment = \"lp\"\nnames = [\"LPC\"]\n",
         "4: bodies[0].segment: of no use to a body of this class"},
        {"[[actors]]\nnames = [\"Secretariat\"]\nkind = \"officer\"\n",
         "2: actors[0].names[0]: 'Secretariat' is built in, as secretariat"},
        {"[[actors]]\nnames = [\"study group\"]\nkind = \"officer\"\n",
         "2: actors[0].names[0]: 'study group' is built in, as decider"},
        {"[[verbs]]\nlemma = \"light\"\nforce = \"noting\"\nforms = [\"light\", \"lights\", \"requested\", \"lit\"]\n",
         "4: verbs[0].forms[2]: 'requested' is a form of the built-in verb 'request'"},
        {"[months]\nmars = 4\n", "2: months.mars: 'mars' is built in, as month 3"},
    });
}

TEST_CASE("a month of the profile may say again what the built-in table says") {
    CHECK(refusal("[months]\nmars = 3\n") == "taken");
}

TEST_CASE("a name of a built-in body may be that of one in the profile, which counts before it") {
    CHECK(refusal("[[bodies]]\nid = \"LPGA\"\nclass = \"agency\"\nnames = [\"GA\"]\n") == "taken");
}

TEST_CASE("a profile over a limit is refused, and the limit is named") {
    CHECK(refusal(std::string(max_profile_bytes + 1, '#')) == "1: 1048577 bytes; max_profile_bytes is 1048576");
    CHECK(refusal("a" + std::string(1001, '.')) == "1: more dots than max_profile_dots, 1000");
    CHECK(refusal("[[families]]\npattern = '" + std::string(1025, 'L') + "'\nid = 'doc:L'\n") ==
          "2: families[0].pattern: 1025 bytes; max_pattern_bytes is 1024");
    CHECK(refusal("[[families]]\npattern = '(((L{100}){10}){10}){10}'\nid = 'doc:L'\n") ==
          "2: families[0].pattern: not valid RE2: invalid repetition size: {10}");
    CHECK(refusal("[[families]]\npattern = '\\pL{1000}'\nid = 'doc:L'\n") ==
          "2: families[0].pattern: needs more than max_pattern_memory, 1048576 bytes");
    CHECK(refusal(repeated("[[families]]\npattern = 'L{}'\nid = 'doc:L'\n", max_profile_families + 1)) ==
          "770: families[256].pattern: more families than max_profile_families, 256");
}

TEST_CASE("rows and texts of all tables count together") {
    std::string names = "[[bodies]]\nid = \"LPC\"\nclass = \"agency\"\nnames = [\n";
    for (std::size_t i = 0; i < max_profile_rows; ++i) {
        std::string word;
        for (auto left = i + 1; left > 0; left /= 26) word += static_cast<char>('a' + left % 26);
        names += "\"" + word + "\",\n";
    }
    CHECK(refusal(names + "]\n") == "4100: bodies[0].names[4095]: more rows and texts than max_profile_rows, 4096");
}

TEST_CASE("a key that nests as deep as the limit lets it is refused without harm") {
    std::string key = "a";
    for (std::size_t i = 0; i < max_profile_dots; ++i) key += ".a";
    CHECK(refusal(key + " = 1\n") ==
          "1: a: unknown key; one of bodies, families, actors, verbs, months, boilerplate, rules, terms, suppress");
}

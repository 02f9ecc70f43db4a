#include "found.hpp"

#include <algorithm>

using namespace wsis;

namespace {

constexpr std::string_view doubled = "1. Opening\nThe Chair opened the the meeting.\n2. Closing\nIt was closed.\n";

ValidateOptions with_profile(std::string_view toml) {
    ValidateOptions options;
    options.profile = read_profile(toml);
    return options;
}

Finding finding_of(std::string_view rule, std::string_view text) {
    const auto findings = findings_in(text);
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    REQUIRE(found != findings.end());
    return *found;
}

} // namespace

TEST_CASE("a finding says where it is in block, code points, section and line") {
    const auto finding = finding_of("word-doubled", "1. Été\nLe thé – the the end.\n");
    CHECK(finding.block == "b2");
    CHECK(finding.section == "1");
    CHECK(finding.start == 9);
    CHECK(finding.end == 16);
    CHECK(finding.quote == "the the");
    CHECK(finding.location.line == 2);
    CHECK(finding.excerpt == "Le thé – the the end.");
    CHECK(finding.column == 9);
}

TEST_CASE("a finding of a label quotes the label") {
    const auto finding = finding_of("numbering-gap", "1. Opening\nIt was opened.\n3. Closing\nIt was closed.\n");
    CHECK(finding.quote == "3.");
    CHECK(finding.start == finding.end);
    CHECK(finding.excerpt == "3. Closing");
    CHECK(finding.column == 0);
}

TEST_CASE("a long paragraph is shown around the quote alone") {
    const auto finding =
        finding_of("word-doubled", "1. Opening\n" + std::string(300, 'x') + " the the " + std::string(300, 'y') + "\n");
    CHECK(finding.excerpt.starts_with("…xxx"));
    CHECK(finding.excerpt.ends_with("yyy…"));
    CHECK(finding.excerpt.size() < 150);
}

TEST_CASE("a fingerprint stays when a paragraph is inserted elsewhere") {
    const auto before = finding_of("word-doubled", doubled);
    const auto after = finding_of("word-doubled", "1. Opening\nAll were welcome.\n\nThe Chair opened the the meeting.\n"
                                                  "2. Closing\nIt was closed.\n");
    CHECK(before.fingerprint == after.fingerprint);
    CHECK(before.location.line != after.location.line);
}

TEST_CASE("the same fault twice in a paragraph has two fingerprints") {
    const auto findings = findings_in("1. Opening\nOn the the day the the Chair came.\n");
    List fingerprints;
    for (const auto& finding : findings)
        if (finding.rule == "word-doubled") fingerprints.push_back(finding.fingerprint);
    REQUIRE(fingerprints.size() == 2);
    CHECK(fingerprints[0] != fingerprints[1]);
}

TEST_CASE("findings known before are unchanged and the others fresh") {
    auto findings = findings_in(doubled);
    REQUIRE(findings.size() >= 2);
    mark_known(findings, {findings[1].fingerprint});
    CHECK(findings[0].baseline == BaselineState::fresh);
    CHECK(findings[1].baseline == BaselineState::unchanged);
}

TEST_CASE("a rule that is switched off finds nothing") {
    ValidateOptions options;
    options.settings.push_back({"word-doubled", std::nullopt, false});
    CHECK(quotes_of("word-doubled", doubled, options) == List{});
}

TEST_CASE("a setting for a group counts for each of its rules, and a later one for a rule wins") {
    ValidateOptions options;
    options.settings.push_back({"text", std::nullopt, false});
    options.settings.push_back({"word-doubled", Severity::error, false});
    const auto findings = findings_in("1. Opening\nThe Chair  opened the the meeting.\n", options);
    CHECK(std::ranges::count(findings, "space-doubled", &Finding::rule) == 0);
    const auto found = std::ranges::find(findings, "word-doubled", &Finding::rule);
    REQUIRE(found != findings.end());
    CHECK(found->severity == Severity::error);
}

TEST_CASE("an unknown rule in the settings is refused") {
    ValidateOptions options;
    options.settings.push_back({"word-tripled", std::nullopt, false});
    CHECK_THROWS_WITH_AS(findings_in(doubled, options), "unknown rule 'word-tripled'; see --list-rules", Error);
}

TEST_CASE("an unknown rule in the profile is refused with its line") {
    CHECK_THROWS_WITH_AS(findings_in(doubled, with_profile("[rules]\nword-tripled = \"off\"\n")),
                         "2: rules.word-tripled: unknown rule 'word-tripled'; see --list-rules", Error);
}

TEST_CASE("a profile suppresses a rule in a section and below it") {
    const auto text = "1. Opening\n1.1 The Chair opened the the meeting.\n2. Closing\nHe closed the the meeting.\n";
    CHECK(quotes_of("word-doubled", text, with_profile("[[suppress]]\nrule = \"word-doubled\"\nsection = \"1\"\n"))
              .size() == 1);
    CHECK(
        quotes_of("word-doubled", text, with_profile("[[suppress]]\nrule = \"text\"\nfile = \"rep*.txt\"\n")).empty());
    CHECK(quotes_of("word-doubled", text, with_profile("[[suppress]]\nrule = \"all\"\ntext = \"a a\"\n")).size() == 2);
}

TEST_CASE("a rule that finds too much says how much more there is") {
    std::string text = "1. Opening\n";
    for (std::size_t i = 0; i < most_findings + 5; ++i) text += "the the end ";
    const auto findings = findings_in(text);
    CHECK(std::ranges::count(findings, "word-doubled", &Finding::rule) == most_findings);
    const auto last = std::ranges::find(findings.rbegin(), findings.rend(), "word-doubled", &Finding::rule);
    CHECK(last->message == "'the' stands twice (and 5 more like it)");
}

TEST_CASE("a report without blocks has no findings that lack a place") {
    for (const auto& finding : findings_in("\n")) CHECK(finding.message != "");
}

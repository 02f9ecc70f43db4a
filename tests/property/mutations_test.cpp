// 500 known faults, planted in reports without any: how many the rules find, and what they find besides.

#include "property/mutators.hpp"
#include "support/samples.hpp"
#include "wsis/extract.hpp"
#include "wsis/validate.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace wsis;
using namespace wsis::test;

namespace {

constexpr std::size_t planted_faults = 500;

const ValidateOptions& options() {
    static const ValidateOptions options = [] {
        ValidateOptions with_terms;
        with_terms.profile = read_profile("[[terms]]\nterm = \"member countries\"\nuse = \"Member States\"\n"
                                          "[[terms]]\nterm = \"attendees\"\nuse = \"delegates\"\n"
                                          "[[terms]]\nterm = \"tele-centres\"\nuse = \"public access centres\"\n");
        return with_terms;
    }();
    return options;
}

std::vector<Finding> findings_in(std::string_view bytes, std::string_view name) {
    return validate_report(read_report(bytes, name), options());
}

struct Clean {
    std::string name{};
    MutableText text{};
    std::set<std::string> known{}; ///< Rules and fingerprints.
};

std::string key_of(const Finding& finding) { return finding.rule + " " + finding.fingerprint; }

std::vector<Clean> clean_samples() {
    std::vector<Clean> clean;
    for (const auto& sample : test::samples()) {
        if (!sample.name.starts_with("cwg-pac-") || !sample.name.ends_with(".txt")) continue;
        Clean one{sample.name, MutableText(sample.bytes), {}};
        for (const auto& finding : findings_in(sample.bytes, sample.name)) one.known.insert(key_of(finding));
        clean.push_back(std::move(one));
    }
    return clean;
}

std::vector<Mutator> all_mutators() {
    std::vector<Mutator> all;
    for (const auto& part :
         {numbering_mutators(), reference_mutators(), decision_mutators(), metadata_mutators(), text_mutators()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

struct Score {
    std::size_t planted = 0;
    std::size_t found = 0;
    std::size_t false_ones = 0;
    std::map<std::string_view, std::pair<std::size_t, std::size_t>> by_rule{}; ///< Planted and found.
    std::string misses{};
};

bool is_there(const Finding& finding, const Mutation& mutation) {
    const auto line = finding.location.line.value_or(0);
    return std::ranges::any_of(mutation.lines, [&](std::size_t at) {
        if (at >= mutation.text.lines.size()) return false;
        const auto [first, last] = paragraph_around(mutation.text, at);
        return line > first && line <= last + 1;
    });
}

void judge(const Clean& clean, const Mutator& mutator, const Mutation& mutation, Score& score) {
    bool found = false;
    std::string others;
    for (const auto& finding : findings_in(mutation.text.bytes(), clean.name)) {
        if (clean.known.contains(key_of(finding))) continue;
        const bool right = finding.rule == mutator.rule && is_there(finding, mutation);
        found = found || right;
        const bool expected = std::ranges::find(mutator.consequences, finding.rule) != mutator.consequences.end();
        const bool serious = finding.severity != Severity::note;
        if (!right && !expected && serious) {
            ++score.false_ones;
            others += fmt::format("    false: {}:{}: {} [{}]\n", clean.name, finding.location.line.value_or(0),
                                  finding.message, finding.rule);
        }
    }
    ++score.planted;
    score.found += found ? 1u : 0u;
    auto& [planted, found_of_rule] = score.by_rule[mutator.rule];
    ++planted;
    found_of_rule += found ? 1u : 0u;
    if (found && others.empty()) return;
    const auto at = mutation.lines.empty() ? 0 : mutation.lines.front();
    const auto line = at < mutation.text.lines.size() ? mutation.text.lines[at].substr(0, 160) : "";
    score.misses += fmt::format("{} {} at {}:{}: {}\n{}", found ? "more than" : "missed", mutator.rule, clean.name,
                                at + 1, line, others);
}

/// Round by round a fault of every rule in every sample, none of them twice.
Score plant_faults() {
    const auto samples = clean_samples();
    const auto mutators = all_mutators();
    Random random(20180123);
    Score score;
    std::set<std::string> planted;
    constexpr int most_rounds = 100;
    for (int round = 0; round < most_rounds; ++round)
        for (const auto& mutator : mutators)
            for (const auto& sample : samples) {
                if (score.planted == planted_faults) return score;
                const auto mutation = mutator.plant(sample.text, random);
                if (mutation && planted.insert(mutation->text.bytes()).second) judge(sample, mutator, *mutation, score);
            }
    return score;
}

} // namespace

TEST_CASE("the reports of the sample series have no findings at warning or above") {
    for (const auto& sample : test::samples()) {
        if (!sample.name.starts_with("cwg-pac-")) continue;
        CAPTURE(sample.name);
        for (const auto& finding : findings_in(sample.bytes, sample.name)) {
            CAPTURE(finding.message);
            CHECK(finding.severity == Severity::note);
        }
    }
}

TEST_CASE("of 500 planted faults at least 0.97 are found in their place, and at most 0.01 false ones come with them") {
    const auto score = plant_faults();
    std::string table;
    for (const auto& [rule, counts] : score.by_rule)
        if (counts.first != counts.second) table += fmt::format("{}: {} of {}\n", rule, counts.second, counts.first);
    INFO(score.misses);
    INFO(table);
    INFO(fmt::format("{} of {} found, {} false", score.found, score.planted, score.false_ones));
    CHECK(score.planted == planted_faults);
    CHECK(100 * score.found >= 97 * score.planted);
    CHECK(100 * score.false_ones <= score.planted);
}

TEST_CASE("faults are planted for every rule that a text can break") {
    const std::set<std::string_view> docx_alone{"numbering-typed", "comment-left", "change-left"};
    std::set<std::string_view> planted;
    for (const auto& mutator : all_mutators()) planted.insert(mutator.rule);
    for (const auto& rule : list_rules()) {
        CAPTURE(std::string(rule.id));
        CHECK(planted.contains(rule.id) != docx_alone.contains(rule.id));
    }
}

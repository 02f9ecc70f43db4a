// What holds for every comparison, whatever is compared.

#include "support/diff_checks.hpp"
#include "support/samples.hpp"
#include "support/schema.hpp"
#include "wsis/diff.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace wsis;

namespace {

/// Calls `check(left, right)` for each sample and some of the others, the one behind it among them.
template <class Check>
void for_each_pair(const Check& check) {
    const auto& all = test::sample_reports();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const std::size_t step : {1U, 2U, 5U, 17U}) {
            const auto& right = all[(i + step) % all.size()];
            INFO(all[i].source.name, " and ", right.source.name);
            check(all[i], right);
        }
    }
}

} // namespace

TEST_CASE("no sample differs from itself") {
    for (const auto& report : test::sample_reports()) {
        INFO(report.source.name);
        CHECK(diff_reports(report, report).identical());
    }
}

TEST_CASE("the words of changes and rows give the texts") {
    for_each_pair([](const Report& left, const Report& right) {
        CHECK(test::words_fault(diff_reports(left, right), left, right) == "");
    });
}

TEST_CASE("swapping the reports mirrors the changes") {
    for_each_pair([](const Report& left, const Report& right) {
        CHECK(test::mirror_fault(diff_reports(left, right), diff_reports(right, left)) == "");
    });
}

TEST_CASE("every block of both reports stands in the rows once, and what moved at both places") {
    for_each_pair([](const Report& left, const Report& right) {
        CHECK(test::rows_fault(diff_reports(left, right), left, right) == "");
    });
}

TEST_CASE("no difference of a text is lost") {
    for_each_pair([](const Report& left, const Report& right) {
        CHECK(test::lost_fault(diff_reports(left, right), left, right) == "");
    });
}

TEST_CASE("the JSON of every comparison is valid by the schema") {
    for_each_pair([](const Report& left, const Report& right) {
        const std::vector pair = {left, right};
        const auto json = std::ranges::find(diff_formats(), "json", &DiffFormat::name)->render(diff_series(pair), {});
        CHECK(test::schema_faults(json, "wsis-diff.schema.json") == "");
    });
}

TEST_CASE("the JSON of a series is valid by the schema") {
    const std::vector three(test::sample_reports().begin(), test::sample_reports().begin() + 3);
    const auto json = std::ranges::find(diff_formats(), "json", &DiffFormat::name)->render(diff_series(three), {});
    CHECK(test::schema_faults(json, "wsis-diff.schema.json") == "");
}

TEST_CASE("a planted change is never called cosmetic") {
    for (const auto& report : test::sample_reports()) {
        for (std::size_t d = 0; d < report.decisions.size(); ++d) {
            if (report.decisions[d].force == Force::remark) continue;
            auto changed = report;
            auto& decision = changed.decisions[d];
            decision.force = decision.force == Force::request ? Force::encouragement : Force::request;
            const auto diff = diff_reports(report, changed);
            REQUIRE(diff.changes.size() == 1);
            CHECK(is_substantive(diff.changes[0]));
            CHECK(diff.changes[0].kinds == std::vector{DiffKind::force});
        }
    }
}

// What holds for every comparison, whatever is compared.

#include "support/samples.hpp"
#include "support/schema.hpp"
#include "wsis/diff.hpp"
#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace wsis;

namespace {

const std::vector<Report>& reports() {
    static const auto all = [] {
        std::vector<Report> list;
        for (const auto& sample : test::samples()) list.push_back(read_report(sample.bytes, sample.name));
        return list;
    }();
    return all;
}

/// Calls `check(left, right)` for each sample and some of the others, the one behind it among them.
template <class Check>
void for_each_pair(const Check& check) {
    const auto& all = reports();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const std::size_t step : {1U, 2U, 5U, 17U}) {
            const auto& right = all[(i + step) % all.size()];
            INFO(all[i].source.name, " and ", right.source.name);
            check(all[i], right);
        }
    }
}

std::string side(const std::vector<Edit>& edits, EditKind kind) {
    std::string out;
    for (const auto& edit : edits)
        if (edit.kind == EditKind::equal || edit.kind == kind) out += edit.text;
    return out;
}

std::vector<Edit> mirrored(const std::vector<Edit>& edits) {
    auto out = edits;
    for (auto& edit : out) {
        if (edit.kind == EditKind::equal) continue;
        edit.kind = edit.kind == EditKind::removed ? EditKind::inserted : EditKind::removed;
    }
    for (std::size_t i = 0; i + 1 < out.size(); ++i)
        if (out[i].kind == EditKind::inserted && out[i + 1].kind == EditKind::removed) std::swap(out[i], out[i + 1]);
    return out;
}

Change mirrored(const Change& change) {
    auto out = change;
    for (auto& kind : out.kinds) {
        if (kind == DiffKind::added)
            kind = DiffKind::removed;
        else if (kind == DiffKind::removed)
            kind = DiffKind::added;
    }
    std::swap(out.left, out.right);
    std::swap(out.left_text, out.right_text);
    std::swap(out.left_blocks, out.right_blocks);
    out.words = mirrored(change.words);
    return out;
}

} // namespace

TEST_CASE("no sample differs from itself") {
    for (const auto& report : reports()) {
        INFO(report.source.name);
        CHECK(diff_reports(report, report).identical());
    }
}

TEST_CASE("the words of a change give its texts") {
    for_each_pair([](const Report& left, const Report& right) {
        for (const auto& change : diff_reports(left, right).changes) {
            CHECK(side(change.words, EditKind::removed) == change.left_text.value_or(""));
            CHECK(side(change.words, EditKind::inserted) == change.right_text.value_or(""));
        }
    });
}

TEST_CASE("swapping the reports mirrors the changes") {
    for_each_pair([](const Report& left, const Report& right) {
        const auto there = diff_reports(left, right).changes;
        auto back = diff_reports(right, left).changes;
        REQUIRE(there.size() == back.size());
        for (const auto& change : there) {
            const auto found = std::ranges::find(back, mirrored(change));
            REQUIRE(found != back.end());
            back.erase(found);
        }
    });
}

TEST_CASE("every block of both reports stands in the rows once, in order but for what moved") {
    for_each_pair([](const Report& left, const Report& right) {
        const auto diff = diff_reports(left, right);
        std::vector<std::uint32_t> left_blocks;
        std::vector<std::uint32_t> right_blocks;
        for (std::uint32_t i = 0; i < diff.rows.size(); ++i) {
            const auto& row = diff.rows[i];
            left_blocks.insert(left_blocks.end(), row.left.begin(), row.left.end());
            right_blocks.insert(right_blocks.end(), row.right.begin(), row.right.end());
            if (row.moved == none) continue;
            CHECK(diff.rows[row.moved].moved == i);
            CHECK((row.left.empty() || row.right.empty()));
        }
        const auto counts_up = [](const std::vector<std::uint32_t>& blocks, std::size_t count) {
            if (blocks.size() != count) return false;
            for (std::uint32_t i = 0; i < blocks.size(); ++i)
                if (blocks[i] != i) return false;
            return true;
        };
        CHECK(counts_up(left_blocks, left.document.blocks.size()));
        CHECK(counts_up(right_blocks, right.document.blocks.size()));
    });
}

TEST_CASE("no difference of a text is lost") {
    for_each_pair([](const Report& left, const Report& right) {
        const auto diff = diff_reports(left, right);
        std::set<std::uint32_t> told_left;
        std::set<std::uint32_t> told_right;
        for (const auto& change : diff.changes) {
            told_left.insert(change.left_blocks.begin(), change.left_blocks.end());
            told_right.insert(change.right_blocks.begin(), change.right_blocks.end());
        }
        const auto check = [](const Report& report, std::uint32_t block, const std::set<std::uint32_t>& told) {
            const auto& document = report.document;
            if (document.blocks[block].kind == BlockKind::noise) return;
            INFO(document.text_of(document.blocks[block]));
            CHECK((told.contains(block) || document.text_of(document.blocks[block]).empty()));
        };
        for (const auto& row : diff.rows) {
            const auto differs = [](const Edit& edit) {
                return edit.kind != EditKind::equal && edit.text.find_first_not_of(" \n") != std::string::npos;
            };
            if (!row.words.empty() && std::ranges::none_of(row.words, differs)) continue;
            for (const auto block : row.left) check(left, block, told_left);
            for (const auto block : row.right) check(right, block, told_right);
        }
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
    const std::vector three(reports().begin(), reports().begin() + 3);
    const auto json = std::ranges::find(diff_formats(), "json", &DiffFormat::name)->render(diff_series(three), {});
    CHECK(test::schema_faults(json, "wsis-diff.schema.json") == "");
}

TEST_CASE("a planted change is never called cosmetic") {
    for (const auto& report : reports()) {
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

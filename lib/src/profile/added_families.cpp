#include "profile/added_families.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>

namespace wsis::profile {

namespace {

constexpr std::size_t longest_symbol = 160; ///< Bytes; bounds the look at one place, so that a text costs linear time.
constexpr int most_groups = 10;             ///< "\0" to "\9", all that a template can name.

RE2::Options quiet() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

} // namespace

struct AddedFamilies::Compiled {
    struct Row {
        explicit Row(AddedFamily added) : family(std::move(added)), pattern(family.pattern, quiet()) {}

        AddedFamily family;
        RE2 pattern;
    };

    std::deque<Row> rows{};
    RE2::Set set{quiet(), RE2::UNANCHORED};
};

AddedFamilies::AddedFamilies() : compiled_(std::make_unique<Compiled>()) {}

AddedFamilies::~AddedFamilies() = default;

std::string AddedFamilies::add(AddedFamily family) {
    auto& rows = compiled_->rows;
    const auto& pattern = rows.emplace_back(std::move(family)).pattern;
    std::string error;
    if (!pattern.ok()) return pattern.error();
    if (pattern.NumberOfCapturingGroups() >= most_groups) return "more than 9 groups";
    if (RE2::FullMatch("", pattern)) return "it matches nothing at all";
    if (!pattern.CheckRewriteString(rows.back().family.id, &error)) return error;
    compiled_->set.Add(rows.back().family.pattern, &error);
    return error;
}

void AddedFamilies::compile() {
    if (!compiled_->rows.empty()) compiled_->set.Compile();
}

void AddedFamilies::find(std::string_view text, std::vector<int>& found) const {
    found.clear();
    if (compiled_->rows.empty()) return;
    RE2::Set::ErrorInfo error{};
    if (!compiled_->set.Match({text.data(), text.size()}, &found, &error) && error.kind != RE2::Set::kNoError) {
        found.resize(compiled_->rows.size()); // the search ran out of memory: any may occur
        std::iota(found.begin(), found.end(), 0);
    }
    std::sort(found.begin(), found.end());
}

std::optional<AddedFamilies::Match> AddedFamilies::match(std::string_view text, std::size_t at,
                                                         const std::vector<int>& found) const {
    const re2::StringPiece whole(text.data(), text.size());
    const auto end = std::min(text.size(), at + longest_symbol);
    std::array<re2::StringPiece, most_groups> groups;
    std::optional<Match> longest;
    for (const int index : found) {
        const auto& row = compiled_->rows[static_cast<std::size_t>(index)];
        const int count = row.pattern.NumberOfCapturingGroups() + 1;
        if (!row.pattern.Match(whole, at, end, RE2::ANCHOR_START, groups.data(), count)) continue;
        if (groups[0].empty() || (longest && groups[0].size() <= longest->size)) continue;
        longest = Match{&row.family, groups[0].size(), {}};
        row.pattern.Rewrite(&longest->id, row.family.id, groups.data(), count);
    }
    return longest;
}

} // namespace wsis::profile

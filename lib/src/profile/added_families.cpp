#include "profile/added_families.hpp"

#include "profile/id_template.hpp"
#include "wsis/profile.hpp"

#include <fmt/format.h>
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

RE2::Options options_with(std::size_t memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(static_cast<std::int64_t>(memory));
    return options;
}

/// What is wrong with a pattern; empty: nothing.
std::string refuse_pattern(const RE2& pattern) {
    if (pattern.error_code() == RE2::ErrorPatternTooLarge)
        return fmt::format("needs more than max_pattern_memory, {} bytes", max_pattern_memory);
    if (!pattern.ok()) return fmt::format("not valid RE2: {}", pattern.error());
    if (pattern.NumberOfCapturingGroups() >= most_groups)
        return fmt::format("{} groups; {} are the most", pattern.NumberOfCapturingGroups(), most_groups - 1);
    if (RE2::FullMatch("", pattern)) return "it matches nothing at all";
    return {};
}

} // namespace

struct AddedFamilies::Compiled {
    struct Row {
        explicit Row(AddedFamily added)
            : family(std::move(added)), pattern(family.pattern, options_with(max_pattern_memory)) {}

        AddedFamily family;
        RE2 pattern;
        IdTemplate id{};
    };

    std::deque<Row> rows{};
    RE2::Set set{options_with(max_families_memory), RE2::UNANCHORED};
};

AddedFamilies::AddedFamilies() : compiled_(std::make_unique<Compiled>()) {}

AddedFamilies::~AddedFamilies() = default;

AddedFamilies::Refusal AddedFamilies::add(AddedFamily family) {
    auto& row = compiled_->rows.emplace_back(std::move(family));
    if (auto why = refuse_pattern(row.pattern); !why.empty()) return {false, std::move(why)};
    const auto groups = row.pattern.NumberOfCapturingGroups();
    if (auto why = row.id.read(row.family.id, groups, row.pattern.NamedCapturingGroups()); !why.empty())
        return {true, std::move(why)};
    std::string error;
    compiled_->set.Add(row.family.pattern, &error);
    return {false, std::move(error)};
}

bool AddedFamilies::compile() { return compiled_->rows.empty() || compiled_->set.Compile(); }

std::size_t AddedFamilies::size() const { return compiled_->rows.size(); }

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
        std::vector<std::string_view> texts;
        for (int i = 0; i < count; ++i) {
            const auto& group = groups[static_cast<std::size_t>(i)];
            texts.emplace_back(group.data(), group.size());
        }
        longest = Match{&row.family, index, groups[0].size(), row.id.fill(texts), row.id.year(texts)};
    }
    return longest;
}

const AddedFamily* AddedFamilies::family_of(std::string_view id) const {
    for (const auto& row : compiled_->rows)
        if (row.id.may_have_made(id)) return &row.family;
    return nullptr;
}

} // namespace wsis::profile

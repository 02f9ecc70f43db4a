#include "track/returns.hpp"

#include "track/acts.hpp"

namespace wsis::tracking {

namespace {

constexpr float least_likeness = 0.85F;

} // namespace

std::vector<std::uint32_t> Returns::match(const std::vector<const Chain*>& gone, const std::vector<Appearance>& fresh) {
    std::vector<std::uint32_t> matched(fresh.size(), none);
    if (gone.empty() || fresh.empty()) return matched;
    std::vector<diff::Bag> before;
    for (const auto* chain : gone) {
        const auto [found, added] = words_.try_emplace(chain->id);
        if (added) found->second = vocabulary_.bag({whole_text(chain->last())});
        before.push_back(found->second);
    }
    std::vector<diff::Bag> now;
    for (const auto& appearance : fresh) now.push_back(vocabulary_.bag({whole_text(appearance)}));
    const diff::Weights weights(before, now, vocabulary_.size());
    auto candidates = diff::find_alike(before, now, weights);
    for (auto& candidate : candidates)
        if (candidate.score >= least_likeness &&
            !same_matter(gone[candidate.left]->last(), fresh[candidate.right], Setting{}))
            candidate.score = 0;
    const auto pairs = diff::choose_pairs(std::move(candidates), gone.size(), fresh.size(), least_likeness);
    for (std::uint32_t g = 0; g < pairs.size(); ++g)
        if (pairs[g] != none) matched[pairs[g]] = g;
    return matched;
}

} // namespace wsis::tracking

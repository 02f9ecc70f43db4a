#include "track/references.hpp"

#include "diff/references.hpp"
#include "track/natural_order.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace wsis::tracking {

namespace {

ReferenceChain& chain_of(Register& known, std::size_t series, const Reference& reference) {
    const auto place =
        std::ranges::lower_bound(known.references, std::tie(series, reference.id), {},
                                 [](const ReferenceChain& chain) { return std::tie(chain.series, chain.id); });
    if (place != known.references.end() && place->series == series && place->id == reference.id) return *place;
    ReferenceChain chain;
    chain.id = reference.id;
    chain.kind = reference.kind;
    chain.series = series;
    return *known.references.insert(place, std::move(chain));
}

/// An act without a year may be any of its revisions; a document without one is the first.
bool is_dated(const std::string& id, std::string_view stem) { return stem.size() < id.size(); }

/// Of several revisions that one body cites, the newest supersedes the others.
void find_superseded(Register& known, std::size_t series) {
    std::unordered_map<std::string_view, const ReferenceChain*> newest;
    for (const auto& chain : known.references) {
        const auto stem = diff::without_revision(chain.id);
        if (chain.series != series || !is_dated(chain.id, stem)) continue;
        const auto [found, added] = newest.try_emplace(stem, &chain);
        if (!added && compare_naturally(found->second->id, chain.id) < 0) found->second = &chain;
    }
    for (auto& chain : known.references) {
        if (chain.series != series) continue;
        const auto stem = diff::without_revision(chain.id);
        const auto found = newest.find(stem);
        if (found == newest.end() || found->second == &chain) continue;
        const bool by_year = found->second->id[stem.size()] == '@';
        if (is_dated(chain.id, stem) || !by_year) chain.superseded_by = found->second->id;
    }
}

} // namespace

void add_references(Register& known, std::size_t meeting, const Report& report, const Quoter& quoter) {
    std::unordered_map<std::string_view, std::size_t> decisions;
    for (const auto& decision : report.decisions)
        if (decision.force != Force::remark)
            for (const auto& id : decision.references) ++decisions[id];
    const auto series = known.meetings[meeting].series;
    for (const auto& reference : report.references) {
        if (reference.id == report.metadata.id || reference.mentions.empty()) continue;
        ReferenceUse use;
        use.meeting = meeting;
        use.mentions = reference.mentions.size();
        if (const auto found = decisions.find(reference.id); found != decisions.end()) use.decisions = found->second;
        use.first = quoter.quote(reference.mentions.front().place);
        chain_of(known, series, reference).uses.push_back(std::move(use));
    }
    find_superseded(known, series);
}

} // namespace wsis::tracking

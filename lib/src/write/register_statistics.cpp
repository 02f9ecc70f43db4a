#include "write/register_statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace wsis::write {

void ChainFigures::add(const Register& known, const Chain& chain) {
    ++chains;
    ++by_meetings[chain.history.size()];
    ++by_status[static_cast<std::size_t>(chain.status)];
    if (chain.evidence.empty()) return;
    const auto first = chain.history.front().meeting;
    const auto done = chain.evidence.front().meeting;
    meetings_until_done.push_back(static_cast<long>(done) - static_cast<long>(first));
    const auto& from = known.meetings[first].date;
    const auto& to = known.meetings[done].date;
    if (from && to)
        days_until_done.push_back(
            static_cast<long>((std::chrono::sys_days{*to} - std::chrono::sys_days{*from}).count()));
}

std::size_t ChainFigures::in_meetings_from(std::size_t least) const {
    std::size_t count = 0;
    for (auto at = by_meetings.lower_bound(least); at != by_meetings.end(); ++at) count += at->second;
    return count;
}

std::optional<Spread> spread_of(std::vector<long> numbers) {
    if (numbers.empty()) return std::nullopt;
    std::sort(numbers.begin(), numbers.end());
    return Spread{numbers.front(), numbers[(numbers.size() - 1) / 2], numbers.back()};
}

std::string spread_text(const std::vector<long>& numbers) {
    const auto spread = spread_of(numbers);
    if (!spread) return "–";
    if (spread->least == spread->most) return fmt::format("{}", spread->middle);
    return fmt::format("{} ({}–{})", spread->middle, spread->least, spread->most);
}

RegisterFigures figures_of(const Register& known) {
    RegisterFigures out;
    for (const auto& chain : known.chains) {
        out.all.add(known, chain);
        out.by_force[chain.last().force].add(known, chain);
        for (const auto& addressee : chain.last().addressees) out.by_addressee[addressee].add(known, chain);
        if (chain.last().addressees.empty()) out.by_addressee[{}].add(known, chain);
    }
    return out;
}

} // namespace wsis::write

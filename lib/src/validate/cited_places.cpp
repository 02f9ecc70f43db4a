#include "validate/cited_places.hpp"

namespace wsis::validate {

CitedPlaces::CitedPlaces(const Report& report) {
    for (const auto& reference : report.references)
        for (const auto& mention : reference.mentions)
            places_.emplace(mention.place.block, mention.place.start, mention.place.end);
}

bool CitedPlaces::contain(std::uint32_t block, std::uint32_t at) const {
    const auto next = places_.upper_bound({block, at, none});
    if (next == places_.begin()) return false;
    const auto& [cited, start, end] = *std::prev(next);
    return cited == block && at < end;
}

bool CitedPlaces::begin_near(std::uint32_t block, std::uint32_t at) const {
    constexpr std::uint32_t article = 8; // " to the "
    const auto next = places_.lower_bound({block, at, 0});
    return next != places_.end() && std::get<0>(*next) == block && std::get<1>(*next) <= at + article;
}

bool CitedPlaces::end_near(std::uint32_t block, std::uint32_t at) const {
    constexpr std::uint32_t comma = 2; // ", "
    const auto next = places_.lower_bound({block, at, 0});
    if (next == places_.begin()) return false;
    const auto& [cited, start, end] = *std::prev(next);
    return cited == block && end <= at && end + comma >= at;
}

} // namespace wsis::validate

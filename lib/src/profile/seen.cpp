#include "profile/seen.hpp"

#include "wsis/profile.hpp"

#include <fmt/format.h>

namespace wsis::profile {

void Seen::count(const toml::source_region& source, std::string_view path) {
    if (++rows_ > max_profile_rows)
        refuse(source, path, fmt::format("more rows and texts than max_profile_rows, {}", max_profile_rows));
}

void Seen::once(std::string_view kind, const std::string& key, const Text& text) {
    const auto [first, added] = lines_.emplace(std::pair(kind, key), text.source.begin.line);
    if (!added)
        text.refuse(
            fmt::format("the {} '{}' stands in the profile twice, first in line {}", kind, text.value, first->second));
}

} // namespace wsis::profile

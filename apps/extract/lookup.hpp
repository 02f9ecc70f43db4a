#pragma once

#include "wsis/profile.hpp"

#include <string>
#include <string_view>

namespace wsis {

/// One line per body: id, class, segment in ids, how its meetings are named, where from, names; columns apart by tabs,
/// a header in front.
std::string table_of_bodies(const Profile& profile);

/// What the text cites and decides or the id means, and why; of a text that does neither, what the tables say of its
/// words; empty: nothing.
std::string explanations(std::string_view text_or_id, const Profile& profile);

} // namespace wsis

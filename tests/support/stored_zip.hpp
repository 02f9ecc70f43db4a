#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::test {

/// A member of a zip as it is to be written, whatever a reader will think of it.
struct StoredMember {
    std::string_view name{};
    std::string_view content{};
    std::uint32_t unix_mode = 0100644; ///< With the type of the file: 0120777 is a symbolic link.
};

/// A zip of the members, in their order, none of them packed: quick to make, and valid (APPNOTE.TXT 4.3).
std::string stored_zip(const std::vector<StoredMember>& members);

} // namespace wsis::test

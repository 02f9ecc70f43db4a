#include "wsis/track.hpp"

#include <array>

namespace wsis {

std::string_view name_of(ChainStatus status) {
    constexpr std::array names = {"new", "repeated", "reworded", "reported-done", "not-repeated"};
    return names[static_cast<std::size_t>(status)];
}

} // namespace wsis

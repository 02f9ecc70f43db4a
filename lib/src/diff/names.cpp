#include "wsis/diff.hpp"

#include <array>

namespace wsis {

std::string_view name_of(DiffSubject subject) {
    constexpr std::array names = {"metadata", "section", "decision", "reference", "block"};
    return names[static_cast<std::size_t>(subject)];
}

std::string_view name_of(DiffKind kind) {
    constexpr std::array names = {"added",     "removed",  "moved", "renumbered", "retitled", "reworded", "force",
                                  "addressee", "deadline", "items", "citations",  "revised",  "changed",  "cosmetic"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(ItemState state) {
    constexpr std::array names = {"absent", "new", "same", "reworded", "gone"};
    return names[static_cast<std::size_t>(state)];
}

} // namespace wsis

#pragma once

#include "diff/sides.hpp"

#include <string_view>
#include <vector>

namespace wsis::diff {

/// One of the two sentences of a decision, and what of it is known.
struct Wording {
    std::string_view text{};
    std::string_view verb{};                   ///< Lemma, if another verb makes the force another one; else empty.
    std::vector<std::string_view> explained{}; ///< Texts whose words may change: a deadline, an addressee, an act.
};

/// Whether the words that only one of the sentences has are all explained, by the verb, by what is known to be another
/// deadline, addressee or act, and by the small words around them.
bool is_explained(const Wording& left, const Wording& right);

} // namespace wsis::diff

#pragma once

#include "wsis/citations.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// Why a text is a citation.
struct Explanation {
    std::string text{};                     ///< As printed.
    Citation citation{};                    ///< Offsets into the text explained.
    std::string kind{};                     ///< "resolution", as in the JSON.
    std::string rule{};                     ///< The rule of the grammar that found it.
    std::vector<std::string> rows{};        ///< Rows of tables that it rests on, each with where it is from.
    std::optional<std::string> canonical{}; ///< The canonical text of the id.
};

/// Every citation in the text, or in the canonical text of an id, with its reasons. Empty: neither.
std::vector<Explanation> explain(std::string_view text_or_id, const Profile& profile = {});

} // namespace wsis

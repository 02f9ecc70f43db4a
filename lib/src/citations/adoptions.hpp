#pragma once

#include "citations/bodies.hpp"

#include <optional>
#include <string_view>

namespace wsis::citations {

/// What a parenthesis behind the number of an act says of its adoption: "(Rev. Busan, 2014)", "(WRC-15)", "(Modified
/// 2016)",
/// "(C11, last amended C14)", "(09/2013)".
struct Adoption {
    std::size_t end = 0;         ///< One past the closing parenthesis.
    std::string_view revision{}; ///< The contents, where they tell of a revision.
    std::string_view place{};
    std::optional<int> year{};
    const Body* body = nullptr;
};

/// The adoption at the opening parenthesis `at`; none when it says something else ("(e-health)", "(III)").
std::optional<Adoption> scan_adoption(const Reading& reading, std::size_t at);

/// What follows an act and completes it, outside its span: "of ITU Council 2009", "of 31 July 2014", "of the 2010
/// Plenipotentiary Conference (Guadalajara, 2010)".
struct Completion {
    std::size_t end = 0;
    std::optional<BodyMention> body{};
    std::optional<int> year{};      ///< Of the body's session.
    std::optional<int> date_year{}; ///< Of a date.
};

/// Completions from `at` on; `end` is `at` when there are none.
Completion scan_completion(const Reading& reading, std::size_t at);

/// "PP-14", "Council 2009", "WTSA, 2008": the year behind the name of a body, from `at` on. Sets `at` behind it.
std::optional<int> scan_session_year(const Reading& reading, std::size_t& at, bool comma = false);

} // namespace wsis::citations

#pragma once

#include "wsis/citations.hpp"
#include "wsis/export.h"

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
WSIS_API std::vector<Explanation> explain(std::string_view text_or_id, const Profile& profile = {});

/// Why a sentence is a decision, or only looks like one.
struct DecisionExplanation {
    std::string text{};    ///< The span of the decision, as printed.
    std::size_t begin = 0; ///< Byte offset into the text explained.
    std::string force{};   ///< "request", as in the JSON; "remark" for what is no decision of the meeting.
    std::string verb{};    ///< Lemma.
    std::string decider{}; ///< Empty: not said.
    std::string why{};     ///< For a remark: why it is none.
    std::string rule{};    ///< How verb and decider stand to each other.
    std::vector<std::string> addressees{}; ///< Who has to act, as printed.
    std::vector<std::string> rows{};       ///< Of the verb, then of the decider and those addressed.
};

/// Every decision and remark in the text. Each sentence is read by itself: what a report says around it, such as a
/// header that names who decides, is not known here.
WSIS_API std::vector<DecisionExplanation> explain_decisions(std::string_view text, const Profile& profile = {});

/// The rows of tables for the words of the text, whatever they do in it: bodies, conferences by place and year, actors,
/// verbs, months.
WSIS_API std::vector<std::string> explain_words(std::string_view text, const Profile& profile = {});

} // namespace wsis

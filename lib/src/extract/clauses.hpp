#pragma once

#include "extract/sentences.hpp"
#include "extract/subjects.hpp"
#include "profile/verbs.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::extract {

/// One verb of decision in a sentence with all that belongs to it.
struct Act {
    TokenRange range{}; ///< What the decision spans in the sentence.
    std::size_t verb_at = 0;
    std::size_t read_to = 0; ///< Verbs before it belong to this act.
    std::string_view verb{}; ///< Lemma.
    Force force = Force::decision;
    std::optional<std::string> decided_by{};
    std::vector<std::string> addressees{};
    std::string_view why{}; ///< Empty: a decision of the meeting; else why it is none.
};

/// What stands around the sentence.
struct Surroundings {
    House house{};
    bool list_follows = false; ///< Items stand in the blocks behind it.
    std::optional<std::string>
        decider{}; ///< Of the header above ("The Committee:"), for a sentence that begins with its verb.
};

/// The acts of one sentence, in order. Those that are none of the meeting come with the reason in `why`.
std::vector<Act> read_acts(const Sentence& sentence, const Surroundings& around);

/// The decider of a header without verb ("The Committee:", "At its fifth meeting, the Board,"), if the sentence is one.
std::optional<std::string> read_header(const Sentence& sentence, const House& house);

} // namespace wsis::extract

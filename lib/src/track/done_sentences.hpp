#pragma once

#include "track/acts.hpp"

#include <vector>

namespace wsis::tracking {

/// How plainly a sentence says that it reports what was asked for.
enum class Reporting : std::uint8_t {
    plain, ///< It tells of the past.
    told,  ///< "It was reported that", "since the previous meeting".
    asked  ///< "as requested by the previous meeting", "in response to the request", "this action was completed".
};

/// A sentence of a report that may say that something was done.
struct DoneSentence {
    Place place{};
    Reporting reporting = Reporting::plain;
    bool handed_over = false; ///< A text was presented, submitted, published; an action is complete.
    Stems words{};            ///< What it is about, without the words of reporting.
    Stems past{};             ///< Verbs in the past.
    Stems unfinished{};       ///< Words by which it may say that the act is not done: "not", "will", "partially".
    Stems around{};           ///< Words of the title of its section.
};

/// All sentences that tell of the past, but for what the meeting itself asks for.
std::vector<DoneSentence> find_done_sentences(const Report& report);

} // namespace wsis::tracking

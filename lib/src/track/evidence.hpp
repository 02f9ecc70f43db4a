#pragma once

#include "track/acts.hpp"
#include "track/done_sentences.hpp"

#include <cstddef>
#include <vector>

namespace wsis::tracking {

/// The acts of a chain that a later report may say to be done.
struct AskedActs {
    const std::vector<Act>* acts = nullptr; ///< At least one.
    bool asked_last = false;                ///< By the meeting right before.
};

/// For each of `asked` the sentences, by index, that together say that all its acts were done; none: nothing says so.
/// A sentence tells of the act that it fits best; of none when two fit as well.
std::vector<std::vector<std::size_t>> match_evidence(const std::vector<AskedActs>& asked,
                                                     const std::vector<DoneSentence>& sentences);

} // namespace wsis::tracking

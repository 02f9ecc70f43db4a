#pragma once

#include "diff/likeness.hpp"
#include "wsis/track.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace wsis::tracking {

/// Finds decisions that come again after a meeting without them, and those that stand at quite another place. They have
/// to be nearly the same words, for nothing around them speaks for it.
class Returns {
public:
    /// For each of `fresh` the index of the gone chain that it goes on with, or `none`.
    std::vector<std::uint32_t> match(const std::vector<const Chain*>& gone, const std::vector<Appearance>& fresh);

    /// The chain has another text.
    void forget(const std::string& chain) { words_.erase(chain); }

private:
    diff::Vocabulary vocabulary_{};
    std::unordered_map<std::string, diff::Bag> words_{}; ///< By chain, as it was last.
};

} // namespace wsis::tracking

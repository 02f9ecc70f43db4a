#pragma once

#include "support/mutable_text.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace wsis::test {

/// A text with one fault in it.
struct Mutation {
    MutableText text{};
    std::vector<std::size_t> lines{}; ///< Where the fault may be seen: lines of `text`, from 0.
};

/// One way in which a careless author breaks a rule.
struct Mutator {
    std::string_view rule{};
    /// The fault at a random place of the right kind; nothing if the report has none.
    std::optional<Mutation> (*plant)(MutableText text, Random& random) = nullptr;
    /// Other rules that the fault breaks as well, so that their findings are none too many.
    std::vector<std::string_view> consequences{};
};

// The table, a part for each group of rules.
std::vector<Mutator> numbering_mutators();
std::vector<Mutator> reference_mutators();
std::vector<Mutator> decision_mutators();
std::vector<Mutator> metadata_mutators();
std::vector<Mutator> text_mutators();

} // namespace wsis::test

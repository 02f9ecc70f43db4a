#pragma once

#include "wsis/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wsis::profile {

/// How strict the house is with one rule, or a group of rules.
struct RuleLevel {
    std::string rule{};
    bool on = true;
    std::optional<Severity> severity{}; ///< None: the rule's own.
    std::uint32_t line = 0;             ///< In the profile, for messages.
};

/// A term that the house does not use, and what it writes instead.
struct Term {
    std::string term{};
    std::string instead{}; ///< Empty: nothing stands for it.
};

/// Findings that the house has looked at and accepts. Empty members do not count.
struct Suppression {
    std::string rule{};    ///< Id of a rule, name of a group, or "all".
    std::string section{}; ///< Path; sections below it too.
    std::string file{};    ///< Name of the report, with '*' and '?'.
    std::string text{};    ///< Stands in the quote.
    std::string reason{};  ///< For people.
    std::uint32_t line = 0;
};

/// What a profile says for the validator.
struct HouseRules {
    std::vector<RuleLevel> levels{};
    std::vector<Term> terms{};
    std::vector<Suppression> suppressions{};
};

} // namespace wsis::profile

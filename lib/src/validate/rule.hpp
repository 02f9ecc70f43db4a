#pragma once

#include "extract/token_index.hpp"
#include "profile/rows.hpp"
#include "validate/numbered_sections.hpp"
#include "wsis/validate.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace wsis::validate {

/// What a rule reads: the report, and what several rules want to know of it.
struct Context {
    const Report& report;
    const profile::Rows* added; ///< The rows of the profile, or null.
    const extract::TokenIndex& tokens;
    const NumberedSections& numbered;

    [[nodiscard]] const Document& document() const { return report.document; }

    [[nodiscard]] std::string_view text_of(std::uint32_t block) const {
        return report.document.text_of(report.document.blocks[block]);
    }
};

/// Something that a rule objects to.
struct Fault {
    Place place{}; ///< Without block: the report as a whole. Empty: the label of the block.
    std::string message{};
};

/// Where a rule puts its faults. Those beyond most_findings are only counted.
class Faults {
public:
    void add(const Place& place, std::string message) {
        if (faults_.size() < most_findings)
            faults_.push_back({place, std::move(message)});
        else
            ++more_;
    }

    void add_label(std::uint32_t block, std::string message) { add({block, 0, 0}, std::move(message)); }

    /// The last says how many more there are.
    [[nodiscard]] std::vector<Fault> take() && {
        if (more_ > 0) faults_.back().message += " (and " + std::to_string(more_) + " more like it)";
        return std::move(faults_);
    }

private:
    std::vector<Fault> faults_{};
    std::size_t more_ = 0;
};

struct Rule {
    RuleInfo info{};
    void (*check)(const Context&, Faults&) = nullptr;
};

// The table of rules, a part for each group.
extern const std::span<const Rule> numbering_rules;
extern const std::span<const Rule> reference_rules;
extern const std::span<const Rule> consistency_rules; ///< Of references among each other.
extern const std::span<const Rule> decision_rules;
extern const std::span<const Rule> metadata_rules;
extern const std::span<const Rule> text_rules;
extern const std::span<const Rule> leftover_rules; ///< Of text: what drafting leaves behind.

} // namespace wsis::validate

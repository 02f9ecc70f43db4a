#pragma once

#include "text/labels.hpp"
#include "wsis/report.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wsis::validate {

/// The labels of the sections as numbers, and who stands under whom.
class NumberedSections {
public:
    explicit NumberedSections(const Report& report);

    /// What the label of a section says; nothing for one without, or with words in it.
    [[nodiscard]] const std::optional<text::Label>& label(std::uint32_t section) const { return labels_[section]; }

    /// The children of a section, or with `none` the sections at the top, in order.
    [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t section) const {
        return section == none ? children_.back() : children_[section];
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(labels_.size()); }

private:
    std::vector<std::optional<text::Label>> labels_{};
    std::vector<std::vector<std::uint32_t>> children_{}; ///< Of each section, then of none.
};

/// Whether two labels count the same thing: "6.3.1" and "6.3.4." do, "6.3" and "a)" do not.
bool same_series(const text::Label& a, const text::Label& b);

} // namespace wsis::validate

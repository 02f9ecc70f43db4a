#pragma once

#include "text/code_points.hpp"
#include "wsis/track.hpp"

#include <cstddef>
#include <string>

namespace wsis::tracking {

/// Takes pieces of a report into the register.
class Quoter {
public:
    explicit Quoter(const Report& report) : report_(report), index_(report.document.text) {}

    [[nodiscard]] Quote quote(const Place& place) const;

    /// The decision as a new one of that meeting.
    [[nodiscard]] Appearance appearance(const Decision& decision, std::size_t meeting) const;

    /// Path of the section that the block stands in.
    [[nodiscard]] std::optional<std::string> section_of(std::uint32_t block) const;

private:
    const Report& report_;
    text::CodePointIndex index_;
};

} // namespace wsis::tracking

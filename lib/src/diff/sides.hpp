#pragma once

#include "diff/matching.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wsis::diff {

/// The two reports and what of them is the same.
struct Sides {
    const Report& left;
    const Report& right;
    const DiffOptions& options;
    const Matching& matching;
};

/// Whether `right` is the section of the right report that `left` is in the left one, or both are none.
bool same_section(const Matching& matching, std::uint32_t left, std::uint32_t right);

/// A set of kinds.
class Kinds {
public:
    Kinds() = default;

    explicit Kinds(DiffKind kind) { add(kind); }

    void add(DiffKind kind) { set_ |= 1U << static_cast<unsigned>(kind); }

    void add_if(bool holds, DiffKind kind) {
        if (holds) add(kind);
    }

    [[nodiscard]] bool empty() const { return set_ == 0; }

    /// In the order of the enumeration.
    [[nodiscard]] std::vector<DiffKind> list() const;

private:
    unsigned set_ = 0;
};

/// One side of a change; nothing where it is added or removed.
struct ChangeSide {
    std::string id{};
    std::string text{};
    std::vector<std::uint32_t> blocks{};
};

/// A change with `words` between its texts.
Change make_change(DiffSubject subject, const Kinds& kinds, std::optional<ChangeSide> left,
                   std::optional<ChangeSide> right, std::vector<Edit> words);

/// The same, its words compared here.
Change make_change(DiffSubject subject, const Kinds& kinds, std::optional<ChangeSide> left,
                   std::optional<ChangeSide> right);

} // namespace wsis::diff

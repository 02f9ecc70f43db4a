#pragma once

#include "wsis/export.h"
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

namespace profile {
class Rows;
}

/// Bytes of the TOML. Over this or one of the next bounds a profile is refused, and the message names it.
inline constexpr std::size_t max_profile_bytes = 1024 * 1024;
/// Rows of all tables; every name, form, month and line counts as one, too.
inline constexpr std::size_t max_profile_rows = 4096;
/// Families of document symbols.
inline constexpr std::size_t max_profile_families = 256;
inline constexpr std::size_t max_profile_dots = 1000;                ///< In one line: how deep a key can nest.
inline constexpr std::size_t max_pattern_bytes = 1024;               ///< Of the pattern of one family.
inline constexpr std::size_t max_pattern_memory = 1024 * 1024;       ///< Bytes of one compiled pattern.
inline constexpr std::size_t max_families_memory = 32 * 1024 * 1024; ///< Bytes of the search for all of them at once.

/// House knowledge beside the built-in tables: bodies, document families, actors, verbs, months, boilerplate.
/// A value that is cheap to copy; without rows it adds nothing.
class Profile {
public:
    Profile() = default;

    /// Rows as read_profile makes them.
    explicit Profile(std::shared_ptr<const profile::Rows> rows) : rows_(std::move(rows)) {}

    /// Null: it adds nothing.
    [[nodiscard]] const profile::Rows* rows() const { return rows_.get(); }

private:
    std::shared_ptr<const profile::Rows> rows_{};
};

/// Reads a profile. Throws Error for what is wrong in it: "12: bodies[0].class: unknown class 'organn'; one of ...",
/// the line first.
WSIS_API Profile read_profile(std::string_view toml);

/// A row of the table of bodies.
struct BodyRow {
    std::string id{};      ///< Name in metadata and citations: "UNGA".
    std::string cls{};     ///< "un-organ", "agency" ...
    std::string segment{}; ///< In ids of its acts.
    std::string events{};  ///< How its meetings are named: "year", "ordinal", "none".
    std::string names{};   ///< Spelling variants in lower case, between '|'.
    bool built_in = true;  ///< Else it is a row of the profile.
};

/// All bodies known by name: the built-in ones, then those of the profile. A body that the profile gives more names
/// has a row in both.
WSIS_API std::vector<BodyRow> list_bodies(const Profile& profile = {});

} // namespace wsis

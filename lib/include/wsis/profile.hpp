#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

namespace profile {
class Rows;
}

/// House knowledge beside the built-in tables: bodies, document families, actors, verbs, months, boilerplate.
/// A value that is cheap to copy; without rows it adds nothing.
class Profile {
public:
    Profile() = default;

    explicit Profile(std::shared_ptr<const profile::Rows> rows) : rows_(std::move(rows)) {}

    /// Null: it adds nothing.
    [[nodiscard]] const profile::Rows* rows() const { return rows_.get(); }

private:
    std::shared_ptr<const profile::Rows> rows_{};
};

/// Reads a profile. Throws Error for what is wrong in it: "12: bodies[0].class: unknown class 'organn'; one of ...",
/// the line first.
Profile read_profile(std::string_view toml);

/// A row of the table of bodies.
struct BodyRow {
    std::string id{};
    std::string cls{};     ///< "un-organ", "agency" ...
    std::string segment{}; ///< In ids of its acts.
    std::string names{};   ///< Spelling variants in lower case, between '|'.
    bool built_in = true;
};

/// All bodies known by name: the built-in ones, then those of the profile. A body that the profile gives more names
/// has a row in both.
std::vector<BodyRow> list_bodies(const Profile& profile = {});

} // namespace wsis

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::profile {

/// The id of a family of symbols with the groups of its pattern in it: "doc:TPC-{session}/\2".
class IdTemplate {
public:
    /// The group of the pattern whose text is a year, so that an id has it in four digits.
    static constexpr std::string_view year_group = "year";

    /// Empty: read; else why it cannot be. `groups`: how many the pattern has; `names`: those with a name.
    std::string read(std::string_view text, int groups, const std::map<std::string, int>& names);

    /// `groups`: their texts; the first is the whole match.
    [[nodiscard]] std::string fill(const std::vector<std::string_view>& groups) const;

    /// "17" and "2017" are 2017; none when the group is not there or no such number.
    [[nodiscard]] std::optional<int> year(const std::vector<std::string_view>& groups) const;

    /// The id may have been made by it: its own letters stand in it, in order. Revisions behind it do not matter.
    [[nodiscard]] bool may_have_made(std::string_view id) const;

private:
    struct Piece {
        std::string text{}; ///< As it stands, when `group` is none.
        int group = -1;
    };

    std::string read_group(std::string_view& rest, int groups, const std::map<std::string, int>& names);

    std::vector<Piece> pieces_{};
    int year_ = -1; ///< Group; -1: none.
};

} // namespace wsis::profile

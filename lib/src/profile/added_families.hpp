#pragma once

#include "wsis/report.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::profile {

/// A family of document symbols that a profile adds.
struct AddedFamily {
    std::string pattern{}; ///< RE2.
    /// Template: "{session}" is the group (?P<session>...) of the pattern, "\1" its first group; "{year}" is written in
    /// four digits.
    std::string id{};
    std::string body{}; ///< Id of the body; empty: unknown.
    CitationKind kind = CitationKind::meeting_document;
};

/// The families of a profile, compiled. All are searched for at once; where none occurs, a text costs one look.
class AddedFamilies {
public:
    AddedFamilies();
    AddedFamilies(const AddedFamilies&) = delete;
    AddedFamilies& operator=(const AddedFamilies&) = delete;
    ~AddedFamilies();

    /// What a family is refused for.
    struct Refusal {
        bool in_id = false; ///< It is the template; else the pattern.
        std::string why{};  ///< Empty: it is taken.
    };

    Refusal add(AddedFamily family);

    /// Once, behind the last `add`. False: the search for all of them at once needs more than max_families_memory.
    bool compile();

    [[nodiscard]] std::size_t size() const;

    /// Fills `found` with the indices of those that occur in the text.
    void find(std::string_view text, std::vector<int>& found) const;

    struct Match {
        const AddedFamily* family = nullptr;
        int index = 0;        ///< Of the family, as `find` has it.
        std::size_t size = 0; ///< Bytes.
        std::string id{};
        std::optional<int> year{}; ///< What the group "year" says.
    };

    /// The longest of the families in `found` that begins at the byte `at` of the text.
    [[nodiscard]] std::optional<Match> match(std::string_view text, std::size_t at,
                                             const std::vector<int>& found) const;

    /// The first family whose template may have made the id, or null.
    [[nodiscard]] const AddedFamily* family_of(std::string_view id) const;

private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

} // namespace wsis::profile

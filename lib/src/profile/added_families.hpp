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
    std::string id{};      ///< Template; "\1" is the first group of the pattern.
    std::string body{};    ///< Id of the body; empty: unknown.
    CitationKind kind = CitationKind::meeting_document;
};

/// The families of a profile, compiled. All are searched for at once; where none occurs, a text costs one look.
class AddedFamilies {
public:
    AddedFamilies();
    AddedFamilies(const AddedFamilies&) = delete;
    AddedFamilies& operator=(const AddedFamilies&) = delete;
    ~AddedFamilies();

    /// Empty: taken; else why the pattern or the template cannot be.
    std::string add(AddedFamily family);

    /// Once, behind the last `add`.
    void compile();

    /// Fills `found` with the indices of those that occur in the text.
    void find(std::string_view text, std::vector<int>& found) const;

    struct Match {
        const AddedFamily* family = nullptr;
        std::size_t size = 0;
        std::string id{};
    };

    /// The longest of the families in `found` that begins at the byte `at` of the text.
    [[nodiscard]] std::optional<Match> match(std::string_view text, std::size_t at,
                                             const std::vector<int>& found) const;

private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

} // namespace wsis::profile

#pragma once

#include "citations/reading.hpp"
#include "wsis/citations.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wsis::citations {

/// The citations of one paragraph as they are found, from left to right.
class Findings {
public:
    explicit Findings(const Reading& reading) : reading_(reading) {}

    /// The tokens [begin, end) are this citation. An event found before that the new one takes in
    /// ("PP-14" of "PP-14 Resolution 140") gives way.
    void add(Citation citation, std::size_t begin, std::size_t end);

    /// No citation may reach to the left of this token.
    [[nodiscard]] std::size_t floor() const { return floor_; }

    /// A short form takes id, body and year of the one of its kind and number that was remembered, if any.
    /// `number` is the short form. Only the last few hundred are kept in mind.
    void remember(const Citation& citation, std::string_view number);
    bool recall(Citation& citation) const; ///< False: there is none.

    [[nodiscard]] std::vector<Citation> take() && { return std::move(found_); }

private:
    struct Remembered {
        CitationKind kind{};
        std::string number{};
        std::string id{};
        std::optional<std::string> body{};
        std::optional<int> year{};
    };

    const Reading& reading_;
    std::vector<Citation> found_{};
    std::size_t floor_ = 0;
    std::vector<Remembered> remembered_{};
};

} // namespace wsis::citations

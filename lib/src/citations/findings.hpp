#pragma once

#include "citations/reading.hpp"
#include "wsis/citations.hpp"

#include <map>
#include <string>
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
    void remember(const Citation& citation);
    void recall(Citation& citation) const;

    [[nodiscard]] std::vector<Citation> take() && { return std::move(found_); }

private:
    const Reading& reading_;
    std::vector<Citation> found_{};
    std::size_t floor_ = 0;
    std::map<std::pair<CitationKind, std::string>, Citation> cited_{};
};

} // namespace wsis::citations
